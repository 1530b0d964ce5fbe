import type { Who } from '#schema/who.ts'

/** Who looks after villages for the whole zone. */
export const ruralOffice = { charge: 'rural' } as const satisfies Who

/** What lies in a village is the business of the village, its town and the office; households in need are nobody else's but the leaders'. */
export const ofVillage = {
  either: [ruralOffice, { role: 'leader' }, { sameUnit: 'village' }, { sameUnit: 'town' }],
} as const

/** Cadres of the village enter what they see at the door; the office may too. */
export const villageCadres = { either: [ruralOffice, { sameUnit: 'village' }] } as const
