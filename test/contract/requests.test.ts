import fc from 'fast-check'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pathOf } from '#derive/names.ts'
import { changeSchema, creationSchema, type JsonSchema, recordSchema } from '#derive/schema.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { getRegister, registers } from '#registers/index.ts'
import { isOfMoves, type Register, type Row } from '#schema/register.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { newId } from '#store/new-id.ts'
import type { Facts } from '#test/contract/fitting.ts'
import { type Answer, type House, openHouse, type Player } from '#test/contract/house.ts'
import { openSamples, type Samples } from '#test/contract/samples.ts'

let house: House
let samples: Samples
let shapes: FastifyInstance
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'contract', logLevel: 'silent' }))
  samples = await openSamples(house)
  shapes = await openShapes()
})
afterAll(async () => {
  await shapes?.close()
  await house?.close()
})

const named = registers.map((register) => [register.label[0], register] as const)
/** Other letters each time; more of them by GAOXIN_RUNS. */
const runs = { numRuns: Number(process.env.GAOXIN_RUNS ?? 60) }

// What people, scripts and attackers send: wrong kinds, edges of ranges, letters that a database or a JSON text may choke on.
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udc00\ud800',
    '😀',
    '１２',
    '\u202e',
    "'; drop table task; --",
    'x'.repeat(3000),
  ),
  fc.constantFrom<unknown>(0, -0, -1, 0.1, 1e21, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e308, 2 ** 53),
  fc.constantFrom<unknown>(
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    '2026-3-1',
    '2026-01-01T00:00:00Z',
    '00000000-0000-0000-0000-000000000000',
  ),
  fc.constantFrom<unknown>(
    [],
    [null],
    [[]],
    [{}],
    {},
    { id: 'x' },
    { id: { toString: 1 } },
    { id: 'a\u0000' },
    ['\ud800', '\u0000'],
    [1, 1],
    true,
    false,
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
)

it.each(named)('%s：whatever is sent to make a record is answered, never dropped', async (_, register) => {
  await forAltered(register, true, async (facts, player) => {
    await assertAnswered(register, await house.send(player, 'POST', urlOf(register), { body: facts }))
  })
})

it.each(named)('%s：whatever is sent to change a record is answered, never dropped', async (_, register) => {
  const planted: Row[] = []
  for (const state of Object.keys(register.lifecycle.states))
    planted.push(await samples.plant(register, samples.owners[0]!, state))
  await forAltered(register, false, async (facts, player, dice) => {
    const { id } = planted[dice % planted.length]!
    const { body } = await house.send(house.players.supervision, 'GET', urlOf(register, id))
    const version = dice % 5 === 0 ? dice : (body.version ?? 1)
    await assertAnswered(register, await house.send(player, 'PATCH', urlOf(register, id), { body: facts, version }))
  })
})

it.each(named.filter(([, { lifecycle }]) => Object.keys(lifecycle.moves).length > 0))(
  '%s：whatever is sent with a move is answered, never dropped',
  async (_, register) => {
    const moves = Object.entries(register.lifecycle.moves)
    await forAltered(register, false, async (facts, player, dice) => {
      const [name, { from }] = moves[dice % moves.length]!
      const row = await samples.plant(register, samples.owners[0]!, String([from].flat()[0]))
      const body = [{ facts, reason: '试' }, { facts }, facts, { reason: Object.values(facts)[0] }][dice % 4]
      await assertAnswered(
        register,
        await house.send(player, 'POST', urlOf(register, row.id, name), { body, version: row.version }),
      )
    })
  },
)

it.each(named)('%s：whatever stands in an address is answered, never dropped', async (_, register) => {
  const keys = [
    ...Object.keys(register.fields),
    'state',
    'id',
    'q',
    'order',
    'limit',
    'after',
    'group',
    'nothing',
    '__proto__',
  ]
  const tests = fc.constantFrom('', '', '.in', '.from', '.until', '.empty', '.x', '.from.until')
  const values = fc.oneof(
    fc.constantFrom(
      ...keys,
      ...keys.map((key) => `-${key}`),
      '2026-01-01',
      '0000-01-01',
      '1',
      '1e5',
      'true',
      ',',
      '%',
      '样本',
      '[null,"x"]',
      '\u0000',
      '["1","00000000-0000-7000-8000-000000000000"]',
    ),
    fc.string({ unit: 'binary-ascii', maxLength: 20 }),
  )
  const queries = fc.array(fc.tuple(fc.constantFrom(...keys), tests, values), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(queries, fc.constantFrom('', '/count'), async (parts, end) => {
      const query = parts.map(([key, test, value]) => `${key}${test}=${encodeURIComponent(value)}`).join('&')
      const answer = await house.send(house.players.supervision, 'GET', `${urlOf(register)}${end}?${query}`)
      if (answer.status === 200) expect(answer.type).toContain('application/json')
      else assertProblem(answer)
    }),
    runs,
  )
})

it.each(named)('%s：an id that is none, or is nobody’s, is answered clearly', async (_, register) => {
  for (const id of ['x', '00000000-0000-7000-8000-000000000000', '..%2f', '%00', "'", 'count2', 'constructor']) {
    const answer = await house.send(house.players.supervision, 'GET', urlOf(register, id))
    assertProblem(answer)
    expect([404, 422]).toContain(answer.status)
  }
})

