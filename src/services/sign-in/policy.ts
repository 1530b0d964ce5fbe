/** How many failures within how many minutes lock for how many minutes. */
export type Limit = { readonly failures: number; readonly window: number; readonly lock: number }

/** Limits of signing in as data, with their sources; minutes unless said otherwise. */
export const signInPolicy = {
  /** The values of the province's own staff entrance (赣政通); MLPS 2.0 level 3 asks for a limit and leaves the numbers open. */
  account: { failures: 5, window: 5, lock: 30 },
  /** Against guessing over many names from one place. Our own guess: an office of hundreds may share one address. */
  address: { failures: 60, window: 5, lock: 5 },
  /** MLPS 2.0 level 3 asks for an idle log-out; 30 minutes idle and 12 hours in all are our own choice. */
  idle: 30,
  absolute: 12 * 60,
  /** The secret of the first run lasts a day, a password given by an administrator three (our own choice). */
  firstSecret: 24 * 60,
  initialPassword: 72 * 60,
  recoveryCodes: 8,
  /** Groups of four letters in a recovery code: 120 bits, above the 112 that ASVS 5.0 V6.5.2 wants for a plain hash. */
  recoveryGroups: 6,
} as const satisfies Record<string, number | Limit>

export const minute = 60_000
