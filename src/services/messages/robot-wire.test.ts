import { expect, test } from 'vitest'
import { isTaken, robotRequest } from '#services/messages/robot-wire.ts'

// The signatures were computed with openssl and Python, not with this program.
const millisecond = 1_767_225_600_123

test('DingTalk: milliseconds and secret are signed with the secret and go into the address', () => {
  const address = 'https://oapi.dingtalk.example/robot/send?access_token=t'
  const sent = new URL(
    robotRequest({ kind: 'dingtalk', address, secret: 'SEC000demo' }, '三项到期', millisecond).address,
  )
  expect(sent.searchParams.get('access_token')).toBe('t')
  expect(sent.searchParams.get('timestamp')).toBe('1767225600123')
  expect(sent.searchParams.get('sign')).toBe('jVWdKhpUsn6HO+f/nkUunC4eGHahF0GcR3ULyVnm/m0=')
})

test('Feishu: nothing is signed with seconds and secret, and the proof goes into the body', () => {
  const door = { kind: 'feishu', address: 'https://open.feishu.example/hook/x', secret: 'demo-secret' } as const
  const body = JSON.parse(robotRequest(door, '三项到期', millisecond).body)
  expect(body).toEqual({
    timestamp: '1767225600',
    sign: '3sA0RS755ItICMJpDV0qSS54Iw61qCrVP4vqREbXV94=',
    msg_type: 'text',
    content: { text: '三项到期' },
  })
})

test('WeCom: no signature, and never more than 2,048 bytes, cut between characters', () => {
  const { body } = robotRequest(
    { kind: 'wecom', address: 'https://qy.example/k', secret: null },
    '督'.repeat(900),
    millisecond,
  )
  const { content } = JSON.parse(body).text
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048)
  expect(content).toMatch(/^督+…$/)
})

test('a platform that answers 200 with an error did not take the message', () => {
  expect(isTaken({ status: 200, body: '{"errcode":0}' })).toBe(true)
  expect(isTaken({ status: 200, body: '{"code":0,"msg":"success"}' })).toBe(true)
  expect(isTaken({ status: 200, body: '{"errcode":310000}' })).toBe(false)
  expect(isTaken({ status: 200, body: 'ok' })).toBe(false)
  expect(isTaken({ status: 502, body: '{"errcode":0}' })).toBe(false)
})
