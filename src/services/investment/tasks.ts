import { investmentTask } from '#registers/investment/investment-task.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { carry, loadWhere, parameterOn, unitNameOf } from '#services/investment/load.ts'

type Task = RowOf<typeof investmentTask>

/** 拟定任务 — its edition follows those of the same unit, year and indicator, none of which is altered. */
export async function draftTask(context: Context, row: Row): Promise<Facts> {
  const one = asTask(row)
  const others = (await loadWhere(context, investmentTask, 'unit', one.unit)).filter(
    (other) => other.year === one.year && other.indicator === one.indicator,
  )
  const unit = await unitNameOf(context, one.unit)
  const [indicator = ''] = investmentTask.fields.indicator.rules.options?.[one.indicator] ?? []
  return {
    edition: Math.max(0, ...others.map(({ edition }) => edition ?? 0)) + 1,
    name: `${unit}${one.year}年${indicator}`,
    floorRate: one.floorRate ?? (await parameterOn(context, 'floor-rate', context.now.today)),
  }
}

/** 下达 — the edition before is superseded and stays as it was. */
export async function supersedeTask(context: Context, row: Row): Promise<void> {
  const one = asTask(row)
  for (const other of await loadWhere(context, investmentTask, 'unit', one.unit))
    if (
      other.id !== one.id &&
      other.state === 'inForce' &&
      other.year === one.year &&
      other.indicator === one.indicator
    )
      await carry(context, investmentTask, other, { state: 'superseded' }, 'supersede')
}

function asTask(row: Row): Task {
  return row as unknown as Task // the procedures of this register are called with its rows
}
