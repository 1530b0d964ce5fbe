import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '#entrypoints/http/app.ts'
import { productModel } from '#registers/telemetry/product-model.ts'
import { type House, openHouse, plant } from '#test/contract/house.ts'
import { importer, sheetOf } from '#test/support/sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'test', logLevel: 'silent' }))
  await plant(house.context, productModel, {
    ...{ code: 'W-1', name: '远传水表', kind: 'waterMeter', parser: 'lines' },
    ...{ metrics: ['waterVolume'], mainMetric: 'waterVolume', cycleMinutes: 1440, spreadMinutes: 60 },
  })
})
afterAll(() => house?.close())
const { take } = importer(() => house.app)
const keeper = (): string => house.players.unitOfficer.cookie
const sheet = (area: string, count = 3) =>
  sheetOf(
    ['设备编号', '产品型号', '责任单位', '启用日期', '分区'],
    Array.from({ length: count }, (_, i) => [`M-${i}`, '远传水表', '经发局', '2026-01-05', area]),
  )
/** What telemetry knows of devices, beside what the register says. */
const keys = () =>
  house.db.query(
    `select k.number, k.key, k.area, d.number as device from device_key k left join device d on d.id = k.device order by k.number, k.key`,
  )

it('a trial of many devices gives none of them a small number', async () => {
  expect((await take(keeper(), 'device', await sheet('甲'), true)).counts).toMatchObject({ new: 3, refused: 0 })
  expect(await keys()).toEqual([])
})

it('devices of a sheet get one small number each, for the very devices that were made', async () => {
  expect((await take(keeper(), 'device', await sheet('甲'))).counts).toMatchObject({ new: 3, refused: 0 })
  const made = [1, 2, 3].map((key, i) => ({ number: `M-${i}`, key, area: '甲', device: `M-${i}` }))
  expect(await keys()).toEqual(made)
  expect((await take(keeper(), 'device', await sheet('乙'), true)).counts).toMatchObject({ changed: 3, refused: 0 })
  expect(await keys()).toEqual(made)
  expect((await take(keeper(), 'device', await sheet('乙'))).counts).toMatchObject({ changed: 3, refused: 0 })
  expect(await keys()).toEqual(made.map((one) => ({ ...one, area: '乙' })))
})
