import { afterAll, beforeEach, expect, test } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { passwordFault, passwordPolicies } from '#domain/password-policy.ts'
import { storePassword } from '#services/sign-in/credentials.ts'
import { withSpelling } from '#services/sign-in/guessable-words.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { hashPassword, isOutdated, publicCost } from '#services/sign-in/secrets.ts'
import { Browser, type Door, enrol, openDoor, passwordOf, settle, zoneCode } from '#test/support/door.ts'

const door: Door = await openDoor()
const ids = await settle(door)
afterAll(() => door.close())
beforeEach(async () => {
  door.wait(10)
  await door.db.query('update credential set totp_secret = null, totp_confirmed = false')
  for (const login of ['ducha', 'xitong', 'anquan'] as const)
    await setPassword(door.db, zoneCode, ids[login], passwordOf(login), door.now(), publicCost)
})

async function ducha(): Promise<Browser> {
  const browser = new Browser(door)
  await browser.signIn('ducha', passwordOf('ducha'))
  return browser
}

test('a person changes the password; the other sessions end, this one goes on with a new token', async () => {
  const [browser, other] = [await ducha(), await ducha()]
  const before = { ...browser.cookies }
  expect(
    (await browser.post('/api/sign-in/password', { old: passwordOf('ducha'), fresh: 'Juniper-58-oar' })).body,
  ).toEqual({ needs: null })
  expect([(await browser.get('/api/me')).status, (await other.get('/api/me')).status]).toEqual([200, 401])
  expect(browser.cookies).not.toEqual(before)
  expect((await new Browser(door).signIn('ducha', passwordOf('ducha'))).status).toBe(401)
  expect((await new Browser(door).signIn('ducha', 'Juniper-58-oar')).status).toBe(200)
})

test.each(['Qwer1234!', 'sh-1A', 'Ducha-71-Kpx', 'Miqinghe-71-K', 'Jingfa-71-Kpx', '青溪高新区Kp-71', 'Qingxi-71-Kpx'])(
  'the guessable password %s is refused with a sentence in both languages',
  async (fresh) => {
    const answer = await (await ducha()).post('/api/sign-in/password', { old: passwordOf('ducha'), fresh })
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'weak-password', text: [expect.any(String), expect.any(String)] },
    })
  },
)

test('the present password and the last five do not come back, the one before them does', async () => {
  const [present = '', ...earlier] = [
    'Cypress-14-kite',
    'Magnolia-63-sail',
    'Meadow-36-flint',
    'Willow-45-drum',
    'Copper-81-moss',
  ]
  const hashes = await Promise.all(earlier.map((password) => hashPassword(password, publicCost)))
  await storePassword(door.db, zoneCode, ids.ducha, await hashPassword(present, publicCost), {
    earlier: hashes,
    mustChange: false,
    now: door.now(),
  })
  const browser = new Browser(door)
  await browser.signIn('ducha', present)
  const change = async (old: string, fresh: string) =>
    (await browser.post('/api/sign-in/password', { old, fresh })).body.code ?? 'done'
  expect(await change(present, present)).toBe('password-used-before')
  expect(await change(present, 'Copper-81-moss')).toBe('password-used-before')
  expect(await change(present, 'Orchard-29-bell')).toBe('done')
  expect(await change('Orchard-29-bell', 'Copper-81-moss')).toBe('done')
})

test('who sits at a stolen session cannot guess the old password more often than at the door', async () => {
  const browser = await ducha()
  for (let i = 0; i < 5; i += 1)
    expect((await browser.post('/api/sign-in/password', { old: 'Wrong-1-word', fresh: 'Juniper-58-oar' })).status).toBe(
      401,
    )
  expect(
    (await browser.post('/api/sign-in/password', { old: passwordOf('ducha'), fresh: 'Juniper-58-oar' })).status,
  ).toBe(429)
  door.wait(31)
})

test('after 91 days the password must be changed before anything else', async () => {
  door.wait(91 * 24 * 60)
  const browser = new Browser(door)
  expect((await browser.signIn('ducha', passwordOf('ducha'))).body).toEqual({ needs: 'new-password' })
  expect((await browser.get('/api/task')).status).toBe(403)
  expect(
    (await browser.post('/api/sign-in/password', { old: passwordOf('ducha'), fresh: 'Juniper-58-oar' })).body,
  ).toEqual({ needs: null })
  expect((await browser.get('/api/task')).status).toBe(200)
})

