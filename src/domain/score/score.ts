import type { Label } from '#domain/label.ts'
import { written } from './formula.ts'
import { formulaOf } from './kit.ts'
import { exact, type Measured, sum } from './measured.ts'
import { roundTo, spread } from './rounding.ts'
import { pointsFor, type SchemeContent, type SchemeGroup, type SchemeItem, type SchemeSection } from './scheme.ts'
import type { InputNode, ItemNode, ScoreTree, SectionNode } from './tree.ts'

/** What was found for a unit and an item under the name of an input. */
export type Findings = (unit: string, item: SchemeItem, input: string) => Measured

/** 试算 — inputs put in by hand: by code of the item, then name of the input. */
export type Assumptions = Readonly<Record<string, Readonly<Record<string, number>>>>

/** 算分 — the trees of all units of a group; pure, so that anybody who has scheme and facts gets the same. */
export function scoreGroup(
  content: SchemeContent,
  group: SchemeGroup,
  find: Findings,
  assumed: { readonly unit: string; readonly values: Assumptions } | null = null,
): readonly ScoreTree[] {
  const inputs = new Map(group.units.map((unit) => [unit, inputsOf(content, group, unit, find, assumed)]))
  return group.units.map((unit) => treeOf(content, group, unit, inputs))
}

type Inputs = ReadonlyMap<string, readonly InputNode[]>
type AllInputs = ReadonlyMap<string, Inputs>

function inputsOf(
  content: SchemeContent,
  group: SchemeGroup,
  unit: string,
  find: Findings,
  assumed: { readonly unit: string; readonly values: Assumptions } | null,
): Inputs {
  const items = content.sections.flatMap((section) => section.items.filter((item) => isFor(section, item, group.code)))
  return new Map(
    items.map((item) => {
      const values = assumed?.unit === unit ? (assumed.values[item.code] ?? {}) : {}
      const nodes = Object.entries(item.inputs).map(([name, use]): InputNode => {
        const value = values[name]
        const measure = 'measure' in use ? use.measure : null
        if (value !== undefined) return { name, measure, state: 'known', value, facts: [], isAssumed: true }
        if ('constant' in use)
          return { name, measure, state: 'known', value: use.constant, facts: [], isAssumed: false }
        return { name, measure, ...find(unit, item, name), isAssumed: false }
      })
      return [item.code, nodes]
    }),
  )
}

function isFor(section: SchemeSection, item: SchemeItem, group: string): boolean {
  return section.kind === 'veto' || pointsFor(item, group) > 0
}

function treeOf(content: SchemeContent, group: SchemeGroup, unit: string, inputs: AllInputs): ScoreTree {
  const own = inputs.get(unit) ?? new Map()
  const factor = factorOf(content, group.code, own)
  const sections = content.sections
    .map((section) => sectionOf(content, group, section, own, inputs, section.kind === 'base' ? factor : 1))
    .filter(({ items }) => items.length > 0)
  const total = sum(sections.map(({ result }) => result))
  const rounded = roundTo(total, content.rounding.places, content.rounding.mode)
  const items = sections.flatMap((section) => section.items)
  return {
    unit,
    group: group.code,
    sections: content.rounding.at === 'total' ? printedParts(sections, rounded, content.rounding.places) : sections,
    rounding: content.rounding,
    exact: total,
    total: rounded,
    isComplete: items.every(({ state, result }) => state === 'exempt' || (state !== 'tied' && result !== null)),
    vetoes: sections
      .filter(({ kind }) => kind === 'veto')
      .flatMap((section) => section.items.filter((item) => (item.inputs[0]?.value ?? 0) > 0).map(({ code }) => code)),
  }
}

/** What does not apply to a unit is spread over what does, so that every unit is measured against the same full marks. */
function factorOf(content: SchemeContent, group: string, own: Inputs): number {
  const base = content.sections.filter(({ kind }) => kind === 'base').flatMap(({ items }) => items)
  const points = (items: readonly SchemeItem[]) => sum(items.map((item) => pointsFor(item, group)))
  const applying = points(base.filter((item) => !(own.get(item.code) ?? []).some(({ state }) => state === 'exempt')))
  return applying === 0 ? 1 : points(base) / applying
}

function sectionOf(
  content: SchemeContent,
  group: SchemeGroup,
  section: SchemeSection,
  own: Inputs,
  all: AllInputs,
  factor: number,
): SectionNode {
  const items = section.items
    .filter((item) => isFor(section, item, group.code))
    .map((item) => itemOf(content, group, item, own.get(item.code) ?? [], all, factor))
  const earned = sum(items.map(({ result }) => result ?? 0))
  const held = section.most === null ? earned : Math.min(earned, section.most)
  const result = section.kind === 'penalty' ? -held : section.kind === 'veto' ? 0 : held
  return {
    code: section.code,
    name: section.name,
    kind: section.kind,
    points: sum(items.map(({ points }) => points)),
    most: section.most,
    caps: held < earned ? [limitHit(earned, held)] : [],
    items,
    result: exact(result) + 0,
    printed: exact(result) + 0,
  }
}

function itemOf(
  content: SchemeContent,
  group: SchemeGroup,
  item: SchemeItem,
  inputs: readonly InputNode[],
  all: AllInputs,
  factor: number,
): ItemNode {
  const lacking = (['exempt', 'pending', 'missing'] as const).find((state) =>
    inputs.some((input) => input.state === state),
  )
  const points = lacking === 'exempt' ? 0 : exact(pointsFor(item, group.code) * factor)
  const base = { code: item.code, name: item.name, formula: item.formula, points, inputs }
  if (lacking !== undefined) {
    // Nought by the scheme's own words is a result; the lack of data stays visible beside it.
    const result = lacking !== 'exempt' && item.whenMissing === 'zero' ? 0 : null
    return { ...base, state: lacking, working: null, caps: [], exact: result, result, printed: result }
  }
  const formula = formulaOf(item.formula)
  const first = formula.inputs[0]?.name ?? ''
  const peers = group.units.map(
    (unit) =>
      all
        .get(unit)
        ?.get(item.code)
        ?.find(({ name }) => name === first)?.value ?? null,
  )
  const applied = formula.apply({
    points,
    values: Object.fromEntries(inputs.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
    parameters: item.parameters,
    group: peers.filter((value): value is number => value !== null),
  })
  const { places, mode, at } = content.rounding
  const result = applied.result === null || at === 'total' ? applied.result : roundTo(applied.result, places, mode)
  return {
    ...base,
    state: applied.result === null ? 'tied' : 'scored',
    working: applied.working,
    caps: applied.caps,
    exact: applied.result,
    result,
    printed: result,
  }
}

function limitHit(earned: number, held: number): Label {
  return [`合计 ${written(earned)}，以 ${written(held)} 为限`, `Sum ${written(earned)}, held at ${written(held)}`]
}

/** Where only the total is rounded, printed parts are made to add up to it. */
function printedParts(sections: readonly SectionNode[], total: number, places: number): readonly SectionNode[] {
  const shares = spread(
    sections.map(({ result }) => result),
    total,
    places,
  )
  return sections.map((section, i) => {
    const printed = shares[i] ?? 0
    // The parts of a section that hit its limit do not add up to it; they are printed as they are.
    const isHeld = section.caps.length > 0
    const parts = section.items.map(({ result }) => result)
    const shown = isHeld
      ? parts.map((part) => (part === null ? null : roundTo(part, places, 'half-up')))
      : spread(parts, Math.abs(printed), places)
    return { ...section, printed, items: section.items.map((item, j) => ({ ...item, printed: shown[j] ?? null })) }
  })
}
