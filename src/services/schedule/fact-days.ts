import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Refusal } from '#domain/refusal.ts'
import { refusal } from '#schema/messages.ts'
import type { Context } from '#services/context.ts'

/** A fact has happened: it cannot lie after today. */
export function assertPast({ now }: Context, day: Day, [field, fieldEn]: Label): void {
  if (day > now.today) throw refusal('fact-in-future', { field, fieldEn })
}

export function outOfOrder([field, fieldEn]: Label, [before, beforeEn]: Label): Refusal {
  return refusal('fact-order', { field, fieldEn, before, beforeEn })
}
