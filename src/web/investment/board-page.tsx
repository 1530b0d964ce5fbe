import { Link } from 'wouter'
import type { InvestmentBoard } from '#schema/investment-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { onAsOfDay } from '../data/as-of.ts'
import { useLanguage } from '../language.tsx'
import { Channels, Cohorts, UnitTable } from './board-tables.tsx'
import { signed } from './format.ts'
import { useBoard } from './queries.ts'
import { words } from './words.ts'
import './investment.css'

/** 招商看板 — tasks of units beside the time gone, what each way yields, what became of a year's contracts, and what is late. */
export function BoardPage() {
  const { say, language } = useLanguage()
  const board = useBoard()
  return (
    <Page
      title={say(words.board)}
      actions={
        <a className="button-link" href={onAsOfDay(`/api/investment/monthly.xlsx?language=${language}`)}>
          {say(words.sheet)}
        </a>
      }
    >
      <p className="page-hint">{say(words.hint)}</p>
      {board.isPending ? <Loading /> : null}
      {board.isError ? <Failed error={board.error} retry={() => void board.refetch()} /> : null}
      {board.data ? <Board board={board.data} /> : null}
    </Page>
  )
}

function Board({ board }: { readonly board: InvestmentBoard }) {
  const { say } = useLanguage()
  return (
    <div className="investment">
      <section>
        <h2>{say(words.units)}</h2>
        <p className="investment-facts">
          <b className="figures">
            {say(words.timeProgress, { month: board.month, percent: board.timeProgress.toFixed(1) })}
          </b>
          <Link href="/gate-review?state=filed">{say(words.waiting, { n: board.waitingReviews })}</Link>
          <Link href="/promise?state=cleared">{say(words.promises, { n: board.duePromises })}</Link>
        </p>
        <UnitTable lines={board.units} month={board.month} />
      </section>
      <div className="investment-pair">
        <Late board={board} />
        <Explain board={board} />
      </div>
      <section>
        <h2>{say(words.cohorts)}</h2>
        <Cohorts cohorts={board.cohorts} />
      </section>
      <section>
        <h2>{say(words.channels)}</h2>
        <Channels channels={board.channels} />
      </section>
      <div className="investment-pair">
        <Lists board={board} />
        <Closed board={board} />
      </div>
    </div>
  )
}

function Late({ board: { late } }: { readonly board: InvestmentBoard }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.late)}</h2>
      {late.length === 0 ? <p className="missing">{say(words.noLate)}</p> : null}
      <ul className="lines">
        {late.slice(0, 12).map((one) => (
          <li key={one.id + one.what[1]} className="line" title={one.basis}>
            <Link href={`/lead/${one.id}`}>{one.title}</Link>
            <span>{one.unit}</span>
            <small className="figures">
              {say(words.lateLine, { what: say(one.what), days: one.days, due: one.due })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Explain({ board }: { readonly board: InvestmentBoard }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.explain)}</h2>
      <p className="field-hint">
        {say(words.explainHint, { n: board.explainBehind })} <Link href="/meetings">{say(words.toMeetings)}</Link>
      </p>
      <Names lines={board.explain} />
    </section>
  )
}

function Lists({ board }: { readonly board: InvestmentBoard }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.red)}</h2>
      <p className="field-hint">{say(words.listsHint)}</p>
      <Names lines={board.red} />
      <h2>{say(words.black)}</h2>
      <Names lines={board.black} />
    </section>
  )
}

function Names({ lines }: { readonly lines: InvestmentBoard['units'] }) {
  const { say } = useLanguage()
  if (lines.length === 0) return <p className="missing">{say(words.nobody)}</p>
  return (
    <ul className="lines">
      {lines.map((one) => (
        <li key={one.unit} className="line">
          {one.task === null ? one.name : <Link href={`/investment-task/${one.task}`}>{one.name}</Link>}
          <span className="figures">{say(words.points, { n: signed(one.difference) })}</span>
        </li>
      ))}
    </ul>
  )
}

function Closed({ board: { closed, corrections } }: { readonly board: InvestmentBoard }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.closed)}</h2>
      {closed.length === 0 ? <p className="missing">{say(words.noClosed)}</p> : null}
      <p className="investment-facts">
        {closed.map(({ id, period }) => (
          <Link key={id} href={`/month-close/${id}`} className="figures">
            {period}
          </Link>
        ))}
      </p>
      <h2>{say(words.corrections)}</h2>
      {corrections.length === 0 ? <p className="missing">{say(words.nobody)}</p> : null}
      <ul className="lines">
        {corrections.map((one) => (
          <li key={one.id} className="line">
            <Link href={`/recognition/${one.id}`}>{one.name}</Link>
            <span>{one.words}</span>
            <small className="figures">{say(words.correctionOf, { month: one.month })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
