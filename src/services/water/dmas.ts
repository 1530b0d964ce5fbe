import type { dma } from '#registers/water/dma.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { outlineFacts } from '#services/land/outline.ts'

/** 计量分区 — a window of at least an hour, and each meter of the boundary once. */
export async function checkDma(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { nightFrom, nightUntil, inlets } = { ...row, ...facts } as unknown as RowOf<typeof dma> // the acts of this register bring its rows
  if ((nightFrom ?? null) !== null && (nightUntil ?? null) !== null && Number(nightFrom) >= Number(nightUntil))
    throw refusal('night-window')
  const devices = (inlets ?? []).map(({ device }) => device)
  if (new Set(devices).size < devices.length) throw refusal('inlet-twice')
  return 'outline' in facts || 'coordinates' in facts ? outlineFacts(row, facts) : facts
}
