import { formerCodes, industryGroups, industrySections } from './industries.ts'

export type IndustryFault = 'form' | 'section' | 'division' | 'former' | 'class'

/** 小类 — a class of the standard with the names of all that stand above it. */
export type Industry = {
  readonly code: string
  readonly name: string
  readonly group: string
  readonly division: string
  /** Letter of the section. */
  readonly letter: string
  readonly section: string
}

export type IndustryReading =
  | { readonly industry: Industry; readonly fault: null }
  | { readonly industry: null; readonly fault: IndustryFault; readonly now: string | null }

/** 行业代码校验 — reads a four-digit code of the 2017 edition, with or without the letter of its section. */
export function readIndustry(written: string): IndustryReading {
  const [, letter, code] = /^([A-T])?(\d{4})$/.exec(written.trim().toUpperCase()) ?? []
  if (code === undefined) return faulty('form')
  const now = codesOfToday.get(code)
  if (now !== undefined) return faulty('former', now)
  const division = divisions.get(code.slice(0, 2))
  if (division === undefined) return faulty('division')
  if (letter !== undefined && letter !== division.letter) return faulty('section')
  const industry = industries.get(code)
  return industry === undefined ? faulty('class') : { industry, fault: null }
}

const divisions = new Map(
  Object.entries(industrySections).flatMap(([letter, [section, listed]]) =>
    listed.split(' ').map((one) => [one.slice(0, 2), { letter, section, division: one.slice(2) }] as const),
  ),
)

/** Every class by its code. */
export const industries: ReadonlyMap<string, Industry> = new Map(
  industryGroups.flatMap(classesOf).map((one) => [one.code, one] as const),
)

/** Codes of the 2011 edition with those of today. */
export const codesOfToday: ReadonlyMap<string, string> = new Map(
  formerCodes
    .trim()
    .split(/\s+/)
    .map((one) => [one.slice(0, 4), one.slice(5)] as const),
)

function classesOf(line: string): readonly Industry[] {
  const [head = '', ...listed] = line.split(' ')
  const above = divisions.get(head.slice(0, 2))
  if (above === undefined) throw new Error(`The group ${head} belongs to no division`)
  const isDivided = listed.length > 0
  const group = head.slice(isDivided ? 3 : 4)
  return (isDivided ? listed : [head]).map((one) => ({ ...above, group, code: one.slice(0, 4), name: one.slice(4) }))
}

function faulty(fault: IndustryFault, now: string | null = null): IndustryReading {
  return { industry: null, fault, now }
}
