import { afterAll, beforeAll, expect, test } from 'vitest'
import { sleep } from '#store/embedded-process.ts'
import { Browser, type Door, openDoor, passwordOf, settle } from '#test/support/door.ts'

let door: Door
let address = ''
const browser = () => new Browser(door)

beforeAll(async () => {
  door = await openDoor()
  await settle(door)
  address = await door.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => door.close())

const long = '建设局要在6月底前建成停车场并交付使用。\n'.repeat(40_000)

async function send(words: string, key: string, signal?: AbortSignal) {
  const who = browser()
  await who.signIn('ducha', passwordOf('ducha'))
  const form = new FormData()
  for (const [name, value] of Object.entries({ words, kind: 'speech', year: '2027' })) form.append(name, value)
  const headers = { 'x-gaoxin': '1', 'idempotency-key': key, cookie: `gaoxin_session=${who.cookies.gaoxin_session}` }
  const answer = fetch(`${address}/api/document/compile`, {
    method: 'POST',
    body: form,
    headers,
    signal: signal ?? null,
  })
  const step = async () => (await who.get(`/api/document/compile/${key}`)).body.step
  return { answer, step }
}

test('a document is told step by step while it is compiled; cancelled, it leaves nothing behind', async () => {
  const person = new AbortController()
  const { answer, step } = await send(long, 'one', person.signal)
  const ended = answer.catch(() => 'cancelled')
  while ((await step()) !== 'compiling') await sleep(5)
  person.abort()
  expect(await ended).toBe('cancelled')
  while ((await step()) !== null) await sleep(5)
  expect(await door.db.query('select id from document')).toEqual([])
  expect(await door.db.query('select id from plan')).toEqual([])
})

test('the same document sent twice under one key is one plan', async () => {
  const words = '工作要点\n建设局要在6月底前建成停车场。'
  const [one, two] = [await send(words, 'two'), await send(words, 'two')]
  const plans = await Promise.all(
    [one, two].map(async ({ answer }) => String(JSON.parse(await (await answer).text()).plan)),
  )
  expect(plans[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(plans[0]).toBe(plans[1])
  expect(await one.step()).toBeNull()
})
