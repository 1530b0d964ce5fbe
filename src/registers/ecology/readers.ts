import { staff, type Who } from '#schema/who.ts'

/** 生态环境 — who keeps stations, permits and cases for the whole zone. */
export const ecologyOffice = { charge: 'ecology' } as const satisfies Who

export const unitStaff = { role: ['unitHead', 'unitOfficer'] } as const satisfies Who

/** Everybody who works in the zone but for the three administrators, who see no business data. */
export const business = {
  both: [staff, { not: { role: ['systemAdmin', 'securityAdmin', 'auditAdmin'] } }],
} as const satisfies Who

/** What concerns one firm: the house reads it, and the firm itself. */
export const businessAndFirm = {
  either: [business, { sameEnterprise: 'enterprise' }],
} as const satisfies Who
