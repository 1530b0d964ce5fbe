import { allows } from '#derive/access.ts'
import { type Day, yearOf } from '#domain/day.ts'
import { groupOf, type SchemeContent } from '#domain/score/scheme.ts'
import type { Assumptions } from '#domain/score/score.ts'
import type { Placed } from '#domain/score/standing.ts'
import { scheme } from '#registers/scheme.ts'
import type { MeasureLine, Trial, UnitScore } from '#schema/assessment.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { measures } from '#services/assessment/measures.ts'
import { calendarIn, placedAll, placedIn, schemeContentOf } from '#services/assessment/scoring.ts'
import { unitNames } from '#services/assessment/sheets.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsAsOf, factsNow } from '#services/standing/facts.ts'
import type { Connection } from '#store/database.ts'
import { findRow } from '#store/records.ts'

type Scheme = RowOf<typeof scheme>

/** 取数目录 — what an item can draw on, for the editor and for whoever reads a tree. */
export function measureLines(): readonly MeasureLine[] {
  return measures.map(({ code, label, says, unit, owner }) => ({ code, label, says, unit, owner }))
}

export type Asking = {
  readonly scheme?: string | undefined
  readonly unit?: string | undefined
  readonly asOf: Day
  readonly today: Day
  readonly assumed?: Assumptions
}

/** 单位得分 — the score of one's own unit by the facts of a day; supervision and leaders may look at any. Nothing is saved. */
export async function unitScore(db: Connection, actor: Actor, asking: Asking): Promise<UnitScore> {
  const present = await factsNow(db, actor.zone)
  const row = chosenScheme(present, actor, asking)
  const content = schemeContentOf(row.content)
  const unit = chosenUnit(actor, content, asking.unit)
  const group = groupOf(content, unit)
  if (group === null) throw refusal('no-group')
  const asOf = asking.asOf > row.until ? row.until : asking.asOf
  const facts = await factsAsOf(db, actor.zone, asking.asOf, asking.today)
  const scoring = { content, facts, since: row.since, until: asOf, calendar: calendarIn(present) }
  const own = (placed: readonly Placed[]) => placed.find(({ tree }) => tree.unit === unit)
  const plain = own(placedIn(scoring, group))
  const placed = asking.assumed === undefined ? plain : own(placedIn(scoring, group, { unit, values: asking.assumed }))
  if (plain === undefined || placed === undefined) throw refusal('no-group')
  const names = await unitNames(db, actor.zone)
  return {
    scheme: { id: row.id, name: row.name, state: row.state },
    since: row.since,
    asOf,
    unit: { id: unit, name: names.get(unit) ?? '' },
    group: { code: group.code, name: group.name, size: group.units.length },
    placed,
    from: asking.assumed === undefined ? null : { total: plain.tree.total, rank: plain.rank },
  }
}

/** 试算 — a scheme in whatever state, on the facts of any window: every unit's tree, before anything is frozen. */
export async function trialOf(
  db: Connection,
  actor: Actor,
  id: string,
  window: { readonly since: Day; readonly until: Day },
): Promise<Trial> {
  if (!actor.roles.includes('supervision') && !actor.roles.includes('leader')) throw refusal('not-allowed')
  const row = (await findRow(db, scheme, actor.zone, id)) as unknown as Scheme | null // a row of this register
  if (row === null) throw refusal('not-found')
  const content = schemeContentOf(row.content)
  const facts = await factsNow(db, actor.zone)
  const placed = placedAll({ content, facts, ...window, calendar: calendarIn(facts) })
  const names = await unitNames(db, actor.zone)
  return {
    scheme: { id: row.id, name: row.name, state: row.state },
    ...window,
    groups: content.groups.map(({ code, name }) => ({
      code,
      name,
      placed: placed.filter(({ tree }) => tree.group === code),
    })),
    names: Object.fromEntries(names),
  }
}

/** The scheme asked for, or the one in force on the day; a draft binds nobody and is tried on its own page. */
function chosenScheme(facts: FactBase, actor: Actor, { scheme: id, asOf }: Asking): Scheme {
  const known = facts.all(scheme).filter((row) => allows(scheme.access.read, actor, row))
  if (id !== undefined) {
    const found = known.find((row) => row.id === id)
    if (found === undefined) throw refusal('not-found')
    return found
  }
  const binding = known.filter(({ state }) => state === 'inForce' || state === 'frozen')
  const covering = binding.filter(({ since, until }) => since <= asOf && asOf <= until)
  const found = covering.at(-1) ?? binding.filter(({ year }) => year <= yearOf(asOf)).at(-1)
  if (found === undefined) throw refusal('no-scheme', { day: asOf })
  return found
}

function chosenUnit(actor: Actor, content: SchemeContent, unit: string | undefined): string {
  const mayAll = actor.roles.includes('supervision') || actor.roles.includes('leader')
  const own = actor.units.find((one) => groupOf(content, one) !== null)
  const wanted = unit ?? own ?? (mayAll ? content.groups[0]?.units[0] : undefined)
  if (wanted === undefined) throw refusal('no-group')
  if (!mayAll && !actor.units.includes(wanted)) throw refusal('other-unit')
  return wanted
}
