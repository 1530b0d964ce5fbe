import { afterAll, afterEach, expect, test } from 'vitest'
import { offerFirstSignIn } from '#services/sign-in/first.ts'
import { Browser, codeOf, type Door, openDoor, settle } from '#test/support/door.ts'

const doors: Door[] = []
afterEach(async () => {
  for (const door of doors.splice(0)) await door.close()
})
afterAll(() => expect(doors).toEqual([]))

async function emptyHouse(): Promise<{ door: Door; browser: Browser; secret: string }> {
  const door = await openDoor()
  doors.push(door)
  const secret = await offerFirstSignIn(door.db, door.now())
  return { door, browser: new Browser(door), secret: secret ?? '' }
}

const founding = {
  zone: {
    code: 'qingxi',
    name: '青溪高新技术产业开发区',
    shortName: '青溪高新区',
    issuer: '青溪高新区管委会',
    supervisionOffice: '青溪高新区督查室',
    paperCode: '青高字',
  },
  name: '计维',
  login: ' Xitong ',
  password: 'Basalt-76-wren',
}

test('a fresh installation lets nobody in until its one-time secret is used', async () => {
  const { browser, door } = await emptyHouse()
  expect((await browser.signIn('admin', 'admin')).status).toBe(401)
  expect(
    (await door.db.query('select 1 from account')).length + (await door.db.query('select 1 from credential')).length,
  ).toBe(0)
})

test('the one-time secret makes the zone and its system administrator, who enrols a second factor and then opens accounts', async () => {
  const { browser, door, secret } = await emptyHouse()
  expect((await browser.post('/api/sign-in/first', { secret: ` ${secret.toLowerCase()} `, ...founding })).status).toBe(
    200,
  )
  expect((await browser.signIn('xitong', founding.password)).body).toEqual({ needs: 'enrol' })
  const totp = (await browser.post('/api/sign-in/totp/enrol')).body.secret
  await browser.post('/api/sign-in/totp/confirm', { code: codeOf(door, totp) })
  expect((await browser.get('/api/me')).body).toMatchObject({
    needs: null,
    zone: { code: 'qingxi', shortName: '青溪高新区' },
    actor: { name: '计维', roles: ['systemAdmin'] },
  })
  const made = await browser.post('/api/account', { login: 'anquan', roles: ['securityAdmin'] })
  const { password } = (await browser.post(`/api/account/${made.body.id}/reset-password`)).body
  const second = new Browser(door)
  expect((await second.signIn('anquan', password)).body).toEqual({ needs: 'new-password' })
  expect((await second.post('/api/sign-in/password', { old: password, fresh: 'Velvet-41-pine' })).body).toEqual({
    needs: 'enrol',
  })
})

test('the secret works once, also when it is sent twice at the same moment', async () => {
  const { browser, secret } = await emptyHouse()
  const send = (code: string) =>
    browser.post('/api/sign-in/first', { secret, ...founding, zone: { ...founding.zone, code } })
  const answers = await Promise.all([send('qingxi'), send('other'), send('third')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403])
  expect(await send('fourth')).toMatchObject({ status: 403, body: { code: 'wrong-secret' } })
})

test('a wrong secret is refused, and a right one after 24 hours as well', async () => {
  const { browser, door, secret } = await emptyHouse()
  expect(
    (await browser.post('/api/sign-in/first', { secret: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA', ...founding })).status,
  ).toBe(403)
  door.wait(24 * 60 + 1)
  expect((await browser.post('/api/sign-in/first', { secret, ...founding })).status).toBe(403)
})

test('a refused request uses nothing up: the secret works for the next, better one', async () => {
  const { browser, door, secret } = await emptyHouse()
  for (const password of ['Qwer1234!', 'Qingxi-76-wren', 'Jiwei-7-Basalt', 'Xitong-76-wren']) {
    expect(await browser.post('/api/sign-in/first', { secret, ...founding, password })).toMatchObject({
      status: 422,
      body: { code: 'weak-password' },
    })
  }
  expect(await door.db.query('select 1 from "chain"')).toEqual([])
  expect((await browser.post('/api/sign-in/first', { secret, ...founding })).status).toBe(200)
})

test('each start prints another secret and makes the one before worthless; with an account there is none', async () => {
  const { browser, door, secret } = await emptyHouse()
  const next = await offerFirstSignIn(door.db, door.now())
  expect((await browser.post('/api/sign-in/first', { secret, ...founding })).status).toBe(403)
  expect((await browser.post('/api/sign-in/first', { secret: next, ...founding })).status).toBe(200)
  expect(await offerFirstSignIn(door.db, door.now())).toBeNull()
})

test('a secret left over is worthless once there are accounts', async () => {
  const { browser, door, secret } = await emptyHouse()
  await settle(door)
  const other = { ...founding, zone: { ...founding.zone, code: 'other' } }
  expect(await browser.post('/api/sign-in/first', { secret, ...other })).toMatchObject({
    status: 403,
    body: { code: 'wrong-secret' },
  })
})

test('the secret stands nowhere in the database', async () => {
  const { door, secret } = await emptyHouse()
  const rows = await door.db.query('select first_secret::text as text from first_secret')
  expect(rows.filter(({ text }) => text.includes(secret))).toEqual([])
})
