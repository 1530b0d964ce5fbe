import { addDays, type Day } from '#domain/day.ts'
import { faultsOf, type Rules } from '#domain/lamp/rule-set.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { findLampPreset } from '#services/presets/lamps.ts'
import { amendRecord } from '#services/save.ts'
import { eventsOfRecord } from '#store/events.ts'
import { rowsWhere } from '#store/records.ts'

type RuleSetRow = RowOf<typeof ruleSet>

/** 起草规则 — without rules of its own a draft begins with those in force, so that only what differs need be written. */
export async function draftRules(context: Context, row: Row): Promise<Facts> {
  const draft = asRuleSet(row)
  const alike = await rowsLike(context, 'code', draft.code)
  const rules = draft.rules ?? (await rulesInForce(context, draft.appliesTo))
  assertRules(draft.appliesTo, rules)
  const edition = Math.max(0, ...alike.map((one) => one.edition ?? 0)) + 1
  return { rules, edition, draftedBy: context.actor.person }
}

/** 修改草案 — to rules that could be put in force. */
export async function redraftRules(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (facts.rules !== undefined) assertRules(asRuleSet(row).appliesTo, facts.rules)
  return facts
}

/** 批准施行 — by a person who neither drafted nor changed them, never for days that are past: their lamps were judged by the rules of then. */
export async function enforceRules(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  if (await hasWritten(context, row.id)) throw refusal('rules-own')
  const draft = asRuleSet({ ...row, ...facts })
  assertRules(draft.appliesTo, draft.rules)
  if (draft.validFrom < context.now.today) throw refusal('rules-backdated', { today: context.now.today })
  return facts
}

/** 接替 — the rules that were in force for the same subjects end on the day before. */
export async function supersedeRules(context: Context, row: Row): Promise<void> {
  const next = asRuleSet(row)
  const until = addDays(next.validFrom, -1)
  for (const before of await rowsLike(context, 'appliesTo', next.appliesTo)) {
    if (before.id === next.id || !isInForceOn(before, next.validFrom) || before.validFrom > next.validFrom) continue
    await amendRecord(context, ruleSet, before, { validUntil: until }, { act: 'move', move: 'supersede' })
  }
}

export function isInForceOn({ state, validFrom, validUntil }: RuleSetRow, day: Day): boolean {
  return state === 'inForce' && validFrom <= day && (validUntil === null || validUntil >= day)
}

async function rulesInForce(context: Context, subject: RuleSetRow['appliesTo']): Promise<Rules | null> {
  const known = (await rowsLike(context, 'appliesTo', subject)).filter((one) => isInForceOn(one, context.now.today))
  return known.at(-1)?.rules ?? findLampPreset(subject)?.rules ?? null
}

/** Whether this person had a hand in the draft: whoever changed a word of it is no second person. */
async function hasWritten({ db, actor }: Context, id: string): Promise<boolean> {
  const logged = await eventsOfRecord(db, actor.zone, id)
  return logged.some(({ event }) => event.person === actor.person && event.act !== 'move')
}

function assertRules(subject: RuleSetRow['appliesTo'], rules: unknown): void {
  const faults = faultsOf(subject, rules)
  if (faults.length === 0) return
  throw refusal('rules-faulty', {
    faults: faults.map(([zh]) => zh).join('；'),
    faultsEn: faults.map(([, en]) => en).join('; '),
  })
}

async function rowsLike(context: Context, field: 'code' | 'appliesTo', value: string): Promise<readonly RuleSetRow[]> {
  return (await rowsWhere(context.db, ruleSet, context.actor.zone, field, [value])) as unknown as readonly RuleSetRow[] // rows of this register
}

function asRuleSet(row: Row): RuleSetRow {
  return row as unknown as RuleSetRow // the procedures of this register are called with its rows
}
