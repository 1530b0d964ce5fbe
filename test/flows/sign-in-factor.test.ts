import { afterAll, beforeEach, expect, test } from 'vitest'
import { Browser, codeOf, type Door, enrol, openDoor, passwordOf, settle } from '#test/support/door.ts'

const door: Door = await openDoor()
const ids = await settle(door)
afterAll(() => door.close())
beforeEach(() => door.wait(60))

const admin = await enrol(new Browser(door), 'shenji')

test('an administrator without a second factor gets nowhere but to its enrolment', async () => {
  const browser = new Browser(door)
  expect((await browser.signIn('xitong', passwordOf('xitong'))).body).toEqual({ needs: 'enrol' })
  expect((await browser.get('/api/me')).body.needs).toBe('enrol')
  for (const url of [
    '/api/account',
    '/api/task',
    '/api/sign-in/sessions',
    '/api/search?q=zs',
    `/api/account/${ids.ducha}/history`,
  ]) {
    expect(await browser.get(url)).toMatchObject({
      status: 403,
      body: { code: 'sign-in-unfinished', facts: { needs: 'enrol' } },
    })
  }
  expect((await browser.post(`/api/account/${ids.ducha}/reset-password`)).status).toBe(403)
  const { secret, address } = (await browser.post('/api/sign-in/totp/enrol')).body
  expect(address).toContain(secret)
  const confirmed = await browser.post('/api/sign-in/totp/confirm', { code: codeOf(door, secret) })
  expect(confirmed.body).toMatchObject({ needs: null, recovery: { length: 8 } })
  expect((await browser.get('/api/account')).status).toBe(200)
})

test('the shared secret of a factor lies locked in the database, and one from before there was a lock still opens', async () => {
  const read = () => door.db.query('select totp_secret as kept from credential where account = $1::uuid', [ids.shenji])
  const [{ kept } = { kept: '' }] = await read()
  expect(kept).toMatch(/^sealed:1:/)
  expect(kept).not.toContain(admin.secret)
  const enter = async () => {
    door.wait(2)
    return (await new Browser(door).signIn('shenji', passwordOf('shenji'), codeOf(door, admin.secret))).body
  }
  const write = (value: string) =>
    door.db.query('update credential set totp_secret = $2 where account = $1::uuid', [ids.shenji, value])
  await write(admin.secret)
  expect(await enter()).toEqual({ needs: null })
  await write(kept)
  expect(await enter()).toEqual({ needs: null })
})

test('with a factor the password alone opens nothing', async () => {
  const browser = new Browser(door)
  expect((await browser.signIn('shenji', passwordOf('shenji'))).body).toEqual({ needs: 'code' })
  expect(browser.cookies).toEqual({})
  expect((await browser.signIn('shenji', passwordOf('shenji'), codeOf(door, admin.secret))).body).toEqual({
    needs: null,
  })
  expect((await browser.get('/api/me')).status).toBe(200)
})

