import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '#entrypoints/http/app.ts'
import { type House, openHouse } from '#test/contract/house.ts'
import { importer, sheetOf } from '#test/support/sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'test', logLevel: 'silent' }))
})
afterAll(() => house?.close())
const { take } = importer(() => house.app)
const admin = () => house.players.systemAdmin.cookie
const titles = ['全称', '简称', '类别', '上级单位']
const village = (name: string, above: string | null) => [`同表${name}村民委员会`, `同表${name}`, '村（社区）', above]
const parents = async () =>
  Object.fromEntries(
    (
      await house.db.query(
        `select c.short_name as child, p.short_name as parent from unit c left join unit p on p.id = c.parent
        where c.short_name like '同表%'`,
      )
    ).map(({ child, parent }) => [child, parent]),
  )

it('rows name rows above and below them in one file; the trial says the same and writes nothing', async () => {
  const bytes = await sheetOf(titles, [
    village('甲', '同表乙'),
    village('乙', '同表丙村民委员会'),
    village('丙', null),
    village('丁', '同表丙'),
  ])
  const counts = { new: 4, changed: 0, same: 0, refused: 0 }
  expect((await take(admin(), 'unit', bytes, true)).counts).toEqual(counts)
  expect(await parents()).toEqual({})
  expect((await take(admin(), 'unit', bytes)).counts).toEqual(counts)
  expect(await parents()).toEqual({ 同表甲: '同表乙', 同表乙: '同表丙', 同表丙: null, 同表丁: '同表丙' })
  expect((await take(admin(), 'unit', bytes)).counts).toEqual({ new: 0, changed: 0, same: 4, refused: 0 })
  const events = await house.db.query(
    "select count(*)::int as n from event where register = 'unit' and body::text like '%同表%'",
  )
  expect(events[0]?.n).toBe(4)
})

it('a record that is there may be put under a row that is not there yet', async () => {
  const bytes = await sheetOf(titles, [village('丙', '同表戊'), village('戊', null)])
  expect((await take(admin(), 'unit', bytes)).counts).toEqual({ new: 1, changed: 1, same: 0, refused: 0 })
  expect(await parents()).toMatchObject({ 同表丙: '同表戊' })
})

it('circles are refused with their rows, and whoever names a refused row or a name of two rows stays out with it', async () => {
  const bytes = await sheetOf(titles, [
    village('己', '同表庚'),
    village('庚', '同表己'),
    village('辛', '同表辛'),
    village('壬', '同表癸'),
    ['', '同表癸', '村（社区）', null],
    village('子', '同表双村'),
    ['同表双村', '同表双一', '村（社区）', null],
    ['同表双村', '同表双二', '村（社区）', null],
  ])
  const { counts, refused } = await take(admin(), 'unit', bytes)
  expect(counts).toEqual({ new: 2, changed: 0, same: 0, refused: 6 })
  const told = Object.fromEntries(refused.map(({ row, reasons }) => [row, reasons.map(([zh]) => zh).join('')]))
  for (const row of [2, 3, 4]) expect(told[row]).toContain('互相引用成环')
  expect(told[5]).toContain('第6行没有导入')
  expect(told[7]).toContain('在系统中没有')
  expect(await parents()).not.toHaveProperty('同表己')
})