it('what only a move asks for is taken neither when a record is made nor when it is changed', () => {
  const kept = registers.flatMap((register) => {
    const sent = { ...propertiesOf(creationSchema(register)), ...propertiesOf(changeSchema(register)) }
    return Object.keys(register.fields)
      .filter((key) => isOfMoves(register, key) && key in sent)
      .map((key) => `${register.name}.${key}`)
  })
  expect(kept).toEqual([])
  expect(
    registers.flatMap((one) => Object.keys(one.fields).filter((key) => isOfMoves(one, key))).length,
  ).toBeGreaterThan(50)
})

function propertiesOf({ properties }: JsonSchema): object {
  return typeof properties === 'object' && properties !== null ? properties : {}
}

it('a body that is no JSON, none at all or of another kind is answered clearly', async () => {
  const headers = { 'x-gaoxin': '1', cookie: `gaoxin_session=${house.players.supervision.cookie}` }
  for (const payload of ['{', '', 'null', '[]', '1', '"x"', '{"name":', '\u0000']) {
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await house.app.inject({
        method: 'POST',
        url: '/api/plan',
        payload,
        headers: { ...headers, 'content-type': type },
      })
      assertProblem({
        status: answer.statusCode,
        type: String(answer.headers['content-type']),
        body: answer.json(),
        etag: '',
      })
    }
  }
})

it('a file is referred to by the description that its upload was answered with, and by nothing less', async () => {
  const template = await samples.plant(getRegister('paper_template'), samples.owners[0]!, 'inUse')
  const whole = { id: newId(0), name: '模板.docx', bytes: 1, sha256: 'a'.repeat(64) }
  for (const file of [{ id: 'x' }, { id: newId(0) }, { ...whole, id: 'x' }, { ...whole, sha256: 'x' }, whole]) {
    const answer = await house.send(
      house.players.supervision,
      'PATCH',
      urlOf(getRegister('paper_template'), template.id),
      {
        body: { file },
        version: template.version,
      },
    )
    expect([400, 403, 404, 422]).toContain(answer.status)
    assertProblem(answer)
  }
})

it('a body nested without end is answered clearly', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  const payload = `{"year":2050,"source":"x","makeUpDays":[],"daysOff":${deep}}`
  const headers = {
    'x-gaoxin': '1',
    'content-type': 'application/json',
    cookie: `gaoxin_session=${house.players.supervision.cookie}`,
  }
  const answer = await house.app.inject({ method: 'POST', url: '/api/calendar', payload, headers })
  assertProblem({
    status: answer.statusCode,
    type: String(answer.headers['content-type']),
    body: answer.json(),
    etag: '',
  })
})

it('after all this the tables still equal the log', async () => {
  const { discrepancies, records } = await rebuildCheck(house.db)
  expect(discrepancies).toEqual([])
  expect(records).toBeGreaterThan(500)
})

/** Sends facts that are right but for a few that were altered, dropped or added. */
async function forAltered(
  register: Register,
  isWhole: boolean,
  send: (facts: Facts, player: Player, dice: number) => Promise<void>,
): Promise<void> {
  const keys = [...Object.keys(register.fields), 'id', 'state', 'version', 'zone_id', 'nothing', 'constructor']
  const altered = fc.array(fc.tuple(fc.constantFrom(...keys), fc.oneof(odd, odd, fc.constant(undefined))), {
    minLength: isWhole ? 0 : 1,
    maxLength: 4,
  })
  const players = fc.constantFrom(...Object.values(house.players))
  await fc.assert(
    fc.asyncProperty(altered, players, fc.nat(1000), async (changes, player, dice) => {
      const facts = isWhole ? await samples.sendable(register, samples.owners[0]!) : {}
      await send({ ...facts, ...Object.fromEntries(changes) }, player, dice)
    }),
    runs,
  )
}

async function assertAnswered(register: Register, answer: Answer): Promise<void> {
  if (answer.status >= 300) return assertProblem(answer)
  const shape = await shapes.inject({ method: 'POST', url: `/${register.name}`, payload: answer.body })
  expect(shape.json()).toEqual({ fits: true })
}

function assertProblem({ status, type, body }: Answer): void {
  expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400)
  expect(status, JSON.stringify(body)).toBeLessThan(500)
  expect(type).toContain('application/problem+json')
  expect(body).toMatchObject({ type: `urn:gaoxin:${body.code}`, status, title: body.text[1] })
  expect(body.text[0]).toMatch(/\p{Script=Han}/u)
  expect(body.text[1]).toMatch(/[A-Za-z]/)
}

/** A server that only tells whether a record has the shape declared for its register, by the validator of the real one. */
async function openShapes(): Promise<FastifyInstance> {
  const app = fastify({
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allowUnionTypes: true } },
  })
  for (const register of registers)
    app.post(`/${register.name}`, { schema: { body: recordSchema(register) } }, () => ({ fits: true }))
  await app.ready()
  return app
}

function urlOf(register: Register, id?: Row['id'], act?: string): string {
  return ['/api', pathOf(register.name), id, act].filter((part) => part !== undefined).join('/')
}
