import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, now, type Sent } from '#test/contract/house.ts'
import { openLibrary, path } from '#test/contract/library.ts'

let house: House
beforeAll(async () => {
  house = await openLibrary()
})
afterAll(() => house?.close())

let count = 0
const facts = (more: object = {}) => {
  count += 1
  return { name: `水表检定规程第${count}册`, shelfMark: `TH-${count}`, unit: house.units[0], ...more }
}
const head = () => house.players.unitHead
const make = async (more: object = {}, sent: Sent = {}) =>
  (await house.send(head(), 'POST', path, { body: facts(more), ...sent })).body
const get = async (id: string) => (await house.send(head(), 'GET', `${path}/${id}`)).body
const lend = (id: string, body: object, player = head()) => house.send(player, 'POST', `${path}/${id}/lend`, { body })

it('a record comes back as it was given, and what was not given is null', async () => {
  const given = facts({
    note: '含“附录”与\\反斜线、换行\n、表情😀',
    subjects: ['水表', '计量'],
    pages: 128,
    weight: 0.25,
    price: 4_800,
    printedOn: '2025-12-31',
    binding: 'hard',
    marks: ['rare'],
    isReference: false,
    branches: [house.units[1], house.units[0]],
    card: { lines: ['一', '二'] },
  })
  const made = await house.send(head(), 'POST', path, { body: given })
  expect(made.status).toBe(201)
  expect(made.etag).toBe('"1"')
  expect(made.body).toMatchObject({ ...given, version: 1, state: 'in', reader: null, lentOn: null })
  expect(await get(made.body.id)).toEqual(made.body)
})

it('references come with the names that people know them by, in the order given', async () => {
  const { names } = await make({ branches: [house.units[1], house.units[0]], reader: head().actor.person })
  expect(names).toMatchObject({ unit: '经发局', branches: ['建设局', '经发局'], reader: '经发局局长' })
})

it('a move waits for the facts that it needs, and takes them along', async () => {
  const { id } = await make()
  const refused = await lend(id, {})
  expect([refused.status, refused.body.code]).toEqual([422, 'missing-fact'])
  expect(refused.body.text[0]).toContain('借阅人')
  expect(refused.body.text[1]).toContain('Reader')
  const lent = await lend(id, { facts: { reader: house.players.leader.actor.person } })
  expect(lent.body).toMatchObject({ state: 'out', version: 2, reader: house.players.leader.actor.person })
})

it('a move stamps the day, the person and the unit by itself', async () => {
  const { id } = await make({ reader: head().actor.person })
  const { body } = await lend(id, {})
  expect(body).toMatchObject({ lentOn: now.today, lentBy: head().actor.person, lentFrom: house.units[0] })
})

it('a move that asks for a reason is refused without one, and keeps it in the history', async () => {
  const { id } = await make({ reader: head().actor.person })
  await lend(id, {})
  const without = await house.send(head(), 'POST', `${path}/${id}/lose`, {})
  const blank = await house.send(head(), 'POST', `${path}/${id}/lose`, { body: { reason: '  ' } })
  expect([without.body.code, blank.body.code]).toEqual(['bad-request', 'missing-reason'])
  const lost = await house.send(head(), 'POST', `${path}/${id}/lose`, { body: { reason: '读者遗失，已赔偿' } })
  expect(lost.body.state).toBe('lost')
  const history = (await house.send(head(), 'GET', `${path}/${id}/history`)).body
  expect(
    history.map((line: { act: string; move: string | null; reason: string | null }) => [
      line.act,
      line.move,
      line.reason,
    ]),
  ).toEqual([
    ['create', null, null],
    ['move', 'lend', null],
    ['move', 'lose', '读者遗失，已赔偿'],
  ])
  expect(history[1].changes).toMatchObject({ state: ['in', 'out'], lentOn: [null, now.today] })
  expect(history[1].by).toBe('经发局局长')
})

it('a move from another state says in which state the record is', async () => {
  const { id } = await make()
  const taken = await house.send(head(), 'POST', `${path}/${id}/take`, {})
  expect([taken.status, taken.body.code]).toEqual([422, 'wrong-state'])
  expect(taken.body.text).toEqual([
    '当前状态为“在架”，不能办理“还回”。',
    'The record is “On the shelf”; “Take back” is not possible now.',
  ])
})

it('another unit may neither change nor move, and hears so', async () => {
  const { id } = await make({ reader: head().actor.person })
  const other = house.players.otherHead
  const answers = [
    await lend(id, {}, other),
    await house.send(other, 'PATCH', `${path}/${id}`, { body: { pages: 9 }, version: 1 }),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [403, 'not-allowed'],
    [403, 'not-allowed'],
  ])
  expect((await get(id)).version).toBe(1)
})

