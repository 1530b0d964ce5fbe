import { addDays, type Day, dayOf } from '#domain/day.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { getRegister } from '#registers/index.ts'
import { calendarIn, placedAll } from '#services/assessment/scoring.ts'
import type { Context, Facts } from '#services/context.ts'
import { plantRecord } from '#services/save.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsNow } from '#services/standing/facts.ts'
import { lampsOf } from '#services/standing/lamps.ts'
import { targetStandings } from '#services/standing/targets.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { units as all, openFilled, supervisor, uuid, zone } from '#test/load/fill.ts'
import { median } from '#test/load/report.ts'
import { contentFor } from '#test/support/scored-zone.ts'

export type LampTimes = {
  readonly what: string
  readonly milliseconds: number
  readonly wanted: number | null
}
export type LampGrowth = { readonly events: number; readonly fact: number; readonly judged: number }
export type LampBench = { readonly times: readonly LampTimes[]; readonly growth: readonly LampGrowth[] }

const units = all.slice(0, 24)
const today = dayOf(2026, 11, 23)
const content = contentFor(24, (n) => units[n] ?? '')
const [tasks, projects, indicators, months] = [1000, 100, 60, 60]

/** Every lamp and every standing of a target of a full zone: from nothing, after one fact, and as the log grows. */
export async function benchLamps(serverUrl: string): Promise<LampBench> {
  const db = await openLampZone(serverUrl)
  const times: LampTimes[] = []
  const whole: number[] = []
  for (let i = 0; i < 5; i += 1) {
    // A server that knows nothing yet: the facts are read first, and only the judging is counted.
    const anew = openDatabase(db.url, 2)
    const facts = await factsNow(anew, zone)
    whole.push(timed(() => everything(facts)))
    await anew.close()
  }
  times.push({
    what: '全部灯、完成率、得分和名次，从头计算 / every lamp, rate, score and rank, from nothing',
    milliseconds: median(whole.slice(1)),
    wanted: 200,
  })
  const facts = await factsNow(db, zone)
  everything(facts)
  const one = await afterOneFact(db, (i) => newReport(db, i))
  times.push({ what: '新增一条进展后 / after one progress report', milliseconds: one.judged, wanted: 5 })
  const signed = await afterOneFact(db, (i) => newTask(db, i))
  times.push({ what: '新下发一项任务后 / after one new task', milliseconds: signed.judged, wanted: 5 })
  const figure = await afterOneFact(db, (i) => newFigure(db, i))
  times.push({ what: '新增一个指标数据后 / after one figure of an indicator', milliseconds: figure.judged, wanted: 5 })
  times.push({
    what: '没有新事实再问一次 / asked again without a new fact',
    milliseconds: median(Array.from({ length: 20 }, () => timed(() => everything(facts)))),
    wanted: null,
  })
  const growth: LampGrowth[] = []
  for (const more of [0, 20_000, 200_000]) {
    if (more > 0) await lengthen(db, more)
    await factsNow(db, zone)
    everything(facts)
    const { fact, judged } = await afterOneFact(db, (i) => newReport(db, i))
    growth.push({ events: (await headOf(db)) ?? 0, fact, judged })
  }
  await db.close()
  return { times, growth }
}

export async function openLampZone(serverUrl: string): Promise<Database & { readonly url: string }> {
  const db = await openFilled(serverUrl, 'bench_lamps', 0)
  await db.transaction((tx) => fill({ ...contextOn(today), db: tx }))
  return db
}

/** The time to follow the log by one event and to have all lamps again; and that of the judging alone. */
async function afterOneFact(db: Database, write: (i: number) => Promise<unknown>) {
  const [whole, judged]: [number[], number[]] = [[], []]
  for (let i = 0; i < 30; i += 1) {
    await write(i)
    const begin = performance.now()
    const facts = await factsNow(db, zone)
    judged.push(timed(() => everything(facts)))
    whole.push(performance.now() - begin)
  }
  return { fact: median(whole.slice(5)), judged: median(judged.slice(5)) }
}

/** All that is derived from the facts of a zone: lamps, rates of targets, and scores with their ranks by the shipped scheme. */
export function everything(facts: FactBase): unknown {
  const scoring = { content, facts, since: dayOf(2026, 1, 1), until: today, calendar: calendarIn(facts) }
  return [lampsOf(facts, today), targetStandings(facts, today), placedAll(scoring)]
}

