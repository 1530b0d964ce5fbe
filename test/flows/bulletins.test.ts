import { beforeAll, expect, test } from 'vitest'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Figure, Snapshot } from '#domain/paper/figure.ts'
import { plainText, spansOf, type Table } from '#domain/paper/paper.ts'
import { perMuRun } from '#registers/enterprise/per-mu-run.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import { getRegister } from '#registers/index.ts'
import { indicator } from '#registers/indicator.ts'
import { household } from '#registers/land/household.ts'
import { observation } from '#registers/observation.ts'
import { paper } from '#registers/paper.ts'
import { peer } from '#registers/peer.ts'
import { project } from '#registers/project.ts'
import { target } from '#registers/target.ts'
import type { AnyRegister, Row } from '#schema/register.ts'
import { inTransaction } from '#services/context.ts'
import { boardOf } from '#services/investment/board.ts'
import { deskOf } from '#services/land/desk.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { moveRecord } from '#services/move.ts'
import { drawPaper, standingCorrections } from '#services/papers/draw.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { createRecord, plantRecord } from '#services/save.ts'
import { serviceDesk } from '#services/service/desk.ts'
import { factsNow } from '#services/standing/facts.ts'
import { allRows, findRow, rowsWhere } from '#store/records.ts'
import { actsIn } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { move } = actsIn(zone)
const name = 'yunling'
const asOf = dayOf(2026, 10, 31)
const released = dayOf(2026, 11, 20)

async function plant(register: AnyRegister, facts: Record<string, unknown>, state?: string): Promise<string> {
  const context = await zone.as('ducha')
  const made = await inTransaction(zone.db, context, (one) =>
    plantRecord(one, register, { facts, ...(state === undefined ? {} : { state }) }),
  )
  return made.id
}

const measures = {
  caliber: '样例口径',
  nature: 'level',
  flow: 'cumulative',
  priceBasis: 'current',
  frequency: 'month',
  direction: 'up',
  kind: 'official',
  skipsJanuary: true,
  source: '统计月报',
  releaseMonths: 1,
  releaseDay: 20,
  decimals: 2,
  validFrom: '2025-01-01',
}

async function plantIndicator(code: string, named: string, wanted: number | null): Promise<string> {
  const owner = await zone.unit('经发局')
  const id = await plant(indicator, { ...measures, code, name: named, unitName: '亿元', owner })
  if (wanted !== null) await plantTarget(id, named, wanted)
  return id
}

async function plantTarget(measuredBy: string, named: string, amount: number): Promise<string> {
  const [plan] = await zone.db.query('select id from plan where zone_id = $1 limit 1', [name])
  const said = { plan: plan?.id, asSaid: named, start: 0, end: 1, indicator: named, comparator: 'ge', amount }
  const measured = { measuredBy, aspect: 'value', startPeriod: '2026', endPeriod: '2026', path: 'linear' }
  return plant(
    target,
    { ...said, ...measured, unitName: '亿元', noQuantity: 'given', measuredOn: '2026-02-01', setup: 1 },
    'issued',
  )
}

const observe = (of: string, value: number | null, growth: number | null, more: Record<string, unknown> = {}) =>
  zone.unit('经发局').then((owner) =>
    plant(observation, {
      ...{ indicator: of, period: '2026-10', scope: 'zone', value, growth, edition: 'preliminary' },
      ...{ releasedOn: released, document: '统计月报第10期', owner, slot: `${of}${JSON.stringify(more)}`, ...more },
    }),
  )

async function draft(kind: string, on: Day = asOf): Promise<PaperRow> {
  const context = await zone.as('ducha')
  const issuer = await zone.unit('党政办')
  const made = await inTransaction(zone.db, context, (one) =>
    createRecord(one, paper, { facts: { kind, asOf: on, issuer, addressees: '各部门、各单位' } }),
  )
  return made as unknown as PaperRow // a row of this register
}

async function drawn(kind: string): Promise<Snapshot> {
  return (await drawPaper(zone.db, name, await draft(kind), testNow.today)).snapshot
}

const wordsOf = ({ tree }: Snapshot) =>
  tree.body
    .map((block) => (block.kind === 'paragraph' ? plainText(block.text) : 'text' in block ? block.text : ''))
    .join('\n')

