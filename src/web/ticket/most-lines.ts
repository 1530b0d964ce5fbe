/** A desk is read in one look; the rest is in the list. */
export const mostLines = 12
