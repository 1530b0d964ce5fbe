/** 去重窗口 — answers that were given lately, so that a repeated datagram gets the same one and is not taken twice. */
export type Window<Answer> = {
  /** The answer given before; `pending` while the first is still being stored. */
  readonly seen: (key: string, nowMilliseconds: number) => Answer | 'pending' | null
  readonly begin: (key: string, nowMilliseconds: number) => void
  readonly end: (key: string, answer: Answer) => void
  /** What could not be taken may come again. */
  readonly forget: (key: string) => void
}

/** `span` is how long a sender may repeat (CoAP: EXCHANGE_LIFETIME, 247 s); beyond `most` entries the oldest goes. */
export function duplicateWindow<Answer>(span = 247_000, most = 100_000): Window<Answer> {
  const entries = new Map<string, { since: number; answer: Answer | 'pending' }>()
  const drop = (now: number) => {
    for (const [key, { since }] of entries) {
      if (entries.size <= most && now - since < span) return
      entries.delete(key)
    }
  }
  return {
    seen: (key, now) => {
      drop(now)
      return entries.get(key)?.answer ?? null
    },
    begin: (key, now) => {
      entries.delete(key)
      entries.set(key, { since: now, answer: 'pending' })
    },
    end: (key, answer) => {
      const entry = entries.get(key)
      if (entry !== undefined) entry.answer = answer
    },
    forget: (key) => entries.delete(key),
  }
}
