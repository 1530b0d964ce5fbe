import type { Coverage, Strength } from '#domain/chain/strength.ts'

/** The map of a chain as the server works it out from the firms on its nodes. */
export type ChainMap = {
  readonly id: string
  readonly name: string
  readonly coverage: Coverage
  readonly nodes: readonly ChainNodeView[]
}

export type ChainNodeView = {
  readonly id: string
  readonly name: string
  readonly segment: 'up' | 'middle' | 'down' | 'support'
  readonly strength: Strength
  readonly firms: readonly {
    readonly id: string
    readonly name: string
    readonly role: 'master' | 'backbone' | 'supplier'
    readonly product: string
    readonly isAboveScale: boolean
  }[]
  readonly gap: string | null
  readonly gapAct: 'fill' | 'extend' | 'strengthen' | null
  readonly priority: 'first' | 'second' | 'third' | null
  readonly targets: readonly string[]
  readonly localShare: number | null
  readonly localSource: string | null
}
