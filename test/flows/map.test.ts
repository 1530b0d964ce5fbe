import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FetchSource, PMTiles, TileType } from 'pmtiles'
import { afterAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays } from '#domain/day.ts'
import { fromGcj, toGcj } from '#domain/land/gcj.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import type { LayerKey, MapLayer } from '#schema/map-views.ts'
import { zoneBox } from '#services/map/zone-box.ts'
import { zoneMap } from '#services/map/zone-map.ts'
import { procedures } from '#services/procedures.ts'
import { publicMap } from '#services/public/public-map.ts'
import { openSession } from '#services/sign-in/session.ts'
import { lookingNow } from '#services/visible.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { squareTile, tinyPmtiles } from '#test/support/tiny-pmtiles.ts'

const zone = openDemoZone()
const { create } = actsIn(zone)
const { today } = testNow
const folder = mkdtempSync(join(tmpdir(), 'gaoxin-map-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function mapFor(login: string): Promise<(key: LayerKey) => MapLayer | undefined> {
  const { layers } = await zoneMap(lookingNow(zone.db, (await zone.as(login)).actor), testNow, false)
  return (key) => layers.find((one) => one.key === key)
}

async function newDevice(number: string, facts: Readonly<Record<string, unknown>>) {
  const [model] = await zone.db.query(
    `select id from product_model where zone_id = $1 and kind = 'waterMeter' limit 1`,
    [demoZone],
  )
  const id =
    model?.id ??
    (
      await create('kechuang', today, 'product_model', {
        ...{ code: 'M-1', name: '测试水表', kind: 'waterMeter', parser: 'lines', metrics: ['waterVolume'] },
        ...{ mainMetric: 'waterVolume', stepMinutes: 60, cycleMinutes: 1440, spreadMinutes: 0 },
      })
    ).id
  return create('kechuang', today, 'device', {
    ...{ number, model: id, unit: await zone.unit('科创局'), from: addDays(today, -30), crs: 'wgs84' },
    ...facts,
  })
}

it('households are on the map as sums of villages, whose counts are those of the register, and never one by one', async () => {
  const households = (await mapFor('shuji'))('households')
  const counted = await zone.db.query(
    `select count(*)::int as total, (count(*) filter (where state = 'signed'))::int as signed from household
      where zone_id = $1 and state <> 'left'`,
    [demoZone],
  )
  const sums = households?.things.map(({ words = '' }) => words.split(' / ').map(Number)) ?? []
  expect(sums.length).toBeGreaterThan(0)
  expect(sums.length).toBeLessThan(counted[0].total)
  expect(sums.reduce((sum, [signed = 0]) => sum + signed, 0)).toBe(counted[0].signed)
  expect(households?.things.every(({ path }) => path.startsWith('/land?'))).toBe(true)
})

it('a village sees the sums of its own households only; firms and the three administrators are shown no map', async () => {
  const [all, own] = [(await mapFor('shuji'))('households'), (await mapFor('mailang'))('households')]
  expect(own?.things.length ?? 0).toBeLessThan(all?.things.length ?? 0)
  for (const login of ['chengbo', 'xitong', 'anquan', 'shenji']) expect(await codeOf(mapFor(login))).toBe('not-allowed')
})

it('a device that was never heard is not green, and a device is counted where nobody said where it stands', async () => {
  const box = await zoneBox(zone.db, demoZone)
  const inside = { longitude: (box!.west + box!.east) / 2, latitude: (box!.south + box!.north) / 2 }
  await newDevice('MAP-1', inside)
  const before = (await mapFor('shuji'))('devices')?.placeless ?? 0
  await newDevice('MAP-2', { crs: null })
  const devices = (await mapFor('shuji'))('devices')
  expect(devices?.things.find(({ name }) => name === 'MAP-1')?.kind).toBe('never')
  expect(devices?.placeless).toBe(before + 1)
})

it('a place that looks like a web map’s is questioned with the place it would be, and taken when somebody vouches for it', async () => {
  const box = await zoneBox(zone.db, demoZone)
  const [longitude, latitude] = toGcj([box!.east, (box!.south + box!.north) / 2])
  expect(await codeOf(newDevice('MAP-3', { longitude, latitude }))).toBe('looks-like-gcj')
  await newDevice('MAP-3', { longitude, latitude, placeSource: '测绘院实测' })
  const [east, north] = fromGcj([longitude, latitude])
  await newDevice('MAP-4', { longitude: east, latitude: north })
})

it('an area of water is on the map by its outline, hatched while its data are too incomplete to be judged', async () => {
  const box = await zoneBox(zone.db, demoZone)
  const { west, south } = box!
  const corners = [
    [west, south],
    [west + 0.002, south],
    [west + 0.002, south + 0.002],
    [west, south + 0.002],
  ] as const
  const facts = { unit: await zone.unit('建设局'), boundary: 'closed' }
  const before = (await mapFor('shuji'))('dmas')?.placeless ?? 0
  const crossed = [corners[0], corners[2], corners[1], corners[3]].map((place) => place.join(',')).join('; ')
  expect(
    await codeOf(create('jianshe', today, 'dma', { ...facts, code: 'MAP-X', name: '交叉', outline: crossed })),
  ).toBe('ring-wrong')
  const outline = corners.map((place) => toGcj(place).join(',')).join('; ')
  const made = await create('jianshe', today, 'dma', {
    ...{ ...facts, code: 'MAP-A', name: '图上分区', outline, coordinates: 'gcj02' },
  })
  await create('jianshe', today, 'dma', { ...facts, code: 'MAP-B', name: '未测分区' })
  const dmas = (await mapFor('shuji'))('dmas')
  const thing = dmas?.things.find(({ name }) => name === '图上分区')
  expect(thing).toMatchObject({ path: `/dma/${made.id}`, kind: 'incomplete' })
  expect(thing?.ring?.[0]?.[0]).toBeCloseTo(west, 6)
  expect(dmas?.placeless).toBe(before + 1)
})

it('the base map is served in ranges to who has signed in, and to nobody else', async () => {
  const basemap = join(folder, 'base.pmtiles')
  writeFileSync(basemap, Buffer.from('PMTiles-0123456789'))
  const app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', basemap })
  const { actor } = await zone.as('shuji')
  const [account] = await zone.db.query('select id from account where zone_id = $1 and login = $2', [demoZone, 'shuji'])
  const whose = { zone: actor.zone, account: account.id, needs: null }
  const token = await openSession(zone.db, whose, { device: '', address: '' }, testNow)
  const ask = (headers: Readonly<Record<string, string>>) => app.inject({ url: '/api/map/base.pmtiles', headers })
  const cookie = `${cookieName}=${token}`
  const part = await ask({ cookie, range: 'bytes=8-11' })
  expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '0123', 'bytes 8-11/18'])
  expect((await ask({ cookie, range: 'bytes=40-50' })).statusCode).toBe(416)
  expect((await ask({ cookie })).body).toBe('PMTiles-0123456789')
  expect((await ask({})).statusCode).toBe(401)
  await app.close()
})