let investment = ''
beforeAll(async () => {
  investment = await plantIndicator('fdi', '招商引资到位资金', 120)
  const output = await plantIndicator('output', '规模以上工业增加值', 240)
  await plantIndicator('retail', '社会消费品零售总额', null)
  await observe(output, 190.4, 8.6)
  await observe(investment, 96.3, -1.2)
  const city = await plant(peer, { name: '全市', kind: 'city', order: 1 })
  await observe(output, null, 8.2, { scope: 'peer', peer: city })
  const unit = await zone.unit('建设局')
  const common = { unit, kind: 'industry', listedYear: 2026, listedOn: '2026-01-20' }
  await plant(
    project,
    {
      ...common,
      name: '智能装备产业园',
      total: 1_234_000_000,
      plannedStart: '2026-03-01',
      startedOn: '2026-03-12',
      plannedProduction: '2026-12-20',
    },
    'listed',
  )
  await plant(
    project,
    { ...common, name: '污水处理厂二期', kind: 'infrastructure', total: 356_000_000, plannedStart: '2026-08-15' },
    'listed',
  )
  await plant(
    project,
    { ...common, name: '人才公寓', kind: 'livelihood', total: null, plannedStart: '2026-12-01' },
    'listed',
  )
})

/** Each rule worked out again from the records themselves, by other means than the bulletin's. */
async function again({ rule, facts, asOf: day }: Figure, label: string): Promise<number | null> {
  const rows: Row[] = []
  for (const { register, id, version } of facts) {
    const row = await findRow(zone.db, getRegister(register), name, id)
    expect(row?.version).toBeGreaterThanOrEqual(version)
    if (row !== null) rows.push(row)
  }
  const [first, second] = rows
  const number = (value: unknown) => Number(value)
  const base = second?.aspect === 'gain' ? number(second.baseValue) : 0
  const completion = () => ((number(first?.value) - base) / number(second?.amount)) * 100
  switch (rule) {
    case 'as-published/1':
      return label.endsWith('同比') ? number(first?.growth) : number(first?.value)
    case 'as-entered/1':
      return number(first?.total) / 1e8
    case 'as-issued/1':
      return number(first?.amount)
    case 'completion/1':
      return completion()
    case 'time-progress/1':
      return (second?.comparator === 'le' ? -1 : 1) * (completion() - planned(second, number(day.slice(5, 7))))
    case 'growth-against-target/1':
      return number(first?.growth) - number(second?.amount)
    case 'growth-against-peer/1':
      return number(first?.growth) - number(second?.growth)
    case 'sum/1':
      return rows.reduce((sum, row) => sum + number(label === '总投资' ? row.total : row.amount), 0) / 1e8
    case 'days-late/1': {
      const due = first?.dueOriginal ?? first?.plannedStart
      const submitted = typeof first?.submittedOn === 'string' && first.submittedOn <= day ? first.submittedOn : day
      return (Date.parse(submitted) - Date.parse(String(due))) / 86_400_000
    }
    case 'count/1':
      return rows.length
    default:
      return null
  }
}

/** The share of the year's target that should be reached by a month: the twelfths, or the zone's own curve. */
function planned(row: Row | undefined, month: number): number {
  if (typeof row?.curve !== 'string') return (month / 12) * 100
  return Number(row.curve.split(/[,，]/)[month - 1])
}

test('every figure of every bulletin comes out the same when it is worked out again from its records', async () => {
  let count = 0
  for (const kind of ['economy', 'projects', 'supervision', 'brief']) {
    for (const figure of (await drawn(kind)).figures) {
      const value = await again(figure, figure.label)
      if (value === null) expect(figure.rule).toBe('largest-remainder/1')
      else expect(value, `${kind} ${figure.id}`).toBeCloseTo(figure.value ?? Number.NaN, 6)
      count += 1
    }
  }
  expect(count).toBeGreaterThan(35)
})

