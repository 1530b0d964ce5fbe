import { isRecord } from '../problem.ts'

/** 凭票进入 — inside another app no cookie reaches us: a ticket in the address is changed for a session that only this page knows. */
let session: Promise<string | null> = Promise.resolve(null)
let isTicketHolder = false

/** Asks for the session of a ticket in the address; `forget` takes it out of there, so that it stands in no history. */
export function takeTicket(hash: string, forget: () => void): void {
  const ticket = /^#ticket=([\w.-]+)$/.exec(hash)?.[1]
  if (ticket === undefined) return
  forget()
  isTicketHolder = true
  session = fetch('/api/sign-in/ticket', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'Content-Type': 'application/json', 'X-Gaoxin': '1' },
    body: JSON.stringify({ ticket }),
  })
    .then(async (answer) => (answer.ok ? tokenIn(await answer.json()) : null))
    .catch(() => null)
}

export async function bearerHeader(): Promise<Readonly<Record<string, string>>> {
  const token = await session
  return token === null ? {} : { Authorization: `Bearer ${token}` }
}

/** Whether this page lives without a cookie: what a browser fetches by itself (a link, a line of events) then needs our help. */
export function isWithoutCookie(): boolean {
  return isTicketHolder
}

export function forgetBearer(): void {
  isTicketHolder = false
  session = Promise.resolve(null)
}

function tokenIn(answer: unknown): string | null {
  return isRecord(answer) && typeof answer.token === 'string' ? answer.token : null
}
