import { expect, it } from 'vitest'
import { openApi } from '#derive/openapi.ts'
import { tableSql } from '#derive/table.ts'
import type { Label } from '#domain/label.ts'
import { registers } from '#registers/index.ts'
import { messages } from '#schema/messages.ts'
import { listOf, type Register } from '#schema/register.ts'
import { roles } from '#schema/who.ts'
import { limitPresets } from '#services/presets/limits.ts'
import { procedures } from '#services/procedures.ts'
import { wantedSql } from '#store/wanted.ts'

const named = registers.map((register) => [register.label[0], register] as const)

it.each(named)('%s：everything a person reads has a Chinese and an English name', (_, register) => {
  const labels = labelsOf(register)
  expect(labels.length).toBeGreaterThan(5)
  expect(labels.filter((label) => !isInBoth(label))).toEqual([])
})

it('roles and messages speak both languages, and fill the same facts into both', () => {
  const labels: readonly Label[] = [...Object.values(roles), ...Object.values(messages)]
  expect(labels.filter((label) => !isInBoth(label))).toEqual([])
  const plain = (text: string) => [...text.matchAll(/\{(\w+?)(?:En)?\}/g)].map((match) => match[1]).sort()
  expect(Object.values(messages).filter(([zh, en]) => plain(zh).join() !== plain(en).join())).toEqual([])
})

it.each(named)('%s：every reference leads to a register that is there', (_, register) => {
  const names = new Set(registers.map(({ name }) => name))
  const targets = Object.values(register.fields).flatMap(({ rules }) => rules.target ?? [])
  expect(targets.filter((target) => !names.has(target))).toEqual([])
})

it.each(named)('%s：fields and moves are named so that columns and addresses cannot collide', (_, register) => {
  const keys = Object.keys(register.fields)
  expect(register.name).toMatch(/^[a-z]+(_[a-z]+)*$/)
  expect(keys.filter((key) => !/^[a-z][a-zA-Z]*$/.test(key) || key in Object.prototype)).toEqual([])
  const served = ['id', 'state', 'version', 'names', 'may', 'zoneId', 'changedAt', 'tokens', 'stage']
  expect(keys.filter((key) => served.includes(key))).toEqual([])
  const moves = Object.keys(register.lifecycle.moves)
  expect(
    moves.filter((move) => !/^[a-z][a-zA-Z]*$/.test(move) || ['create', 'change', 'history', 'count'].includes(move)),
  ).toEqual([])
})

