import { Link } from 'wouter'
import { serviceCard } from '#registers/service/service-card.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import type { ServiceDesk } from '#schema/service-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { LineTable } from '../components/line-table.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

type OfDesk = { readonly desk: ServiceDesk }

/** 提醒卡 — those that wait for a person, and those that hold. */
export function Cards({ desk }: OfDesk) {
  const { say } = useLanguage()
  const colours = serviceCard.fields.colour.rules.options ?? {}
  return (
    <Panel title={say(words.cards)} count={desk.cards.length}>
      <p className="field-hint">{say(words.cardsHint)}</p>
      {desk.cards.length === 0 ? <p className="missing">{say(words.noCards)}</p> : null}
      <ul className="case-lines">
        {desk.cards.map(({ id, colour, grounds, unit, state }) => (
          <li key={id}>
            <Lamp light={colour === 'red' ? 'red' : colour === 'yellow' ? 'yellow' : 'blue'}>
              {say(colours[colour] ?? ['', ''])}
            </Lamp>{' '}
            <b>{unit}</b> <StateMark register={serviceCard} state={state} />
            <p>
              <Link href={`/service-card/${id}`}>{grounds}</Link>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** 同类诉求 — what several firms ask alike, a task for it, and the tasks that were made. */
export function Clusters({ desk: { clusters, structural, mayMakeTask } }: OfDesk) {
  const { say } = useLanguage()
  const kinds = serviceCase.fields.kind.rules.options ?? {}
  if (clusters.length === 0 && structural.length === 0) return null
  return (
    <Panel title={say(words.clusters)}>
      {clusters.length === 0 ? null : <p className="field-hint">{say(words.clusterHint)}</p>}
      <ul className="case-lines">
        {clusters.map(({ kind, cases, firms }) => (
          <li key={kind}>
            <Link href={`/service-case?kind=${kind}`}>
              {say(words.clusterLine, { kind: say(kinds[kind] ?? ['', '']), count: cases.length, firms })}
            </Link>{' '}
            {mayMakeTask ? (
              <Link className="button-link" href={`/service/structural?kind=${kind}`}>
                {say(words.newTask)}
              </Link>
            ) : null}
          </li>
        ))}
        {structural.map(({ task, title, cases }) => (
          <li key={task}>
            {say(words.madeTask)} <Link href={`/task/${task}`}>{title}</Link>{' '}
            <Link href={`/service-case?structural=${task}`}>{say(words.itsCases, { n: cases })}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** 涉企违法 — arrival, hours lost and places where it happened again. */
export function Incidents({ desk: { incidents } }: OfDesk) {
  const { say } = useLanguage()
  return (
    <Panel title={say(words.incidents)}>
      {incidents.count === 0 ? (
        <p className="missing">{say(words.noIncidents)}</p>
      ) : (
        <p>
          <Link href="/incident">
            {say(words.incidentLine, {
              count: incidents.count,
              hours: incidents.hoursLost,
              inTime: incidents.inTime,
              measured: incidents.measured,
            })}
          </Link>
        </p>
      )}
      <ul className="case-lines">
        {incidents.repeats.map(({ place, count }) => (
          <li key={place}>{say(words.repeatLine, { place, count })}</li>
        ))}
      </ul>
    </Panel>
  )
}

/** 分单位 — every rate with the numbers that it comes from; units are not ranked. */
export function Units({ desk }: OfDesk) {
  const { say } = useLanguage()
  const hidden = say(words.hidden)
  return (
    <Panel title={say(words.byUnit)}>
      <p className="field-hint">{say(words.byUnitHint)}</p>
      <LineTable
        lines={desk.units.map((one) => ({ ...one, id: one.unit }))}
        empty={words.none}
        columns={[
          { label: words.unit, cell: ({ name }) => name },
          { label: words.open, isNumber: true, cell: ({ open }) => open },
          { label: words.onTime, isNumber: true, cell: ({ onTime, done }) => `${onTime}/${done}` },
          { label: words.averageDays, isNumber: true, cell: ({ averageDays }) => averageDays?.toFixed(1) ?? '—' },
          { label: words.refusals, isNumber: true, cell: ({ refusals }) => refusals },
          {
            label: words.satisfaction,
            isNumber: true,
            cell: ({ satisfaction }) =>
              satisfaction?.satisfied === null
                ? say(words.few)
                : (rateOf(satisfaction?.satisfied, satisfaction?.rated) ?? hidden),
          },
          {
            label: words.participation,
            isNumber: true,
            cell: ({ satisfaction }) => rateOf(satisfaction?.rated, satisfaction?.closed) ?? hidden,
          },
        ]}
      />
    </Panel>
  )
}

/** The rate with its numbers, such as 80.0%（8/10）; a dash where nothing was counted, null where it is not told. */
function rateOf(part: number | undefined, whole: number | undefined): string | null {
  if (part === undefined || whole === undefined) return null
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}% ${part}/${whole}`
}
