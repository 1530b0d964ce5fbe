import { refusal } from '#schema/messages.ts'

/** What a ticket says: which zone, which firm by its credit code, until when in milliseconds since 1970, and a name used once. */
export type Ticket = { readonly zone: string; readonly uscc: string; readonly until: number; readonly nonce: string }

/** Reads the signed part; whatever is not in this form is no ticket. */
export function parsed(payload: string): Ticket {
  const told: unknown = read(Buffer.from(payload, 'base64url').toString('utf8'))
  if (typeof told !== 'object' || told === null) throw refusal('ticket-wrong')
  const { zone, uscc, until, nonce } = told as Readonly<Record<string, unknown>> // an object, seen above
  if (typeof zone !== 'string' || typeof uscc !== 'string' || typeof until !== 'number' || typeof nonce !== 'string')
    throw refusal('ticket-wrong')
  return { zone, uscc, until, nonce }
}

/** Long enough that two never meet, and of plain letters. */
export function isNamed(nonce: string): boolean {
  return /^[A-Za-z0-9_-]{16,64}$/.test(nonce)
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
