import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sheet } from '#domain/paper/sheet.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { document } from '#registers/document.ts'
import { plan } from '#registers/plan.ts'
import { target } from '#registers/target.ts'
import { plantRecord } from '#services/save.ts'
import { type Answer, type House, openHouse, type Player, plant } from '#test/contract/house.ts'

let house: House
let indicator: string
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'test', logLevel: 'silent' }))
  indicator = await define({ code: 'SR', name: '某项收入', skipsJanuary: true })
})
afterAll(() => house?.close())

it('only the unit that owns a series enters its figures; a leader has no way to', async () => {
  const { unitOfficer, otherHead, leader, supervision } = house.players
  expect((await enter(unitOfficer, { period: '2025-02', value: 18 })).status).toBe(201)
  const [own, other] = house.units
  expect((await enter(otherHead, { period: '2025-03', value: 1, owner: other })).body.code).toBe('not-data-owner')
  for (const player of [leader, supervision])
    expect((await enter(player, { period: '2025-03', value: 1, owner: own })).body.code).toBe('not-allowed')
})

it('a figure is never changed: what is known better is a later edition, and no edition comes twice', async () => {
  const { unitOfficer } = house.players
  const first = await enter(unitOfficer, { period: '2025-03', value: 30, edition: 'flash', releasedOn: '2025-04-05' })
  expect(first.status).toBe(201)
  expect((await enter(unitOfficer, { period: '2025-03', value: 31, edition: 'flash' })).body.code).toBe('edition-there')
  expect((await enter(unitOfficer, { period: '2025-03', value: 31, edition: 'final' })).status).toBe(201)
  expect((await enter(unitOfficer, { period: '2025-03', value: 32, edition: 'preliminary' })).body.code).toBe(
    'edition-passed',
  )
  for (const value of [29, 28])
    expect((await enter(unitOfficer, { period: '2025-03', value, edition: 'revised' })).status).toBe(201)
  const change = await house.send(unitOfficer, 'PATCH', `/api/observation/${first.body.id}`, {
    body: { value: 99 },
    version: 1,
  })
  expect(change.status).toBeGreaterThanOrEqual(400)
})

it('what does not fit a series is refused with what would', async () => {
  const { unitOfficer } = house.players
  const codeOf = async (facts: Facts) => (await enter(unitOfficer, facts)).body.code
  expect(await codeOf({ period: '2025-01', value: 1 })).toBe('january-exempt')
  expect(await codeOf({ period: '2025-Q1', value: 1 })).toBe('bad-period')
  expect(await codeOf({ period: '2025-04', value: 1, scope: 'unit' })).toBe('subject-needed')
  expect(await codeOf({ period: '2025-04' })).toBe('figure-needed')
  expect(await codeOf({ period: '2025-04', value: 1, releasedOn: '2026-03-03' })).toBe('released-later')
  expect(await codeOf({ period: '2025-04', value: 1, releasedOn: '2025-03-31' })).toBe('released-before')
  expect(await codeOf({ period: '2025-04', value: 0 })).toBeUndefined()
})

it('measuring is set up once; a revised base is a new version with its reason', async () => {
  const { supervision, unitHead } = house.players
  const id = await issued()
  const at = (move: string) => `/api/target/${id}/${move}`
  const facts = { measuredBy: indicator, aspect: 'value', startPeriod: '2026', endPeriod: '2026', path: 'linear' }
  expect((await house.send(unitHead, 'POST', at('measure'), { body: { facts } })).body.code).toBe('not-allowed')
  const code = async (more: Facts) =>
    (await house.send(supervision, 'POST', at('measure'), { body: { facts: { ...facts, ...more } } })).body.code
  expect(await code({ endPeriod: '2025' })).toBe('course-reversed')
  expect(await code({ startPeriod: '今年' })).toBe('bad-period')
  expect(await code({ path: 'curve', curve: '10,20' })).toBe('curve-unreadable')
  expect(await code({ aspect: 'gain' })).toBe('base-needed')
  const set = await house.send(supervision, 'POST', at('measure'), { body: { facts } })
  expect([set.status, set.body.setup, set.body.measuredOn]).toEqual([200, 1, '2026-03-02'])
  expect(await code({})).toBe('measuring-in-force')
  const bare = await house.send(supervision, 'POST', at('rebase'), { body: { facts: { baseValue: 50 } } })
  expect([bare.status, bare.body.code]).toEqual([422, 'bad-request'])
  const rebased = await house.send(supervision, 'POST', at('rebase'), {
    body: { facts: { baseValue: 50 }, reason: '普查修订' },
  })
  expect([rebased.status, rebased.body.setup, rebased.body.baseValue]).toEqual([200, 2, 50])
})

