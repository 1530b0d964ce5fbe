import type { Day } from '#domain/day.ts'

/** 会商意见 — what a unit answered when it was asked before the meeting. */
export type Opinion = {
  readonly unit: string
  readonly agrees: boolean
  readonly words: string | null
  readonly on: Day
}
