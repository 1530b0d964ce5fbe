import type { Who } from '#schema/who.ts'

/** 规划管理 — who keeps plans, their indices and the checks against them for the whole zone. */
export const planningOffice = { charge: 'planning' } as const satisfies Who

/** A change of the plan is settled by the head of that office, not at the desk that asked for it. */
export const planningHead = { both: [planningOffice, { role: 'unitHead' }] } as const satisfies Who

/** 城市功能 — who keeps the public facilities; the planning office may do so as well. */
export const cityOffice = { charge: ['city', 'planning'] } as const satisfies Who

/** Plans, indices and facilities are the business of everybody who works for the zone, not of enterprises and administrators. */
export const planReaders = {
  role: ['supervision', 'leader', 'unitHead', 'unitOfficer'],
} as const satisfies Who
