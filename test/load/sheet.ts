import { strToU8, zipSync } from 'fflate'
import { usccOf } from '#domain/enterprise/uscc.ts'
import { systemClock } from '#entrypoints/clock.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { account } from '#registers/account.ts'
import { person } from '#registers/person.ts'
import { post } from '#registers/post.ts'
import { tenure } from '#registers/tenure.ts'
import { unit } from '#registers/unit.ts'
import type { Register } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { procedures } from '#services/procedures.ts'
import { plantRecord } from '#services/save.ts'
import { setSealingKey } from '#services/sealing.ts'
import { openSession } from '#services/sign-in/session.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { openFilled, supervisor, zone } from '#test/load/fill.ts'

/** What the import of so many rows takes: seconds of the trial and of the entering, how long others wait for the chain, and memory. */
export type SheetBench = {
  readonly rows: number
  readonly kilobytes: number
  readonly trial: number
  readonly entering: number
  /** Seconds of processor that the server used for entering; the database comes on top. */
  readonly processor: number
  /** Seconds that the database needs for the same rows and events, with all indexes, copied from table to table. */
  readonly floor: number
  readonly again: number
  /** Seconds for other values in a fifth of the rows. */
  readonly changing: number
  /** The longest time another person's record waited for its place in the chain, in seconds. */
  readonly held: number
  /** Megabytes of the server at its highest, above what it had before. */
  readonly grown: number
}

export async function benchSheet(serverUrl: string, rows = 100_000): Promise<SheetBench> {
  const { url, ...db } = await openFilled(serverUrl, 'bench_sheet', 0)
  setSealingKey(db, new Uint8Array(32).fill(7))
  const app = await buildApp({ db, clock: systemClock, procedures, version: 'bench', logLevel: 'silent' })
  const cookie = await officer(db)
  const bytes = enterprises(rows)
  const send = async (query: string, bytes: Uint8Array) => {
    const payload = new FormData()
    payload.append('file', new Blob([Buffer.from(bytes)]), '企业.xlsx')
    const headers = { 'x-gaoxin': '1' }
    const [begin, used] = [performance.now(), process.cpuUsage()]
    const answer = await app.inject({
      method: 'POST',
      url: `/api/enterprise/import?${query}`,
      headers,
      cookies: { [cookieName]: cookie },
      payload,
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    const { user, system } = process.cpuUsage(used)
    return {
      seconds: (performance.now() - begin) / 1000,
      processor: (user + system) / 1e6,
      counts: answer.json().counts as { new: number; changed: number; same: number },
    }
  }
  globalThis.gc?.()
  const memory = watchMemory()
  const trial = await send('dry=true', bytes)
  const chain = watchChain(url)
  const entering = await send('dry=false', bytes)
  const held = await chain.stop()
  const again = await send('dry=false', bytes)
  const changing = await send('dry=false', enterprises(rows / 5, '西区'))
  const grown = memory.stop()
  if (trial.counts.new !== rows || entering.counts.new !== rows || again.counts.same !== rows)
    throw new Error('Rows were lost')
  if (changing.counts.changed !== rows / 5) throw new Error('Changes were lost')
  const floor = await floorOf(db)
  await app.close()
  await db.close()
  return {
    ...{ rows, kilobytes: Math.round(bytes.length / 1024), trial: trial.seconds, entering: entering.seconds },
    ...{ processor: entering.processor, again: again.seconds, changing: changing.seconds, floor, held, grown },
  }
}

async function floorOf(db: Database): Promise<number> {
  await db.query('create table floor_row (like "enterprise" including all)')
  await db.query('create table floor_event (like "event" including all)')
  const begin = performance.now()
  await db.query('insert into floor_row select * from "enterprise"')
  await db.query(
    `insert into floor_event (zone_id, seq, hash, body) select zone_id, seq, hash, body from "event" where register = 'enterprise' and body::json ->> 'act' = 'create'`,
  )
  return (performance.now() - begin) / 1000
}

/** One who keeps the records of enterprises, with a session. */
async function officer(db: Database): Promise<string> {
  const now = systemClock()
  const context: Context = { db, actor: supervisor, now, through: 'bench', procedures: {} }
  const plant = async (register: Register, facts: object) =>
    (await plantRecord(context, register, { facts: { ...facts } })).id
  const own = await plant(unit, {
    name: '经济发展局',
    shortName: '经发局',
    kind: 'department',
    charges: ['enterprises'],
  })
  const who = await plant(person, { name: '经办' })
  const held = await plant(post, { name: '科员', unit: own })
  await plant(tenure, { post: held, person: who, since: '2020-01-01' })
  const login = await plant(account, { login: '经办', person: who, roles: ['unitOfficer'] })
  return openSession(db, { zone, account: login, needs: null }, { device: 'bench', address: '127.0.0.1' }, now)
}

/** A workbook of firms with valid codes, written as WPS writes it: every text in its own cell. */
function enterprises(count: number, park = '东区'): Uint8Array {
  const heads = [
    '企业名称',
    '统一社会信用代码',
    '登记状态',
    '成立日期',
    '注册资本（万元）',
    '行业代码',
    '规模',
    '规上企业',
    '所在园区地块',
    '服务单位',
  ]
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const lines = Array.from({ length: count }, (_, i) => {
    const code = usccOf('91', '999902', `MC${i.toString().padStart(6, '0')}`)
    const words = [`样本第${i}制造有限公司`, code, '存续（在营）', `202${i % 6}.${1 + (i % 12)}.${1 + (i % 28)}`]
    const rest = [
      ['0111', '3251', '3921', '2710'][i % 4] ?? '',
      ['大型', '中型', '小型', '微型'][i % 4] ?? '',
      i % 3 === 0 ? '是' : '否',
      `${park}${i % 90}号`,
      '经发局',
    ]
    return `<row>${words.map(text).join('')}<c><v>${100 + (i % 5000)}</v></c>${rest.map(text).join('')}</row>`
  })
  const open = '<?xml version="1.0" encoding="UTF-8"?>'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const sheet = `${open}<worksheet ${main}><sheetData><row>${heads.map(text).join('')}</row>${lines.join('')}</sheetData></worksheet>`
  const book = `${open}<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="企业" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const relations = `${open}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`
  return zipSync({
    'xl/workbook.xml': strToU8(book),
    'xl/_rels/workbook.xml.rels': strToU8(relations),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  })
}

function watchMemory() {
  const before = process.memoryUsage().rss
  let most = before
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  return {
    stop: () => {
      clearInterval(look)
      return Math.round((most - before) / 1024 / 1024)
    },
  }
}

/** Asks for the head of the chain as a writer does, again and again, and keeps the longest wait. */
function watchChain(url: string) {
  const db = openDatabase(url, 1)
  let isOver = false
  let longest = 0
  const looking = (async () => {
    while (!isOver) {
      const begin = performance.now()
      await db.transaction((tx) => tx.query('select seq from "chain" where zone_id = $1 for update', [zone]))
      longest = Math.max(longest, (performance.now() - begin) / 1000)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await looking
      await db.close()
      return longest
    },
  }
}
