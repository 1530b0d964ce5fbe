import { afterAll, expect, test } from 'vitest'
import { verifyChain } from '#services/audit.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { securityEvents } from '#store/security-events.ts'
import { Browser, codeOf, type Door, enrol, openDoor, passwordOf, settle, zoneCode } from '#test/support/door.ts'

const door: Door = await openDoor()
const ids = await settle(door)
afterAll(() => door.close())

async function actsSince(seq: number): Promise<readonly string[]> {
  const events = await securityEvents(door.db, zoneCode, 200)
  return events
    .filter((event) => event.seq > seq)
    .map(({ act, reason }) => (reason === undefined ? act : `${act}: ${reason}`))
    .reverse()
}

async function lastSeq(): Promise<number> {
  return (await door.db.query('select seq from "chain" where zone_id = $1', [zoneCode]))[0].seq
}

test('every success, failure, lock, sign-out and change of a secret stands in the log, one event each', async () => {
  const before = await lastSeq()
  const browser = new Browser(door)
  const { secret } = await enrol(browser, 'xitong')
  await browser.post('/api/sign-out')
  await browser.signIn('xitong', passwordOf('xitong'))
  await browser.signIn('xitong', passwordOf('xitong'), '000000')
  door.wait(1)
  await browser.signIn('xitong', passwordOf('xitong'), codeOf(door, secret))
  await browser.delete('/api/sign-in/sessions')
  await browser.post('/api/sign-in/password', { old: 'Wrong-1-word', fresh: 'Juniper-58-oar' })
  await browser.post('/api/sign-in/password', { old: passwordOf('xitong'), fresh: 'Juniper-58-oar' })
  await browser.signIn('nobody', 'x')
  for (let i = 0; i < 6; i += 1) await browser.signIn('jingfa', 'Wrong-1-word')
  expect(await actsSince(before)).toEqual([
    'signed-in',
    'factor-enrolled',
    'signed-out',
    'code-asked',
    'factor-refused',
    'signed-in',
    'sessions-ended',
    'refused: own password',
    'password-changed',
    'refused',
    'refused',
    'refused',
    'refused',
    'refused',
    'refused',
    'locked',
    'refused: locked',
  ])
})

test('an event at the door names the moment, the account, the place and the way in', async () => {
  const [event] = await securityEvents(door.db, zoneCode, 1)
  expect(event).toMatchObject({
    at: door.now().at,
    account: ids.jingfa,
    record: ids.jingfa,
    device: 'test browser',
    address: '10.1.1.1',
    through: 'web',
  })
})

test('the one proof of the chain covers the door, and folding the log passes over it', async () => {
  expect((await verifyChain(door.db)).bad).toBeNull()
  expect((await rebuildCheck(door.db)).discrepancies).toEqual([])
})

test('who removes a failure from the log is found out', async () => {
  await door.db
    .transaction(async (tx) => {
      const [event] = await tx.query(
        `select seq from "event" where zone_id = $1 and register = 'sign_in' order by seq limit 1`,
        [zoneCode],
      )
      await tx.query('delete from "event" where zone_id = $1 and seq = $2', [zoneCode, event.seq])
      expect((await verifyChain(tx)).bad).toMatchObject({ zone: zoneCode, seq: event.seq })
      throw new Error('put it back')
    })
    .catch((error: Error) => expect(error.message).toBe('put it back'))
  expect((await verifyChain(door.db)).bad).toBeNull()
})

test('the history of an account tells its changes and not who failed at the door', async () => {
  const auditor = new Browser(door)
  await enrol(auditor, 'shenji')
  const history = (await auditor.get(`/api/account/${ids.xitong}/history`)).body
  expect(history.map((line: { act: string }) => line.act)).toEqual(['create'])
})

test('only the audit administrator reads what happened at the door', async () => {
  const [auditor, other] = [new Browser(door), new Browser(door)]
  door.wait(1)
  await other.signIn('ducha', passwordOf('ducha'))
  expect((await other.get('/api/sign-in/events')).status).toBe(403)
  expect((await auditor.get('/api/sign-in/events')).status).toBe(401)
})
