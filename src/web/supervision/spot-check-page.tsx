import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { commitmentTo, draw, type Lot } from '#domain/supervision/lottery.ts'
import { spotCheck } from '#registers/spot-check.ts'
import { spotFinding } from '#registers/spot-finding.ts'
import { spotPattern } from '#registers/spot-pattern.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { Served } from '../api.ts'
import { Lamp } from '../components/lamp.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useTitles } from '../data/options.ts'
import { useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Requests } from '../pages/task/requests.tsx'
import { Section } from '../pages/task/section.tsx'
import { FactGroups } from '../register/facts.tsx'
import { Moves } from '../register/moves.tsx'
import { Findings } from './findings.tsx'
import { matterPath } from './queries.ts'
import { words } from './words.ts'
import './supervision.css'

type Check = Served<typeof spotCheck>

/** 抽查 — the commitment, the pool with its weights, what was drawn, and the button with which anybody repeats it. */
export function SpotCheckPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const record = useRecord(spotCheck, id)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  return (
    <Page
      title={row.name}
      above={<Link href="/spot-check">{say(spotCheck.label)}</Link>}
      beside={<StateMark register={spotCheck} state={row.state} />}
      actions={<Moves register={spotCheck} row={row} />}
    >
      <FactGroups register={spotCheck} row={row} />
      <section className="fact-group">
        <h2>{say(words.howDrawn)}</h2>
        <p className="long-text">{say(words.howDrawnText)}</p>
        {row.pool === null ? <p className="missing">{say(words.notDrawnYet, { day: row.drawOn })}</p> : null}
        {row.seed !== null && row.pool !== null ? <Recompute row={row} pool={row.pool} seed={row.seed} /> : null}
      </section>
      {row.pool === null ? null : <Pool row={row} pool={row.pool} />}
      <Section
        register={spotFinding}
        params={{ spotCheck: id }}
        title={words.findings}
        empty={words.noFindings}
        adds={null}
      >
        {(rows) => (
          <Requests
            register={spotFinding}
            rows={rows}
            fields={['task', 'supervisionOrder', 'unit', 'result', 'words', 'checkedOn', 'checkedBy']}
          />
        )}
      </Section>
    </Page>
  )
}

function Recompute({ row, pool, seed }: { readonly row: Check; readonly pool: readonly Lot[]; readonly seed: string }) {
  const { say } = useLanguage()
  const [isSame, setSame] = useState<boolean | null>(null)
  const recompute = () => {
    const again = draw(pool, row.count, seed)
    setSame(commitmentTo(seed) === row.commitment && again.join() === (row.drawn ?? []).join())
  }
  return (
    <p className="recompute">
      <Button onClick={recompute}>{say(words.recompute)}</Button>
      {isSame === null ? null : (
        <span role="status">
          <Lamp light={isSame ? 'green' : 'red'}>{say(isSame ? words.recomputeSame : words.recomputeOther)}</Lamp>
        </span>
      )}
    </p>
  )
}

const patterns: Readonly<Record<string, Label>> = spotPattern.fields.pattern.rules.options ?? {}

function Pool({ row, pool }: { readonly row: Check; readonly pool: readonly Lot[] }) {
  const { say } = useLanguage()
  const titles = useMatterTitles(pool)
  const units = useTitles(unit.name, [...new Set(pool.map((lot) => lot.unit))])
  const drawn = row.drawn ?? []
  const sorted = [...pool].sort((a, b) => (a.id < b.id ? -1 : 1))
  return (
    <section className="fact-group">
      <h2>{say(words.pool)}</h2>
      <p className="field-hint">{say(words.poolAsOf, { day: row.poolAsOf ?? '', n: pool.length })}</p>
      <div className="scroll-x">
        <table className="records pool">
          <thead>
            <tr>
              <th scope="col">{say(words.matter)}</th>
              <th scope="col">{say(words.unit)}</th>
              <th scope="col" className="cell-number">
                {say(words.weight)}
              </th>
              <th scope="col">{say(words.reasons)}</th>
              <th scope="col">{say(words.draw)}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((lot, i) => (
              <tr key={lot.id}>
                <td>
                  {titles[lot.id] === undefined ? (
                    say(words.hiddenMatter, { n: i + 1 })
                  ) : (
                    <Link href={matterPath(lot)}>{titles[lot.id]}</Link>
                  )}
                </td>
                <td>{units[lot.unit] ?? ''}</td>
                <td className="cell-number figures">{lot.weight}</td>
                <td>{lot.patterns.map((name) => say(patterns[name] ?? ['', ''])).join('、') || '—'}</td>
                <td>
                  {drawn.includes(lot.id) ? (
                    <Lamp light="blue">{say(words.drawnMark, { n: drawn.indexOf(lot.id) + 1 })}</Lamp>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Findings row={row} pool={pool} titles={titles} />
    </section>
  )
}

/** The titles of the matters that this person may read; the others stay numbers. */
function useMatterTitles(pool: readonly Lot[]): Readonly<Record<string, string>> {
  const ids = (register: Lot['register']) => pool.filter((lot) => lot.register === register).map(({ id }) => id)
  return { ...useTitles(task.name, ids('task')), ...useTitles(supervisionOrder.name, ids('supervision_order')) }
}
