import { afterAll, expect, test } from 'vitest'
import { Browser, type Door, type Login, openDoor, passwordOf, settle } from '#test/support/door.ts'

const door: Door = await openDoor()
await settle(door)
afterAll(() => door.close())

async function enter(login: Login): Promise<Browser> {
  const browser = new Browser(door)
  await browser.signIn(login, passwordOf(login))
  return browser
}

const view = { register: 'unit', name: '本月到期', address: 'order=-dueCurrent&state=active' }

test('a view is kept, renamed, given another content and removed, and is nobody else’s', async () => {
  const [own, other] = [await enter('ducha'), await enter('jingfa')]
  const { status, body: kept } = await own.post('/api/saved-view', view)
  expect([status, kept.name, kept.address]).toEqual([201, view.name, view.address])
  expect((await other.get('/api/saved-view?register=unit')).body).toEqual([])
  expect((await other.patch(`/api/saved-view/${kept.id}`, { name: '别人的' })).status).toBe(404)
  expect((await other.delete(`/api/saved-view/${kept.id}`)).status).toBe(404)

  await own.patch(`/api/saved-view/${kept.id}`, { name: ' 下月到期 ' })
  await own.patch(`/api/saved-view/${kept.id}`, { address: 'state=issued' })
  expect((await own.get('/api/saved-view?register=unit')).body).toEqual([
    { id: kept.id, name: '下月到期', address: 'state=issued' },
  ])
  expect((await own.get('/api/saved-view?register=zone')).body).toEqual([])
  expect((await own.delete(`/api/saved-view/${kept.id}`)).status).toBe(204)
  expect((await own.get('/api/saved-view?register=unit')).body).toEqual([])
})

test('two views of one list cannot share a name, two lists can, and so can two persons', async () => {
  const [own, other] = [await enter('ducha'), await enter('jingfa')]
  expect((await own.post('/api/saved-view', view)).status).toBe(201)
  expect((await own.post('/api/saved-view', view)).body.code).toBe('view-name-taken')
  const { body: second } = await own.post('/api/saved-view', { ...view, name: '另一个' })
  expect((await own.patch(`/api/saved-view/${second.id}`, { name: view.name })).body.code).toBe('view-name-taken')
  expect((await own.post('/api/saved-view', { ...view, register: 'zone' })).status).toBe(201)
  expect((await other.post('/api/saved-view', view)).status).toBe(201)
})

test('a view of nothing, without a name, too long or beyond the thirtieth is refused', async () => {
  const own = await enter('ducha')
  expect((await own.post('/api/saved-view', { ...view, register: 'nowhere' })).status).toBe(404)
  expect((await own.post('/api/saved-view', { ...view, name: ' ' })).body.code).toBe('view-name-needed')
  expect((await own.post('/api/saved-view', { ...view, name: '长'.repeat(31) })).status).toBe(422)
  for (let i = 0; i < 30; i += 1) await own.post('/api/saved-view', { ...view, register: 'person', name: `视图${i}` })
  expect((await own.post('/api/saved-view', { ...view, register: 'person' })).body.code).toBe('too-many-views')
  expect((await new Browser(door).get('/api/saved-view?register=unit')).status).toBe(401)
})

test('views leave no trace in the chain', async () => {
  const [before] = await door.db.query('select count(*) as n from "event"')
  const own = await enter('shenji')
  const [signedIn] = await door.db.query('select count(*) as n from "event"')
  await own.post('/api/saved-view', { ...view, register: 'account' })
  const [after] = await door.db.query('select count(*) as n from "event"')
  expect(signedIn.n).toBeGreaterThan(before.n)
  expect(after.n).toBe(signedIn.n)
})
