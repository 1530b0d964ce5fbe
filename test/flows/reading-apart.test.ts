import { constants, getPriority } from 'node:os'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { threadsOf } from '#entrypoints/priority.ts'
import { readApart } from '#entrypoints/reading-apart.ts'
import { openInbox } from '#services/telemetry/inbox.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { createDemoDatabase, testNow } from '#test/support/demo-database.ts'

let url = ''
let db: Database
let drop = async () => {}

beforeAll(async () => {
  const made = await createDemoDatabase()
  url = made.url
  drop = () => made.drop()
  db = openDatabase(url, 2)
})

afterAll(async () => {
  await db.close()
  await drop()
})

async function stateOf(sender: string): Promise<string | undefined> {
  const [row] = await db.query('select state from raw_packet where zone_id = $1 and sender = $2', [demoZone, sender])
  return row?.state
}

const isRead = (sender: string) =>
  vi.waitFor(async () => expect(await stateOf(sender)).toBe('quarantined'), { timeout: 30_000, interval: 50 })

it('messages are read in a process of its own; if it dies another one goes on where it was, and with the house it ends', async () => {
  const report = vi.fn()
  const reader = readApart({ url, isOurs: true, clock: () => testNow, report, rest: 0 })
  const inbox = openInbox(db, { appended: reader.wake })
  const push = (sender: string) =>
    inbox.append({
      ...{ zone: demoZone, kind: 'lines', source: 'test', sender, receivedAt: testNow.at },
      body: Buffer.from('["stranger","2026-11-22",null,[1]]'),
    })
  await push('first')
  await isRead('first')
  const first = reader.pid() ?? 0
  expect(first).not.toBe(process.pid)
  // Where the system does not tell its threads the process stands for them.
  for (const thread of threadsOf(first)) expect(getPriority(thread)).toBe(constants.priority.PRIORITY_LOW)

  process.kill(first, 'SIGKILL')
  await push('second')
  await isRead('second')
  expect(report).toHaveBeenCalledOnce()
  expect(String(report.mock.calls[0]?.[0])).toContain('SIGKILL')
  const second = reader.pid() ?? 0
  expect(second).not.toBe(first)

  await reader.stop()
  expect(reader.pid()).toBeUndefined()
  for (const pid of [first, second]) expect(() => process.kill(pid, 0)).toThrow()
  await push('third')
  expect(await stateOf('third')).toBe('waiting')
})
