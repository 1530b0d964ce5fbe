import { type Calendar, workdaysBetween } from '#domain/calendar.ts'
import type { Limit } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import { caseStanding, type SideLimits, sideClocks } from '#domain/service/case-clock.ts'
import { signalsOf } from '#domain/service/stalling.ts'
import { duty } from '#registers/duty.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { refusal } from '#schema/messages.ts'
import type { CaseClockView, CaseLine, CaseView } from '#schema/service-views.ts'
import type { Actor } from '#schema/who.ts'
import { loadCalendar } from '#services/calendar.ts'
import { getLimit } from '#services/limits.ts'
import type { Case } from '#services/service/read-case.ts'
import { courseOf } from '#services/service/tick.ts'
import { lookingNow, mostShown, unitNamesIn, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

/** What every line is worked out with: loaded once for a page. */
export type CaseFrame = {
  readonly today: Day
  readonly calendar: Calendar
  readonly limits: SideLimits
  readonly units: ReadonlyMap<string, string>
}

/** A case as it is served: with the titles of what it refers to. */
export type ServedCase = Case & { readonly names?: Readonly<Record<string, unknown>> }

export async function caseFrame(db: Connection, zone: string, today: Day): Promise<CaseFrame> {
  const limitOf = async (code: string): Promise<Limit> => {
    const { count, per, roll } = await getLimit(db, zone, code, today)
    return { count, per, roll: roll ?? null }
  }
  return {
    today,
    calendar: await loadCalendar(db, zone),
    units: await unitNamesIn(db, zone),
    limits: {
      meeting: await limitOf('service-meeting'),
      note: await limitOf('service-note'),
      agent: await limitOf('service-agent-named'),
      contact: await limitOf('service-contact'),
    },
  }
}

const desks: Readonly<Record<string, CaseLine['desk']>> = {
  ...{ asked: 'centre', incomplete: 'firm', returned: 'centre', assigned: 'unit', handling: 'unit', paused: 'unit' },
  ...{ replied: 'firm', confirmed: 'centre' },
}

export function lineOf(one: ServedCase, frame: CaseFrame): CaseLine {
  const { units, today, calendar } = frame
  const until = one.confirmedOn !== null && one.repliedOn !== null ? one.repliedOn : today
  return {
    ...{ id: one.id, title: one.title, number: one.numberText ?? '', state: one.state, kind: one.kind, mode: one.mode },
    enterprise: String(one.names?.enterprise ?? ''),
    unit: one.responsible === null ? null : (units.get(one.responsible) ?? null),
    desk: desks[one.state] ?? 'nobody',
    askedOn: one.askedOn ?? today,
    workdays: workdaysBetween(one.askedOn ?? today, until, calendar),
    clock: clockView(one, frame),
    side: sideOf(one, frame),
    returns: one.returns ?? 0,
    refusals: one.refusals ?? 0,
  }
}

function clockView({ clock }: Case, { today, calendar }: CaseFrame): CaseClockView | null {
  if (clock === null) return null
  const { state, due, firstDue, workdaysLeft, overdueBy, used, paused, isExtended } = caseStanding(
    clock,
    today,
    calendar,
  )
  return {
    ...{ state, workdaysLeft, overdueBy, used, isExtended },
    due: due?.on ?? null,
    firstDue: firstDue?.on ?? null,
    paused: paused === null ? null : { since: paused.since, basis: paused.basis },
  }
}

function sideOf(one: Case, { limits, today, calendar }: CaseFrame) {
  const last = one.modes?.at(-1)
  if (one.state !== 'handling' || one.mode === null || last === undefined) return []
  const { mode, signedOn, contactedOn, metOn, agentNamedOn } = one
  const notedOn = one.notes?.at(-1)?.on ?? null
  return sideClocks(
    { mode, modeSince: last.on, signedOn, contactedOn, metOn, notedOn, agentNamedOn },
    limits,
    today,
    calendar,
  )
}

/** 一件诉求的全程 — clocks, parts, transfers and replies; signs of stalling are for the house only. */
export async function caseView(db: Connection, actor: Actor, id: string, today: Day): Promise<CaseView> {
  const [one] = await visibleRows(lookingNow(db, actor), serviceCase, { where: (add) => `t.id = ${add(id)}::uuid` })
  if (one === undefined) throw refusal('not-found')
  const frame = await caseFrame(db, actor.zone, today)
  const duties = await visibleRows(lookingNow(db, actor), duty)
  const nameOf = (unit: string | null) => (unit === null ? null : (frame.units.get(unit) ?? null))
  const siblings =
    actor.enterprise === null && one.lead !== null
      ? await visibleRows(lookingNow(db, actor), serviceCase, {
          where: (add) => `t.lead = ${add(one.lead)}::uuid`,
          newest: mostShown,
        })
      : []
  return {
    ...lineOf(one, frame),
    parts: (one.parts ?? []).map((part) => ({ ...part, unit: nameOf(part.unit) ?? '' })),
    transfers: (one.transfers ?? []).map((passed) => ({
      ...passed,
      from: nameOf(passed.from),
      to: nameOf(passed.to),
      duty: duties.find((known) => known.id === passed.duty)?.matter ?? null,
    })),
    modes: one.modes ?? [],
    notes: (one.notes ?? []).map((note) => ({ ...note, unit: nameOf(note.unit) })),
    replies: one.replies ?? [],
    responsible: nameOf(one.responsible),
    signals: actor.enterprise === null ? signalsOf(courseOf(one, siblings)) : [],
  }
}
