import { sha256 } from '#domain/supervision/sha256.ts'

/** 签 — a matter in the pool of a draw, with what made it more likely to be drawn. */
export type Lot = {
  readonly register: 'task' | 'supervision_order'
  readonly id: string
  readonly unit: string
  /** A whole number of at least one. */
  readonly weight: number
  /** The patterns found in its reports, by their names in the register of weights. */
  readonly patterns: readonly string[]
}

/** 种子承诺 — published before the draw; whoever knows the seed later can see that it was not chosen afterwards. */
export function commitmentTo(seed: string): string {
  return sha256(seed)
}

/**
 * 抽取 — a weighted draw without putting back. The k-th number is read from SHA-256 of “seed:k”, so that the draw can be
 * repeated by hand with any tool that makes such sums; only whole numbers are used, no machine can round differently.
 */
export function draw(pool: readonly Lot[], count: number, seed: string): readonly string[] {
  let left = [...pool].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const drawn: string[] = []
  for (let turn = 1; turn <= count && left.length > 0; turn += 1) {
    const chosen = lotAt(left, numberOf(seed, turn))
    drawn.push(chosen.id)
    left = left.filter((lot) => lot !== chosen)
  }
  return drawn
}

/** The first 48 bits of the sum, small enough to be an exact number everywhere. */
export function numberOf(seed: string, turn: number): number {
  return Number.parseInt(sha256(`${seed}:${turn}`).slice(0, 12), 16)
}

/** Lays the weights side by side in the order of the ids and finds where the number falls. */
function lotAt(pool: readonly Lot[], number: number): Lot {
  const total = pool.reduce((sum, lot) => sum + lot.weight, 0)
  let place = number % total
  for (const lot of pool) {
    if (place < lot.weight) return lot
    place -= lot.weight
  }
  throw new Error('A draw needs lots with weights of at least one')
}
