import { limitEnd } from '#domain/clock/limit.ts'
import type { partyBody } from '#registers/people/party-body.ts'
import type { partyWork } from '#registers/people/party-work.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'

type Body = RowOf<typeof partyBody>

/** The day on which a term ends follows from the election and its years and is typed by nobody. */
export async function checkBody(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const body = { ...row, ...facts } as unknown as Body // a row of this register
  if (body.unit === null && body.enterprise === null) throw refusal('party-place')
  const isSame = !['kind', 'electedOn', 'termYears'].some((key) => key in facts)
  return isSame ? facts : { ...facts, termEnds: await termEnd(context, body) }
}

export async function reelectBody(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const body = row as unknown as Body // a row of this register
  const on = facts.reelectedOn
  if (typeof on !== 'string') return facts
  if (on > context.now.today || (body.electedOn !== null && on <= body.electedOn)) throw refusal('reelection-early')
  const electedOn = on as Body['electedOn']
  return { ...facts, electedOn, termEnds: await termEnd(context, { ...body, electedOn }) }
}

async function termEnd({ db, actor }: Context, { kind, electedOn, termYears }: Body) {
  if (kind === 'none') return null
  if (electedOn === null || termYears === null) throw refusal('party-term')
  const calendar = await loadCalendar(db, actor.zone)
  return limitEnd({ count: termYears, per: 'years', roll: 'none' }, electedOn, calendar).on
}

export async function checkWork({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const work = { ...row, ...facts } as unknown as RowOf<typeof partyWork> // a row of this register
  const isFirm = work.kind === 'enterprise'
  const isVillage = work.kind === 'village' || work.kind === 'care'
  const lacks = (isFirm && work.enterprise === null) || (isVillage && work.village === null)
  if (lacks || (work.kind === 'care' && work.careKind === null)) throw refusal('work-object')
  if ('due' in facts && work.due < now.today) throw refusal('work-late', { today: now.today })
  return facts
}
