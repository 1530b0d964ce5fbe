import { pathOf } from '#derive/names.ts'
import { changeSchema, creationSchema, type JsonSchema, moveSchema, recordSchema } from '#derive/schema.ts'
import type { Register } from '#schema/register.ts'

/** The API of all registers as OpenAPI 3.1, in both languages (summary English, description Chinese). */
export function openApi(registers: readonly Register[], version: string): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gaoxin',
      version,
      description: '高新区运行系统接口。每次写入须带请求头 X-Gaoxin；修改须带 If-Match；新建可带 Idempotency-Key。',
    },
    components: {
      schemas: {
        Problem: problem,
        ...Object.fromEntries(registers.map((register) => [register.name, recordSchema(register)])),
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'gaoxin_session' } },
    },
    security: [{ session: [] }],
    paths: Object.assign({}, ...registers.map(pathsOf)),
  }
}

function pathsOf(register: Register): JsonSchema {
  const path = `/api/${pathOf(register.name)}`
  const record = { $ref: `#/components/schemas/${register.name}` }
  const moves = Object.entries(register.lifecycle.moves).map(([name, move]) => [
    `${path}/{id}/${name}`,
    {
      parameters: [id],
      post: operation(register, move.label, `${name}`, record, {
        body: moveSchema(register, move),
        headers: [ifMatch(false)],
      }),
    },
  ])
  return {
    [path]: {
      get: operation(register, ['列表', 'List'], 'list', page(record), { headers: listParameters }),
      post: operation(register, ['新建', 'Create'], 'create', record, {
        body: creationSchema(register),
        headers: [onceKey],
        status: '201',
      }),
    },
    [`${path}/count`]: {
      get: operation(
        register,
        ['计数', 'Count'],
        'count',
        { type: 'object', additionalProperties: { type: 'integer' } },
        {},
      ),
    },
    [`${path}/total`]: {
      get: operation(
        register,
        ['合计', 'Total'],
        'total',
        {
          type: 'object',
          properties: {
            count: { type: 'integer' },
            sums: { type: 'object', additionalProperties: { type: ['number', 'null'] } },
          },
        },
        {},
      ),
    },
    [`${path}/{id}`]: {
      parameters: [id],
      get: operation(register, ['查看', 'Get'], 'get', record, {}),
      patch: operation(register, ['修改', 'Change'], 'change', record, {
        body: changeSchema(register),
        headers: [ifMatch(true)],
      }),
    },
    [`${path}/{id}/history`]: {
      parameters: [id],
      get: operation(register, ['历史', 'History'], 'history', { type: 'array' }, {}),
    },
    ...Object.fromEntries(moves),
  }
}

type Parts = { readonly body?: JsonSchema; readonly headers?: readonly JsonSchema[]; readonly status?: string }

function operation(
  register: Register,
  [zh, en]: readonly [string, string],
  act: string,
  result: JsonSchema,
  { body, headers, status = '200' }: Parts,
): JsonSchema {
  return {
    operationId: `${register.name}_${act}`,
    tags: [register.name],
    summary: `${register.label[1]}: ${en}`,
    description: `${register.label[0]}：${zh}`,
    ...(headers === undefined ? {} : { parameters: headers }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [status]: { description: 'OK', content: { 'application/json': { schema: result } } },
      default: {
        description: '问题说明 / problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
const onceKey = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 100 } }
const listParameters: readonly JsonSchema[] = [
  ...['q', 'order', 'after', 'state'].map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
  { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
]

function ifMatch(required: boolean): JsonSchema {
  return {
    name: 'If-Match',
    in: 'header',
    required,
    description: '记录版本 / version of the record',
    schema: { type: 'string' },
  }
}

function page(record: JsonSchema): JsonSchema {
  return {
    type: 'object',
    properties: { items: { type: 'array', items: record }, next: { type: ['string', 'null'] } },
    required: ['items', 'next'],
  }
}

const problem: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'text'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    text: {
      type: 'array',
      prefixItems: [
        { type: 'string', description: '中文' },
        { type: 'string', description: 'English' },
      ],
    },
    facts: { type: 'object' },
  },
}
