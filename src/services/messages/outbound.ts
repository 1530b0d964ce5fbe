import { lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { refusal } from '#schema/messages.ts'

export type Outgoing = {
  readonly address: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}
export type Answered = { readonly status: number; readonly body: string }

/** Sends a request to another machine; throws when it cannot be reached or may not be. */
export type Post = (outgoing: Outgoing) => Promise<Answered>

const longestWait = 10_000
const longestAnswer = 64 * 1024

/**
 * A sender that reaches public addresses only, so that nobody can make the server knock at machines beside it. Hosts inside
 * the house (a dedicated messenger of the government network) are named by the operator: `GAOXIN_OUTBOUND=im.zone.gov,10.1.2.3`.
 */
export function outboundTo(allowed: readonly string[]): Post {
  return async ({ address, body, headers }) => {
    const url = readAddress(address)
    const isAllowed = allowed.includes(url.hostname)
    if (!isAllowed && (url.protocol !== 'https:' || isInside(url.hostname))) throw refusal('outbound-refused')
    return send(url, body, headers, isAllowed ? undefined : publicLookup)
  }
}

function readAddress(address: string): URL {
  try {
    const url = new URL(address)
    if (url.protocol === 'https:' || url.protocol === 'http:') return url
  } catch {
    // Falls through to the refusal.
  }
  throw refusal('outbound-refused')
}

/** The name is looked up once, by the connection itself: a name that changes its address between check and use gains nothing. */
const publicLookup: LookupFunction = (host, options, answer) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, [])
    if (found.some(({ address }) => isInside(address))) return answer(refusal('outbound-refused') as Error, [])
    if (options.all) return answer(null, found)
    const [first] = found
    return answer(null, first?.address ?? '', first?.family ?? 4)
  })
}

function send(
  url: URL,
  body: string,
  headers: Outgoing['headers'],
  look: LookupFunction | undefined,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest
    const sent = request(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
        timeout: longestWait,
        ...(look === undefined ? {} : { lookup: look }),
      },
      (answer) => {
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          size += part.byteLength
          if (size <= longestAnswer) parts.push(part)
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }))
        answer.on('error', reject)
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('timeout')))
    sent.on('error', reject)
    sent.end(body)
  })
}

const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

/** Whether an address lies on this machine, in a private network or where no single machine is. A name is not an address. */
export function isInside(host: string): boolean {
  const plain = unmapped(host.replace(/^\[|\]$/g, ''))
  const family = isIP(plain)
  if (family === 0) return plain === 'localhost' || plain.endsWith('.localhost')
  return inside.check(plain, family === 6 ? 'ipv6' : 'ipv4')
}

/** An IPv4 address in the clothes of IPv6 (`::ffff:127.0.0.1`, `::ffff:7f00:1`) is judged as what it is. */
function unmapped(host: string): string {
  const words = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(host)
  if (words === null) return host.replace(/^::ffff:(?=\d+\.)/i, '')
  const [high, low] = [Number.parseInt(words[1] ?? '', 16), Number.parseInt(words[2] ?? '', 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
