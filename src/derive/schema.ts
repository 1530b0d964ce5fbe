import { stageField, stageKey } from '#derive/stage.ts'
import type { Field, Kind, Rules } from '#schema/fields.ts'
import { isOfMoves, type Move, type Register } from '#schema/register.ts'

/** JSON Schema 2020-12, the one description that validates requests and stands in OpenAPI 3.1. */
export type JsonSchema = { readonly [key: string]: unknown }

// NUL cannot be stored by PostgreSQL; everything else is a person's own words.
const withoutNul = '^[^\\u0000]*$'

/** Blanks alone are no answer to what is required. */
export const saysSomething = '\\S'

// The calendar has no year 0: 1 BC is followed by AD 1.
const day: JsonSchema = { type: 'string', format: 'date', minLength: 10, maxLength: 10, pattern: '^(?!0000)' }

/** What may be sent to make a record. */
export function creationSchema(register: Register): JsonSchema {
  const given = Object.entries(register.fields).filter(([key, field]) => isGiven(register, key, field))
  return object(
    given.map(([key, field]) => [key, fieldSchema(field)]),
    given.filter(([, field]) => field.isRequired).map(([key]) => key),
  )
}

/** What may be sent to change a record: anything that is neither frozen nor kept by the program nor asked by moves alone. */
export function changeSchema(register: Register): JsonSchema {
  const given = Object.entries(register.fields).filter(
    ([key, field]) => isGiven(register, key, field) && !field.rules.isFrozen,
  )
  return {
    ...object(
      given.map(([key, field]) => [key, fieldSchema(field)]),
      [],
    ),
    minProperties: 1,
  }
}

/** Whether a person may give a field when a record is made or changed: neither the program nor a move alone writes it. */
export function isGiven(register: Register, key: string, { rules }: Field<unknown, Kind, boolean>): boolean {
  return rules.isKept !== true && !isOfMoves(register, key)
}

/** What may be sent with a move: the facts that it takes and a reason. */
export function moveSchema(register: Register, move: Move): JsonSchema {
  return object(
    [
      ['facts', takenSchema(register, move)],
      ['reason', { type: 'string', maxLength: 2000, pattern: withoutNul }],
    ],
    move.needsReason ? ['reason'] : [],
  )
}

/** The facts that a move takes, without their wrapping. */
export function takenSchema(register: Register, move: Move | null): JsonSchema {
  const takes = (move?.takes ?? []).map((key) => [key, fieldSchema(register.fields[key]!)] as const)
  return object(takes, [])
}

/** A record as it is served. */
export function recordSchema(register: Register): JsonSchema {
  const own = Object.entries(register.fields).map(([key, field]) => [key, fieldSchema(field)] as const)
  const states = Object.keys(register.lifecycle.states)
  const stage = stageField(register)
  return object(
    [
      ['id', { type: 'string', format: 'uuid' }],
      ['version', { type: 'integer', minimum: 1 }],
      ['state', { type: 'string', enum: states }],
      ...own,
      ...(stage === null ? [] : [[stageKey, fieldSchema(stage)] as const]),
      ['names', { type: 'object', description: '引用记录的名称 / titles of the records referred to' }],
      [
        'may',
        { type: 'array', items: { type: 'string' }, description: '当前人员可以办理的事项 / what this actor may do' },
      ],
    ],
    ['id', 'version', 'state'],
  )
}

export function fieldSchema(field: Field<unknown, Kind, boolean>): JsonSchema {
  const base = shapeOf(field)
  const shape = field.isRequired ? base : nullable(base)
  return { ...shape, title: field.label[1], description: field.label[0] }
}

function shapeOf({ kind, rules, isRequired }: Field<unknown, Kind, boolean>): JsonSchema {
  const range = {
    ...(rules.min === undefined ? {} : { minimum: rules.min }),
    ...(rules.max === undefined ? {} : { maximum: rules.max }),
  }
  switch (kind) {
    case 'text':
      return {
        type: 'string',
        maxLength: rules.max ?? 2_000_000,
        pattern: withoutNul,
        ...(isRequired ? { minLength: 1, allOf: [{ pattern: saysSomething }] } : {}),
      }
    case 'texts':
      return { type: 'array', items: { type: 'string', maxLength: 200, pattern: withoutNul }, maxItems: 500 }
    case 'whole':
      return { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER, ...range }
    case 'money': {
      const most = rules.isKept ? Number.MAX_SAFE_INTEGER : mostMoney
      return { type: 'integer', minimum: -most, maximum: most, ...range }
    }
    case 'number':
      return { type: 'number', ...range }
    case 'day':
      return day
    case 'choice':
      return { type: 'string', enum: Object.keys(rules.options ?? {}) }
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', enum: Object.keys(rules.options ?? {}) },
        uniqueItems: true,
        minItems: isRequired ? 1 : 0,
      }
    case 'flag':
      return { type: 'boolean' }
    case 'ref':
      return { type: 'string', format: 'uuid' }
    case 'refs':
      return { type: 'array', items: { type: 'string', format: 'uuid' }, uniqueItems: true, maxItems: 500 }
    case 'data':
      return shapeOfData(rules, isRequired)
  }
}

/** So many lines one value of a record may have. */
const mostLines = 200
/** In fen, 四千亿元: all lines of a record added up are still told to the fen, and so is what is worked out of them. */
const mostMoney = Math.floor(Number.MAX_SAFE_INTEGER / mostLines / 1e13) * 1e13

function shapeOfData({ shape, columns = {} }: Rules, isRequired: boolean): JsonSchema {
  switch (shape) {
    case 'lines': {
      const own = Object.entries(columns).map(([key, field]) => [key, fieldSchema(field)] as const)
      return {
        type: 'array',
        items: object(own, Object.keys(columns)),
        minItems: isRequired ? 1 : 0,
        maxItems: mostLines,
      }
    }
    case 'file':
      return object(
        [
          ['id', { type: 'string', format: 'uuid' }],
          ['name', { type: 'string', maxLength: 200, pattern: withoutNul }],
          ['bytes', { type: 'integer', minimum: 0 }],
          ['sha256', { type: 'string', pattern: '^[0-9a-f]{64}$' }],
        ],
        ['id', 'name', 'bytes', 'sha256'],
      )
    case 'days':
      return { type: 'array', items: day, maxItems: 500 }
    default:
      return isRequired ? { type: ['object', 'array', 'string', 'number', 'boolean'] } : {}
  }
}

function nullable(shape: JsonSchema): JsonSchema {
  if (shape.type === undefined) return shape
  return shape.enum === undefined
    ? { ...shape, type: [shape.type, 'null'] }
    : { ...shape, type: [shape.type, 'null'], enum: [...(shape.enum as string[]), null] }
}

function object(properties: readonly (readonly [string, JsonSchema])[], required: readonly string[]): JsonSchema {
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties), required }
}