it('no two tables of the house have the same name', () => {
  const names = wantedSql().flatMap((statement) => /^create table "?(\w+)"?/.exec(statement)?.[1] ?? [])
  expect(names.length).toBeGreaterThan(registers.length)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

it.each(named)('%s：every state can be reached', (_, register) => {
  const { states, initial, moves } = register.lifecycle
  const reached = new Set([initial, ...Object.values(moves).map((move) => move.to), ...setByProcedures(register)])
  expect(Object.keys(states).filter((state) => !reached.has(state))).toEqual([])
})

it.each(named)('%s：people are told only of what can happen to the record', (_, { lifecycle }) => {
  const acts = ['create', 'change', ...Object.keys(lifecycle.moves), ...Object.keys(lifecycle.consequences ?? {})]
  expect(Object.keys(lifecycle.tells ?? {}).filter((act) => !acts.includes(act))).toEqual([])
})

it.each(named)('%s：a state has one main button at most', (_, register) => {
  for (const state of Object.keys(register.lifecycle.states)) {
    const main = Object.values(register.lifecycle.moves).filter(
      (move) => move.isMain && listOf(move.from).includes(state),
    )
    expect(main.length, state).toBeLessThanOrEqual(1)
  }
})

it.each(named)('%s：a form shows a field once, and a move takes nothing that the program keeps', (_, register) => {
  const shown = Object.values(register.views.form).flatMap((group) => group.fields)
  const taken = Object.values(register.lifecycle.moves).flatMap((move) => move.takes ?? [])
  expect(new Set(shown).size).toBe(shown.length)
  expect(taken.filter((key) => register.fields[key]?.rules.isKept)).toEqual([])
})

it('every limit that a register counts by is shipped with its basis', () => {
  const counted = registers.flatMap((register) =>
    Object.values(register.deadlines ?? {}).map((deadline) => deadline.limit),
  )
  expect(counted.length).toBeGreaterThan(0)
  expect(
    counted.filter((code) => !limitPresets.some((preset) => preset.code === code && preset.basis.length > 0)),
  ).toEqual([])
})

it('every procedure belongs to an act that a register offers', () => {
  const acts = registers.flatMap((register) =>
    ['create', 'change', ...Object.keys(register.lifecycle.moves)].map((act) => `${register.name}.${act}`),
  )
  expect(Object.keys(procedures).filter((act) => !acts.includes(act))).toEqual([])
})

it('every table begins its keys with the zone, and none points into another', () => {
  const statements = registers.flatMap(tableSql)
  const tables = statements.filter((statement) => statement.startsWith('create table'))
  expect(tables).toHaveLength(registers.length)
  expect(tables.filter((table) => !table.includes('primary key (zone_id, id)'))).toEqual([])
  expect(statements.filter((statement) => /\breferences\b|\btrigger\b/i.test(statement))).toEqual([])
  const indexes = statements.filter(
    (statement) => /^create (unique )?index/.test(statement) && !statement.includes('using gin'),
  )
  expect(indexes.filter((index) => !/\(zone_id, /.test(index))).toEqual([])
})

it('the description for outsiders names every act once', () => {
  const description = openApi(registers, '1') as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
  const operations = Object.values(description.paths)
    .flatMap((path) => Object.values(path))
    .filter(isOperation)
  expect(operations.length).toBeGreaterThan(registers.length * 6)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  expect(JSON.parse(JSON.stringify(description))).toEqual(description)
})

function labelsOf(register: Register): readonly Label[] {
  const { fields, lifecycle, deadlines = {}, metrics = {}, views } = register
  const inFields = Object.values(fields).flatMap(({ label, rules }) => [
    label,
    ...Object.values(rules.options ?? {}),
    rules.hint ?? label,
  ])
  const rest = [lifecycle.moves, deadlines, metrics, views.form]
    .flatMap((part) => Object.values(part))
    .map(({ label }) => label)
  const named = [...Object.values(lifecycle.states), ...Object.values(lifecycle.consequences ?? {})]
  return [register.label, ...inFields, ...named, ...rest]
}

/** Chinese in the first and none in the second; a Chinese label may carry Latin abbreviations, an English one is all Latin. */
function isInBoth([zh, en]: Label): boolean {
  return /\p{Script=Han}/u.test(zh) && /[A-Za-z]/.test(en) && !/\p{Script=Han}/u.test(en)
}

const setByOthers: Readonly<Record<string, readonly string[]>> = {
  per_mu_sheet: ['published'],
  task: ['merged', 'issued', 'objected'],
  target: ['issued'],
  score_sheet: ['issued', 'dropped'],
  supervision_order: ['objected', 'suspended', 'terminated'],
  coordination: ['answered'],
  escalation: ['lapsed'],
  form: ['refused'],
  finance_need: ['lent', 'refused'],
  loan: ['finding'],
  investment_task: ['superseded'],
  lead: ['signed'],
  impact_assessment: ['replaced'],
  plan_edition: ['replaced'],
  plot_index: ['replaced'],
  device_command: ['sent', 'delivered', 'answered', 'verified', 'expired', 'failed'],
}

/** States that no move of a person leads to: services set them as the consequence of another act. */
function setByProcedures({ name }: Register): readonly string[] {
  return setByOthers[name] ?? []
}

function isOperation(value: unknown): value is { readonly operationId: string } {
  return typeof value === 'object' && value !== null && 'operationId' in value
}
