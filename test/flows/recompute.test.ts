import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { type Day, dayOf } from '#domain/day.ts'
import { type Recomputed, recompute } from '#rehearsal/verify/bulletins.ts'
import { readLog } from '#rehearsal/verify/event-log.ts'
import type { LogLine } from '#rehearsal/verify/log.ts'
import { actsIn } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const { today } = testNow
let log: readonly LogLine[] = []

async function issue(kind: string, asOf: Day, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const facts = { kind, asOf, issuer: await zone.unit('党政办'), addressees: '各部门、各单位', ...more }
  const { id } = await create('ducha', today, 'paper', facts)
  if (more.namesUnits === true) await move('shuji', today, 'paper', id, 'approveNaming', {}, '经研究同意点名。')
  await move('ducha', today, 'paper', id, 'freeze')
  await move('shuji', today, 'paper', id, 'sign')
  await move('ducha', today, 'paper', id, 'issue')
}

beforeAll(async () => {
  await issue('projects', dayOf(2026, 10, 31))
  await issue('investment', dayOf(2026, 11, 20), { namesUnits: true })
  await reviseSeptember()
  await issue('economy', dayOf(2026, 11, 20))
  await issue('supervision', today, { namesUnits: true })
  await issue('land', dayOf(2026, 10, 31))
  await issue('land', today, { namesUnits: true })
  await issue('service', today, { namesUnits: true })
  log = await readLog(zone.db, demoZone)
})

/** A later edition of a figure that was printed, so that the next bulletin has something to correct. */
async function reviseSeptember(): Promise<void> {
  const [funds] = await zone.db.query(`select id from indicator where zone_id = $1 and code = 'LYSWZJ'`, [demoZone])
  await create('zhaoshang', today, 'observation', {
    ...{ indicator: funds?.id, owner: await zone.unit('招商局'), period: '2026-09', scope: 'zone' },
    ...{ value: 41.3, growth: 9.1, edition: 'revised', releasedOn: today, document: '关于修订九月到位资金的函' },
  })
}

test('the second working out shares nothing with the first', () => {
  const folder = resolve(import.meta.dirname, '..', '..', 'rehearsal', 'verify')
  const files = readdirSync(folder).filter((name) => name !== 'event-log.ts')
  const imported = files.flatMap((file) =>
    [...readFileSync(resolve(folder, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, from = '']) => from),
  )
  expect(imported.length).toBeGreaterThan(5)
  expect(imported.filter((from) => !from.startsWith('#rehearsal/verify/'))).toEqual([])
})

test('every figure of every signed bulletin comes out the same when it is worked out again from the log alone', () => {
  const { papers, discrepancies } = recompute(log)
  expect(discrepancies).toEqual([])
  const kinds = papers.map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(
    new Set(['economy', 'investment', 'projects', 'supervision', 'land', 'service', 'perMu']),
  )
  expect(kinds).toHaveLength(14)
  for (const { kind, figures } of papers) expect(figures, kind).toBeGreaterThan(3)
  expect(papers.reduce((sum, { figures }) => sum + figures, 0)).toBeGreaterThan(100)
})

test('a printed figure that is not what its facts give is found, with both numbers', () => {
  for (const id of ['matters.overdue', 'matters.closed.share', 'indicator.LYSWZJ.completion', 'projects.total']) {
    const found = recompute(altered((figure) => (figure.id === id ? { ...figure, value: 999_999 } : figure)))
    expect(whats(found, id), id).toContain('value')
    const told = found.discrepancies.find(({ figure, what }) => figure === id && what === 'value')
    expect([told?.printed, Number(told?.recomputed) < 999_999]).toEqual(['999999', true])
  }
})

test('a fact that was not counted, or was altered, is found', () => {
  const [project] = recordsOf('project')
  const without = recompute(log.filter(({ body }) => JSON.parse(body).record !== project))
  expect(whats(without, 'projects.all')).toEqual(['value', 'text', 'facts'])
  const [task] = recordsOf('task', ({ changes }) => changes.issuedOn?.[1] != null)
  const fewer = recompute(log.filter(({ body }) => JSON.parse(body).record !== task))
  expect(whats(fewer, 'matters.all')).toContain('facts')
  const altered = recompute(
    log.map((line) => ({ ...line, body: line.body.replaceAll('"amount":[null,60]', '"amount":[null,61]') })),
  )
  expect(whats(altered, 'indicator.LYSWZJ.completion')).toContain('value')
})

test('a correction that was not told is found', () => {
  const silent = log.map(({ seq, body }) => rewritten(seq, body, (snapshot) => ({ ...snapshot, corrections: [] })))
  expect(recompute(silent).discrepancies.map(({ what }) => what)).toContain('correction')
})

type Printed = { readonly id: string; readonly value: number | null }
type Frozen = { readonly figures: readonly Printed[]; readonly corrections: readonly unknown[] }
type Body = {
  readonly register: string
  readonly record: string
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>
}

/** The log as it would be if a figure had been printed otherwise. */
function altered(alter: (figure: Printed) => Printed): readonly LogLine[] {
  return log.map(({ seq, body }) =>
    rewritten(seq, body, (snapshot) => ({ ...snapshot, figures: snapshot.figures.map(alter) })),
  )
}

function rewritten(seq: number, body: string, alter: (snapshot: Frozen) => Frozen): LogLine {
  const event: Body = JSON.parse(body)
  const snapshot = event.changes?.snapshot
  if (event.register !== 'paper' || !snapshot?.[1]) return { seq, body }
  const after = alter(snapshot[1] as Frozen) // a paper's snapshot in the log
  return { seq, body: JSON.stringify({ ...event, changes: { ...event.changes, snapshot: [snapshot[0], after] } }) }
}

function whats({ discrepancies }: Recomputed, figure: string): readonly string[] {
  return [...new Set(discrepancies.filter((one) => one.figure === figure).map(({ what }) => what))]
}

function recordsOf(register: string, fits: (body: Body) => boolean = () => true): readonly string[] {
  return log
    .map(({ body }): Body => JSON.parse(body))
    .filter((body) => body.register === register && fits(body))
    .map(({ record }) => record)
}
