import { refusal } from '#schema/messages.ts'

const hour = 3_600_000
/** Addresses that are remembered at once; beyond it the oldest are forgotten. */
const mostKnown = 20_000

/** 限量 — how often one address may send or try something in an hour; kept in memory, since a restart may forget it. */
export class Pace {
  private readonly seen = new Map<string, readonly number[]>()

  /** Counts an attempt, or refuses it when the hour is full. */
  assertFree(address: string, now: number, most: number): void {
    const recent = (this.seen.get(address) ?? []).filter((at) => at > now - hour)
    if (recent.length >= most) throw refusal('too-often')
    this.seen.delete(address)
    this.seen.set(address, [...recent, now])
    const [oldest] = this.seen.keys()
    if (this.seen.size > mostKnown && oldest !== undefined) this.seen.delete(oldest)
  }
}
