/** Who looks after land for the zone. */
export const landOffice = { charge: 'land' } as const

/** Batches, tasks and plots are the business of everybody who works for the zone, not of enterprises and administrators. */
export const landStaff = {
  role: ['supervision', 'leader', 'unitHead', 'unitOfficer'],
} as const

/** A household or grave is known to its village and town, to headquarters, to leaders and to those who supervise. */
export const ownVillage = {
  either: [landOffice, { role: ['leader', 'supervision'] }, { sameUnit: 'village' }, { sameUnit: 'town' }],
} as const

/** Cadres of the village enter what is found at the door; headquarters may too. */
export const villageTeam = { either: [landOffice, { sameUnit: 'village' }] } as const
