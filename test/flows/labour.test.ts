import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, yearOf } from '#domain/day.ts'
import { checkOf } from '#domain/labour/identity.ts'
import { Refusal } from '#domain/refusal.ts'
import { scanCsv } from '#files/scan-csv.ts'
import { getRegister } from '#registers/index.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { jobsOf } from '#services/labour/view.ts'
import { platformsOf } from '#services/platform/view.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { importSheet, mostOneByOne, mostRows } from '#services/sheet/import.ts'
import { allRows, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const day = testNow.today
const identity = (tail: string) => `9999001988030${tail}${checkOf(`9999001988030${tail}`)}`

async function openNeed(): Promise<string> {
  const [need] = await rowsWhere(zone.db, getRegister('job_need'), demoZone, 'state', ['open'])
  return need?.id ?? ''
}

const arrive = async (login: string, unit: string, number: string, facts: Facts = {}): Promise<Row> =>
  create(login, day, 'job_arrival', {
    ...{ need: await openNeed(), unit: await zone.unit(unit), name: '狄小满', identity: number },
    ...{ isNew: true, arrivedOn: day, ...facts },
  })

const jobs = async (login: string, on: Day = day, seesAll = true) => {
  const { actor } = await zone.as(login)
  return jobsOf({ db: zone.db, actor, asOf: on === day ? null : on }, on, seesAll)
}

it('the first registration of a worker wins, and the refusal of the second names nobody', async () => {
  const number = identity('1001')
  const first = await arrive('renshe2', '澜桥镇', number)
  const second = await arrive('renshe2', '苇湾镇', number).catch((error: unknown) => error)
  if (!(second instanceof Refusal)) throw new Error('A second registration was accepted')
  expect(second.code).toBe('arrival-registered')
  expect(JSON.stringify(second)).not.toMatch(/狄|澜桥|9999001988/)
  await move('renshe2', day, 'job_arrival', first.id, 'leave', { leftOn: day, leaving: 'other' })
  expect(await codeOf(arrive('renshe2', '苇湾镇', number))).toBe('arrival-registered')
  const spaced = `${number.slice(0, 6)} ${number.slice(6).toLowerCase()}`
  expect(await codeOf(arrive('renshe2', '苇湾镇', spaced))).toBe('arrival-registered')
})

it('two units that register one worker at the same moment make one arrival', async () => {
  const codes = await Promise.all(
    ['澜桥镇', '苇湾镇', '霁光社区'].map((unit) => codeOf(arrive('renshe2', unit, identity('2002')))),
  )
  expect(codes.filter((code) => code === 'done')).toHaveLength(1)
  expect(codes.filter((code) => code === 'arrival-registered' || code === 'duplicate')).toHaveLength(2)
})

it('neither identity number nor given name stands in table or log', async () => {
  const number = identity('3003')
  const { id } = await arrive('renshe2', '澜桥镇', number)
  const rows = await zone.db.query('select to_json(t)::text as body from job_arrival t where id = $1::uuid', [id])
  const events = await zone.db.query('select body from "event" where record = $1::uuid', [id])
  const kept = [...rows, ...events].map(({ body }) => body).join()
  expect(kept).toContain('狄某')
  expect(kept).not.toMatch(new RegExp(`小满|${number}`))
})

it('a wrong identity number and a need that is not open are refused', async () => {
  const number = identity('4004')
  const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1')
  expect(await codeOf(arrive('renshe2', '澜桥镇', wrong))).toBe('identity-wrong')
  expect(await codeOf(arrive('renshe2', '澜桥镇', ''))).toBe('identity-needed')
  const [filed] = await rowsWhere(zone.db, getRegister('job_need'), demoZone, 'state', ['filed'])
  expect(await codeOf(arrive('renshe2', '澜桥镇', number, { need: filed?.id }))).toBe('need-not-open')
})

/** A sheet of arrivals of people of one name, each with a number. */
async function sheetOf(...numbers: readonly string[]): Promise<Uint8Array> {
  const needs = await allRows(zone.db, getRegister('job_need'), demoZone)
  const need = needs.find(
    ({ state, post }) => state === 'open' && needs.filter((one) => one.post === post).length === 1,
  )
  const rows = numbers.map((number) => `狄某,${number},${need?.post},澜桥镇,${day}`)
  return Buffer.from(
    ['#name,#identity,#need,#unit,#arrivedOn', '姓名,身份证号,用工需求,送工单位,到岗日期', ...rows].join('\n'),
  )
}

async function take(sheet: Uint8Array, progress: (share: number) => void = () => undefined) {
  const { db: _, ...act } = await zone.as('renshe2')
  const { counts, refused } = await importSheet(zone.db, act, {
    ...{ register: getRegister('job_arrival'), read: scanCsv(sheet, mostRows), check: () => null },
    ...{ isDryRun: false, signal: new AbortController().signal, progress },
  })
  return { ...counts, why: refused.flatMap(({ faults }) => faults.map((fault) => fault.refusal.code)) }
}

it('a sheet with two workers of one name brings both, the same sheet again neither, and a worker who is counted is refused', async () => {
  const sheet = await sheetOf(identity('6006'), identity('6017'))
  expect(await take(sheet)).toEqual({ new: 2, changed: 0, same: 0, refused: 0, why: [] })
  expect(await take(sheet)).toEqual({ new: 0, changed: 0, same: 2, refused: 0, why: [] })
  const spaced = `${identity('6006').slice(0, 6)} ${identity('6006').slice(6)}`
  expect(await take(await sheetOf(spaced, identity('6028')))).toMatchObject({
    new: 1,
    refused: 1,
    why: ['arrival-registered'],
  })
})

it('of what is registered one by one a sheet brings so many and no more, which is said before all of it is judged', async () => {
  const shares: number[] = []
  const sheet = await sheetOf(...Array.from({ length: 2 * mostOneByOne }, (_, i) => String(i)))
  expect(await codeOf(take(sheet, (share) => shares.push(share)))).toBe('sheet-too-many-changes')
  expect(Math.max(...shares)).toBeLessThan(0.4)
})

it('a unit registers for itself only', async () => {
  expect(await codeOf(arrive('jianshe2', '澜桥镇', identity('5005')))).toBe('not-allowed')
})

it('a firm files needs of its own, and sees neither those of others nor any arrival', async () => {
  const { actor } = await zone.as('chengbo')
  const view = await jobsOf({ db: zone.db, actor, asOf: null }, day, false)
  expect(view.needs.length).toBeGreaterThan(0)
  expect(new Set(view.needs.map(({ enterprise }) => enterprise)).size).toBe(1)
  expect([view.tasks.length, view.retention.every(({ share }) => share.whole === 0)]).toEqual([0, true])
})

it('tasks count whoever is new and stayed; the figures of a past day are those of that day', async () => {
  const now = await jobs('renshe2')
  const rows = await allRows(zone.db, getRegister('job_arrival'), demoZone)
  expect(now.tasks.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(
    rows.filter(({ year }) => year === yearOf(day)).length,
  )
  for (const { counted, arrived, task, completion } of now.tasks) {
    expect(counted).toBeLessThan(arrived)
    expect(completion).toBe(task === null ? null : counted / task)
  }
  const [month, quarter, half] = now.retention.map(({ share }) => share)
  expect(month?.whole).toBeGreaterThan(quarter?.whole ?? 0)
  expect(half).toEqual({ part: 0, whole: 0, share: null })
  const past = await jobs('renshe2', addDays(day, -60))
  expect(past.retention[0]?.share.whole).toBeLessThan(month?.whole ?? 0)
})

it('33 planned and 32 passed: 66,000 ahead, 62,000 after seven days of publicity and not before', async () => {
  const [firm] = await rowsWhere(zone.db, getRegister('enterprise'), demoZone, 'shortName', ['赤岩铜业'])
  const { id } = await create('renshe2', day, 'subsidy', {
    ...{ name: '学徒班补贴', enterprise: firm?.id, kind: 'middle', planned: 33, years: 1 },
  })
  const step = (on: Day, name: string, facts: Facts = {}) => move('renshe', on, 'subsidy', id, name, facts)
  expect(await step(day, 'prepay')).toMatchObject({ prepaid: 66_000, rate: 4000 })
  expect(await codeOf(step(day, 'assess', { passed: 34 }))).toBe('passed-over-planned')
  expect(await step(day, 'assess', { passed: 32 })).toMatchObject({ final: 62_000 })
  expect(await step(day, 'publish')).toMatchObject({ publicUntil: addDays(day, 7) })
  expect(await codeOf(step(addDays(day, 7), 'pay'))).toBe('publicity-running')
  expect(await codeOf(move('renshe2', addDays(day, 8), 'subsidy', id, 'pay'))).toBe('not-allowed')
  expect(await step(addDays(day, 8), 'pay')).toMatchObject({ state: 'paid' })
})

it('a service of a platform is confirmed by the firm that it was given to, and by no other', async () => {
  const services = await allRows(zone.db, getRegister('platform_service'), demoZone)
  const [chengbo] = await rowsWhere(zone.db, getRegister('enterprise'), demoZone, 'shortName', ['澄波水表'])
  const own = services.find(({ enterprise, state }) => enterprise === chengbo?.id && state === 'given')
  const other = services.find(({ enterprise, state }) => enterprise !== chengbo?.id && state === 'given')
  const confirm = (login: string, id = '') => codeOf(move(login, day, 'platform_service', id, 'confirm'))
  const confirmed = async () => {
    const { actor } = await zone.as('shuji')
    const { platforms } = await platformsOf({ db: zone.db, actor, asOf: null }, day)
    return platforms.reduce((sum, one) => sum + one.confirmed, 0)
  }
  const before = await confirmed()
  expect(await confirm('kechuang', own?.id)).toBe('not-allowed')
  expect(await confirm('chengbo', other?.id)).toBe('not-found')
  expect(await confirm('chengbo', own?.id)).toBe('done')
  expect(await confirmed()).toBe(before + 1)
})

it('after all of this the tables equal the fold of the log', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
