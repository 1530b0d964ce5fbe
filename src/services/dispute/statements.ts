import { limitEnd } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import {
  disputeFigures,
  hazardFigures,
  lastPeriods,
  monthPeriod,
  type Period,
  parsePeriod,
  periodLabel,
  quarterPeriod,
  type Window,
  windowOf,
} from '#domain/dispute/statement.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import { statement } from '#registers/dispute/statement.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { StatementDesk, StatementDraft, StatementFigure, StatementPart } from '#schema/ticket-views.ts'
import type { Charge } from '#schema/who.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts, Procedures } from '#services/context.ts'
import { visitDays } from '#services/dispute/visits.ts'
import { getLimit } from '#services/limits.ts'
import { rowsAt } from '#services/standing/park/figure.ts'
import { type Looking, lookingNow, visibleRows } from '#services/visible.ts'

type Statement = RowOf<typeof statement>
type Kind = Statement['kind']
type Unit = { readonly id: string; readonly name: string; readonly kind: string; readonly charges: readonly Charge[] }

/** 签认的事项 — how often, who keeps them, and which units sign even where nothing was found. */
const matters = {
  disputes: { isQuarter: false, keeper: 'society', levels: ['town', 'village'], shown: 3 },
  hazards: { isQuarter: true, keeper: 'safety', levels: ['town'], shown: 2 },
} as const satisfies Record<
  Kind,
  { readonly isQuarter: boolean; readonly keeper: Charge; readonly levels: readonly string[]; readonly shown: number }
>
const kinds = Object.keys(matters) as Kind[] // the keys of the matters are the kinds

export const statementActs: Procedures = {
  'statement.create': { before: (context, row) => sign(context, asStatement(row)) },
  'statement.again': {
    before: async (context, row, facts) => ({ ...facts, ...(await sign(context, asStatement(row))) }),
  },
}

/** Procedures of this register are called with its rows. */
function asStatement(row: Row): Statement {
  return row as unknown as Statement // see above
}

/** 签认 — the figures are taken at the moment of signing; a head signs with one act, whose name stands there. */
async function sign(context: Context, one: Statement): Promise<Facts> {
  const { actor, now, db } = context
  if (actor.person === null) throw refusal('person-needed')
  const period = await periodOf(lookingNow(db, actor), one.kind, one.period, now.today)
  if (period === null || period.opens > now.today) throw refusal('statement-not-open')
  const unit = (await unitsIn(lookingNow(db, actor), [one.unit]))[0]
  if (unit === undefined) throw refusal('not-found')
  const draft = await draftOf(lookingNow(db, actor), one.kind, unit, period, now.today)
  return {
    ...{ keeper: matters[one.kind].keeper, from: draft.from, until: draft.until, dueOn: period.due },
    titleText: `${unit.name} ${periodLabel(one.period)[0]} ${statement.fields.kind.rules.options?.[one.kind]?.[0] ?? ''}`,
    figures: draft.figures.map(({ key, ids }) => ({ key, value: ids.length })),
    drawnFrom: Object.fromEntries(draft.figures.map(({ key, ids }) => [key, ids])),
    isNil: draft.figures.every(({ ids }) => ids.length === 0),
    ...{ signedBy: actor.person, signedOn: now.today, isLate: now.today > period.due },
  }
}

/** 签认台 — what the reader's units have to sign, filled in; and for whoever keeps it, who has not signed. */
export async function statementDesk(looking: Looking, today: Day): Promise<StatementDesk> {
  const parts: StatementPart[] = []
  for (const kind of kinds) parts.push(await partOf(looking, kind, today))
  return { asOf: today, parts }
}