function timed(work: () => unknown): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

function contextOn(day: Day): Omit<Context, 'db'> {
  const now = { ...momentOf(Date.parse(`${day}T02:00:00Z`)), today: day }
  return { actor: supervisor, now, through: 'bench', procedures: {} }
}

async function plant(context: Context, register: string, facts: Facts, state?: string): Promise<string> {
  return (await plantRecord(context, getRegister(register), { facts, ...(state ? { state } : {}) })).id
}

/** A zone in the course of its year: tasks with parts and reports, projects with milestones, indicators of five years. */
async function fill(context: Context): Promise<void> {
  const post = await plant(context, 'post', { name: '科长', unit: units[0] })
  for (let n = 0; n < tasks; n += 1) await fillTask(context, n, post)
  for (let n = 0; n < projects; n += 1) await fillProject(context, n)
  for (let n = 0; n < indicators; n += 1) await fillIndicator(context, n)
}

async function fillTask(context: Context, n: number, post: string): Promise<void> {
  const unit = units[n % 24]
  const issued = addDays(today, -200 + (n % 60))
  const early = { ...context, ...contextOn(issued), db: context.db }
  const due = addDays(today, -40 + ((n * 7) % 160))
  const state = n % 5 === 0 ? 'closed' : n % 7 === 0 ? 'submitted' : 'active'
  const task = await plant(
    early,
    'task',
    {
      ...{
        plan: uuid(2, 0),
        section: '一',
        kind: 'task',
        title: `任务${n}`,
        asSaid: '推进',
        start: n,
        end: n + 1,
        asIssued: '推进',
      },
      ...{ lead: unit, cooperating: [], dueOriginal: due, dueCurrent: due, issuedOn: issued, signedOn: issued },
      ...(state === 'active' ? {} : { submittedOn: addDays(due, (n % 9) - 6) }),
      ...(state === 'closed' ? { closedOn: addDays(due, (n % 9) - 5) } : {}),
    },
    state,
  )
  for (let r = 0; r < 2; r += 1) {
    const on = addDays(issued, 30 + r * 50)
    const then = { ...context, ...contextOn(on), db: context.db }
    await plant(then, 'report', { task, unit, progress: '按计划推进', reportedOn: on })
  }
  if (n % 4 === 0) {
    const workItem = await plant(early, 'work_item', { task, unit, title: '分项', post, due })
    for (let m = 0; m < 2; m += 1)
      await plant(early, 'milestone', { workItem, unit, result: `节点${m}`, due: addDays(due, -30 + m * 20) })
  }
}

async function fillProject(context: Context, n: number): Promise<void> {
  const unit = units[n % 24]
  const early = { ...context, ...contextOn(addDays(today, -300)), db: context.db }
  const plannedStart = addDays(today, -250 + n * 4)
  const project = await plant(
    early,
    'project',
    {
      ...{
        name: `项目${n}`,
        unit,
        kind: 'industry',
        listedYear: 2026,
        plannedStart,
        plannedCompletion: addDays(plannedStart, 400),
      },
      ...{ startedOn: n % 3 === 0 ? null : plannedStart, cooperating: [] },
    },
    'listed',
  )
  for (let m = 0; m < 12; m += 1)
    await plant(
      early,
      'milestone',
      { project, unit, result: `节点${m}`, due: addDays(plannedStart, m * 30) },
      m < 4 ? 'reached' : 'planned',
    )
}

