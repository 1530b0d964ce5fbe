import { Link } from 'wouter'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import type { IssueLine, ProjectBoard, ProjectLine, RateName } from '#schema/project-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { onAsOfDay } from '../data/as-of.ts'
import { useLanguage } from '../language.tsx'
import { percent, signed, wan } from './numbers.ts'
import { useProjectBoard } from './queries.ts'
import { RateTile } from './rate-tile.tsx'
import { projectWords as words } from './words.ts'
import './project.css'

/** 重点项目看板 — how many start, produce and enter statistics as planned, where the money of the year stands, what is late. */
export function BoardPage() {
  const { say, language } = useLanguage()
  const board = useProjectBoard()
  return (
    <Page
      title={say(words.board)}
      actions={
        <a
          className="button-link"
          href={onAsOfDay(`/api/project/export.xlsx?ledger=project-monthly&order=name&language=${language}`)}
        >
          {say(words.monthSheet)}
        </a>
      }
    >
      {board.isPending ? <Loading /> : null}
      {board.isError ? <Failed error={board.error} retry={() => void board.refetch()} /> : null}
      {board.data ? <Board board={board.data} /> : null}
    </Page>
  )
}

const order: readonly RateName[] = [
  'startDue',
  'startYear',
  'productionDue',
  'productionYear',
  'entry',
  'milestones',
  'issues',
]

function Board({ board }: { readonly board: ProjectBoard }) {
  const { say } = useLanguage()
  const late = board.projects.filter(({ startLateBy }) => startLateBy > 0)
  return (
    <>
      <p className="page-hint board-hint">{say(words.asOf, { day: board.asOf })}</p>
      <div className="rate-tiles">
        <Invested board={board} />
        {order.map((name) => (
          <RateTile key={name} label={words[name]} rate={board.rates[name]} behind={board.behind} />
        ))}
      </div>
      <h2 className="rate-heading">{say(words.signedCohorts)}</h2>
      <div className="rate-tiles">
        {board.signed.flatMap(({ year, started, produced }) =>
          [[words.startSigned, started] as const, [words.productionSigned, produced] as const].map(
            ([[zh, en], rate]) => (
              <RateTile
                key={`${zh}${year}`}
                label={[zh.replace('{year}', String(year)), en.replace('{year}', String(year))]}
                rate={rate}
                behind={board.behind}
                none={words.noneSigned}
              />
            ),
          ),
        )}
      </div>
      <section className="fact-group">
        <h2>{say(words.progress)}</h2>
        {board.projects.length === 0 ? <p className="missing">{say(words.noProjects)}</p> : null}
        {board.projects.length === 0 ? null : <Progress lines={board.projects} />}
      </section>
      <section className="fact-group">
        <h2>{say(words.lateStarts)}</h2>
        {late.length === 0 ? <p className="missing">{say(words.noLateStarts)}</p> : null}
        <ul className="lines">
          {late.map((one) => (
            <li key={one.id} className="line">
              <Link href={`/project/${one.id}`}>{one.name}</Link>
              <span>{one.unit}</span>
              <span className="figures">
                {say(words.startWas, { day: one.plannedStart ?? '', n: one.startLateBy })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="fact-group">
        <h2>{say(words.openIssues)}</h2>
        {board.issues.length === 0 ? <p className="missing">{say(words.noIssues)}</p> : null}
        <ul className="lines">
          {board.issues.map((one) => (
            <Issue key={one.id} one={one} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Invested({ board: { invested } }: { readonly board: ProjectBoard }) {
  const { say } = useLanguage()
  const shareOf = (planned: number) => (planned === 0 ? null : (invested.done / planned) * 100)
  return (
    <div className="rate-tile">
      <span className="rate-label">{say(words.invested)}</span>
      <span className="rate-value figures">
        <b>{percent(shareOf(invested.planned))}</b> <small>{say(words.againstOpening)}</small>
        <small>
          {wan(invested.done)} / {wan(invested.planned)} {say(words.tenThousand)}
        </small>
        <small>
          {say(words.againstCurrent)} {percent(shareOf(invested.plannedNow))}
        </small>
        <small>
          {wan(invested.done)} / {wan(invested.plannedNow)} {say(words.tenThousand)}
        </small>
      </span>
    </div>
  )
}

function Progress({ lines }: { readonly lines: readonly ProjectLine[] }) {
  const { say } = useLanguage()
  const heads = [words.plan, words.thisMonth, words.done, words.rate, words.ahead] as const
  return (
    <div className="wide-table">
      <table className="plain-table project-progress">
        <thead>
          <tr>
            <th scope="col">{say(words.project)}</th>
            <th scope="col">{say(words.unit)}</th>
            {heads.map((label) => (
              <th scope="col" key={label[1]} className="number">
                {say(label)}
              </th>
            ))}
            <th scope="col">{say(words.visible)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <ProgressRow key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ProgressRow({ one }: { readonly one: ProjectLine }) {
  const { say } = useLanguage()
  const isChanged = one.planned !== one.plannedNow
  return (
    <tr>
      <th scope="row">
        <Link href={`/project/${one.id}`}>{one.name}</Link>
        {one.owner === null ? null : <small>{one.owner}</small>}
      </th>
      <td>{one.unit}</td>
      <td className="number figures">
        {wan(one.planned)}
        {isChanged ? <small>{say(words.planNow, { amount: wan(one.plannedNow) })}</small> : null}
      </td>
      <td className="number figures">
        {wan(one.lastMonth?.done ?? null)}
        <small>{one.lastMonth?.period ?? say(words.notReported)}</small>
      </td>
      <td className="number figures">{wan(one.opening?.done ?? null)}</td>
      <td className="number figures">
        {percent(one.opening?.rate)}
        {isChanged ? <small>{say(words.planNow, { amount: percent(one.current?.rate) })}</small> : null}
      </td>
      <td className="number figures">
        {one.opening === null ? say(words.none) : say(words.points, { n: signed(one.opening.ahead) })}
      </td>
      <td>
        {one.lastMonth?.visible ?? say(words.none)}
        {one.lastMonth?.isVerified === false ? <small>{say(words.unverified)}</small> : null}
      </td>
    </tr>
  )
}

function Issue({ one }: { readonly one: IssueLine }) {
  const { say } = useLanguage()
  const { kind, level } = dispatchIssue.fields
  const labelOf = (options: Readonly<Record<string, readonly [string, string]>> | undefined, key: string | null) =>
    key === null ? null : say(options?.[key] ?? [key, key])
  return (
    <li className="line">
      <Link href={`/dispatch-issue/${one.id}`}>{one.issue}</Link>
      <span>{one.about}</span>
      {one.kind === null ? null : <span>{labelOf(kind.rules.options, one.kind)}</span>}
      {one.level === null ? null : <span>{labelOf(level.rules.options, one.level)}</span>}
      <span>{one.owner}</span>
      <span className="figures">
        {say(words.due)} {one.due} {one.isLate ? <b className="is-late">{say(words.late)}</b> : null}
      </span>
    </li>
  )
}
