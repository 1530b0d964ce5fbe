import { expect, test } from 'vitest'
import { hookRequest, isHookSecret, signatureOf } from '#services/messages/webhook-wire.ts'

const secret = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX'
const event = { zone: 'z', register: 'task', id: 'i', version: 3, act: 'close', at: '2026-01-01T00:00:00.000Z' }

test('the signature covers id, second and body, with the key that the secret carries', () => {
  // Computed with openssl over the very same words.
  expect(signatureOf(secret, 'msg_1', 1767225600, '{"a":1}')).toBe('UyM9ZTx8DjOmZabWuQychiy3SOQTcmi8iwwb4V2hSuQ=')
})

test('the request tells which record changed and nothing of its content', () => {
  const { headers, body } = hookRequest('https://x.example/in', secret, 'msg_2', event, 1_767_225_600_999)
  expect(JSON.parse(body)).toEqual({ type: 'task.close', timestamp: event.at, data: event })
  expect(headers['webhook-id']).toBe('msg_2')
  expect(headers['webhook-timestamp']).toBe('1767225600')
  expect(headers['webhook-signature']).toBe(`v1,${signatureOf(secret, 'msg_2', 1767225600, body)}`)
})

test('a key shorter than 24 bytes is none', () => {
  expect(isHookSecret(secret)).toBe(true)
  expect(isHookSecret('whsec_AAECAwQ=')).toBe(false)
  expect(isHookSecret(secret.slice(6))).toBe(false)
})
