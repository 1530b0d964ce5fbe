import { Button } from 'antd'
import { Link, useSearch } from 'wouter'
import { daysBetween } from '#domain/day.ts'
import { muText } from '#domain/land/area.ts'
import { legalSteps, type StepView } from '#domain/land/steps.ts'
import { household } from '#registers/land/household.ts'
import type { LandDesk } from '#schema/land-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { BatchChoice } from './batch-choice.tsx'
import { DailyTable } from './daily-table.tsx'
import './land.css'
import { Hearings } from './hearings.tsx'
import { Postings } from './postings.tsx'
import { useDesk } from './queries.ts'
import { idleWords, proposalWords, landWords as words } from './words.ts'

/** 征迁指挥台 — the daily table of the villages, the steps of the law, payments, who has not signed, and what lies idle. */
export function LandDeskPage() {
  const { say } = useLanguage()
  const chosen = new URLSearchParams(useSearch()).get('batch') ?? undefined
  const desk = useDesk(chosen)
  const batch = desk.data?.batch ?? null
  return (
    <Page
      title={say(words.desk)}
      beside={
        batch === null ? null : (
          <Link className="page-who" href={`/land-batch/${batch.id}`}>{`${batch.name} · ${batch.number}`}</Link>
        )
      }
      actions={
        batch === null ? null : (
          <>
            <Link href={`/land/map?batch=${batch.id}`} className="button-link">
              {say(words.map)}
            </Link>
            <Link href={`/land-batch/${batch.id}/notice`} className="button-link">
              {say(words.notice)}
            </Link>
            <a className="button-link" href={`/api/land/${batch.id}/daily.xlsx`}>
              {say(words.dailySheet)}
            </a>
            <Button onClick={() => window.print()}>{say(common.print)}</Button>
          </>
        )
      }
    >
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? <Failed error={desk.error} retry={() => void desk.refetch()} /> : null}
      {desk.data ? <Desk desk={desk.data} /> : null}
    </Page>
  )
}

type DeskProps = { readonly desk: LandDesk }

function Desk({ desk }: DeskProps) {
  const { say } = useLanguage()
  if (desk.batch === null) return <p className="missing">{say(words.noBatch)}</p>
  return (
    <div className="land-desk">
      <BatchChoice batches={desk.batches} chosen={desk.batch.id} path="/land" />
      <DailyTable lines={desk.lines} total={desk.total} />
      <Steps desk={desk} />
      <Postings batch={desk.batch.id} postings={desk.batch.postings} />
      <Hearings hearings={desk.batch.hearings} />
      <Payments desk={desk} />
      <Open desk={desk} />
      <Idle desk={desk} />
      <Vintages desk={desk} />
    </div>
  )
}

