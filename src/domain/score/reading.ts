import type { Band, ParameterValue } from './formula.ts'
import { isFormulaKind } from './kit.ts'
import { roundingModes } from './rounding.ts'
import {
  emptyContent,
  type InputUse,
  type SchemeContent,
  type SchemeGrade,
  type SchemeGroup,
  type SchemeItem,
  type SchemeSection,
} from './scheme.ts'

type Loose = Readonly<Record<string, unknown>>

/** Reads a stored or sent content of a scheme; what does not fit is left out and never throws. */
export function readContent(value: unknown): SchemeContent {
  if (!isLoose(value)) return emptyContent
  const rounding = isLoose(value.rounding) ? value.rounding : {}
  return {
    full: numberIn(value.full, 100),
    groups: listIn(value.groups).map(readGroup),
    sections: listIn(value.sections).map(readSection),
    rounding: {
      places: Math.min(4, Math.max(0, Math.trunc(numberIn(rounding.places, 2)))),
      mode: oneOf(rounding.mode, roundingModes, 'half-up'),
      at: rounding.at === 'total' ? 'total' : 'item',
    },
    grades: listIn(value.grades).map(readGrade),
    ties: value.ties === 'forbidden' ? 'forbidden' : 'equal',
  }
}

function readGroup(value: Loose): SchemeGroup {
  return { code: textIn(value.code), name: textIn(value.name), units: textsIn(value.units) }
}

const kinds = { base: 1, bonus: 1, penalty: 1, veto: 1 } as const

function readSection(value: Loose): SchemeSection {
  return {
    code: textIn(value.code),
    name: textIn(value.name),
    kind: oneOf(value.kind, kinds, 'base'),
    most: typeof value.most === 'number' ? value.most : null,
    items: listIn(value.items).flatMap(readItem),
  }
}

function readItem(value: Loose): readonly SchemeItem[] {
  if (!isFormulaKind(value.formula)) return []
  return [
    {
      code: textIn(value.code),
      name: textIn(value.name),
      points: numberIn(value.points, 0),
      pointsByGroup: entriesOf(value.pointsByGroup, (one) => (typeof one === 'number' ? one : null)),
      formula: value.formula,
      parameters: entriesOf(value.parameters, readParameter),
      inputs: entriesOf(value.inputs, readInput),
      basis: textIn(value.basis),
      owner: textIn(value.owner),
      whenMissing: value.whenMissing === 'zero' ? 'zero' : 'open',
      legalBasis: typeof value.legalBasis === 'string' && value.legalBasis !== '' ? value.legalBasis : null,
    },
  ]
}

function readParameter(value: unknown): ParameterValue | null {
  if (typeof value === 'number' || typeof value === 'string') return value
  return Array.isArray(value) ? listIn(value).map(readBand) : null
}

function readBand(value: Loose): Band {
  return { at: numberIn(value.at, 0), gives: numberIn(value.gives, 0) }
}

function readInput(value: unknown): InputUse | null {
  if (!isLoose(value)) return null
  if (typeof value.measure === 'string' && value.measure !== '') return { measure: value.measure }
  return typeof value.constant === 'number' ? { constant: value.constant } : null
}

function readGrade(value: Loose): SchemeGrade {
  return {
    name: textIn(value.name),
    share: typeof value.share === 'number' ? Math.min(1, Math.max(0, value.share)) : null,
    mode: oneOf(value.mode, roundingModes, 'half-up'),
    least: typeof value.least === 'number' ? value.least : null,
  }
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listIn(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.filter(isLoose) : []
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function numberIn(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}

function oneOf<K extends string>(value: unknown, options: Readonly<Record<K, unknown>>, otherwise: K): K {
  return typeof value === 'string' && Object.hasOwn(options, value) ? (value as K) : otherwise // an own key of the options
}

function entriesOf<T>(value: unknown, read: (one: unknown) => T | null): Readonly<Record<string, T>> {
  if (!isLoose(value)) return {}
  const read_ = Object.entries(value).flatMap(([key, one]): readonly (readonly [string, T])[] => {
    const made = read(one)
    return made === null ? [] : [[key, made]]
  })
  return Object.fromEntries(read_)
}
