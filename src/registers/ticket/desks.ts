import type { Who } from '#schema/who.ts'

/** 受理派遣 — the charges that keep tickets; each looks after those of its own kinds. */
export const ticketDesks = {
  society: ['社会治理', 'Grass-roots governance'],
  safety: ['安全应急', 'Safety'],
  food: ['食品安全', 'Food safety'],
  ecology: ['生态环境', 'Environment'],
  water: ['供水水务', 'Water'],
} as const

/** Whoever keeps the tickets of this desk. */
export const keeper = {
  either: [
    { both: [{ charge: 'society' }, { chosen: 'desk', as: 'society' }] },
    { both: [{ charge: 'safety' }, { chosen: 'desk', as: 'safety' }] },
    { both: [{ charge: 'food' }, { chosen: 'desk', as: 'food' }] },
    { both: [{ charge: 'ecology' }, { chosen: 'desk', as: 'ecology' }] },
    { both: [{ charge: 'water' }, { chosen: 'desk', as: 'water' }] },
  ],
} as const satisfies Who

/** For the steps of a ticket: whoever keeps tickets at all; that it is the desk of this one the procedures ask (`ofDesk`). */
export const anyDesk = { charge: ['society', 'safety', 'food', 'ecology', 'water'] } as const satisfies Who
