import { createHash } from 'node:crypto'
import { isSame } from '#services/telemetry/senders.ts'

/** OneNET signs with Base64 of MD5 over token, nonce and message, both for the first GET and for each push. */
export function isSignedByOnenet(token: string, nonce: string, message: string, signature: string): boolean {
  const own = createHash('md5')
    .update(token + nonce + message)
    .digest('base64')
  // Some gateways on the way turn the plus of Base64 in an address into a blank.
  return isSame(own, signature.replaceAll(' ', '+'))
}

/** Huawei IoTDA (memory): SHA-256 in hexadecimal over token, timestamp and nonce, put in the order of the alphabet and joined. */
export function isSignedByHuawei(token: string, timestamp: string, nonce: string, signature: string): boolean {
  const own = createHash('sha256').update([token, timestamp, nonce].toSorted().join('')).digest('hex')
  return isSame(own, signature.toLowerCase())
}

/**
 * The message that OneNET signed, as it stands in the body: a text with its escapes undone, or the very characters of the object,
 * because writing it again could put a blank where there was none.
 */
export function onenetMessageIn(body: string): string | null {
  const start = /"msg"\s*:\s*/.exec(body)
  if (start === null) return null
  const from = start.index + start[0].length
  const to = endOfValue(body, from)
  if (to === null) return null
  const raw = body.slice(from, to)
  if (!raw.startsWith('"')) return raw
  try {
    return String(JSON.parse(raw))
  } catch {
    return null
  }
}

/** The place after a JSON text, object or list that begins here. */
function endOfValue(text: string, from: number): number | null {
  let depth = 0
  let isInText = false
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at]
    if (isInText) {
      if (letter === '\\') at += 1
      else if (letter === '"') isInText = false
    } else if (letter === '"') isInText = true
    else if (letter === '{' || letter === '[') depth += 1
    else if (letter === '}' || letter === ']') depth -= 1
    if (depth === 0 && !isInText && at > from) return at + 1
  }
  return null
}