async function partOf(looking: Looking, kind: Kind, today: Day): Promise<StatementPart> {
  const { actor } = looking
  const { isQuarter, keeper, shown } = matters[kind]
  const names = lastPeriods(today, isQuarter, shown + 1)
  const since = await firstSigned(looking, kind)
  const periods: Period[] = []
  for (const name of names) {
    const period = await periodOf(looking, kind, name, today)
    const isAsked =
      period !== null && period.opens <= today && (periods.length === 0 || (since !== null && since <= period.until))
    if (isAsked) periods.push(period)
  }
  const signed = await visibleRows(looking, statement, {
    where: (add) => `t.kind = ${add(kind)} and t.period = any(${add(names)})`,
  })
  const drawn = await drawnFrom(
    looking,
    signed.map(({ id }) => id),
  )
  const isKeeper =
    actor.charges.includes(keeper) || actor.roles.some((role) => role === 'supervision' || role === 'leader')
  const who = (await unitsOf(looking, kind)).filter(({ id }) => isKeeper || actor.units.includes(id))
  const drafts: StatementDraft[] = []
  const mine = actor.roles.includes('unitHead') ? who.filter(({ id }) => actor.units.includes(id)) : []
  for (const unit of mine)
    for (const period of periods.slice(0, shown)) {
      if (signed.some((one) => one.unit === unit.id && one.period === period.name)) continue
      const draft = await draftOf(looking, kind, unit, period, today)
      drafts.push({
        ...draft,
        figures: linked(kind, draft.figures),
        kind,
        unit: unit.id,
        name: unit.name,
        period: period.name,
        due: period.due,
      })
    }
  return {
    ...{ kind, drafts },
    periods: periods.slice(0, shown).map(({ name, from, until, due }) => ({
      ...{ name, from, until, due, isOver: due < today },
      units: who.map(({ id, name: unitName }) => {
        const one = signed.find(({ unit, period }) => unit === id && period === name)
        return {
          ...{ id, name: unitName, statement: one?.id ?? null, signedOn: one?.signedOn ?? null },
          ...{ signedBy: typeof one?.names.signedBy === 'string' ? one.names.signedBy : null },
          ...{ isNil: one?.isNil === true, isLate: one?.isLate === true },
          figures: one === undefined ? [] : signedFigures(one, drawn),
        }
      }),
    })),
  }
}

/** 登记数与依据 — the figures of one statement as signed, each leading to the records that it counted then. */
export async function statementFigures(looking: Looking, id: string): Promise<readonly StatementFigure[]> {
  const [one] = await visibleRows(looking, statement, { where: (add) => `t.id = ${add(id)}::uuid` })
  if (one === undefined) throw refusal('not-found')
  return signedFigures(one, await drawnFrom(looking, [id]))
}

type Drawn = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>

/** Which records the figures were drawn from; ids alone, for addresses of lists, which show each reader what the register shows. */
async function drawnFrom({ db, actor }: Looking, ids: readonly string[]): Promise<Drawn> {
  const rows = await db.query('select id, drawn_from from statement where zone_id = $1 and id = any($2::uuid[])', [
    actor.zone,
    ids,
  ])
  return new Map(rows.map((row) => [row.id, row.drawn_from ?? {}]))
}

function signedFigures(one: Pick<Statement, 'id' | 'kind' | 'figures'>, drawn: Drawn): readonly StatementFigure[] {
  const ids = drawn.get(one.id) ?? {}
  return (one.figures ?? []).map(({ key, value }) => ({ key, value, href: rowsOf(one.kind, ids[key] ?? []) }))
}

function linked(kind: Kind, figures: readonly { readonly key: string; readonly ids: readonly string[] }[]) {
  return figures.map(({ key, ids }): StatementFigure => ({ key, value: ids.length, href: rowsOf(kind, ids) }))
}

function rowsOf(kind: Kind, ids: readonly string[]): string | null {
  if (ids.length === 0) return null
  return kind === 'hazards' ? rowsAt(ticket, ids, '/hazards') : rowsAt(dispute, ids, '/disputes')
}

