import { createHmac } from 'node:crypto'
import { fitBytes } from '#domain/messages/pace.ts'
import type { Answered, Outgoing } from '#services/messages/outbound.ts'

export type RobotKind = 'wecom' | 'dingtalk' | 'feishu'

export type RobotDoor = { readonly kind: RobotKind; readonly address: string; readonly secret: string | null }

/** The request by which a group robot is told a text at an instant; each platform has its own form, signature and size. */
export function robotRequest(door: RobotDoor, text: string, millisecond: number): Outgoing {
  switch (door.kind) {
    case 'wecom':
      // No signature: the key stands in the address. Text of at most 2,048 bytes.
      return outgoing(door.address, { msgtype: 'text', text: { content: fitBytes(text, 2048) } })
    case 'dingtalk':
      return outgoing(dingtalkAddress(door, millisecond), {
        msgtype: 'text',
        text: { content: fitBytes(text, 18_000) },
      })
    case 'feishu':
      return outgoing(door.address, {
        ...(door.secret === null ? {} : feishuProof(door.secret, Math.floor(millisecond / 1000))),
        msg_type: 'text',
        content: { text: fitBytes(text, 18_000) },
      })
  }
}

/** Whether the platform took the message: all three answer 200 to refusals as well and tell the truth in the body. */
export function isTaken({ status, body }: Answered): boolean {
  if (status !== 200) return false
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer !== 'object' || answer === null) return false
    const code = 'errcode' in answer ? answer.errcode : 'code' in answer ? answer.code : null
    return code === 0
  } catch {
    return false
  }
}

/** DingTalk: HMAC-SHA256 with the secret as key over `milliseconds\nsecret`, base64, added to the address. */
function dingtalkAddress({ address, secret }: RobotDoor, millisecond: number): string {
  if (secret === null) return address
  const url = new URL(address)
  url.searchParams.set('timestamp', String(millisecond))
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${millisecond}\n${secret}`).digest('base64'))
  return url.href
}

/** Feishu: HMAC-SHA256 over nothing, with `seconds\nsecret` as key, base64; valid for an hour. */
function feishuProof(secret: string, second: number): { readonly timestamp: string; readonly sign: string } {
  return { timestamp: String(second), sign: createHmac('sha256', `${second}\n${secret}`).digest('base64') }
}

function outgoing(address: string, body: unknown): Outgoing {
  return { address, body: JSON.stringify(body), headers: {} }
}
