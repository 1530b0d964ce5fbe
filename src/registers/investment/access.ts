import type { Who } from '#schema/who.ts'

/** Who works in units: heads and officers. */
export const unitStaff = { role: ['unitHead', 'unitOfficer'] } as const satisfies Who
/** Everybody with business in the zone: no administrator, no enterprise. */
export const business = { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] } as const satisfies Who
export const promoter = { both: [{ charge: 'investment' }, unitStaff] } as const satisfies Who
export const ownUnit = { both: [{ sameUnit: 'unit' }, unitStaff] } as const satisfies Who<'unit', never, never, never>
export const promoterOrOwn = { either: [promoter, ownUnit] } as const satisfies Who<'unit', never, never, never>
export const leader = { role: 'leader' } as const satisfies Who
export const wan = ['万元', '× 10,000 yuan'] as const