test('a figure revised after the bulletin is signed is corrected in the next issue by name, and the old one is untouched', async () => {
  const first = await draft('economy')
  const act = (login: string, move: string) =>
    zone
      .as(login)
      .then((context) => inTransaction(zone.db, context, (one) => moveRecord(one, paper, first.id, null, move)))
  await act('ducha', 'freeze')
  const before = (await act('shuji', 'sign')) as unknown as PaperRow // a row of this register
  await observe(investment, 94.1, -3.4, { edition: 'revised', document: '关于修订数据的函' })
  const context = await zone.as('ducha')
  const next = (await inTransaction(zone.db, context, async (one) =>
    createRecord(one, paper, {
      facts: { kind: 'economy', asOf: addDays(asOf, 20), issuer: await zone.unit('党政办') },
    }),
  )) as unknown as PaperRow // as above
  const { snapshot } = await drawPaper(zone.db, name, next, testNow.today)
  expect(wordsOf(snapshot)).toContain(
    `上期（${before.number}）“招商引资到位资金”原刊96.30亿元，经核实应为94.10亿元，特此更正。`,
  )
  expect((await findRow(zone.db, paper, name, first.id))?.snapshot).toEqual(before.snapshot)
})

const ofTheEconomy = ['investment', 'land', 'service', 'perMu'] as const

async function viewing(login: string) {
  return { facts: await factsNow(zone.db, name), actor: (await zone.as(login)).actor, asOf: testNow.today }
}

test('the figures of the bulletins of the economy are those of the desks on the same day', async () => {
  const { today } = testNow
  const value = async (kind: string) => {
    const { figures } = (await drawPaper(zone.db, name, await draft(kind, today), today)).snapshot
    const known = new Map(figures.map((figure) => [figure.id, figure]))
    return (id: string) => known.get(id)?.value
  }
  const invest = await value('investment')
  const seen = await viewing('ducha')
  const { units } = boardOf({ ...seen, calendar: calendarIn(seen.facts) })
  for (const { unit, amount, inMonth, completion, difference, rank } of units) {
    const told = ['amount', 'inMonth', 'completion', 'difference', 'rank'].map((key) =>
      invest(`invest.unit.${unit}.${key}`),
    )
    expect(told).toEqual([amount / 10_000, inMonth / 10_000, completion, difference, rank])
  }
  const land = await value('land')
  const desk = await deskOf({ db: zone.db, actor: (await zone.as('tuoyuan')).actor, asOf: today, today }, null)
  for (const { village, signed, demolished, moved } of desk.lines) {
    const told = (key: string) => land(`land.${desk.batch?.id}.${village}.${key}`)
    expect([told('signed.households.total'), told('signed.households.week')]).toEqual([
      signed.households.total,
      signed.households.week,
    ])
    expect(told('signed.houses.share')).toBe(signed.houses.share)
    expect([told('demolished.total'), told('moved.total')]).toEqual([demolished.houses.total, moved.total])
  }
  expect(land('land.open')).toBe(desk.open.length)
  const service = await value('service')
  for (const { unit, done, onTime, refusals, open } of (
    await serviceDesk(zone.db, (await zone.as('ducha')).actor, today)
  ).units) {
    const told = ['done', 'onTime', 'refusals', 'received'].map((key) => service(`service.unit.${unit}.${key}`))
    expect(told, unit).toEqual([done, onTime, refusals, done + open])
  }
  const perMu = await value('perMu')
  const [run] = seen.facts.all(perMuRun).filter(({ state }) => state === 'final')
  for (const { id, total, rank } of seen.facts.of(perMuSheet, 'run', run?.id ?? '')) {
    expect([perMu(`per-mu.${id}.total`) ?? null, perMu(`per-mu.${id}.rank`) ?? null]).toEqual([total, rank])
  }
})

test('no household, rating, complaint or secret of an investor is named in a bulletin, nor a firm whose grade is still open to objection', async () => {
  const words = JSON.stringify(await Promise.all(ofTheEconomy.map((kind) => drawn(kind))))
  const told = async (register: AnyRegister, field: string) =>
    (await allRows(zone.db, register, name)).map((row) => row[field]).filter((one) => typeof one === 'string')
  const never = [
    ...(await told(household, 'head')),
    ...(await told(getRegister('service_rating'), 'words')),
    ...(await told(getRegister('service_complaint'), 'words')),
    ...(await told(getRegister('service_case'), 'title')),
    ...(await told(getRegister('lead'), 'investor')),
    '再造金属',
  ]
  expect(never.length).toBeGreaterThan(60)
  expect(never.filter((one) => words.includes(String(one)))).toEqual([])
})

