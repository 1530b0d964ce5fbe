import { afterAll, beforeEach, expect, test } from 'vitest'
import { account } from '#registers/account.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { plantRecord } from '#services/save.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { publicCost } from '#services/sign-in/secrets.ts'
import { Browser, type Door, openDoor, passwordOf, settle, zoneCode } from '#test/support/door.ts'

const otherPassword = 'Meadow-63-kite'
const door: Door = await openDoor()
const ids = await settle(door)
await foundOther()
afterAll(() => door.close())
beforeEach(() => door.wait(60))

/** A second zone in the same installation, with one sign-in name that the first has too, one of its own, and one that looks like an address. */
async function foundOther(): Promise<void> {
  const made = await door.db.transaction(async (tx) => {
    const founding = await foundZone(tx, 'hengshan', door.now(), 'test', {
      name: '衡山高新技术产业开发区',
      shortName: '衡山高新区',
      issuer: '衡山高新区管委会',
      supervisionOffice: '衡山高新区督查室',
      paperCode: '衡高字',
      province: null,
      city: null,
    })
    const names = ['ducha', 'zhaoshang', 'li@park', `jingfa@${zoneCode}`]
    return Promise.all(
      names.map((login) => plantRecord(founding, account, { facts: { login, person: null, roles: ['supervision'] } })),
    )
  })
  for (const { id } of made) await setPassword(door.db, 'hengshan', id, otherPassword, door.now(), publicCost)
}

const enter = (login: string, password: string) => new Browser(door).signIn(login, password)

test('a name that two zones use is refused with the question for the zone, whatever the password', async () => {
  for (const password of [passwordOf('ducha'), otherPassword, 'Wrong-1-word']) {
    const { status, body } = await enter('ducha', password)
    expect([status, body.code]).toEqual([409, 'zone-needed'])
    expect(body.text[0]).toContain('登录名@高新区代码')
    expect(JSON.stringify(body)).not.toMatch(/qingxi|hengshan|青溪|衡山/)
  }
})

test('with the code of the zone each comes into the own zone, also typed in full width', async () => {
  const one = new Browser(door)
  expect((await one.signIn(`ducha@${zoneCode}`, passwordOf('ducha'))).status).toBe(200)
  expect((await one.get('/api/me')).body.zone.code).toBe(zoneCode)
  const two = new Browser(door)
  expect((await two.signIn('ＤＵＣＨＡ＠hengshan', otherPassword)).status).toBe(200)
  expect((await two.get('/api/me')).body.zone.code).toBe('hengshan')
})

test('a name of one zone alone needs no code', async () => {
  expect((await enter('zhaoshang', otherPassword)).status).toBe(200)
  expect((await enter('xitong', passwordOf('xitong'))).status).toBe(200)
})

test('a wrong zone, a zone that does not exist and a wrong password read the same', async () => {
  const answers = [
    await enter('zhaoshang@qingxi', otherPassword),
    await enter('zhaoshang@nowhere', otherPassword),
    await enter('zhaoshang@hengshan', 'Wrong-1-word'),
    await enter('nobody', 'Wrong-1-word'),
  ]
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toHaveProperty('size', 1)
  expect(answers[0]?.body.code).toBe('wrong-password')
})

test('a name with an @ of its own works, but cannot stand before the person of another zone', async () => {
  expect((await enter('li@park', otherPassword)).status).toBe(200)
  const browser = new Browser(door)
  expect((await browser.signIn(`jingfa@${zoneCode}`, passwordOf('jingfa'))).status).toBe(200)
  expect((await browser.get('/api/me')).body.actor.account).toBe(ids.jingfa)
})

test('five wrong passwords lock the account of the named zone only', async () => {
  for (let i = 0; i < 5; i += 1) await enter('ducha@hengshan', 'Wrong-1-word')
  expect((await enter('ducha@hengshan', otherPassword)).status).toBe(429)
  expect((await enter(`ducha@${zoneCode}`, passwordOf('ducha'))).status).toBe(200)
})

test('asking for a name of several zones again and again counts against the place it comes from', async () => {
  const browser = new Browser(door, '10.9.9.9')
  const codes = []
  for (let i = 0; i < 61; i += 1) codes.push((await browser.signIn('ducha', 'Wrong-1-word')).body.code)
  expect(codes.at(0)).toBe('zone-needed')
  expect(codes.at(-1)).toBe('too-many-requests')
})