/** The ten steps of the law: done on which day, or from when and until when. */
function Steps({ desk }: DeskProps) {
  const { say } = useLanguage()
  const { batch, asOf } = desk
  if (batch === null) return null
  return (
    <section className="fact-group">
      <h2>{say(words.steps)}</h2>
      <p className="land-next">
        {batch.next === null ? say(words.allDone) : say(words.next, { step: say(legalSteps[batch.next.step]) })}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(words.step)}</th>
            <th scope="col">{say(words.on)}</th>
            <th scope="col">{say(words.note)}</th>
          </tr>
        </thead>
        <tbody>
          {batch.steps.map((one) => (
            <tr key={one.step}>
              <th scope="row">{say(legalSteps[one.step])}</th>
              <td className="figures">{one.on ?? <span className="missing">{say(common.notSet)}</span>}</td>
              <td>
                <StepNote step={one} asOf={asOf} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function StepNote({ step, asOf }: { readonly step: StepView; readonly asOf: LandDesk['asOf'] }) {
  const { say } = useLanguage()
  if (step.on !== null) {
    const late = step.latest === null ? 0 : daysBetween(step.latest, step.on)
    return <>{late > 0 ? say(words.daysLate, { n: late }) : say(words.doneOn)}</>
  }
  const [first] = step.waitsFor
  if (first !== undefined) return <>{say(words.waitsFor, { step: say(legalSteps[first]) })}</>
  const left = step.latest === null ? null : daysBetween(asOf, step.latest)
  const isLawfulNow = step.earliest === null || step.earliest <= asOf
  return (
    <>
      {isLawfulNow ? say(words.mayNow) : say(words.earliest, { day: step.earliest ?? '' })}
      {step.latest === null ? null : ` · ${say(words.latest, { day: step.latest })}`}
      {left === null ? null : ` · ${left < 0 ? say(words.daysLate, { n: -left }) : say(words.daysLeft, { n: left })}`}
      {step.isProvisional ? <small> {say(words.provisional)}</small> : null}
    </>
  )
}

function tenThousands(yuan: number): string {
  return (yuan / 10_000).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

function Payments({ desk }: DeskProps) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.payments)}</h2>
      {desk.payments.length === 0 ? <p className="missing">{say(words.noPayments)}</p> : null}
      {desk.payments.length === 0 ? null : (
        <table className="plain-table land-numbers">
          <thead>
            <tr>
              <th scope="col">{say(words.village)}</th>
              {[words.agreed, words.paidSum, words.paidShare].map((label) => (
                <th scope="col" key={label[1]} className="number">
                  {say(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {desk.payments.map((one) => (
              <tr key={one.name ?? ''}>
                <th scope="row">{one.name ?? say(words.sum)}</th>
                <td className="figures">{tenThousands(one.agreed)}</td>
                <td className="figures">{tenThousands(one.paid)}</td>
                <td className="figures">{one.share === null ? '—' : `${one.share.toFixed(2)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Open({ desk }: DeskProps) {
  const { say } = useLanguage()
  const reasons = household.fields.difficulty.rules.options ?? {}
  return (
    <section className="fact-group">
      <h2>{say(words.open)}</h2>
      <LineTable
        lines={desk.open}
        empty={words.noOpen}
        columns={[
          { label: words.household, cell: (one) => <Link href={`/household/${one.id}`}>{one.number}</Link> },
          { label: words.head, cell: (one) => one.head ?? <span className="missing">{say(words.hidden)}</span> },
          { label: words.village, cell: (one) => one.village },
          {
            label: words.why,
            cell: (one) => (
              <>
                {say(reasons[one.difficulty ?? ''] ?? words.noReason)}
                {one.text === null ? null : <small> {one.text}</small>}
              </>
            ),
          },
          { label: words.helper, cell: (one) => one.helper ?? <span className="missing">{say(words.noHelper)}</span> },
        ]}
      />
    </section>
  )
}

function Idle({ desk }: DeskProps) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.idle)}</h2>
      <LineTable
        lines={desk.idle}
        empty={words.noIdle}
        columns={[
          { label: words.plot, cell: (one) => <Link href={`/plot/${one.id}`}>{one.number}</Link> },
          {
            label: words.enterprise,
            cell: (one) => one.enterprise ?? <span className="missing">{say(words.noEnterprise)}</span>,
          },
          { label: words.standing, cell: (one) => say(idleWords[one.kind]) },
          { label: words.idleFrom, cell: (one) => <span className="figures">{one.idleFrom}</span> },
          { label: words.proposal, cell: (one) => say(proposalWords[one.proposal]) },
        ]}
      />
    </section>
  )
}

function Vintages({ desk }: DeskProps) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.vintages)}</h2>
      {desk.vintages.length === 0 ? <p className="missing">{say(words.noVintages)}</p> : null}
      {desk.vintages.map((one) => (
        <p key={one.year} className="line figures">
          {`${say(words.year)} ${one.year} · ${say(words.stock)} ${muText(one.stock)} · ${say(words.disposed)} ${muText(one.disposed)} · ${say(words.rate)} ${one.rate === null ? '—' : `${one.rate.toFixed(2)}%`}`}
        </p>
      ))}
    </section>
  )
}