it('a target stands where its figures put it, for those who may read it and on any day', async () => {
  const { unitOfficer, supervision, systemAdmin } = house.players
  const owned = await define({ code: 'ZB', name: '指标甲', skipsJanuary: false })
  const id = await issued({
    measuredBy: owned,
    aspect: 'value',
    startPeriod: '2026',
    endPeriod: '2026',
    path: 'linear',
    amount: 120,
  })
  const read = async (player: Player, query = '') =>
    (await house.send(player, 'GET', `/api/standing/targets/${id}${query}`)).body
  expect((await read(supervision)).item.measured).toEqual({ value: null, why: 'no-data' })
  const made = await enter(unitOfficer, {
    indicator: owned,
    period: '2026-01',
    value: 12,
    growth: 5.5,
    releasedOn: '2026-02-10',
  })
  const { item } = await read(unitOfficer)
  expect([item.period, item.floor.completion.value, item.floor.planned.value.toFixed(2)]).toEqual([
    '2026-01',
    10,
    '8.33',
  ])
  expect(item.floor.completion.factIds).toEqual([made.body.id, id])
  expect((await read(systemAdmin)).code).toBe('not-found')
  expect((await read(supervision, '?asOf=2026-02-30')).code).toBe('bad-request')
  const list = await house.send(supervision, 'GET', '/api/standing/targets')
  expect(list.body.items.map((one: { target: { id: string } }) => one.target.id)).toContain(id)
  expect((await house.send(systemAdmin, 'GET', '/api/standing/targets')).body.items).toEqual([])
})

it('a sheet is tried first, then entered as a whole; sent again it makes nothing, and later editions append', async () => {
  const { unitOfficer, otherHead } = house.players
  await define({ code: 'DR', name: '导入指标', skipsJanuary: false })
  const lines = [row('DR', '2026-01', 10), row('DR', '2025年12月', 118), row('DR', '2025-11', '')]
  const dry = await send(unitOfficer, lines, true)
  expect([dry.body.isDone, dry.body.counts]).toEqual([false, { new: 2, later: 0, known: 0, refused: 0 }])
  expect(await countOf('DR')).toBe(0)
  expect((await send(unitOfficer, lines, false)).body.isDone).toBe(true)
  expect(await countOf('DR')).toBe(2)
  const again = await send(unitOfficer, lines, false)
  expect([again.body.isDone, again.body.counts.known, await countOf('DR')]).toEqual([true, 2, 2])
  const later = await send(unitOfficer, [row('DR', '2026-01', 10.4, '修订')], false)
  expect([later.body.counts.later, await countOf('DR')]).toEqual([1, 3])
  const other = await send(otherHead, [row('DR', '2025-10', 1)], true)
  expect(other.body.rows[0].text[0]).toBe('“导入指标”的数据由经发局录入，其他单位不能录入。')
})

it('one bad line keeps the whole sheet out and says in which row', async () => {
  const { unitOfficer } = house.players
  await define({ code: 'HL', name: '坏行指标', skipsJanuary: false })
  const lines = [
    row('HL', '2026-01', 10),
    row('HL', '2026-13', 11),
    row('XX', '2026-01', 1),
    row('HL', '2025-12', '约十'),
  ]
  const refused = await send(unitOfficer, lines, false)
  expect([refused.status, refused.body.code, await countOf('HL')]).toEqual([422, 'sheet-refused', 0])
  expect(refused.body.rows.map(({ row, state }: { row: number; state: string }) => [row, state])).toEqual([
    [2, 'new'],
    [3, 'refused'],
    [4, 'refused'],
    [5, 'refused'],
  ])
})

