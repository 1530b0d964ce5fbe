import type { Label } from '#domain/label.ts'

/** 水量平衡表 — the lines of the IWA balance that somebody knows or does not; metered ones come from meters. */
export const balanceLines = {
  supplied: ['供水总量', 'System input'],
  billedMetered: ['计费计量用水', 'Billed, metered'],
  billedUnmetered: ['计费未计量用水', 'Billed, not metered'],
  freeMetered: ['免费计量用水', 'Unbilled, metered'],
  freeUnmetered: ['免费未计量用水', 'Unbilled, not metered'],
  theft: ['非法用水', 'Taken unlawfully'],
  meterError: ['计量误差', 'Errors of meters'],
  dataError: ['数据误差', 'Errors of data'],
  mains: ['管网漏失', 'Leaks of mains and service pipes'],
  tanks: ['水池溢流渗漏', 'Leaks and overflow of tanks'],
} as const satisfies Record<string, Label>

export type BalanceLine = keyof typeof balanceLines

/** Litres by line; null is unknown and never counted as nothing. */
export type Lines = Readonly<Record<BalanceLine, number | null>>

/** A sum that keeps what is missing from it. */
export type Sum = {
  /** Null while a line is unknown. */
  readonly litres: number | null
  /** Sum of the lines that are known. */
  readonly known: number
  readonly unknown: readonly BalanceLine[]
}

export type Balance = {
  readonly lines: Lines
  readonly billed: Sum
  readonly authorised: Sum
  /** 漏损水量: what flowed in less what registered users took. With an unknown use it is at most this. */
  readonly losses: Bounded
  readonly apparent: Sum
  /** 漏失水量: losses less apparent ones; at most this while a part of them is unknown. */
  readonly real: Bounded
  /** Losses of which nobody knows what they are. */
  readonly unexplained: number | null
}

export type Bounded = { readonly litres: number | null; readonly atMost: number | null }

/** 结账时的计量值 — litres as the meters said when a person closed the month, with how complete they were. */
export type MonthFigures = {
  readonly supplied: number | null
  readonly billedMetered: number | null
  readonly freeMetered: number | null
  /** Litres read at households, for R1. */
  readonly household: number | null
  /** Share of the meter days that came, in percent of those expected; of customers and of the boundary. */
  readonly completeness: number | null
  readonly inletCompleteness: number | null
  readonly points: number
  /** Points whose month is not covered without a hole. */
  readonly holed: number
}

const users = ['billedMetered', 'billedUnmetered', 'freeMetered', 'freeUnmetered'] as const
const apparentLines = ['theft', 'meterError', 'dataError'] as const
const realLines = ['mains', 'tanks'] as const

/** 水平衡 — system input = authorised use + losses; unknown lines stay unknown (smart-park-and-society.md 1.5). */
export function balanceOf(lines: Lines): Balance {
  const authorised = sumOf(lines, users)
  const apparent = sumOf(lines, apparentLines)
  const losses = lessOf(lines.supplied, authorised)
  const real = lessOf(losses.atMost, {
    ...apparent,
    litres: losses.litres === null ? null : apparent.litres,
  })
  const named = sumOf(lines, [...apparentLines, ...realLines]).known
  return {
    lines,
    billed: sumOf(lines, ['billedMetered', 'billedUnmetered']),
    authorised,
    losses,
    apparent,
    real,
    unexplained: losses.atMost === null ? null : losses.atMost - named,
  }
}

export function sumOf(lines: Lines, names: readonly BalanceLine[]): Sum {
  const unknown = names.filter((name) => lines[name] === null)
  const known = names.reduce((sum, name) => sum + (lines[name] ?? 0), 0)
  return { litres: unknown.length === 0 ? known : null, known, unknown }
}

function lessOf(from: number | null, sum: Sum): Bounded {
  if (from === null) return { litres: null, atMost: null }
  return { litres: sum.litres === null ? null : from - sum.litres, atMost: from - sum.known }
}
