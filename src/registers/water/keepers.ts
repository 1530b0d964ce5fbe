import type { Who } from '#schema/who.ts'

/** 供水水务 — whose officers keep the areas, the customer points and the months of water for the whole zone. */
export const waterOffice = { charge: 'water' } as const satisfies Who
