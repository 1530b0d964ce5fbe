import { Link } from 'wouter'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { observation } from '#registers/observation.ts'
import { Failed, Loading, Notice } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { BoardTable } from './board-table.tsx'
import { type Names, useTargets } from './data.ts'
import { Heat } from './heat.tsx'
import './indicator.css'
import { words } from './words.ts'

/** 目标进度 — every target with its figure, beside the time gone; a press on a number shows where it comes from. */
export function TargetBoard() {
  const { say } = useLanguage()
  const me = useMe()
  const targets = useTargets()
  return (
    <Page
      title={say(words.board)}
      actions={
        mayCreate(me, observation) ? (
          <Link href="/figures" className="button-link">
            {say(words.enter)}
          </Link>
        ) : null
      }
    >
      {targets.isPending ? (
        <Loading />
      ) : targets.isError ? (
        <Failed error={targets.error} retry={() => void targets.refetch()} />
      ) : (
        <Board standings={targets.data.items} names={targets.data.names} />
      )}
    </Page>
  )
}

function Board({ standings, names }: { readonly standings: readonly TargetStanding[]; readonly names: Names }) {
  const { say } = useLanguage()
  if (standings.length === 0)
    return (
      <Notice title={say(words.none)}>
        <p>{say(words.noneHow)}</p>
      </Notice>
    )
  return (
    <>
      <BoardTable standings={standings} names={names} />
      <Heat standings={standings} names={names} />
    </>
  )
}
