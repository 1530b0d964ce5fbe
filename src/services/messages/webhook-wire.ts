import { createHmac } from 'node:crypto'
import type { Outgoing } from '#services/messages/outbound.ts'

export type HookEvent = {
  readonly zone: string
  readonly register: string
  readonly id: string
  readonly version: number
  readonly act: string
  readonly at: string
}

/** A thin, signed request after Standard Webhooks 1.0: which record changed; whoever may read it asks for the rest. */
export function hookRequest(
  address: string,
  secret: string,
  id: string,
  event: HookEvent,
  millisecond: number,
): Outgoing {
  const second = Math.floor(millisecond / 1000)
  const body = JSON.stringify({ type: `${event.register}.${event.act}`, timestamp: event.at, data: event })
  return {
    address,
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(second),
      'webhook-signature': `v1,${signatureOf(secret, id, second, body)}`,
    },
  }
}

/** HMAC-SHA256 over `id.timestamp.body` with the key that the secret carries in base64 behind `whsec_`. */
export function signatureOf(secret: string, id: string, second: number, body: string): string {
  return createHmac('sha256', keyOf(secret)).update(`${id}.${second}.${body}`).digest('base64')
}

/** Whether a secret carries a key of 24 to 64 bytes, as the standard asks. */
export function isHookSecret(secret: string): boolean {
  const length = keyOf(secret).byteLength
  return /^whsec_[A-Za-z0-9+/]+=*$/.test(secret) && length >= 24 && length <= 64
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
}
