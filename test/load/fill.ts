import { momentOf } from '#entrypoints/clock.ts'
import type { Actor } from '#schema/who.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { tokensOf } from '#store/tokens.ts'

export const zone = 'bench'
export const units = Array.from({ length: 40 }, (_, i) => uuid(1, i))
export const plan = uuid(2, 0)
/** By which secrets are sealed in the database of a bench. */
export const benchKey = new Uint8Array(32).fill(7)

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

/**
 * Tasks as the register stores them, made by the database itself; 14 columns are filled as in a real task. Who leads, in which
 * state and with which words are thrown independently, and the words are as varied as in a zone: both decide how a list is planned.
 */
async function fillTasks(db: Database, count: number): Promise<void> {
  const texts = titles()
  const thrown = (salt: string, sides: string) =>
    `(1 + ('x' || substr(md5('${salt}' || n), 1, 7))::bit(28)::int % ${sides})`
  await db.query(
    `insert into "task" (zone_id, id, version, state, changed_at, plan, section, kind, title, as_said, "start", "end", as_issued, lead, cooperating, due_original, due_current, issued_on, tokens)
      select $1, ('00000000-0000-7000-8000-09' || lpad(to_hex(n), 10, '0'))::uuid, 1, (array['issued','active','active','submitted','closed'])[${thrown('s', '5')}], now(), $2::uuid, '二(一)', 'task',
        w.text || n, w.text, n, n + 20, w.text || n, ($4::uuid[])[${thrown('l', '40')}], array[($4::uuid[])[${thrown('c', '40')}]], date '2026-01-01' + n % 365, date '2026-01-01' + n % 365, date '2026-01-10', string_to_array(w.tokens, ' ')
      from (select n, ${thrown('w', 'cardinality($3::text[])')} as place from generate_series(1, $6::int) n) numbered
      join lateral (select ($3::text[])[place] as text, ($5::text[])[place] as tokens) w on true`,
    [zone, plan, texts, units, texts.map((text) => tokensOf(text).join(' ')), count],
  )
}

/** The name in one of the titles. */
export function nameIn(i: number): string {
  return String.fromCharCode(0x4e00 + ((i * 131) % 5000), 0x4e00 + ((i * 1777) % 5000))
}

/** Four thousand titles: a matter that many share, and a name of two characters that few do. */
function titles(): readonly string[] {
  const verbs = ['推进', '完成', '加快', '启动', '办结', '建成', '调度', '核实', '压实', '落实']
  const objects = ['产业项目', '管网改造', '征迁签约', '标准厂房', '企业融资', '用工招聘', '河道治理', '道路绿化']
  return Array.from({ length: 4000 }, (_, i) => `${verbs[i % 10]}${nameIn(i)}${objects[Math.floor(i / 10) % 8]}`)
}