test('what is put right after a bulletin of the economy was signed leaves it alone and is told in the next', async () => {
  const day = addDays(testNow.today, -2)
  const signed = new Map<string, PaperRow>()
  for (const kind of ['investment', 'land', 'service']) {
    const { id } = await draft(kind, day)
    await move('ducha', testNow.today, 'paper', id, 'freeze')
    signed.set(kind, (await move('shuji', testNow.today, 'paper', id, 'sign')) as unknown as PaperRow) // a row of this register
  }
  const [home] = (await rowsWhere(zone.db, household, name, 'state', ['signed'])).filter(
    ({ paid }) => paid === null || paid === 0,
  )
  await move('tuoyuan', testNow.today, 'household', String(home?.id), 'unsign', {}, '协议被撤销')
  const [claim] = await rowsWhere(zone.db, getRegister('recognition'), name, 'state', ['claimed'])
  await move('zhaoshang', testNow.today, 'recognition', String(claim?.id), 'return', {}, '凭证不全')
  const [rating] = await rowsWhere(zone.db, getRegister('service_rating'), name, 'state', ['given'])
  await move('qifu', testNow.today, 'service_rating', String(rating?.id), 'setAside', {}, '企业来函说明系误评')
  const wanted = { investment: 'invest.claimed', land: 'land.open', service: 'service.rated' }
  for (const [kind, figure] of Object.entries(wanted)) {
    const { snapshot, previous } = await drawPaper(zone.db, name, await draft(kind, testNow.today), testNow.today)
    expect(previous?.id, kind).toBe(signed.get(kind)?.id)
    expect(
      snapshot.corrections.map((one) => one.figure),
      kind,
    ).toContain(figure)
    expect(wordsOf(snapshot)).toMatch(/更正[\s\S]*原刊.*经核实应为.*特此更正/)
    expect((await findRow(zone.db, paper, name, String(previous?.id)))?.snapshot).toEqual(signed.get(kind)?.snapshot)
  }
})

test('an issue that was made from other facts is not drawn again: nothing of it is called wrong', async () => {
  const [issue] = (await rowsWhere(zone.db, paper, name, 'kind', ['investment'])).filter(
    ({ state }) => state === 'issued',
  )
  const row = issue as unknown as PaperRow // a row of this register
  const source = { db: zone.db, zone: name, facts: await factsNow(zone.db, name) }
  const figures = row.snapshot?.figures.map((figure) => ({ ...figure, text: '1' })) ?? []
  const as = (generator: string) => ({ ...row, snapshot: { ...(row.snapshot as Snapshot), generator, figures } })
  expect((await standingCorrections(source, as('gaoxin-paper/2'))).length).toBeGreaterThan(10)
  expect(await standingCorrections(source, as('gaoxin-paper/1'))).toEqual([])
})

test('no amount stands in a table of a bulletin that is not a figure with its facts', async () => {
  const loose: string[] = []
  for (const kind of ['economy', 'projects', 'supervision', ...ofTheEconomy]) {
    for (const { columns, rows } of tablesIn((await drawn(kind)).tree)) {
      for (const row of rows) {
        if (row.kind === 'group') continue
        row.cells.forEach((cell, i) => {
          const { title } = columns[i] ?? { title: '' }
          if (title === '序号' || !spansOf(cell).some((span) => typeof span === 'string' && isAmount(span))) return
          loose.push(`${kind} ${title}: ${plainText(cell)}`)
        })
      }
    }
  }
  expect(loose).toEqual([])
})

/** A number with or without a unit; days and names with digits are no amounts. */
function isAmount(words: string): boolean {
  return /^[－-]?\d[\d,.]*(%|元|万元|亿元|个百分点|项|个|天)?$/.test(words.trim())
}

function tablesIn(part: unknown): readonly Table[] {
  if (Array.isArray(part)) return part.flatMap(tablesIn)
  if (typeof part !== 'object' || part === null) return []
  if ('kind' in part && part.kind === 'table') return [part as Table] // the only block of this kind
  return Object.values(part).flatMap(tablesIn)
}