test('a code works once, even for two who send it at the same moment', async () => {
  const code = codeOf(door, admin.secret)
  const answers = await Promise.all([1, 2, 3].map(() => new Browser(door).signIn('shenji', passwordOf('shenji'), code)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
  expect(await new Browser(door).signIn('shenji', passwordOf('shenji'), code)).toMatchObject({
    status: 401,
    body: { code: 'wrong-code' },
  })
})

test('a clock may be half a minute off, not a minute', async () => {
  const signIn = async (drift: number) =>
    (await new Browser(door).signIn('shenji', passwordOf('shenji'), codeOf(door, admin.secret, drift))).status
  expect([await signIn(-2), await signIn(2), await signIn(-1), await signIn(1)]).toEqual([401, 401, 200, 200])
})

test('after five wrong codes even the right one is refused, until the lock is over', async () => {
  const signIn = (code: string) => new Browser(door).signIn('shenji', passwordOf('shenji'), code)
  for (let i = 0; i < 5; i += 1) expect((await signIn('000000')).status).toBe(401)
  expect(await signIn(codeOf(door, admin.secret))).toMatchObject({ status: 429, body: { code: 'account-locked' } })
  door.wait(31)
  expect((await signIn(codeOf(door, admin.secret))).status).toBe(200)
})

test('knowing the password does not win fresh tries at the code', async () => {
  const signIn = (code?: string) => new Browser(door).signIn('shenji', passwordOf('shenji'), code)
  for (let i = 0; i < 5; i += 1) {
    await signIn('000000')
    await signIn()
  }
  expect((await signIn(codeOf(door, admin.secret))).status).toBe(429)
})

test('a recovery code works once, in small letters as well', async () => {
  const [code = ''] = admin.recovery
  const signIn = async () => (await new Browser(door).signIn('shenji', passwordOf('shenji'), code.toLowerCase())).status
  expect([await signIn(), await signIn()]).toEqual([200, 401])
})

test('neither codes nor recovery codes stand readable among the sessions and events', async () => {
  const rows = await door.db.query(
    `select body as text from "event" union all select "session"::text from "session" union all select recovery_hashes::text from credential`,
  )
  expect(
    rows.filter(({ text }) => [admin.secret, ...admin.recovery].some((secret) => String(text).includes(secret))),
  ).toEqual([])
})

test('a person who enrols by choice gives the password again, so that a stolen session binds no strange telephone', async () => {
  const browser = new Browser(door)
  await browser.signIn('ducha', passwordOf('ducha'))
  expect(await browser.post('/api/sign-in/totp/enrol', {})).toMatchObject({
    status: 403,
    body: { code: 'password-needed' },
  })
  expect((await browser.post('/api/sign-in/totp/enrol', { password: 'Wrong-1-word' })).status).toBe(401)
  const seen = (await browser.post('/api/sign-in/totp/enrol', { password: passwordOf('ducha') })).body.secret
  const { secret } = (await browser.post('/api/sign-in/totp/enrol', { password: passwordOf('ducha') })).body
  expect(secret).not.toBe(seen)
  expect((await browser.post('/api/sign-in/totp/confirm', { code: codeOf(door, seen) })).status).toBe(401)
  const before = { ...browser.cookies }
  expect((await browser.post('/api/sign-in/totp/confirm', { code: codeOf(door, secret) })).status).toBe(200)
  expect(browser.cookies).not.toEqual(before)
  expect((await browser.post('/api/sign-in/totp/enrol', { password: passwordOf('ducha') })).body.code).toBe(
    'factor-already',
  )

  door.wait(1)
  const code = codeOf(door, secret)
  expect(
    (await browser.post('/api/sign-in/totp/remove', { password: passwordOf('ducha'), code: '000000' })).status,
  ).toBe(401)
  expect((await browser.post('/api/sign-in/totp/remove', { password: passwordOf('ducha'), code })).body).toEqual({
    needs: null,
  })
  expect((await new Browser(door).signIn('ducha', passwordOf('ducha'))).body).toEqual({ needs: null })
})

test('a reset password does not get past the factor; only the security administrator takes a factor away, with a reason, and the auditor sees it', async () => {
  const guard = new Browser(door)
  await enrol(guard, 'anquan')
  const { password } = (await guard.post(`/api/account/${ids.shenji}/reset-password`)).body
  expect((await new Browser(door).signIn('shenji', password)).body).toEqual({ needs: 'code' })
  expect((await guard.post(`/api/account/${ids.shenji}/reset-factor`, {})).status).toBe(422)
  expect((await guard.post(`/api/account/${ids.shenji}/reset-factor`, { reason: '手机遗失' })).status).toBe(200)

  const auditor = new Browser(door)
  expect((await auditor.signIn('shenji', password)).body).toEqual({ needs: 'new-password' })
  expect((await auditor.post('/api/sign-in/totp/enrol')).body.code).toBe('sign-in-unfinished')
  expect((await auditor.post('/api/sign-in/password', { old: password, fresh: 'Juniper-58-oar' })).body).toEqual({
    needs: 'enrol',
  })
  const { secret } = (await auditor.post('/api/sign-in/totp/enrol')).body
  await auditor.post('/api/sign-in/totp/confirm', { code: codeOf(door, secret) })
  const events = (await auditor.get('/api/sign-in/events')).body
  expect(events.find((event: { act: string }) => event.act === 'factor-reset')).toMatchObject({
    account: ids.anquan,
    record: ids.shenji,
    reason: '手机遗失',
    login: 'shenji',
    by: 'anquan',
    address: '10.1.1.1',
  })
  expect(events.find((event: { act: string }) => event.act === 'password-reset')).toMatchObject({
    account: ids.anquan,
    record: ids.shenji,
  })
})
