import { type Rec, text } from '#rehearsal/verify/log.ts'
import { type Fact, factOf, hasCome, printed, type Worked } from '#rehearsal/verify/sums.ts'

/** Days of the year of a bulletin that had come by its day. */
export function isInYear(day: unknown, asOf: string): boolean {
  return hasCome(day, asOf) && text(day).slice(0, 4) === asOf.slice(0, 4)
}

/** Each record once, however many units share it. */
export function factsOf(register: string, rows: readonly Rec[]): readonly Fact[] {
  return [...new Map(rows.map((row) => [row.id, factOf(register, row)])).values()]
}

/** No more decimals than there are. */
export function money(value: number, facts: readonly Fact[], decimals = 2): Worked {
  const digits = printed(value, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return { value, text: value < 0 && digits !== '0' ? `-${digits}` : digits, facts }
}

export function percent(value: number, facts: readonly Fact[], decimals = 1): Worked {
  const digits = printed(value, decimals)
  return { value, text: value < 0 && Number(digits) !== 0 ? `-${digits}` : digits, facts }
}

/** The sentence around it says whether ahead or behind. */
export function points(value: number, facts: readonly Fact[]): Worked {
  return { value, text: printed(value, 1), facts }
}
