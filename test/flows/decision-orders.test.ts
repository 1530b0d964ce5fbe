import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays } from '#domain/day.ts'
import { decision } from '#registers/decision.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import { findRow } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const { today } = testNow

async function read<R extends AnyRegister>(register: R, id: string): Promise<RowOf<R>> {
  const row = await findRow(zone.db, register, demoZone, id)
  if (row === null) throw new Error('The record is gone')
  return row as unknown as RowOf<R> // the columns of this register
}

async function held(): Promise<string> {
  const [chair] = await zone.db.query('select id from post where zone_id = $1 and name = $2', [demoZone, '党工委书记'])
  const [series] = await zone.db.query("select id from meeting_series where zone_id = $1 and kind = 'committee'", [
    demoZone,
  ])
  const facts = { series: series?.id, title: `会议${today}`, on: today, chair: chair?.id }
  const { id } = await create('ducha', today, 'meeting', facts)
  await move('ducha', today, 'meeting', id, 'hold', { present: [chair?.id] })
  return id
}

it('a decision becomes a task and a registered order in one act, in its own words; the same matter is not filed twice', async () => {
  const id = await held()
  const text = '建设局牵头，一个月内完成管网普查'
  const facts = {
    text,
    lead: await zone.unit('建设局'),
    cooperating: [await zone.unit('财政局')],
    due: addDays(today, 30),
  }
  const { id: decided } = await create('ducha', today, 'decision', { meeting: id, ...facts })
  expect(await codeOf(move('shuji', today, 'decision', decided, 'supervise'))).toBe('not-allowed')
  await move('ducha', today, 'decision', decided, 'supervise')
  const row = await read(decision, decided)
  const order = await read(supervisionOrder, String(row.supervisionOrder))
  const born = await read(task, String(row.task))
  expect(order).toMatchObject({
    state: 'registered',
    source: 'meeting',
    sourceName: `会议${today}`,
    asSaid: text,
    requirements: text,
    title: born.title,
    task: born.id,
    decision: decided,
    lead: facts.lead,
    cooperating: facts.cooperating,
    dueCurrent: facts.due,
    givenOn: today,
  })
  expect(order.numberText).toMatch(/^督办〔2026〕\d+号$/)
  expect(row).toMatchObject({ state: 'assigned', assignedOn: today })
  expect(await codeOf(move('ducha', today, 'decision', decided, 'supervise'))).toBe('matter-on-file')
  // Plan or minutes name unit and day already: the office may follow it without a notice.
  await move('ducha', today, 'supervision_order', order.id, 'follow')
})

it('a decision that is a task already becomes an order on that task, and one for attendees only becomes none', async () => {
  const id = await held()
  const lead = await zone.unit('招商局')
  const made = await create('ducha', today, 'decision', { meeting: id, text: '招商局报送明年招商计划', lead })
  await move('ducha', today, 'decision', made.id, 'assign')
  const before = await read(decision, made.id)
  await move('ducha', today, 'decision', made.id, 'supervise')
  const after = await read(decision, made.id)
  expect(after.task).toBe(before.task)
  expect(await read(supervisionOrder, String(after.supervisionOrder))).toMatchObject({ task: before.task, lead })
  const closed = await create('ducha', today, 'decision', { meeting: id, text: '按底价谈判', lead, isClosed: true })
  expect(await codeOf(move('ducha', today, 'decision', closed.id, 'supervise'))).toBe('decision-closed')
})
