import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { Row } from '#schema/register.ts'
import { statementDesk, statementFigures } from '#services/dispute/statements.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { openForPurpose, whoLooked } from '#services/sealed-reads.ts'
import { findRow } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)

const day = dayOf(2026, 12, 16)
const on = (days: number) => addDays(day, days)

async function read(id: string, register: string): Promise<Row> {
  const row = await findRow(zone.db, getRegister(register), demoZone, id)
  if (row === null) throw new Error('The record is gone')
  return row
}

const deskOf = (login: string, at: Day) =>
  inAct(login, at, ({ db, actor }) => statementDesk({ db, actor, asOf: null }, at))
const numbers = (figures: unknown) =>
  Object.fromEntries((figures as { key: string; value: number }[]).map(({ key, value }) => [key, value]))

const dispute = {
  ...{ title: '田埂边界纠纷', parties: '张大山、李小河', type: 'land', cause: '田埂被移。', people: 2 },
  ...{ risk: 'high', grade: 'normal', source: 'found' },
}

it('a head signs once what the registers know of the month, and the keeper sees who has not', async () => {
  const village = await zone.unit('麦浪社区')
  const mine = { kind: 'disputes', unit: village, period: '2026-12' }
  expect(await codeOf(create('mailang', on(-2), 'statement', mine))).toBe('statement-not-open')
  const [before] = (await deskOf('mailang', day)).parts[0]?.drafts ?? []
  expect(before).toMatchObject({ name: '麦浪社区', period: '2026-12', due: on(4) })
  const found = numbers(before?.figures).found ?? 0
  await create('mailang', day, 'dispute', { ...dispute, place: village })
  expect(await codeOf(create('lanqiao', day, 'statement', mine))).toBe('not-allowed')
  const { id } = await create('mailang', day, 'statement', { ...mine, isNil: true })
  const signed = await read(id, 'statement')
  expect(signed).toMatchObject({
    until: day,
    dueOn: on(4),
    isNil: false,
    isLate: false,
    signedOn: day,
    keeper: 'society',
  })
  expect(numbers(signed.figures)).toMatchObject({ found: found + 1 })
  expect((await deskOf('mailang', day)).parts[0]?.drafts).toEqual([])
  const units = (await deskOf('sheshi', on(5))).parts[0]?.periods[0]
  expect(units).toMatchObject({ name: '2026-12', isOver: true })
  expect(units?.units.find(({ name }) => name === '麦浪社区')).toMatchObject({ statement: id, signedBy: '昝玉成' })
  expect(units?.units.find(({ name }) => name === '澜桥镇')).toMatchObject({ statement: null })
  const drawn = signed.drawnFrom as Record<string, readonly string[]>
  const linked = await inAct('mailang', day, ({ db, actor }) => statementFigures({ db, actor, asOf: null }, id))
  for (const { key, value, href } of linked) {
    const ids = href === null ? [] : (new URL(href, 'http://zone').searchParams.get('id') ?? '').split(',')
    expect([ids, ids.length]).toEqual([drawn[key], value])
  }
  expect(await codeOf(inAct('jianshe', day, ({ db, actor }) => statementFigures({ db, actor, asOf: null }, id)))).toBe(
    'not-found',
  )
  const others = (await deskOf('mailang', on(5))).parts[0]?.periods[0]?.units ?? []
  expect(others.map(({ name }) => name)).toEqual(['麦浪社区'])
})

it('what happens after signing is told in the next month, and what was signed stays until its head signs anew with a reason', async () => {
  const village = await zone.unit('麦浪社区')
  const later = await create('mailang', on(2), 'dispute', { ...dispute, place: village })
  const next = await create('mailang', on(30), 'statement', { kind: 'disputes', unit: village, period: '2027-01' })
  expect(await read(next.id, 'statement')).toMatchObject({ from: on(1), until: on(30) })
  const { found } = (await read(next.id, 'statement')).drawnFrom as Record<string, readonly string[]>
  expect(found).toContain(later.id)
  const first = (await deskOf('sheshi', on(30))).parts[0]?.periods[1]?.units.find(({ name }) => name === '麦浪社区')
  const told = (await read(first?.statement ?? '', 'statement')).drawnFrom as Record<string, readonly string[]>
  expect(found?.filter((one) => told.found?.includes(one))).toEqual([])
  expect(await codeOf(move('mailang', on(30), 'statement', next.id, 'again'))).toBe('missing-reason')
  await move('mailang', on(31), 'statement', next.id, 'again', {}, '补登一件。')
  expect(await read(next.id, 'statement')).toMatchObject({ until: on(31), isLate: false })
})

it('what is personal of a household is opened for a purpose by those who work with it, and who looked stands there', async () => {
  const village = await zone.unit('麦浪社区')
  const { id } = await create('mailang', day, 'watched_household', {
    ...{ number: 'JC-9001', village, head: '喻平', members: 3, phone: '13800000000', kind: 'sudden' },
    ...{ clueFrom: 'self', clueOn: day, risks: ['illness'] },
  })
  const open = (login: string, field: string, purpose: string) =>
    inAct(login, day, (context) =>
      openForPurpose(context, { register: 'watched_household', id, field, purpose }, { device: 'test', address: '' }),
    )
  expect(await codeOf(open('shuji', 'phone', '了解情况'))).toBe('not-allowed')
  expect(await codeOf(open('mailang', 'phone', ''))).toBe('purpose-needed')
  expect(await codeOf(open('mailang', 'head', '核实'))).toBe('not-found')
  expect(await open('mailang', 'phone', '约定入户时间')).toEqual({ value: '13800000000' })
  const looked = await inAct('sheshi', day, ({ db, actor }) => whoLooked(db, actor, 'watched_household', id))
  expect(looked).toMatchObject([{ by: '昝玉成', field: 'phone', purpose: '约定入户时间' }])
})

it('rows of all this are what their log says', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
