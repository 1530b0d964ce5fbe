import type { Rec } from '#rehearsal/verify/log.ts'

export type Fact = { readonly register: string; readonly id: string; readonly version: number }

/** A figure as worked out here: the number, how it must be printed, and the records that it rests on. */
export type Worked = { readonly value: number; readonly text: string; readonly facts: readonly Fact[] }

/** What a bulletin says about itself. */
export type Issue = { readonly asOf: string; readonly namesUnits: boolean }

export function factOf(register: string, { id, version }: Rec): Fact {
  return { register, id, version }
}

export function counted(facts: readonly Fact[]): Worked {
  return { value: facts.length, text: `${facts.length}`, facts }
}

/** Rounded on its decimal digits, halves upward; a sign is not printed here, the sentence around the figure has it. */
export function printed(value: number, decimals: number): string {
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(9).split('.')
  const kept = BigInt(`${whole}${rest.slice(0, decimals)}`) + (Number(rest[decimals]) >= 5 ? 1n : 0n)
  const digits = kept.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Largest remainder in whole numbers: tenths of a percent that make a hundred together. */
export function tenths(parts: readonly number[]): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  const given = parts.map((part) => Math.floor((part * 1000) / total))
  const rest = parts.map((part) => (part * 1000) % total)
  for (let left = 1000 - given.reduce((sum, part) => sum + part, 0); left > 0; left -= 1) {
    const next = rest.indexOf(Math.max(...rest))
    given[next] = (given[next] ?? 0) + 1
    rest[next] = -1
  }
  return given
}

export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Whether a day on a record has come by the day of a bulletin. */
export function hasCome(day: unknown, asOf: string): boolean {
  return typeof day === 'string' && day <= asOf
}
