import type { Day } from '#domain/day.ts'
import { isMonth } from '#domain/investment/ranking.ts'
import { refusal } from '#schema/messages.ts'
import type { Context } from '#services/context.ts'

/** A day on which something came in is not ahead of today. */
export function assertReceived({ now }: Context, on: Day): void {
  if (on > now.today) throw refusal('bad-request', { detail: '收到日期不能晚于今天', detailEn: 'received after today' })
}

export function assertMonth(period: unknown): string {
  const month = String(period ?? '')
  if (!isMonth(month)) throw refusal('month-wrong', { period: month })
  return month
}
