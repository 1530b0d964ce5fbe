import { completeDivisions, formerCodes, industryClasses, industrySections } from './industries.ts'

export type IndustryFault = 'form' | 'section' | 'division' | 'former' | 'class'

export type Industry = {
  readonly code: string
  /** Letter of the section. */
  readonly section: string
  readonly sectionName: string
  readonly divisionName: string
  /** The name of the four-digit class, where the list here knows it. */
  readonly name: string | null
}

export type IndustryReading =
  | { readonly industry: Industry; readonly fault: null }
  | { readonly industry: null; readonly fault: IndustryFault; readonly now: string | null }

/** 行业代码校验 — reads a four-digit code of the 2017 edition, with or without the letter of its section. */
export function readIndustry(written: string): IndustryReading {
  const [, letter, code] = /^([A-T])?(\d{4})$/.exec(written.trim().toUpperCase()) ?? []
  if (code === undefined) return faulty('form')
  const now = formerCodes[code]
  if (now !== undefined) return faulty('former', now)
  const division = divisions.get(code.slice(0, 2))
  if (division === undefined) return faulty('division')
  if (letter !== undefined && letter !== division.section) return faulty('section')
  const name = classes.get(code) ?? null
  if (name === null && completeDivisions.includes(code.slice(0, 2))) return faulty('class')
  const sectionName = industrySections[division.section]?.[0] ?? ''
  return { industry: { code, section: division.section, sectionName, divisionName: division.name, name }, fault: null }
}

/** The most exact name that is known of a code; null for a code that does not exist. */
export function industryName(code: string | null): string | null {
  const { industry } = code === null ? { industry: null } : readIndustry(code)
  return industry === null ? null : (industry.name ?? industry.divisionName)
}

export function divisionCount(): number {
  return divisions.size
}

const divisions = new Map(
  Object.entries(industrySections).flatMap(([section, [, listed]]) =>
    listed.split(' ').map((one) => [one.slice(0, 2), { section, name: one.slice(2) }] as const),
  ),
)

const classes = new Map(
  industryClasses
    .trim()
    .split(/\s+/)
    .map((one) => [one.slice(0, 4), one.slice(4)] as const),
)

function faulty(fault: IndustryFault, now: string | null = null): IndustryReading {
  return { industry: null, fault, now }
}
