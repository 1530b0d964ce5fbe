import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Day } from '#domain/day.ts'
import { colours } from '#domain/lamp/words.ts'
import type { Counts } from '#domain/lamp/worst.ts'
import { type Stage, stageLabels } from '#domain/schedule/stage.ts'
import type { Changes, ProjectLine, UnitLamps } from '#schema/overview.ts'
import type { StandingLamp } from '#schema/standing-lamp.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { ChangeList } from '../leader/changes.tsx'
import { Park } from '../leader/park-tiles.tsx'
import { parkWords } from '../leader/park-words.ts'
import { ProjectTable } from '../leader/projects.tsx'
import { RedList } from '../leader/reds.tsx'
import { overviewWords } from '../leader/words.ts'
import '../leader/leader.css'

type Names = Readonly<Record<string, string>>

type LampsProps = { readonly counts: Counts; readonly units: readonly UnitLamps[]; readonly names: Names }

const shown = ['red', 'yellow', 'green', 'blue', 'grey'] as const

/** 灯 — how many of each colour, in all and unit by unit. */
export function ScreenLamps({ counts, units, names }: LampsProps) {
  const { say } = useLanguage()
  const used = shown.filter((colour) => counts[colour] > 0)
  return (
    <ScreenPanel name="lamps" title={say(overviewWords.lampsOfAll)}>
      <p className="screen-counts">
        {used.map((colour) => (
          <Link key={colour} href={`/lamps?colour=${colour}`}>
            <Lamp light={colour}>{say(colours[colour])}</Lamp> <strong className="figures">{counts[colour]}</strong>
          </Link>
        ))}
      </p>
      <table className="screen-table">
        <thead>
          <tr>
            <th scope="col">{say(overviewWords.unit)}</th>
            {used.map((colour) => (
              <th key={colour} scope="col" className="cell-number">
                {say(colours[colour])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((one) => (
            <tr key={one.unit}>
              <th scope="row">
                <Link href={`/lamps?unit=${one.unit}`}>{names[one.unit] ?? ''}</Link>
              </th>
              {used.map((colour) => (
                <td key={colour} className="figures cell-number">
                  {one.counts[colour] === 0 ? '' : one.counts[colour]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScreenPanel>
  )
}

export function ScreenReds({ reds }: { readonly reds: readonly StandingLamp[] }) {
  const { say } = useLanguage()
  return (
    <ScreenPanel name="reds" title={say(overviewWords.reds)}>
      <RedList reds={reds} most={7} />
    </ScreenPanel>
  )
}

const stages: readonly Stage[] = ['preparing', 'building', 'completed', 'producing']

export function ScreenProjects({
  projects,
  names,
}: {
  readonly projects: readonly ProjectLine[]
  readonly names: Names
}) {
  const { say } = useLanguage()
  return (
    <ScreenPanel name="projects" title={say(overviewWords.stages)}>
      <p className="screen-counts">
        {stages.map((stage) => (
          <Link key={stage} href="/project?state=listed">
            {say(stageLabels[stage])}{' '}
            <strong className="figures">{projects.filter((one) => one.stage === stage).length}</strong>
          </Link>
        ))}
      </p>
      <ProjectTable projects={projects} names={names} most={8} />
    </ScreenPanel>
  )
}

export function ScreenChanges({ changes }: { readonly changes: Changes }) {
  const { say } = useLanguage()
  return (
    <ScreenPanel name="changes" title={say(overviewWords.since, { day: changes.since })}>
      <ChangeList changes={changes} />
    </ScreenPanel>
  )
}

export function ScreenPark({ since }: { readonly since: Day }) {
  const { say } = useLanguage()
  return (
    <ScreenPanel name="park" title={say(parkWords.park)}>
      <Park since={since} />
    </ScreenPanel>
  )
}

function ScreenPanel({
  name,
  title,
  children,
}: {
  readonly name: string
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section className={`screen-panel screen-${name}`} aria-label={title}>
      <h2>{title}</h2>
      <div className="screen-body">{children}</div>
    </section>
  )
}
