import { afterAll, beforeEach, expect, test } from 'vitest'
import { noteFailure } from '#services/sign-in/failures.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { signInPolicy } from '#services/sign-in/policy.ts'
import { Browser, type Door, openDoor, passwordOf, settle, zoneCode } from '#test/support/door.ts'

const door: Door = await openDoor()
const ids = await settle(door)
afterAll(() => door.close())
// An hour apart, so that no test feels the failures of another.
beforeEach(() => door.wait(60))

test('right name and password let a person in and say that nothing stands between', async () => {
  const browser = new Browser(door)
  expect(await browser.signIn('ducha', passwordOf('ducha'))).toMatchObject({ status: 200, body: { needs: null } })
  expect((await browser.get('/api/me')).body.actor).toMatchObject({ account: ids.ducha, name: '宓清和' })
})

test('five wrong passwords lock even the right one, another account is not affected, and after 31 minutes it works', async () => {
  const browser = new Browser(door)
  for (let i = 0; i < 5; i += 1)
    expect(await browser.signIn('ducha', `Wrong-${i}-word`)).toMatchObject({
      status: 401,
      body: { code: 'wrong-password' },
    })
  expect(await browser.signIn('ducha', passwordOf('ducha'))).toMatchObject({
    status: 429,
    body: { code: 'account-locked', facts: { minutes: 30 } },
  })
  expect((await browser.signIn('jingfa', passwordOf('jingfa'))).status).toBe(200)
  door.wait(29)
  expect((await browser.signIn('ducha', passwordOf('ducha'))).status).toBe(429)
  door.wait(2)
  expect((await browser.signIn('ducha', passwordOf('ducha'))).status).toBe(200)
})

test('tries during the lock do not make it longer', async () => {
  const browser = new Browser(door)
  for (let i = 0; i < 5; i += 1) await browser.signIn('ducha', 'Wrong-1-word')
  door.wait(20)
  for (let i = 0; i < 5; i += 1) expect((await browser.signIn('ducha', 'Wrong-1-word')).status).toBe(429)
  door.wait(11)
  expect((await browser.signIn('ducha', passwordOf('ducha'))).status).toBe(200)
})

test('four failures and a success count as none', async () => {
  const browser = new Browser(door)
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 4; i += 1) await browser.signIn('ducha', 'Wrong-1-word')
    expect((await browser.signIn('ducha', passwordOf('ducha'))).status).toBe(200)
  }
})

test('five failures spread over more than five minutes do not lock', async () => {
  const browser = new Browser(door)
  for (let i = 0; i < 5; i += 1) {
    await browser.signIn('ducha', 'Wrong-1-word')
    door.wait(2)
  }
  expect((await browser.signIn('ducha', passwordOf('ducha'))).status).toBe(200)
})

test('guesses sent at once count like guesses in a row, however fast the machine is', async () => {
  // A hash that takes no time lets all of them arrive at the count together.
  await setPassword(door.db, zoneCode, ids.ducha, passwordOf('ducha'), door.now(), { N: 16, r: 8, p: 1 })
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, i) => new Browser(door).signIn('ducha', `Wrong-${i}-word`)),
  )
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(19)
  expect((await new Browser(door).signIn('ducha', passwordOf('ducha'))).status).toBe(429)
})

test('a name that belongs to nobody is answered and locked exactly like one that does', async () => {
  const browser = new Browser(door)
  for (let i = 0; i < 6; i += 1) {
    const known = await browser.signIn('jingfa', 'Wrong-1-word')
    const unknown = await browser.signIn('nobody', 'Wrong-1-word')
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  }
})

test('no password typed into the field of the name is kept', async () => {
  await new Browser(door).signIn('Orchard-29-bell', 'x')
  const kept = await door.db.query(
    `select subject as text from sign_in_failure union all select body from "event" where register = 'sign_in'`,
  )
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter(({ text }) => /orchard/i.test(text))).toEqual([])
})

test('guessing over many names from one place is stopped, another place is not affected', async () => {
  const { failures } = signInPolicy.address
  const guesser = new Browser(door, '10.9.9.9')
  for (let i = 0; i < failures - 2; i += 1)
    await noteFailure(door.db, { zone: '', subject: 'address 10.9.9.9' }, door.now())
  for (const name of ['someone', 'another']) expect((await guesser.signIn(name, 'Wrong-1-word')).status).toBe(401)
  expect(await guesser.signIn('ducha', passwordOf('ducha'))).toMatchObject({
    status: 429,
    body: { code: 'too-many-requests' },
  })
  expect((await new Browser(door, '10.1.1.2').signIn('ducha', passwordOf('ducha'))).status).toBe(200)
})

test('a disabled account is answered like a wrong password', async () => {
  await door.db.query(`update account set state = 'disabled' where id = $1::uuid`, [ids.jingfa])
  expect(await new Browser(door).signIn('jingfa', passwordOf('jingfa'))).toMatchObject({
    status: 401,
    body: { code: 'wrong-password' },
  })
  await door.db.query(`update account set state = 'active' where id = $1::uuid`, [ids.jingfa])
})

test('the name may be typed in capitals, full width or with blanks', async () => {
  for (const typed of ['DuCha', ' ducha ', 'ｄｕｃｈａ'])
    expect((await new Browser(door).signIn(typed, passwordOf('ducha'))).status).toBe(200)
})
