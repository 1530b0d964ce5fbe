import type { Compiled, DirectiveItem, FactItem, Item, MechanismItem, OutlineItem, TargetItem } from './types.ts'

/** 输出 — what the command prints: `items` holds outline, targets and directives only, mechanisms and facts stand beside them. */
export type Printed = Omit<Compiled, 'items'> & {
  readonly items: readonly (OutlineItem | TargetItem | DirectiveItem)[]
  readonly mechanisms: readonly MechanismItem[]
  readonly facts: readonly FactItem[]
}

/** Sorts the items out, because a reader of `items` takes every kind it does not know for a directive. */
export function toPrinted(compiled: Compiled): Printed {
  return {
    ...compiled,
    items: compiled.items.filter(isPlanned),
    mechanisms: compiled.items.filter((item) => item.kind === 'mechanism'),
    facts: compiled.items.filter((item) => item.kind === 'fact'),
  }
}

function isPlanned(item: Item): item is OutlineItem | TargetItem | DirectiveItem {
  return item.kind === 'outline' || item.kind === 'target' || item.kind === 'directive'
}
