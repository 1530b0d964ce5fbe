import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { form } from '#registers/form.ts'
import { report } from '#registers/report.ts'
import type { Row } from '#schema/register.ts'
import { burdenOf } from '#services/burden/meter.ts'
import { type Facts, inTransaction } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import { eventsOfRecord } from '#store/events.ts'
import { findRow } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { refusalOf } from '#test/support/refusals.ts'

const zone = openDemoZone()
const name = 'yunling'

async function propose(facts: Facts): Promise<Row> {
  const context = await zone.as('ducha')
  const asked = {
    name: '园区载体情况表',
    owner: await zone.unit('经发局'),
    basis: '云高字〔2026〕9号',
    frequency: 'monthly',
    asked: [await zone.unit('建设局'), await zone.unit('国资公司')],
    asks: ['标准厂房空置面积', '在建载体用电量'],
    until: addDays(testNow.today, 300),
    ...facts,
  }
  const made = await inTransaction(zone.db, context, (one) => createRecord(one, form, { facts: asked }))
  return (await findRow(zone.db, form, name, made.id)) ?? made
}

test('a form that asks what nobody knows is registered and counts as a burden', async () => {
  const before = await burdenOf(zone.db, name, testNow.today)
  const proposed = await propose({})
  expect([proposed.state, proposed.known]).toEqual(['proposed', null])
  await inTransaction(zone.db, await zone.as('ducha'), (one) => moveRecord(one, form, proposed.id, null, 'register'))
  const burden = await burdenOf(zone.db, name, testNow.today)
  expect(burden.formsInForce).toBe(before.formsInForce + 1)
  // Two fields asked of two units every month.
  expect(burden.askedByForms).toBe(before.askedByForms + 4)
  expect(burden.formsRefused).toBe(before.formsRefused)
})

test('a form that asks what a register or another form holds is refused and says where it is known', async () => {
  const refused = await propose({
    name: '任务进展月报',
    asks: ['牵头单位', '标准厂房空置面积（平方米）', '夜间用电量'],
  })
  expect(refused.state).toBe('refused')
  expect(refused.known).toEqual([
    expect.stringContaining('牵头单位：已有来源'),
    expect.stringContaining('标准厂房空置面积（平方米）：已有来源“报表·园区载体情况表”'),
  ])
  const [, last] = await eventsOfRecord(zone.db, name, refused.id)
  expect([last?.event.move, last?.event.reason]).toEqual(['refuse', expect.stringContaining('牵头单位')])
  expect((await burdenOf(zone.db, name, testNow.today)).formsRefused).toBe(1)
})

test('a refused form comes back when it asks only what is not known', async () => {
  const refused = await propose({ name: '用工月报', asks: ['配合单位'] })
  const context = await zone.as('ducha')
  const changed = await inTransaction(zone.db, context, (one) =>
    changeRecord(one, form, refused.id, refused.version, { asks: ['夜班人数'] }),
  )
  const again = await inTransaction(zone.db, context, (one) =>
    moveRecord(one, form, refused.id, changed.version, 'resubmit'),
  )
  expect([again.state, again.known]).toEqual(['proposed', null])
})

test('no form is valid for ever', async () => {
  const endless = await refusalOf(() => propose({ until: addDays(testNow.today, 5000) }))
  expect(endless.code).toBe('form-ends-late')
})

test('what a person typed is counted, what the program stamped is not', async () => {
  const task = await zone.task('完成标准厂房二期主体工程')
  const facts = { task, unit: await zone.unit('建设局'), progress: '6号厂房封顶' }
  const before = await burdenOf(zone.db, name, testNow.today)
  const made = await inTransaction(zone.db, await zone.as('jianshe2'), (one) => createRecord(one, report, { facts }))
  const [logged] = await eventsOfRecord(zone.db, name, made.id)
  expect(logged?.event.typed).toBe(3)
  const after = await burdenOf(zone.db, name, testNow.today)
  const typedBy = async (burden: typeof before) => {
    const unit = await zone.unit('建设局')
    return burden.typed.find((one) => one.unit === unit && one.month === '2026-11')
  }
  expect((await typedBy(after))?.typed).toBe(((await typedBy(before))?.typed ?? 0) + 3)
  expect((await typedBy(after))?.filled).toBeGreaterThan((await typedBy(before))?.filled ?? 0)
})

test('papers are compared with last year by series', async () => {
  const { papers } = await burdenOf(zone.db, name, testNow.today)
  expect(papers.find((one) => one.name === '发文')?.thisYear).toBeGreaterThan(0)
})