async function fillIndicator(context: Context, n: number): Promise<void> {
  const owner = units[n % 24]
  const early = { ...context, ...contextOn(dayOf(2022, 1, 5)), db: context.db }
  const indicator = await plant(early, 'indicator', {
    ...{
      name: `指标${n}`,
      code: `Z${n}`,
      caliber: '口径',
      unitName: '亿元',
      nature: 'level',
      flow: 'cumulative',
      owner,
    },
    ...{
      priceBasis: 'current',
      frequency: 'month',
      direction: 'up',
      kind: 'official',
      source: '统计',
      releaseMonths: 1,
    },
    ...{ releaseDay: 20, decimals: 2, validFrom: '2020-01-01', skipsJanuary: false },
  })
  for (let m = 0; m < months; m += 1) {
    const [year, month] = [2022 + Math.floor(m / 12), (m % 12) + 1]
    const period = `${year}-${String(month).padStart(2, '0')}`
    const on = addDays(dayOf(year, month, 20), 31)
    if (on > today) break
    await plant({ ...context, ...contextOn(on), db: context.db }, 'observation', {
      ...{ indicator, period, scope: 'zone', value: month * 8 + n / 10, growth: 6 + (m % 7), edition: 'final' },
      ...{ releasedOn: on, document: '统计月报', owner, enteredOn: on, slot: `${indicator} ${period}` },
    })
  }
  const aspect = n % 3 === 0 ? 'growth' : 'value'
  await plant(
    early,
    'target',
    {
      ...{
        plan: uuid(2, 0),
        asSaid: '增长',
        start: n,
        end: n + 1,
        indicator: `指标${n}`,
        comparator: 'ge',
        amount: n % 3 === 0 ? 9 : 110,
      },
      ...{ unitName: '亿元', noQuantity: 'given', lead: owner, measuredBy: indicator, aspect, path: 'linear' },
      ...{ startPeriod: '2026-01', endPeriod: '2026-12', measuredOn: dayOf(2026, 1, 5), due: dayOf(2026, 12, 31) },
    },
    'issued',
  )
}

async function newReport(db: Database, i: number): Promise<unknown> {
  const [task] = await db.query(
    `select id, lead from task where zone_id = $1 and state = 'active' order by id offset $2 limit 1`,
    [zone, (i * 37) % 500],
  )
  return plant({ ...contextOn(today), db }, 'report', {
    task: task.id,
    unit: task.lead,
    progress: '又有进展',
    reportedOn: today,
  })
}

async function newTask(db: Database, i: number): Promise<void> {
  await fillTask({ ...contextOn(today), db }, tasks + 4 * i + 1, '')
}

async function newFigure(db: Database, i: number): Promise<unknown> {
  const [one] = await db.query('select id, owner from indicator where zone_id = $1 order by id offset $2 limit 1', [
    zone,
    i % indicators,
  ])
  return plant({ ...contextOn(today), db }, 'observation', {
    ...{ indicator: one.id, period: '2026-10', scope: 'zone', value: 80 + i, growth: 7, edition: 'revised' },
    ...{ releasedOn: today, document: '修订', owner: one.owner, enteredOn: today, slot: `${one.id} revised ${i}` },
  })
}

/** Lengthens the log by facts of the same kind, made by the database itself: reports of tasks over the year. */
async function lengthen(db: Database, count: number): Promise<void> {
  const closed = await db.query(`select id, lead from task where zone_id = $1 and state = 'closed'`, [zone])
  await db.query(
    `with told as materialized (
      select n, gen_random_uuid() as id, ($4::uuid[])[1 + n % $6::int] as task, ($5::uuid[])[1 + n % $6::int] as unit,
        date '2026-04-01' + (n % 200)::int as day from generate_series(1, $2::int) n
    ), logged as (
      insert into "event" (zone_id, seq, hash, body) select $1, $3::bigint + n, 'bench', json_build_object(
        'at', day || 'T02:00:00.000Z', 'account', null, 'person', null, 'through', 'bench', 'register', 'report', 'record', id,
        'version', 1, 'act', 'create', 'changes', json_build_object('task', json_build_array(null, task), 'unit', json_build_array(null, unit),
        'progress', json_build_array(null, '按月推进'), 'reportedOn', json_build_array(null, day)))::text from told
    ), moved as (update "chain" set seq = $3::bigint + $2::int where zone_id = $1)
    insert into report (zone_id, id, version, state, changed_at, task, unit, progress, reported_on, tokens)
      select $1, id, 1, 'filed', now(), task, unit, '按月推进', day, '{}' from told`,
    [zone, count, (await headOf(db)) ?? 0, closed.map(({ id }) => id), closed.map(({ lead }) => lead), closed.length],
  )
}

async function headOf(db: Database): Promise<number | null> {
  return (await db.query('select seq from "chain" where zone_id = $1', [zone]))[0]?.seq ?? null
}
