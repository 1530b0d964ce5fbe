import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Moment } from '#domain/moment.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { tick } from '#entrypoints/tick.ts'
import { robot } from '#registers/robot.ts'
import { task } from '#registers/task.ts'
import { webhook } from '#registers/webhook.ts'
import { allActors } from '#services/actor.ts'
import { inTransaction } from '#services/context.ts'
import { briefOf } from '#services/messages/brief.ts'
import type { Carrier } from '#services/messages/carriers.ts'
import { closeFeed, feedOf, openFeed } from '#services/messages/feed.ts'
import { followLog } from '#services/messages/follow.ts'
import { inboxOf, markRead } from '#services/messages/inbox.ts'
import { mailBy } from '#services/messages/mail.ts'
import { isInside, outboundTo } from '#services/messages/outbound.ts'
import { sendWaiting } from '#services/messages/send.ts'
import { wish } from '#services/messages/wishes.ts'
import { moveRecord } from '#services/move.ts'
import { createRecord } from '#services/save.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { type Listener, openListener } from '#test/support/listener.ts'
import { type Mailbox, openMailbox } from '#test/support/mailbox.ts'
import { refusalOf } from '#test/support/refusals.ts'

const zone = openDemoZone()
const name = 'yunling'
let listener: Listener
let mailbox: Mailbox
beforeAll(async () => {
  listener = await openListener()
  mailbox = await openMailbox()
})
afterAll(async () => {
  await listener.close()
  await mailbox.close()
})

const minute = (n: number): Moment => momentOf(testNow.millisecond + n * 60_000)

function carrier(): Carrier {
  return {
    post: outboundTo(['127.0.0.1']),
    mail: mailBy(mailbox.address, 'gaoxin@zone.example'),
    home: 'https://zone.example',
  }
}

async function codeOf(work: () => unknown): Promise<string> {
  return (await refusalOf(work)).code
}

async function actor(login: string) {
  return (await zone.as(login)).actor
}

async function sign(login: string, title: string, at: Moment): Promise<void> {
  const id = await zone.task(title)
  await inTransaction(zone.db, await zone.as(login, at), (context) => moveRecord(context, task, id, null, 'sign', {}))
}

async function submit(login: string, title: string, at: Moment): Promise<void> {
  const id = await zone.task(title)
  const facts = { outcome: '全部完成。' }
  await inTransaction(zone.db, await zone.as(login, at), (context) =>
    moveRecord(context, task, id, null, 'submit', { facts }),
  )
}

async function addRobot(kind: 'wecom' | 'dingtalk', facts: Readonly<Record<string, unknown>>): Promise<string> {
  const context = { ...(await zone.as('xitong', minute(1))), procedures: (await zone.as('xitong')).procedures }
  return (
    await createRecord(context, robot, {
      facts: { name: kind, kind, address: `${listener.address}/${kind}`, ...facts },
    })
  ).id
}

test('everybody whom a register tells finds the message, nobody else, and not who did it', async () => {
  await followLog(zone.db, name, testNow)
  await submit('jianshe2', '完成标准厂房二期主体工程', minute(2))
  await followLog(zone.db, name, minute(2))
  const told = []
  for (const one of await allActors(zone.db, name, testNow.today)) {
    const [latest] = (await inboxOf(zone.db, one, null, 5)).messages
    if (latest?.title === '完成标准厂房二期主体工程' && latest.act[0] === '提请办结') told.push(one.name)
  }
  expect(told.length).toBeGreaterThan(0)
  const supervisors = (await allActors(zone.db, name, testNow.today)).filter((one) => one.roles.includes('supervision'))
  expect(told.toSorted()).toEqual(supervisors.map((one) => one.name).toSorted())
})

test('each event is told once, however many servers follow the log at the same moment', async () => {
  await sign('zhaoshang', '梳理闲置厂房并提出盘活意见', minute(3)).catch(() => undefined)
  const before = await zone.db.query('select count(*) as n from message')
  await Promise.all([1, 2, 3].map(() => followLog(zone.db, name, minute(3))))
  const [{ n }] = await zone.db.query('select count(*) as n from (select distinct account, seq from message) m')
  const [{ n: all }] = await zone.db.query('select count(*) as n from message')
  expect(all).toBe(n)
  expect(all).toBeGreaterThanOrEqual(before[0].n)
})

test('a message that was read stays and is counted no longer', async () => {
  const ducha = await actor('ducha2')
  const first = await inboxOf(zone.db, ducha, null, 50)
  expect(first.unread).toBeGreaterThan(0)
  await markRead(zone.db, ducha, { upTo: first.messages[0]?.seq ?? 0 }, minute(4))
  const after = await inboxOf(zone.db, ducha, null, 50)
  expect([after.unread, after.messages.length]).toEqual([0, first.messages.length])
})

test('a group robot of a unit is told of the unit, its address and secret are never served nor logged', async () => {
  const id = await addRobot('dingtalk', { unit: await zone.unit('督查室'), secret: 'SECdemo', showsTitles: true })
  const stored = await zone.db.query('select address, secret from robot where id = $1::uuid', [id])
  expect(JSON.stringify(stored)).not.toMatch(/127\.0\.0\.1|SECdemo/)
  const logged = await zone.db.query('select body from event where record = $1::uuid', [id])
  expect(JSON.stringify(logged)).not.toMatch(/127\.0\.0\.1|SECdemo/)
  await submit('zhaoshang2', '组建驻外招商小分队', minute(5))
  await tick(zone.db, () => minute(6), carrier())
  const heard = listener.heard.filter(({ path }) => path.startsWith('/dingtalk'))
  expect(heard).toHaveLength(1)
  expect(JSON.parse(heard[0]?.body ?? '').text.content).toContain('任务 · 提请办结：组建驻外招商小分队')
  expect(heard[0]?.path).toMatch(/timestamp=\d{13}&sign=/)
})

