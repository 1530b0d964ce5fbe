/** A source of numbers that gives the same row for the same seed on every machine (mulberry32, whole-number arithmetic only). */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed | 0
  }

  /** A whole number from 0 to below `sides`. */
  below(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  /** Whether something that happens in so many of a thousand cases happens now. */
  happens(perThousand: number): boolean {
    return this.below(1000) < perThousand
  }

  /** A source of its own for one thing, so that more of one thing changes no other. */
  apart(name: string): Dice {
    let hash = this.state ^ 0x811c9dc5
    for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
    return new Dice(hash)
  }
}
