import type { Day } from '#domain/day.ts'
import { isRepayable } from '#domain/funds/channels.ts'
import { fundApplication } from '#registers/funds/fund-application.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertPast, outOfOrder } from '#services/schedule/fact-days.ts'

type Application = RowOf<typeof fundApplication>

/** Whether it must be paid back follows from the channel; nobody says so. */
export async function fileApplication(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const completed = await checkAmounts(context, row, facts)
  return { ...completed, isRepayable: isRepayable(String(facts.channel ?? row.channel)) }
}

/** Days that happened, in the order in which they can, and no more arrived than granted, no more paid than arrived. */
export async function checkAmounts(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const about = { ...row, ...facts } as unknown as Application // the procedures of this register are called with its rows
  const { fields } = fundApplication
  let before: (typeof steps)[number] | null = null
  for (const key of steps) {
    const on: Day | null = about[key]
    if (on === null) continue
    if (key in facts) assertPast(context, on, fields[key].label)
    const earlier = before === null ? null : about[before]
    if (before !== null && earlier !== null && on < earlier) throw outOfOrder(fields[key].label, fields[before].label)
    before = key
  }
  for (const [more, most] of [
    ['arrived', 'granted'],
    ['paid', 'arrived'],
  ] as const) {
    const [above, below] = [about[more] ?? 0, about[most] ?? 0]
    if (above > below)
      throw refusal('funds-over', {
        ...{ field: fields[more].label[0], fieldEn: fields[more].label[1], more: above / 10_000 },
        ...{ before: fields[most].label[0], beforeEn: fields[most].label[1], most: below / 10_000 },
      })
  }
  return facts
}

/** Levels may be skipped, but not taken backwards. */
const steps = [
  'pooledOn',
  'appliedOn',
  'cityOn',
  'provinceOn',
  'nationalOn',
  'documentOn',
  'arrivedOn',
  'paidOn',
] as const
