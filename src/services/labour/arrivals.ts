import { yearOf } from '#domain/day.ts'
import { isIdentity, maskedName, normaliseIdentity } from '#domain/labour/identity.ts'
import { jobArrival } from '#registers/labour/job-arrival.ts'
import { jobNeed } from '#registers/labour/job-need.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertInOrder } from '#services/dated-facts.ts'
import { keyedSum } from '#services/sealing.ts'
import { rowsWhere } from '#store/records.ts'

/** 到岗登记 — the first registration of a worker in a year counts; a second one is refused without naming anybody. */
export async function fileArrival(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const filed = asArrival({ ...row, ...facts })
  const [need] = await rowsWhere(context.db, jobNeed, context.actor.zone, 'id', [filed.need])
  if (need?.state !== 'open') throw refusal('need-not-open')
  assertInOrder(jobArrival, { ...row, ...facts }, ['arrivedOn'], context.now.today)
  const identity = normaliseIdentity(filed.identity ?? '')
  if (identity === '') throw refusal('identity-needed')
  if (!isIdentity(identity)) throw refusal('identity-wrong')
  const worker = keyedSum(context.db, context.actor.zone, jobArrival, 'worker', identity)
  const year = yearOf(filed.arrivedOn)
  await assertFirst(context, worker, year, null)
  return { ...facts, identity: null, worker, year, enterprise: need.enterprise, name: maskedName(filed.name) }
}

/** 更正 — another day of arrival may not step on another registration. */
export async function changeArrival(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const changed = asArrival({ ...row, ...facts })
  const year = yearOf(changed.arrivedOn)
  if (changed.worker !== null && 'arrivedOn' in facts) await assertFirst(context, changed.worker, year, row.id)
  return {
    ...facts,
    ...('arrivedOn' in facts ? { year } : {}),
    ...('name' in facts ? { name: maskedName(changed.name) } : {}),
  }
}

export async function leaveWork({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  assertInOrder(jobArrival, { ...row, ...facts }, ['arrivedOn', 'leftOn'], now.today)
  return facts
}

async function assertFirst(context: Context, worker: string, year: number, self: string | null): Promise<void> {
  const known = await rowsWhere(context.db, jobArrival, context.actor.zone, 'worker', [worker])
  if (known.some((one) => one.id !== self && one.year === year)) throw refusal('arrival-registered')
}

function asArrival(row: Row): RowOf<typeof jobArrival> {
  return row as unknown as RowOf<typeof jobArrival> // the procedures of this register are called with its rows
}