test('a one-time password from the security administrator ends the sessions, must be changed, and expires after three days', async () => {
  const guardian = await freshGuard()
  const browser = await ducha()
  const { password } = (await guardian.post(`/api/account/${ids.ducha}/reset-password`)).body
  expect((await browser.get('/api/me')).status).toBe(401)
  expect((await browser.signIn('ducha', password)).body).toEqual({ needs: 'new-password' })
  expect((await browser.get('/api/sign-in/sessions')).status).toBe(403)
  door.wait(73 * 60)
  expect(await new Browser(door).signIn('ducha', password)).toMatchObject({
    status: 403,
    body: { code: 'initial-password-expired' },
  })
})

test('nobody else resets a password, nobody resets his own, and an unknown id is not found', async () => {
  const guardian = await freshGuard()
  expect((await (await ducha()).post(`/api/account/${ids.jingfa}/reset-password`)).status).toBe(404)
  expect((await guardian.post(`/api/account/${ids.anquan}/reset-password`)).status).toBe(403)
  expect((await guardian.post('/api/account/00000000-0000-4000-8000-000000000000/reset-password')).status).toBe(404)
  expect((await guardian.post('/api/account/x/reset-password')).status).toBe(422)
})

test('the system administrator opens a new account once; from then on only the security administrator may', async () => {
  const system = new Browser(door)
  await enrol(system, 'xitong')
  const made = await system.post('/api/account', { login: ' Ｎew Officer ', roles: ['unitOfficer'] })
  expect(made.body.login).toBe('newofficer')
  expect((await system.post('/api/account', { login: 'NewOfficer', roles: ['unitOfficer'] })).status).toBe(409)
  expect((await system.post(`/api/account/${ids.ducha}/reset-password`)).status).toBe(403)
  const first = await system.post(`/api/account/${made.body.id}/reset-password`)
  expect((await new Browser(door).signIn('newofficer', first.body.password)).body).toEqual({ needs: 'new-password' })
  expect((await system.post(`/api/account/${made.body.id}/reset-password`)).status).toBe(403)
  expect((await (await freshGuard()).post(`/api/account/${made.body.id}/reset-password`)).status).toBe(200)
})

test('nobody becomes two kinds of administrator, not even by enabling an old account again', async () => {
  const [system, guardian] = [new Browser(door), await freshGuard()]
  await enrol(system, 'xitong')
  const who = (await system.post('/api/person', { name: '方既白' })).body.id
  const first = (await system.post('/api/account', { login: 'fang1', person: who, roles: ['auditAdmin'] })).body.id
  expect((await system.post('/api/account', { login: 'fang2', person: who, roles: ['systemAdmin'] })).body.code).toBe(
    'three-administrators',
  )
  await guardian.post(`/api/account/${first}/disable`, { reason: '轮岗' })
  expect((await system.post('/api/account', { login: 'fang2', person: who, roles: ['systemAdmin'] })).status).toBe(201)
  expect((await guardian.post(`/api/account/${first}/enable`, { reason: '恢复' })).body.code).toBe(
    'three-administrators',
  )
})

test('the first sign-in replaces a cheap hash by one of full cost, and the password stays the same', async () => {
  const hash = async () =>
    (await door.db.query('select password_hash as hash from credential where account = $1::uuid', [ids.ducha]))[0].hash
  expect(isOutdated(await hash())).toBe(true)
  await ducha()
  expect(isOutdated(await hash())).toBe(false)
  expect((await (await ducha()).get('/api/me')).status).toBe(200)
})

test('no secret is served or logged: neither account, history nor event carries a hash or a password', async () => {
  const guardian = await freshGuard()
  const texts = [
    JSON.stringify((await guardian.get('/api/account')).body),
    JSON.stringify((await guardian.get(`/api/account/${ids.ducha}`)).body),
    JSON.stringify((await guardian.get(`/api/account/${ids.ducha}/history`)).body),
    ...(await door.db.query('select body from "event"')).map((row) => row.body),
  ]
  expect(texts.filter((text) => /scrypt|password_hash|totp_secret|Juniper|Lantern/.test(text))).toEqual([])
})

test('the public passwords of the demonstration zone meet the policy themselves', () => {
  for (const { login, password, person, enterprise } of demoAccounts) {
    expect([
      login,
      passwordFault(passwordPolicies.mlps3, password, withSpelling([login, person ?? enterprise ?? '', '云岭高新区'])),
    ]).toEqual([login, null])
  }
})

/** The security administrator, enrolled; each test begins with nobody enrolled. */
async function freshGuard(): Promise<Browser> {
  const browser = new Browser(door)
  await enrol(browser, 'anquan')
  return browser
}
