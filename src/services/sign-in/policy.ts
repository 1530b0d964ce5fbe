/** Limits of signing in, with their sources; minutes unless said otherwise. */
export const signInPolicy = {
  /** 5 failures within 5 minutes lock for 30: the values of the province's own entrance (赣政通). */
  failures: 5,
  failureWindow: 5,
  lock: 30,
  /** MLPS 2.0 level 3 asks for an idle log-out; 30 minutes idle, 12 hours in all. */
  idle: 30,
  absolute: 12 * 60,
  /** A one-time secret of the first run lasts a day. */
  firstSecret: 24 * 60,
  recoveryCodes: 8,
} as const

export const minute = 60_000
