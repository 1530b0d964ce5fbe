import type { DirectiveItem, TargetItem } from '#domain/compiler/types.ts'
import type { Day } from '#domain/day.ts'
import type { target } from '#registers/target.ts'
import type { task } from '#registers/task.ts'
import type { Id } from '#schema/fields.ts'
import type { FactsOf } from '#schema/register.ts'

/** A directive as the facts of a proposed task: what the words state is filled in, what is only proposed stays beside. */
export function taskFacts(item: DirectiveItem, plan: string, year: number): FactsOf<typeof task> {
  const { lead, cooperating } = item.responsibility
  const stated = cooperating.filter(
    (unit) => unit.source === 'stated' && unit.unit !== null && unit.unit !== lead?.unit,
  )
  const statedDue = item.due?.source === 'stated' ? item.due.on : null
  return {
    plan: plan as Id<'plan'>,
    section: item.section,
    kind: item.type,
    title: item.title,
    asSaid: item.text,
    asIssued: item.text,
    start: item.start,
    end: item.end,
    deliverable: item.deliverable,
    lead: lead?.source === 'stated' ? (lead.unit as Id<'unit'> | null) : null,
    cooperating: [...new Set(stated.map((unit) => unit.unit as Id<'unit'>))],
    saidUnits: item.units.length === 0 ? null : item.units.join('、'),
    duePhrase: item.deadline,
    dueCurrent: withinPlan(statedDue, year),
    proposal: {
      responsibility: item.responsibility,
      due: item.due,
      checkability: item.checkability,
      continues: item.continues,
      rule: item.rule,
      context: item.context,
      parts: item.parts,
    },
  }
}

/** A target as said. A masked or missing value is pending: a question to an owner, never a number. */
export function targetFacts(item: TargetItem, plan: string): FactsOf<typeof target> {
  const [amount, upper] = item.pending ? [null, null] : amountsIn(item.value)
  return {
    plan: plan as Id<'plan'>,
    section: item.section,
    asSaid: item.text,
    start: item.start,
    end: item.end,
    indicator: item.indicator.slice(0, 80),
    comparator: item.comparator,
    saidValue: item.value,
    amount,
    upper,
    unitName: item.unit,
    period: item.period,
    strength: item.strength,
    due: null,
    noQuantity: amount === null ? 'pending' : 'given',
  }
}

/** A date far from the plan year is a horizon of the words and not a limit of this plan; the officer decides. */
function withinPlan(on: Day | null, year: number): Day | null {
  if (on === null) return null
  const distance = Number(on.slice(0, 4)) - year
  return distance >= 0 && distance <= 1 ? on : null
}

/** The number of a value, or both ends of a range; words such as 翻一番 give none. */
function amountsIn(value: string | null): readonly [number | null, number | null] {
  const numbers = [
    ...(value ?? '')
      .normalize('NFKC')
      .replaceAll(',', '')
      .matchAll(/\d+(?:\.\d+)?/g),
  ].map((match) => Number(match[0]))
  return [numbers[0] ?? null, numbers[1] ?? null]
}
