import { generate, parse } from 'coap-packet'
import { type Arrival, asTold, type Command } from '#entrypoints/arrivals.ts'

/** A request of a device: `POST coap://…/up/<number>/<format>?key=<secret>`. */
export type CoapRequest = {
  readonly messageId: number
  readonly token: Buffer
  readonly isConfirmable: boolean
  readonly code: string
  readonly device: string | null
  readonly format: string
  readonly secret: string | null
  readonly payload: Buffer
}

const methods: Readonly<Record<string, string>> = { '0.01': 'GET', '0.02': 'POST', '0.03': 'PUT', '0.04': 'DELETE' }

/** Null for what is no request of CoAP: answers, resets and bytes that are none. */
export function coapRequest(bytes: Buffer): CoapRequest | null {
  try {
    const packet = parse(bytes)
    const code = methods[packet.code]
    if (packet.ack || packet.reset || code === undefined) return null
    const told = (name: string) =>
      packet.options.filter((option) => option.name === name).map(({ value }) => value.toString('utf8'))
    const [root, device = null, format = 'own'] = told('Uri-Path')
    const key = told('Uri-Query').find((query) => query.startsWith('key='))
    return {
      messageId: packet.messageId,
      token: packet.token,
      isConfirmable: packet.confirmable,
      code,
      device: root === 'up' ? device : null,
      format,
      secret: key?.slice(4) ?? null,
      payload: packet.payload,
    }
  } catch {
    return null
  }
}

export function coapArrival(request: CoapRequest, sender: string, receivedAt: string): Arrival {
  return { kind: 'udp', source: `coap/${request.format}`, sender, body: request.payload, receivedAt }
}

/** Acknowledges with the answer in it; what was not confirmable is answered without. */
export function coapReply(
  request: CoapRequest,
  code: string,
  told?: { readonly now: string; readonly commands: readonly Command[] },
): Uint8Array {
  const payload =
    told === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify({ ...told, commands: told.commands.map(asTold) }))
  return generate({
    code,
    ack: request.isConfirmable,
    confirmable: false,
    messageId: request.messageId,
    token: request.token,
    payload,
  })
}
