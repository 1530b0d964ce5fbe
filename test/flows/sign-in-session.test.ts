import { afterAll, beforeEach, expect, test } from 'vitest'
import { hashToken } from '#services/sign-in/secrets.ts'
import { Browser, type Door, enrol, openDoor, passwordOf, settle } from '#test/support/door.ts'

const door: Door = await openDoor()
const ids = await settle(door)
const address = await door.app.listen({ port: 0, host: '127.0.0.1' })
afterAll(() => door.close())
beforeEach(() => door.wait(60))

async function ducha(): Promise<Browser> {
  const browser = new Browser(door)
  expect((await browser.signIn('ducha', passwordOf('ducha'))).status).toBe(200)
  return browser
}

test('a session ends after more than 30 idle minutes and lives while it is used', async () => {
  const browser = await ducha()
  for (let i = 0; i < 3; i += 1) {
    door.wait(29)
    expect((await browser.get('/api/me')).status).toBe(200)
  }
  door.wait(31)
  expect(await browser.get('/api/me')).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } })
})

test('what an open page asks by itself does not prolong a session, and hides no real use', async () => {
  const browser = await ducha()
  for (let i = 0; i < 2; i += 1) {
    door.wait(14)
    expect((await browser.getUnasked('/api/task')).status).toBe(200)
  }
  door.wait(1)
  // A person's own request within the same second as one of the page counts all the same.
  expect((await browser.getUnasked('/api/me')).status).toBe(200)
  expect((await browser.get('/api/me')).status).toBe(200)
  door.wait(14)
  expect((await browser.getUnasked('/api/task')).status).toBe(200)
  door.wait(17)
  expect(await browser.getUnasked('/api/task')).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } })
})

test('only reading can be unasked: who writes is there', async () => {
  const browser = await ducha()
  door.wait(29)
  await browser.postUnasked('/api/plan/none/undo')
  door.wait(29)
  expect((await browser.get('/api/me')).status).toBe(200)
})

test('a line for changes that the browser opens again by itself does not prolong a session', async () => {
  const browser = await ducha()
  door.wait(20)
  const open = new AbortController()
  const cookie = `gaoxin_session=${browser.cookies.gaoxin_session}`
  expect((await fetch(`${address}/api/changes`, { headers: { cookie }, signal: open.signal })).status).toBe(200)
  open.abort()
  door.wait(11)
  expect((await browser.get('/api/me')).status).toBe(401)
})

test('twelve hours end even a session that is always used', async () => {
  const browser = await ducha()
  for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
    expect((await browser.get('/api/me')).status).toBe(200)
    door.wait(20)
  }
  door.wait(1)
  expect((await browser.get('/api/me')).status).toBe(401)
})

test('signing out ends the session on the server, not only in the browser', async () => {
  const browser = await ducha()
  const copied = { ...browser.cookies }
  await browser.get('/api/me')
  expect(await browser.post('/api/sign-out')).toMatchObject({ status: 200, headers: { 'clear-site-data': '"cache"' } })
  expect(browser.cookies).toEqual({})
  browser.cookies = copied
  expect((await browser.get('/api/me')).status).toBe(401)
})

test('the database keeps only the hash of a token', async () => {
  const browser = await ducha()
  const [token = ''] = Object.values(browser.cookies)
  const rows = await door.db.query(
    'select token_hash as hash, "session"::text as row from "session" where account = $1::uuid',
    [ids.ducha],
  )
  expect(rows.some(({ hash }) => hash === hashToken(token))).toBe(true)
  expect(rows.filter(({ row }) => row.includes(token.split('.')[1]))).toEqual([])
})

