import { expect, test } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { allows } from '#derive/access.ts'
import { addDays } from '#domain/day.ts'
import { standardFileLimits } from '#files/limits.ts'
import { readDocx } from '#files/read-docx.ts'
import { getRegister } from '#registers/index.ts'
import { paper } from '#registers/paper.ts'
import { getFile } from '#services/files.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { amendRecord } from '#services/save.ts'
import { findRow, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const { today } = testNow

async function filedOf(register: string, id: string): Promise<PaperRow> {
  const matter = await findRow(zone.db, getRegister(register), demoZone, id)
  const found = await findRow(zone.db, paper, demoZone, String(matter?.filed))
  return found as unknown as PaperRow // a row of this register
}

const bytesOf = async ({ file }: PaperRow) => (await getFile(zone.db, demoZone, file?.id ?? '')).bytes
const wordsOf = async (one: PaperRow) => readDocx(new Uint8Array(await bytesOf(one)), standardFileLimits).text
const reads = async (login: string, one: PaperRow) => allows(paper.access.read, (await zone.as(login)).actor, one)

async function series(code: string): Promise<number> {
  const [row] = await zone.db.query('select last from number_series where zone_id = $1 and code = $2 and year = 2026', [
    demoZone,
    code,
  ])
  return row?.last ?? 0
}

async function assigned(facts: Record<string, unknown> = {}): Promise<string> {
  const { id } = await create('ducha', today, 'supervision_order', {
    title: '整治东片区积水路段',
    source: 'instruction',
    givenOn: today,
    asSaid: '请建设局牵头，十二月上旬前解决东片区积水问题。',
    urgency: 'ordinary',
    requirements: '查明成因，完成整治并经雨后查验。',
    lead: await zone.unit('建设局'),
    cooperating: [await zone.unit('规划分局')],
    dueCurrent: addDays(today, 18),
    ...facts,
  })
  await move('ducha', today, 'supervision_order', id, 'register')
  await move('zhuren', today, 'supervision_order', id, 'approve')
  await move('ducha', today, 'supervision_order', id, 'assign')
  return id
}

test('an assigned order is a paper on file under the number it has already, and no second number is taken', async () => {
  const before = await series('supervision-order')
  const id = await assigned()
  expect(await series('supervision-order')).toBe(before + 1)
  const order = await findRow(zone.db, getRegister('supervision_order'), demoZone, id)
  const filed = await filedOf('supervision_order', id)
  expect(filed).toMatchObject({ kind: 'order', state: 'issued', number: order?.numberText, issuedOn: today })
  expect(await wordsOf(filed)).toContain('整治东片区积水路段')
  expect([await reads('jianshe', filed), await reads('renshe', filed), await reads('shuji', filed)]).toEqual([
    true,
    false,
    true,
  ])
})

test('what was filed keeps its bytes and its words when the order changes later', async () => {
  const id = await assigned({ title: '清理河道' })
  const filed = await filedOf('supervision_order', id)
  const bytes = await bytesOf(filed)
  await inAct('ducha', addDays(today, 1), async (context) => {
    const row = await findRow(context.db, getRegister('supervision_order'), demoZone, id)
    if (row === null) throw new Error('The order is gone')
    await amendRecord(context, getRegister('supervision_order'), row, { title: '另一事项' }, { act: 'change' })
  })
  const again = await filedOf('supervision_order', id)
  expect(again.version).toBe(filed.version)
  expect(Buffer.compare(await bytesOf(again), bytes)).toBe(0)
  expect(JSON.stringify(again.snapshot?.tree.body)).toContain('清理河道')
})

test('an order whose words carry a mark of secrecy is not sent, and its act leaves nothing', async () => {
  const before = (await rowsWhere(zone.db, paper, demoZone, 'kind', ['order'])).length
  expect(await codeOf(assigned({ title: '机密★1年' }))).toBe('secret-document')
  expect((await rowsWhere(zone.db, paper, demoZone, 'kind', ['order'])).length).toBe(before)
})

test('a slip is filed for its unit alone; a call that is only noted has no paper', async () => {
  const about = await zone.task('化工企业安全隐患排查整改')
  const [{ lead }] = await zone.db.query('select lead from task where zone_id = $1 and id = $2::uuid', [
    demoZone,
    about,
  ])
  const facts = { task: about, unit: lead, demand: '请抓紧办理', channel: 'letter' }
  const before = await series('urging')
  const sent = await create('ducha', today, 'slip', { ...facts, kind: 'urging' })
  expect(await series('urging')).toBe(before + 1)
  const filed = await filedOf('slip', sent.id)
  expect(filed).toMatchObject({ kind: 'urging', number: sent.numberText, state: 'issued', units: [lead] })
  expect([await reads('ducha', filed), await reads('renshe', filed)]).toEqual([true, false])
  const call = await create('ducha', today, 'slip', { ...facts, kind: 'call', channel: 'phone' })
  expect(call.filed).toBeNull()
})

const idIn = async (statement: string, value: string): Promise<string> =>
  (await zone.db.query(statement, [demoZone, value]))[0]?.id

async function signedMinutes(isClosed: boolean): Promise<{ readonly id: string; readonly number: unknown }> {
  const chair = await idIn('select id from post where zone_id = $1 and name = $2', '党工委书记')
  const committee = await idIn('select id from meeting_series where zone_id = $1 and kind = $2', 'committee')
  const { id } = await create('ducha', today, 'meeting', { series: committee, title: '会议甲', on: today, chair })
  await move('ducha', today, 'meeting', id, 'hold', { present: [chair] })
  await create('ducha', today, 'decision', {
    meeting: id,
    text: '按会议确定的价格谈判',
    lead: await zone.unit('招商局'),
    isClosed,
  })
  await move('ducha', today, 'meeting', id, 'draft')
  return { id, number: (await move('shuji', today, 'meeting', id, 'sign')).number }
}

test('minutes are filed in their own form as the convener signs them, under one number', async () => {
  const before = await series('minutes')
  const { id, number } = await signedMinutes(false)
  expect(await series('minutes')).toBe(before + 1)
  const filed = await filedOf('meeting', id)
  expect(filed).toMatchObject({ kind: 'minutes', number, state: 'issued', signedOn: today })
  expect(filed.snapshot?.tree).toMatchObject({ form: 'minutes', note: null, attendance: [{ label: '出席' }] })
  expect(await wordsOf(filed)).toContain('出席：党工委书记')
  expect(await reads('renshe', filed)).toBe(true)
})

test('minutes with a closed item hold its words and stay within the circle of the meeting', async () => {
  const { id } = await signedMinutes(true)
  const filed = await filedOf('meeting', id)
  expect(await wordsOf(filed)).toContain('按会议确定的价格谈判')
  expect([await reads('shuji', filed), await reads('ducha', filed), await reads('renshe', filed)]).toEqual([
    true,
    true,
    false,
  ])
})
