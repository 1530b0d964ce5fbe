import { Link } from 'wouter'
import { colours } from '#domain/lamp/words.ts'
import { stageLabels } from '#domain/schedule/stage.ts'
import type { ProjectLine } from '#schema/overview.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { overviewWords } from './words.ts'

type Props = {
  readonly projects: readonly ProjectLine[]
  readonly names: Readonly<Record<string, string>>
  /** So many of those that one does not sponsor; the others are on the board. */
  readonly most?: number
}

/** 重点项目 — those one sponsors first, then the others from the worst lamp down. */
export function ProjectTable({ projects, names, most = Number.POSITIVE_INFINITY }: Props) {
  const { say } = useLanguage()
  const own = projects.filter(({ isOwn }) => isOwn)
  const others = projects.filter(({ isOwn }) => !isOwn)
  if (projects.length === 0) return <p className="missing">{say(overviewWords.noProjects)}</p>
  return (
    <div className="scroll">
      <table className="records one-page-table one-page-projects">
        <thead>
          <tr>
            {[
              overviewWords.project,
              overviewWords.unit,
              overviewWords.stage,
              overviewWords.nextDay,
              overviewWords.lamp,
            ].map((label) => (
              <th key={label[1]} scope="col">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own.length > 0 ? <Heading text={say(overviewWords.ownProjects)} /> : null}
          {own.map((one) => (
            <Line key={one.id} one={one} names={names} name="one-page-own" />
          ))}
          {own.length > 0 && others.length > 0 ? (
            <Heading text={say(overviewWords.otherProjects)} name="one-page-other" />
          ) : null}
          {others.slice(0, most).map((one) => (
            <Line key={one.id} one={one} names={names} name="one-page-other" />
          ))}
        </tbody>
      </table>
      {others.length > most ? (
        <p className="panel-foot">
          <Link href="/projects/board">{say(overviewWords.more, { n: others.length - most })}</Link>
        </p>
      ) : null}
    </div>
  )
}

function Heading({ text, name = '' }: { readonly text: string; readonly name?: string }) {
  return (
    <tr className={`one-page-heading ${name}`}>
      <th scope="rowgroup" colSpan={5}>
        {text}
      </th>
    </tr>
  )
}

type LineProps = { readonly one: ProjectLine; readonly names: Props['names']; readonly name: string }

function Line({ one, names, name }: LineProps) {
  const { say } = useLanguage()
  return (
    <tr className={name}>
      <th scope="row" className="cell-title">
        <Link href={`/project/${one.id}`}>{one.name}</Link>
        {one.visit === null ? null : <small>{visitWords(one.visit, say)}</small>}
      </th>
      <td data-label={say(overviewWords.unit)}>{one.unit === null ? '' : (names[one.unit] ?? '')}</td>
      <td data-label={say(overviewWords.stage)}>{say(stageLabels[one.stage])}</td>
      <td className="figures" data-label={say(overviewWords.nextDay)}>
        {one.next === null ? '' : say(overviewWords.next, { stage: say(stageLabels[one.next.stage]), on: one.next.on })}
      </td>
      <td data-label={say(overviewWords.lamp)}>
        {one.lamp === null ? null : (
          <span title={say(one.lamp.reason)}>
            <Lamp light={one.lamp.colour}>{say(colours[one.lamp.colour])}</Lamp>
          </span>
        )}
      </td>
    </tr>
  )
}

type Say = ReturnType<typeof useLanguage>['say']

/** A plain fact for the leader's own desk: when the last visit was, and that the interval has passed. */
function visitWords({ last, days, isLong }: NonNullable<ProjectLine['visit']>, say: Say): string {
  if (last === null) return say(isLong ? overviewWords.noVisitFor : overviewWords.noVisitYet, { n: days })
  return say(isLong ? overviewWords.visitLongAgo : overviewWords.visitWas, { on: last, n: days })
}