test('the cookie is out of reach for scripts and foreign pages', async () => {
  const answer = await new Browser(door).signIn('ducha', passwordOf('ducha'))
  expect(String(answer.headers['set-cookie'])).toMatch(/^gaoxin_session=.*; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('a person sees where the account is signed in, ends one place, and then all others', async () => {
  const [here, there, elsewhere] = [await ducha(), await ducha(), await ducha()]
  const list = (await here.get('/api/sign-in/sessions')).body
  expect(list).toHaveLength(3)
  expect(list.filter((one: { isThis: boolean }) => one.isThis)).toHaveLength(1)
  expect(list[0]).toMatchObject({
    device: 'test browser',
    address: '10.1.1.1',
    seenAt: `${door.now().at.slice(0, 19)}Z`,
  })
  const other = (await there.get('/api/sign-in/sessions')).body.find((one: { isThis: boolean }) => one.isThis)
  expect((await here.delete(`/api/sign-in/sessions/${other.id}`)).status).toBe(200)
  expect([(await there.get('/api/me')).status, (await elsewhere.get('/api/me')).status]).toEqual([401, 200])
  expect((await here.delete('/api/sign-in/sessions')).status).toBe(200)
  expect([(await elsewhere.get('/api/me')).status, (await here.get('/api/me')).status]).toEqual([401, 200])
})

test('nobody ends the session of somebody else', async () => {
  const [mine, other] = [await ducha(), new Browser(door)]
  await other.signIn('jingfa', passwordOf('jingfa'))
  const { id } = (await mine.get('/api/sign-in/sessions')).body[0]
  expect((await other.delete(`/api/sign-in/sessions/${id}`)).status).toBe(404)
  expect((await mine.get('/api/me')).status).toBe(200)
})

test('each sign-in gives a new token, whatever cookie was there, and the one before is worth nothing', async () => {
  const browser = await ducha()
  const before = { ...browser.cookies }
  await browser.signIn('ducha', passwordOf('ducha'))
  expect(browser.cookies).not.toEqual(before)
  browser.cookies = before
  expect((await browser.get('/api/me')).status).toBe(401)
  browser.cookies = { gaoxin_session: 'qingxi.chosen-by-a-stranger' }
  await browser.signIn('ducha', passwordOf('ducha'))
  expect(browser.cookies.gaoxin_session).not.toContain('stranger')
})

test('disabling an account ends its sessions at once, and enabling it again does not bring them back', async () => {
  const [browser, guard] = [await ducha(), new Browser(door)]
  await enrol(guard, 'anquan')
  expect((await browser.get('/api/me')).status).toBe(200)
  expect((await guard.post(`/api/account/${ids.ducha}/disable`, { reason: '离岗' })).status).toBe(200)
  expect((await browser.get('/api/me')).status).toBe(401)
  expect((await guard.post(`/api/account/${ids.ducha}/enable`, { reason: '返岗' })).status).toBe(200)
  expect((await browser.get('/api/me')).status).toBe(401)
  expect((await browser.signIn('ducha', passwordOf('ducha'))).status).toBe(200)
})

test('dead sessions do not pile up', async () => {
  await ducha()
  door.wait(13 * 60)
  await ducha()
  const [count] = await door.db.query('select count(*) as n from "session"')
  expect(count.n).toBe(1)
})

test.each(['', 'x', '.', 'qingxi.', 'qingxi.x', '。.。', `${'a'.repeat(5000)}.b`])(
  'a cookie of “%.12s” opens nothing and breaks nothing',
  async (token) => {
    const browser = new Browser(door)
    browser.cookies = { gaoxin_session: token }
    expect((await browser.get('/api/me')).status).toBe(401)
  },
)

test('behind a proxy that ends TLS the cookie is secure and bound to the host, and only the proxy is believed about addresses', async () => {
  const guarded = await openDoor('127.0.0.1')
  try {
    await settle(guarded)
    const signIn = (remoteAddress: string) =>
      guarded.app.inject({
        method: 'POST',
        url: '/api/sign-in',
        remoteAddress,
        headers: { 'x-gaoxin': '1', 'x-forwarded-for': '10.7.7.7', 'x-forwarded-proto': 'https' },
        payload: { login: 'ducha', password: passwordOf('ducha') },
      })
    const answer = await signIn('127.0.0.1')
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-gaoxin_session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    await signIn('10.6.6.6')
    const rows = await guarded.db.query('select address from "session" order by address')
    expect(rows.map(({ address }) => address)).toEqual(['10.6.6.6', '10.7.7.7'])
  } finally {
    await guarded.close()
  }
})

test('a page that listens for changes is cut off when its session ends, and listening alone does not keep it alive', async () => {
  const listen = async (browser: Browser) => {
    const cookie = Object.entries(browser.cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    const answer = await fetch(`${address}/api/changes`, { headers: { cookie } })
    return { status: answer.status, reader: answer.body!.getReader() }
  }
  const untilEnd = async (reader: ReadableStreamDefaultReader<Uint8Array>) => {
    while (!(await reader.read()).done);
    return 'ended'
  }
  const [browser, other] = [await ducha(), await ducha()]
  const { status, reader } = await listen(browser)
  expect(status).toBe(200)
  await browser.post('/api/sign-out')
  expect(await untilEnd(reader)).toBe('ended')

  const idle = await listen(other)
  door.wait(31)
  await ducha()
  expect(await untilEnd(idle.reader)).toBe('ended')
  expect((await listen(other)).status).toBe(401)
})
