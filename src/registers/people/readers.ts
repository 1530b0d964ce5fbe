import type { Who } from '#schema/who.ts'

/** Who works on the business of the zone: neither the three administrators nor firms. */
export const house = { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] } as const satisfies Who
export const ideasOffice = { charge: 'ideas' } as const satisfies Who
export const partyOffice = { charge: 'party' } as const satisfies Who
export const discipline = { charge: 'discipline' } as const satisfies Who
