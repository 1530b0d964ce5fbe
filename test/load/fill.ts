import { momentOf } from '#entrypoints/clock.ts'
import type { Actor } from '#schema/who.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { tokensOf } from '#store/tokens.ts'

export const zone = 'bench'
export const units = Array.from({ length: 40 }, (_, i) => uuid(1, i))
export const plan = uuid(2, 0)

/** One who sees the tasks of one unit, lead or cooperating: the permission filter has real work to do. */
export const actor: Actor = {
  zone,
  account: uuid(3, 0),
  person: uuid(4, 0),
  name: '经办',
  roles: ['unitOfficer'],
  units: [units[7]!],
  posts: [],
  charges: [],
  enterprise: null,
}
export const supervisor: Actor = { ...actor, roles: ['supervision'], units: [] }

export async function openFilled(serverUrl: string, name: string, tasks: number): Promise<Database & { url: string }> {
  const admin = openDatabase(serverUrl, 1)
  await admin.query(`create database "${name}"`)
  await admin.close()
  const url = serverUrl.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
  const db = openDatabase(url)
  await migrate(db)
  await foundZone(db, zone, momentOf(Date.now()), 'bench', {
    name: '测试区',
    shortName: '测试区',
    issuer: '测试',
    supervisionOffice: '督查',
    paperCode: '测',
  })
  await fillUnits(db)
  await fillTasks(db, tasks)
  await db.query('analyze')
  return { ...db, url }
}

export function uuid(kind: number, n: number): string {
  return `00000000-0000-7000-8000-${String(kind).padStart(2, '0')}${n.toString(16).padStart(10, '0')}`
}

async function fillUnits(db: Database): Promise<void> {
  for (const [i, id] of units.entries()) {
    await db.query(
      `insert into "unit" (zone_id, id, version, state, changed_at, name, short_name, kind, tokens) values ($1, $2, 1, 'active', now(), $3, $3, 'department', '{}')`,
      [zone, id, `第${i + 1}单位`],
    )
  }
  await db.query(
    `insert into "document" (zone_id, id, version, state, changed_at, name, kind, words, tokens) values ($1, $2, 1, 'filed', now(), '讲话', 'speech', '文', '{}')`,
    [zone, uuid(5, 0)],
  )
  await db.query(
    `insert into "plan" (zone_id, id, version, state, changed_at, name, document, year, tokens) values ($1, $2, 1, 'issued', now(), '计划', $3, 2026, '{}')`,
    [zone, plan, uuid(5, 0)],
  )
}

/** Tasks as the register stores them, made by the database itself; 14 columns are filled as in a real task. */
async function fillTasks(db: Database, count: number): Promise<void> {
  const words = '推进重点产业项目建设并按月调度'
  await db.query(
    `insert into "task" (zone_id, id, version, state, changed_at, plan, section, kind, title, as_said, "start", "end", as_issued, lead, cooperating, due_original, due_current, issued_on, tokens)
      select $1, ('00000000-0000-7000-8000-09' || lpad(to_hex(n), 10, '0'))::uuid, 1, (array['issued','active','active','submitted','closed'])[1 + n % 5], now(), $2::uuid, '二(一)', 'task',
        $3 || n, $3, n, n + 20, $3 || n, ($4::uuid[])[1 + n % 40], array[($4::uuid[])[1 + (n * 7) % 40]], date '2026-01-01' + n % 365, date '2026-01-01' + n % 365, date '2026-01-10', $5::text[]
      from generate_series(1, $6::int) n`,
    [zone, plan, words, units, tokensOf(words), count],
  )
}
