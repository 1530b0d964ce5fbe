import { fieldOf } from '#derive/stage.ts'
import { hasSearch } from '#derive/table.ts'
import type { Condition, ListQuery } from '#derive/where.ts'
import { type Day, parseDay } from '#domain/day.ts'
import type { Register } from '#schema/register.ts'

export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>

/** The part of an address that narrows a list, read against the register; the text names what does not fit. */
export function readListQuery(
  register: Register,
  raw: RawQuery,
  tokens: (query: string) => string[],
  asOf: Day | null = null,
): ListQuery | string {
  const conditions: Condition[] = []
  for (const [key, value] of Object.entries(raw)) {
    if (reserved.has(key) || value === undefined) continue
    const condition = readCondition(register, key, Array.isArray(value) ? value.join(',') : String(value))
    if (typeof condition === 'string') return condition
    conditions.push(condition)
  }
  const order = readOrder(register, one(raw.order))
  const limit = raw.limit === undefined ? 20 : Number(one(raw.limit))
  if (typeof order === 'string') return order
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) return 'limit'
  const after = raw.after === undefined ? null : readCursor(register, order, one(raw.after))
  if (after === undefined) return 'after'
  const words = raw.q === undefined ? [] : tokens(one(raw.q))
  if (words.length > 0 && !hasSearch(register)) return 'q'
  return { conditions, tokens: words, order, limit, after, asOf }
}

/** Where a page ended, as the opaque word that asks for the next one. */
export function cursorOf(value: string | null, id: string): string {
  return JSON.stringify([value, id])
}

const reserved = new Set(['q', 'order', 'limit', 'after', 'group', 'asOf'])
const ordered = new Set(['whole', 'money', 'number', 'day'])
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function readCondition(register: Register, key: string, value: string): Condition | string {
  const [field = '', test = 'in'] = key.split('.')
  const kind = field === 'state' || field === 'id' ? field : fieldOf(register, field)?.kind
  if (kind === undefined || kind === 'data' || !isTest(test) || isSealed(register, field)) return key
  const values = test === 'empty' ? [] : value.split(',').filter((part) => part !== '')
  if (values.some((part) => !fits(kind, part))) return key
  if ((test === 'from' || test === 'until') && (values.length !== 1 || !isOrdered(register, field, kind))) return key
  return { field, test, values }
}

/** Months are texts that stand in their order. */
function isOrdered(register: Register, field: string, kind: string): boolean {
  return ordered.has(kind) || fieldOf(register, field)?.rules.isMonth === true
}

function fits(kind: string, value: string): boolean {
  if (kind === 'ref' || kind === 'refs' || kind === 'id') return uuid.test(value)
  if (kind === 'day') return parseDay(value) !== null
  if (kind === 'flag') return value === 'true' || value === 'false'
  if (kind === 'whole' || kind === 'money') return /^-?\d{1,15}$/.test(value)
  if (kind === 'number') return /^-?\d{1,15}(\.\d{1,9})?$/.test(value)
  return !value.includes('\u0000')
}

function readOrder(register: Register, raw: string): ListQuery['order'] | string {
  if (raw === '') return null
  const field = raw.startsWith('-') ? raw.slice(1) : raw
  const kind = fieldOf(register, field)?.kind
  const isSortable =
    field === 'state' ||
    (!isSealed(register, field) && kind !== undefined && !['data', 'refs', 'texts', 'choices'].includes(kind))
  return isSortable ? { field, isDescending: raw.startsWith('-') } : 'order'
}

function readCursor(register: Register, order: ListQuery['order'], raw: string): ListQuery['after'] | undefined {
  try {
    const parsed: unknown = JSON.parse(raw)
    if (!Array.isArray(parsed)) return undefined
    const [value, id] = parsed
    const kind = order === null || order.field === 'state' ? 'text' : (fieldOf(register, order.field)?.kind ?? 'text')
    const isValue = value === null || (typeof value === 'string' && fits(kind, value))
    return isValue && uuid.test(String(id)) ? { value, id: String(id) } : undefined
  } catch {
    return undefined
  }
}

/** Names of fields come from addresses: one that every object has is no field. */
function isSealed(register: Register, field: string): boolean {
  return Object.hasOwn(register.fields, field) && register.fields[field]?.rules.isSealed === true
}

function isTest(test: string): test is Condition['test'] {
  return test === 'in' || test === 'from' || test === 'until' || test === 'empty'
}

function one(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