test('a robot that may not tell titles tells how many matters there are', async () => {
  await addRobot('wecom', { unit: await zone.unit('督查室'), secret: null, showsTitles: false })
  await submit('kechuang', '新培育高新技术企业12家', minute(8))
  await tick(zone.db, () => minute(9), carrier())
  const [heard] = listener.heard.filter(({ path }) => path.startsWith('/wecom'))
  expect(heard?.body).toContain('有1项新的事项')
  expect(heard?.body).not.toContain('高新技术企业')
})

test('a refused message waits and is sent again later; after too many failures it is given up with the reason', async () => {
  const id = await addRobot('wecom', { name: '故障', unit: null, secret: null, showsTitles: true })
  await zone.db.query(
    `insert into delivery (zone_id, id, channel, target, words, made_at, next_at, attempts)
      values ($1, gen_random_uuid(), 'robot', $2::uuid, '测试', $3, $3, 0)`,
    [name, id, minute(20).at],
  )
  listener.answer(200, '{"errcode":93000,"errmsg":"invalid webhook url"}')
  let at = 20
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await sendWaiting(zone.db, name, minute(at), carrier())
    const [row] = await zone.db.query(
      'select attempts, next_at, failed_at, error from delivery where target = $1::uuid',
      [id],
    )
    expect([row.attempts, row.error]).toEqual([attempt + 1, expect.stringContaining('93000')])
    at = Math.ceil((Date.parse(row.next_at) - testNow.millisecond) / 60_000)
    while (new Date(testNow.millisecond + at * 60_000 + 8 * 3_600_000).getUTCHours() < 8) at += 60
  }
  const [row] = await zone.db.query('select failed_at from delivery where target = $1::uuid', [id])
  expect(row.failed_at).not.toBeNull()
  listener.answer(200, '{"errcode":0}')
})

test('a webhook is told in a thin signed request which record changed', async () => {
  const secret = `whsec_${Buffer.alloc(24, 3).toString('base64')}`
  const context = await zone.as('xitong', minute(10))
  const facts = { name: '省平台', address: `${listener.address}/hook`, secret, registers: ['task'] }
  await inTransaction(zone.db, context, (one) => createRecord(one, webhook, { facts }))
  const short = { ...facts, secret: 'short' }
  const refused = () => inTransaction(zone.db, context, (one) => createRecord(one, webhook, { facts: short }))
  expect(await codeOf(refused)).toBe('hook-secret')
  await submit('sheshi', '建成云岭第二小学', minute(11))
  await tick(zone.db, () => minute(12), carrier())
  const [heard] = listener.heard.filter(({ path }) => path === '/hook')
  expect(JSON.parse(heard?.body ?? '')).toMatchObject({ type: 'task.submit', data: { register: 'task', zone: name } })
  expect(heard?.headers['webhook-signature']).toMatch(/^v1,/)
  expect(heard?.body).not.toContain('小学')
})

test('the brief of the morning goes by mail to whoever asked for it, once a working day', async () => {
  const jianshe = await actor('jianshe')
  expect(await codeOf(() => wish(zone.db, jianshe, { email: 'nobody', brief: true, messages: false }))).toBe(
    'bad-email',
  )
  await wish(zone.db, jianshe, { email: 'jianshe@zone.example', brief: true, messages: false })
  for (const n of [13, 14]) await tick(zone.db, () => minute(n), carrier())
  expect(mailbox.letters).toHaveLength(1)
  expect(mailbox.letters[0]).toContain('jianshe@zone.example')
  expect(await briefOf(zone.db, jianshe, testNow.today)).toContain('2026-11-23 简报')
})

test('a calendar feed shows what the person has to do with, and a revoked one is not found', async () => {
  const jianshe = await actor('jianshe')
  const token = await openFeed(zone.db, jianshe, minute(15))
  const feed = await feedOf(zone.db, name, token, minute(15), 'https://zone.example')
  expect(feed.replaceAll('\r\n ', '')).toContain('完成标准厂房二期主体工程')
  expect(feed).not.toContain('设立企业转贷周转金')
  await closeFeed(zone.db, jianshe)
  expect(await codeOf(() => feedOf(zone.db, name, token, minute(15), 'https://zone.example'))).toBe('not-found')
})

test('nothing is sent to machines beside the server unless the operator names them', async () => {
  for (const host of [
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    '0.0.0.0',
  ])
    expect(isInside(host), host).toBe(true)
  for (const host of ['8.8.8.8', '2606:4700::1111', 'oapi.dingtalk.example']) expect(isInside(host), host).toBe(false)
  const post = outboundTo([])
  for (const address of [listener.address, 'https://127.0.0.1/x', 'http://public.example/', 'file:///etc/passwd', 'x'])
    expect(await codeOf(() => post({ address, body: '', headers: {} })), address).toBe('outbound-refused')
})