it('a base map that an operator lays on the server is read through it, tile by tile, vector and picture', async () => {
  const basemap = join(folder, 'tiny.pmtiles')
  const [account] = await zone.db.query('select id from account where zone_id = $1 and login = $2', [demoZone, 'shuji'])
  const whose = { zone: (await zone.as('shuji')).actor.zone, account: account.id, needs: null }
  const cookie = `${cookieName}=${await openSession(zone.db, whose, { device: '', address: '' }, testNow)}`
  const app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', basemap })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  for (const [tile, type, kind] of [
    [squareTile(), 'vector', TileType.Mvt],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'png', TileType.Png],
  ] as const) {
    writeFileSync(basemap, tinyPmtiles(tile, type))
    const archive = new PMTiles(new FetchSource(`${address}/api/map/base.pmtiles`, new Headers({ cookie })))
    expect(await archive.getHeader()).toMatchObject({ tileType: kind, minZoom: 0, maxZoom: 0, specVersion: 3 })
    const found = await archive.getZxy(0, 0, 0)
    expect(new Uint8Array(found?.data ?? new ArrayBuffer())).toEqual(Uint8Array.from(tile))
    expect(await archive.getZxy(1, 0, 0)).toBeUndefined()
  }
  await app.close()
})

it('the map for citizens holds land whose notice hangs in public, names of villages and blurred reports, and nothing else', async () => {
  const shown = await publicMap(zone.db, demoZone, today)
  expect(Object.keys(shown).toSorted()).toEqual(['box', 'plots', 'reports', 'villages'])
  expect(shown.plots.length).toBeGreaterThan(0)
  expect(shown.villages.every((one) => Object.keys(one).toSorted().join() === 'at,name')).toBe(true)
  expect(
    shown.reports.every(({ at }) =>
      at.every((degrees) => Math.abs(degrees * 1000 - Math.round(degrees * 1000)) < 1e-6),
    ),
  ).toBe(true)
  const [before] = await zone.db.query(
    `select min(coalesce(pre_notice_on, plan_notice_on, noticed_on)) as day from land_batch where zone_id = $1`,
    [demoZone],
  )
  expect(await publicMap(zone.db, demoZone, addDays(before.day, -1))).toMatchObject({
    box: null,
    plots: [],
    villages: [],
  })
})