it('a record says what this person may do with it', async () => {
  const { id } = await make({ branches: [house.units[1]], reader: head().actor.person })
  const mayOf = async (player = head()) => (await house.send(player, 'GET', `${path}/${id}`)).body.may
  expect(await mayOf()).toEqual(['change', 'lend'])
  expect(await mayOf(house.players.otherHead)).toEqual([])
  await lend(id, {})
  expect(await mayOf()).toEqual(['take', 'lose'])
  expect(await mayOf(house.players.unitOfficer)).toEqual(['take'])
  expect(await mayOf(house.players.otherHead)).toEqual(['take'])
})

it('what is frozen or kept cannot be sent', async () => {
  const { id } = await make()
  const frozen = await house.send(head(), 'PATCH', `${path}/${id}`, { body: { shelfMark: 'X' }, version: 1 })
  const kept = await house.send(head(), 'POST', path, { body: facts({ lentOn: '2026-01-01' }) })
  const stolen = await lend(id, { facts: { reader: head().actor.person, lentOn: '2020-01-01' } })
  expect([frozen.status, kept.status, stolen.status]).toEqual([422, 422, 422])
})

it('what occurs once is refused the second time, with the names of the fields', async () => {
  const { shelfMark, name } = await make()
  const again = await house.send(head(), 'POST', path, { body: facts({ shelfMark }) })
  expect([again.status, again.body.code]).toEqual([409, 'duplicate'])
  expect(again.body.text).toEqual([
    '同样的记录已经存在：“索书号”不得重复。',
    'Such a record exists already: “Shelf mark” must be unique.',
  ])
  const pair = await house.send(head(), 'POST', path, { body: facts({ name }) })
  expect(pair.body.text[0]).toContain('“书名”、“所属馆”')
})

it('a reference to nothing is refused', async () => {
  const nowhere = '00000000-0000-7000-8000-000000000000'
  const one = await house.send(head(), 'POST', path, { body: facts({ reader: nowhere }) })
  const several = await house.send(head(), 'POST', path, { body: facts({ branches: [house.units[0], nowhere] }) })
  expect([one, several].map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'unknown-reference'],
    [422, 'unknown-reference'],
  ])
})

it('of two who change the same version the second is told what the first one did', async () => {
  const { id } = await make({ pages: 10 })
  const url = `${path}/${id}`
  const first = await house.send(head(), 'PATCH', url, { body: { pages: 20 }, version: 1 })
  expect([first.status, first.etag, first.body.pages]).toEqual([200, '"2"', 20])
  const second = await house.send(house.players.unitOfficer, 'PATCH', url, { body: { pages: 30 }, version: 1 })
  expect([second.status, second.body.code]).toEqual([409, 'stale-version'])
  expect(second.body.changed).toEqual({ pages: [10, 20] })
  expect(second.body.now).toMatchObject({ id, version: 2, pages: 20 })
})

it('a change without a version is refused, for nobody may overwrite what was not seen', async () => {
  const { id } = await make()
  const blind = await house.send(head(), 'PATCH', `${path}/${id}`, { body: { pages: 5 } })
  expect([blind.status, blind.body.code]).toEqual([422, 'bad-request'])
})

it('of ten changes of one version at the same moment exactly one is made', async () => {
  const { id } = await make({ pages: 1 })
  const send = (pages: number) => house.send(head(), 'PATCH', `${path}/${id}`, { body: { pages }, version: 1 })
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => send(i + 2)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
  expect((await get(id)).version).toBe(2)
})

it('a request sent again makes nothing new', async () => {
  const body = facts()
  const first = await house.send(head(), 'POST', path, { body, onceKey: 'again' })
  const second = await house.send(head(), 'POST', path, { body, onceKey: 'again' })
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.body).toEqual(first.body)
  const another = await house.send(house.players.unitOfficer, 'POST', path, { body: facts(), onceKey: 'again' })
  expect(another.body.id).not.toBe(first.body.id)
})

it('a request sent five times at the same moment makes one record', async () => {
  const body = facts()
  const send = () => house.send(head(), 'POST', path, { body, onceKey: 'at once' })
  const answers = await Promise.all([send(), send(), send(), send(), send()])
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
})

it('nobody who is not signed in gets anything', async () => {
  const { id } = await make()
  const answers = [
    await house.send(null, 'GET', path),
    await house.send(null, 'GET', `${path}/${id}`),
    await house.send(null, 'POST', path, { body: facts() }),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([401, 'sign-in-needed']))
})
