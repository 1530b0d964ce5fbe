import { Link } from 'wouter'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import type { IssueLine, ProjectBoard, ProjectLine, RateName } from '#schema/project-views.ts'
import { LineTable } from '../components/line-table.tsx'
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
        <Progress lines={board.projects} />
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
  return (
    <LineTable
      lines={lines}
      empty={words.noProjects}
      columns={[
        {
          label: words.project,
          cell: ({ id, name, owner }) => (
            <>
              <Link href={`/project/${id}`}>{name}</Link>
              {owner === null ? null : <small>{owner}</small>}
            </>
          ),
        },
        { label: words.unit, cell: ({ unit }) => unit },
        {
          label: words.plan,
          isNumber: true,
          cell: (one) => (
            <>
              {wan(one.planned)}
              {isChanged(one) ? <small>{say(words.planNow, { amount: wan(one.plannedNow) })}</small> : null}
            </>
          ),
        },
        {
          label: words.thisMonth,
          isNumber: true,
          cell: ({ lastMonth }) => (
            <>
              {wan(lastMonth?.done ?? null)}
              <small>{lastMonth?.period ?? say(words.notReported)}</small>
            </>
          ),
        },
        { label: words.done, isNumber: true, cell: ({ opening }) => wan(opening?.done ?? null) },
        {
          label: words.rate,
          isNumber: true,
          cell: (one) => (
            <>
              {percent(one.opening?.rate)}
              {isChanged(one) ? <small>{say(words.planNow, { amount: percent(one.current?.rate) })}</small> : null}
            </>
          ),
        },
        {
          label: words.ahead,
          isNumber: true,
          cell: ({ opening }) => (opening === null ? say(words.none) : say(words.points, { n: signed(opening.ahead) })),
        },
        {
          label: words.visible,
          cell: ({ lastMonth }) => (
            <>
              {lastMonth?.visible ?? say(words.none)}
              {lastMonth?.isVerified === false ? <small>{say(words.unverified)}</small> : null}
            </>
          ),
        },
      ]}
    />
  )
}

function isChanged({ planned, plannedNow }: ProjectLine): boolean {
  return planned !== plannedNow
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
