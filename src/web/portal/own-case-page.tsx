import { Link } from 'wouter'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import { FileLink } from '../components/file-link.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { MoveButton } from '../register/move-button.tsx'
import { CaseClock } from '../service/case-clock.tsx'
import { CaseCourse } from '../service/case-course.tsx'
import { useCaseView, usePortal } from '../service/queries.ts'
import { Rate } from './rate.tsx'
import { words } from './words.ts'

const firmMoves = ['confirm', 'refuse', 'complete', 'withdraw'] as const

/** 我的诉求 — whose desk it lies on, for how long, what was answered; confirm, refuse, rate. */
export function OwnCasePage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const record = useRecord(serviceCase, id)
  const view = useCaseView(id)
  const portal = usePortal()
  if (record.isPending || view.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  if (view.isError) return <Failed error={view.error} retry={() => void view.refetch()} />
  const row = record.data
  const moves = firmMoves.filter((move) => row.may.includes(move))
  const given = portal.data?.ratings[id]
  const isRatable = ['replied', 'confirmed', 'closed'].includes(row.state)
  const levels = serviceRating.fields.stars.rules.options ?? {}
  return (
    <Page
      title={row.title}
      above={row.numberText}
      beside={
        <>
          <StateMark register={serviceCase} state={row.state} />
          <CaseClock clock={view.data.clock} />
        </>
      }
    >
      <p className="portal-where">
        {say(words.desk[view.data.desk], { unit: view.data.unit ?? '' })} ·{' '}
        {say(words.since, { n: view.data.workdays })}
      </p>
      {row.structural === null ? null : <p>{say(words.joined)}</p>}
      {row.state === 'redirected' && row.toldWhere ? <p>{say(words.toldWhere, { where: row.toldWhere })}</p> : null}
      {row.state === 'incomplete' && row.missing ? <p>{say(words.missing, { what: row.missing })}</p> : null}
      {moves.length === 0 ? null : (
        <div className="portal-moves">
          {moves.map((move) => (
            <MoveButton key={move} register={serviceCase} row={row} move={move} isMain={move === moves[0]} />
          ))}
        </div>
      )}
      {portal.isSuccess && isRatable && given === undefined ? <Rate row={row} /> : null}
      {given === undefined ? null : <p>{say(words.rated, { stars: say(levels[given] ?? ['', '']) })}</p>}
      <section className="case-part">
        <h2>{say(words.whatYouAsked)}</h2>
        <p lang="zh-CN">{row.words}</p>
        {row.attachment ? <FileLink file={row.attachment} /> : null}
      </section>
      <CaseCourse view={view.data} />
      {row.proof ? (
        <p>
          {say(serviceCase.fields.proof.label)} <FileLink file={row.proof} />
        </p>
      ) : null}
      <p className="portal-foot">
        <Link href={`/complain?case=${id}`}>{say(words.complain)}</Link>
      </p>
    </Page>
  )
}