/** Since when this is signed in the zone at all: nobody is late with what was not asked yet. */
async function firstSigned({ db, actor }: Looking, kind: Kind): Promise<Day | null> {
  const [row] = await db.query(
    `select to_char(min(until), 'YYYY-MM-DD') as day from statement where zone_id = $1 and kind = $2`,
    [actor.zone, kind],
  )
  return row?.day ?? null
}

async function periodOf({ db, actor }: Looking, kind: Kind, name: string, today: Day): Promise<Period | null> {
  const parsed = parsePeriod(name)
  if (parsed === null || parsed.isQuarter !== matters[kind].isQuarter) return null
  const calendar = await loadCalendar(db, actor.zone)
  const rule = await getLimit(db, actor.zone, `statement-${kind}`, today)
  const dueAfter = (from: Day) => limitEnd(rule, from, calendar).on
  if (parsed.isQuarter) return quarterPeriod(parsed.year, parsed.of, dueAfter)
  const { count } = await getLimit(db, actor.zone, 'statement-open', today)
  return monthPeriod(parsed.year, parsed.of, dueAfter, count)
}

async function draftOf(looking: Looking, kind: Kind, unit: Unit, period: Period, today: Day) {
  const before = await visibleRows(looking, statement, {
    where: (add) =>
      `t.kind = ${add(kind)} and t.unit = ${add(unit.id)}::uuid and t.until >= ${add(period.from)}::date - 31 and t.until < ${add(period.until)}::date and t.period <> ${add(period.name)}`,
  })
  const until =
    before
      .map((one) => one.until ?? period.from)
      .toSorted()
      .at(-1) ?? null
  const window = windowOf(period, until, today)
  return { ...window, figures: await figuresOf(looking, kind, unit, window) }
}

async function figuresOf(looking: Looking, kind: Kind, unit: Unit, window: Window) {
  const { db, actor } = looking
  if (kind === 'hazards') {
    const hazards = await visibleRows(looking, ticket, {
      where: (add) =>
        `t.unit = ${add(unit.id)}::uuid and t.kind in (select k.id from ticket_kind k where k.zone_id = t.zone_id and k.area = 'hazard')`,
    })
    return hazardFigures(
      hazards.map((one) => ({ ...one, isMajor: one.isMajor === true })),
      window,
    )
  }
  const rows = await visibleRows(looking, dispute, { where: (add) => `${add(unit.id)}::uuid = any(t.units)` })
  const facts = rows.map((one) => ({ ...one, units: one.units ?? [], ups: one.ups ?? [] }))
  return disputeFigures(facts, unit, window, await visitDays(db, actor.zone, window.until))
}

/** Towns and villages sign whether or not something was found; the unit that keeps it, and whoever has one in hand, as well. */
async function unitsOf({ db, actor }: Looking, kind: Kind): Promise<readonly Unit[]> {
  const { levels, keeper } = matters[kind]
  const inHand =
    kind === 'disputes'
      ? `exists (select 1 from dispute d where d.zone_id = u.zone_id and d.unit = u.id and d.state in ('taken', 'mediating', 'raised'))`
      : `exists (select 1 from ticket t join ticket_kind k on k.zone_id = t.zone_id and k.id = t.kind
          where t.zone_id = u.zone_id and t.unit = u.id and k.area = 'hazard' and t.state not in ('refused', 'closed'))`
  return db.query(
    `select u.id, u.short_name as name, u.kind, coalesce(u.charges, '{}') as charges from unit u
      where u.zone_id = $1 and u.state = 'active' and (u.kind = any($2) or $3 = any(u.charges) or ${inHand})
      order by u."order" nulls last, u.short_name`,
    [actor.zone, levels, keeper],
  )
}

async function unitsIn({ db, actor }: Looking, ids: readonly string[]): Promise<readonly Unit[]> {
  return db.query(
    `select id, short_name as name, kind, coalesce(charges, '{}') as charges from unit where zone_id = $1 and id = any($2::uuid[])`,
    [actor.zone, ids],
  )
}
