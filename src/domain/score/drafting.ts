import { type FormulaKind, formulaOf } from './kit.ts'
import { emptyContent, type SchemeContent, type SchemeItem, type SchemeSection } from './scheme.ts'

/** An item with all defaults, for whoever needs one: tests, and the editor that adds a line. */
export function itemLike(code: string, formula: FormulaKind, more: Partial<SchemeItem> = {}): SchemeItem {
  const { parameters } = formulaOf(formula)
  return {
    code,
    name: code,
    points: 10,
    pointsByGroup: {},
    formula,
    parameters: Object.fromEntries(parameters.map((one) => [one.name, one.default])),
    inputs: {},
    basis: '',
    owner: '',
    whenMissing: 'open',
    legalBasis: null,
    ...more,
  }
}

export function sectionLike(code: string, kind: SchemeSection['kind'], items: readonly SchemeItem[]): SchemeSection {
  return { code, name: code, kind, most: null, items }
}

export function contentLike(sections: readonly SchemeSection[], units: readonly string[]): SchemeContent {
  return { ...emptyContent, groups: [{ code: 'a', name: 'a', units }], sections }
}
