import { Link } from 'wouter'
import { fieldOf } from '#derive/stage.ts'
import { channelLabels } from '#domain/funds/channels.ts'
import type { Share, Won } from '#domain/funds/success.ts'
import type { Label } from '#domain/label.ts'
import { fundApplication } from '#registers/funds/fund-application.ts'
import type { FundBoard, FundLine } from '#schema/project-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { onAsOfDay } from '../data/as-of.ts'
import { useLanguage } from '../language.tsx'
import { percent, wan } from '../project/numbers.ts'
import { useFundBoard } from '../project/queries.ts'
import { projectWords as words } from '../project/words.ts'
import '../project/project.css'

/** 三争总览 — grants and debts beside each other and never added, the windows that close next, applications by how far they are. */
export function FundsPage() {
  const { say, language } = useLanguage()
  const board = useFundBoard()
  return (
    <Page
      title={say(words.funds)}
      actions={(['grants', 'debts'] as const).map((kind) => (
        <a
          key={kind}
          className="button-link"
          href={onAsOfDay(`/api/fund-application/export.xlsx?ledger=${kind}&language=${language}`)}
        >
          {say(words.ledger, { kind: say(words[kind]) })}
        </a>
      ))}
    >
      {board.isPending ? <Loading /> : null}
      {board.isError ? <Failed error={board.error} retry={() => void board.refetch()} /> : null}
      {board.data ? <Board board={board.data} /> : null}
    </Page>
  )
}

function Board({ board }: { readonly board: FundBoard }) {
  const { say } = useLanguage()
  return (
    <>
      <p className="page-hint board-hint">{say(words.apart)}</p>
      <div className="fund-kinds">
        <Kind label={words.grants} won={board.grants} />
        <Kind label={words.debts} won={board.debts} />
      </div>
      <p className="page-hint board-hint">{say(words.basis, { basis: board.basis })}</p>
      <Windows board={board} />
      <section className="fact-group">
        <h2>{say(words.byStage)}</h2>
        {board.lines.length === 0 ? <p className="missing">{say(words.noApplications)}</p> : null}
        {stageOrder.map((reached) => (
          <Stage key={reached ?? ''} reached={reached} lines={board.lines.filter((one) => one.reached === reached)} />
        ))}
      </section>
    </>
  )
}

const stageOrder: readonly (string | null)[] = [null, ...Object.keys(fundApplication.stages ?? {})]

function Kind({ label, won }: { readonly label: Label; readonly won: Won }) {
  const { say } = useLanguage()
  const money = (amount: number) => say(words.amount, { n: wan(amount) })
  const rates: readonly (readonly [Label, Share, boolean])[] = [
    [words.selected, won.selected, false],
    [words.arrival, won.arrival, true],
    [words.payment, won.payment, true],
  ]
  const reasons = [...new Set(won.leftOut.map(({ why }) => say(words[why])))].join('、')
  return (
    <section className="fact-group fund-kind">
      <h2>{say(label)}</h2>
      <dl>
        <dt>{say(words.counted2)}</dt>
        <dd className="figures">
          <b>{money(won.counted)}</b>
          {won.leftOut.length === 0 ? null : (
            <small> {say(words.leftOut, { n: won.leftOut.length, why: reasons })}</small>
          )}
        </dd>
        <dt>{say(words.granted)}</dt>
        <dd className="figures">{money(won.granted)}</dd>
        {rates.map(([name, share, isMoney]) => (
          <Rate key={name[1]} label={name} share={share} isMoney={isMoney} />
        ))}
      </dl>
    </section>
  )
}

function Rate({ label, share, isMoney }: { readonly label: Label; readonly share: Share; readonly isMoney: boolean }) {
  const { say } = useLanguage()
  const fraction = isMoney ? `${wan(share.of)} / ${wan(share.among)}` : `${share.of} / ${share.among}`
  return (
    <>
      <dt>{say(label)}</dt>
      <dd className="figures">
        {share.percent === null ? say(words.noneDue) : percent(share.percent)} <small>{fraction}</small>
      </dd>
    </>
  )
}

function Windows({ board }: { readonly board: FundBoard }) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.windows)}</h2>
      {board.windows.length === 0 ? <p className="missing">{say(words.noWindows)}</p> : null}
      <ul className="lines">
        {board.windows.map((one) => (
          <li key={one.id} className="line">
            <Link href={`/fund-window/${one.id}`}>{one.name}</Link>
            <span>{one.issuer}</span>
            <span>{one.unit}</span>
            {one.cap ? (
              <span className="figures">
                {say(words.cap)} {say(words.amount, { n: wan(one.cap) })}
              </span>
            ) : null}
            <span className="figures">
              {one.deadline}{' '}
              {one.daysLeft < 0 ? (
                <b className="is-late">{say(words.daysOver, { n: -one.daysLeft })}</b>
              ) : (
                say(words.daysLeft, { n: one.daysLeft })
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Stage({ reached, lines }: { readonly reached: string | null; readonly lines: readonly FundLine[] }) {
  const { say } = useLanguage()
  if (lines.length === 0) return null
  const label =
    reached === null ? words.planning : (fieldOf(fundApplication, 'stage')?.rules.options?.[reached] ?? words.planning)
  const amounts = [words.asked, words.granted, words.arrived, words.paid] as const
  return (
    <>
      <h3 className="fund-stage">
        {say(label)} {lines.length}
      </h3>
      <div className="wide-table">
        <table className="fund-table">
          <thead>
            <tr>
              <th scope="col">{say(fundApplication.fields.name.label)}</th>
              <th scope="col">{say(fundApplication.fields.channel.label)}</th>
              <th scope="col">{say(words.unit)}</th>
              {amounts.map((one) => (
                <th scope="col" key={one[1]} className="number">
                  {say(one)} <small>{say(words.tenThousand)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link href={`/fund-application/${one.id}`}>{one.name}</Link>
                  <small>
                    <StateMark register={fundApplication} state={one.state} /> {one.documentNo}
                  </small>
                </th>
                <td>{say(channelLabels[one.channel as keyof typeof channelLabels])}</td>
                <td>{one.unit}</td>
                <td className="number figures">{wan(one.asked)}</td>
                <td className="number figures">{wan(one.granted)}</td>
                <td className="number figures">{wan(one.arrived)}</td>
                <td className="number figures">{wan(one.paid)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
