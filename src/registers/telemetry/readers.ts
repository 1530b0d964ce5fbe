import type { Who } from '#schema/who.ts'

/** 智慧园区 — who keeps models, devices, rules and commands for the whole zone. */
export const parkOffice = { charge: 'park' } as const satisfies Who

/** Who may correct a device: the office of the smart park, and the unit that owns it. */
export const deviceKeeper = {
  either: [parkOffice, { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] }],
} as const satisfies Who
