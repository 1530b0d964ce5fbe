import { byPersonOnly, type StepKind } from '#domain/supervision/ladder.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

/** 阶梯设置 — no setting can make automatic what only a named person may decide. */
export async function checkRung(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const rung: Facts = { ...row, ...facts }
  if (rung.isAutomatic === true && byPersonOnly.has(rung.step as StepKind)) throw refusal('rung-by-hand') // a choice of the register
  if (rung.condition === 'repeats' && !rung.counted) throw refusal('rung-counted')
  return facts
}

/** 启用色制 — the one that was in force steps back: there is always one. */
export async function retireOtherSystems(context: Context, row: Row): Promise<void> {
  const inForce = await rowsWhere(context.db, colourSystem, context.actor.zone, 'state', ['inForce'], true)
  for (const other of inForce) {
    if (other.id !== row.id)
      await amendRecord(context, colourSystem, other, { state: 'spare' }, { act: 'move', move: 'yield' })
  }
}
