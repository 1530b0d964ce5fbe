/**
 * 骰子 — chance that a seed repeats. Each part of the year throws dice of its own (`fork`), so that one part more changes
 * nothing of the others. The generator is Mulberry32: 32 bits of state, good enough for a play, worthless for secrets.
 */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  fork(name: string): Dice {
    return new Dice([...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), this.state))
  }

  /** At least 0 and below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.between(0, list.length - 1)]
    if (found === undefined) throw new Error('Nothing to pick from')
    return found
  }

  /** Sums of money and areas spread over orders of size: most small, few large. */
  spread(low: number, high: number): number {
    return low * (high / low) ** (this.next() ** 2)
  }
}
