import { listSql } from '#derive/select.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { standings } from '#domain/investment/ranking.ts'
import { getRegister } from '#registers/index.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceDesk } from '#services/service/desk.ts'
import { type Database, run } from '#store/database.ts'
import { actor, openFilled, supervisor, units, uuid, zone } from '#test/load/fill.ts'
import { milliseconds } from '#test/load/growth.ts'
import type { RankingGrowth } from '#test/load/report.ts'

const today: Day = dayOf(2026, 11, 23)
const centre = { ...supervisor, charges: ['service'] as const }

/**
 * How a ranking of units grows with what it is made of: the desk of the service centre (units by cases taken and ended, read by SQL under
 * the rule of the register), its drill-down as a unit sees it, and the ranking of recognised investment, made in memory.
 */
export async function benchRanking(serverUrl: string): Promise<readonly RankingGrowth[]> {
  const points: RankingGrowth[] = []
  for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
    const db = await openFilled(serverUrl, `bench_ranking_${size}`, 0)
    await fillCases(db, size)
    const conditions = [{ field: 'lead', test: 'in' as const, values: [units[7] ?? ''] }]
    const query = { conditions, tokens: [], order: null, limit: 20, after: null, asOf: null }
    points.push({
      size,
      desk: await milliseconds(() => serviceDesk(db, centre, today)),
      drill: await milliseconds(() => run(db, listSql(serviceCase, getRegister, actor, query))),
      investment: await milliseconds(async () => standings(tasks, recognised(size), '2026-11')),
    })
    await db.close()
  }
  return points
}

const tasks = units.map((unit, i) => ({ id: uuid(6, i), unit, target: 100_000_000, floorRate: 60 }))

const made = new Map<number, ReturnType<typeof recognitions>>()

function recognised(size: number) {
  const known = made.get(size) ?? recognitions(size)
  made.set(size, known)
  return known
}

function recognitions(size: number) {
  return Array.from({ length: size }, (_, i) => ({
    id: uuid(7, i),
    month: `2026-${String(1 + (i % 11)).padStart(2, '0')}`,
    isCorrection: false,
    credits: [{ unit: units[i % 40] ?? '', percent: 100, amount: 10_000 + (i % 97) }],
  }))
}

/** Cases of ten years, those of the last twenty days still open, made by the database itself. */
async function fillCases(db: Database, count: number): Promise<void> {
  await db.query(
    `insert into enterprise (zone_id, id, version, state, changed_at, name, uscc, registered, tokens)
      select $1, ('00000000-0000-7000-8000-08' || lpad(to_hex(n), 10, '0'))::uuid, 1, 'active', now(), '企业' || n, 'bench' || n, 'normal', '{}'
        from generate_series(1, 430) n`,
    [zone],
  )
  await db.query(
    `insert into service_case (zone_id, id, version, state, changed_at, title, enterprise, words, kind, mode, number_text, asked_on, lead, cooperating,
        due_on, returns, refusals, days_taken, late_by, tokens)
      select $1, ('00000000-0000-7000-8000-09' || lpad(to_hex(n), 10, '0'))::uuid, 1,
        case when n % 3650 < 20 then 'handling' else 'closed' end, now(), '诉求' || n,
        ('00000000-0000-7000-8000-08' || lpad(to_hex(1 + n % 430), 10, '0'))::uuid, '诉求内容', (array['utility','land','labour','finance'])[1 + n % 4],
        'timed', '企诉' || n, $3::date - (n % 3650), ($2::uuid[])[1 + n % 40], '{}', $3::date - (n % 3650) + 10, 0, 0,
        case when n % 3650 < 20 then null else n % 12 end, case when n % 3650 < 20 then null else greatest(0, n % 12 - 10) end, '{}'
        from generate_series(1, $4::int) n`,
    [zone, units, addDays(today, -1), count],
  )
  await db.query('analyze service_case')
}