it('a file that is no sheet, or another sheet, is refused with its reason', async () => {
  const { unitOfficer } = house.players
  expect((await sendBytes(unitOfficer, Buffer.from('数值,10'), true)).body.code).toBe('file-not-sheet')
  const other = await writeXlsx([{ name: '表', columns: [{ title: '甲', width: 9, kind: 'text' }], rows: [['乙']] }])
  expect((await sendBytes(unitOfficer, other, true)).body.code).toBe('sheet-head')
})

it('the template names what its reader owns and is due, and filled in it goes through', async () => {
  const { unitOfficer, otherHead } = house.players
  const entries = await house.send(unitOfficer, 'GET', '/api/standing/entries')
  const due = entries.body.items.find((one: { indicator: { code: string } }) => one.indicator.code === 'DR')
  expect([due.period, due.last.period, due.last.value]).toEqual(['2026-02', '2026-01', 10.4])
  const sheet = await house.app.inject({
    method: 'GET',
    url: '/api/standing/template.xlsx',
    cookies: { [cookieName]: unitOfficer.cookie },
  })
  expect([sheet.statusCode, (await sendBytes(unitOfficer, sheet.rawPayload, true)).body.code]).toEqual([
    200,
    'sheet-empty',
  ])
  expect((await house.send(otherHead, 'GET', '/api/standing/template.xlsx')).body.code).toBe('no-own-indicator')
})

type Facts = Readonly<Record<string, unknown>>

async function define(facts: { code: string; name: string; skipsJanuary: boolean }): Promise<string> {
  const body = {
    ...facts,
    ...{
      caliber: '全区',
      unitName: '亿元',
      nature: 'level',
      flow: 'cumulative',
      priceBasis: 'current',
      frequency: 'month',
    },
    ...{ direction: 'up', kind: 'official', owner: house.units[0], source: '月报', releaseMonths: 1, releaseDay: 18 },
    ...{ decimals: 2, validFrom: '2024-01-01' },
  }
  const made = await house.send(house.players.supervision, 'POST', '/api/indicator', { body })
  expect(made.status).toBe(201)
  return made.body.id
}

function enter(player: Player, facts: Facts): Promise<Answer> {
  const body = {
    indicator,
    scope: 'zone',
    edition: 'final',
    releasedOn: '2026-03-01',
    document: '月报',
    owner: house.units[0],
    ...facts,
  }
  return house.send(player, 'POST', '/api/observation', { body })
}

async function issued(facts: Facts = {}): Promise<string> {
  const source = await plant(house.context, document, { name: '安排', kind: 'decision', year: 2026, words: '正文' })
  const about = await plant(house.context, plan, { name: '年度计划', document: source, year: 2026 })
  const given = {
    ...{ plan: about, asSaid: '原文', start: 0, end: 1, indicator: '某项收入', comparator: 'ge', noQuantity: 'given' },
    ...{ amount: 100, unitName: '亿元', measuredOn: 'measuredBy' in facts ? '2026-01-05' : null, setup: null },
  }
  return (await plantRecord(house.context, target, { state: 'issued', facts: { ...given, ...facts } })).id
}

function row(code: string, period: string, value: number | string, edition = '最终'): Sheet['rows'][number] {
  return [code, '', period, '全区', '', value, null, null, edition, '2026-02-20', '统计月报']
}

const titles = ['指标代码', '指标', '时期', '范围', '对象', '数值', '同比（%）', '位次', '版次', '发布日期', '依据文件']

async function send(player: Player, rows: Sheet['rows'], isDryRun: boolean) {
  const columns = titles.map((title) => ({
    title,
    width: 10,
    kind: title === '发布日期' ? ('day' as const) : title === '数值' ? ('number' as const) : ('text' as const),
  }))
  return sendBytes(player, await writeXlsx([{ name: '数据', columns, rows }]), isDryRun)
}

async function sendBytes(player: Player, bytes: Uint8Array, isDryRun: boolean) {
  const payload = new FormData()
  payload.append('file', new Blob([Buffer.from(bytes)]), '月报.xlsx')
  const answer = await house.app.inject({
    method: 'POST',
    url: `/api/observation/import?isDryRun=${isDryRun}`,
    headers: { 'x-gaoxin': '1' },
    cookies: { [cookieName]: player.cookie },
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}

async function countOf(code: string): Promise<number> {
  const [found] = await house.db.query(
    'select count(*) as n from observation o join indicator i on i.id = o.indicator where i.code = $1',
    [code],
  )
  return found.n
}
