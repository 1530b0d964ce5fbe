import { describe, expect, test } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { dailyTable } from '#domain/land/daily.ts'
import { type InvestmentFacts, type InvestmentUnit, investmentBulletin } from '#domain/paper/bulletin-investment.ts'
import { type LandFacts, type LandLine, landBulletin } from '#domain/paper/bulletin-land.ts'
import { type PerMuFirm, perMuBulletin } from '#domain/paper/bulletin-per-mu.ts'
import { type ServiceFacts, type ServiceUnit, serviceBulletin } from '#domain/paper/bulletin-service.ts'
import type { Drawing, FactRef } from '#domain/paper/figure.ts'
import type { Frame } from '#domain/paper/frame.ts'
import { plainText, spansOf } from '#domain/paper/paper.ts'
import { satisfactionOf } from '#domain/service/satisfaction.ts'

const asOf = dayOf(2026, 6, 30)
const frame: Frame = {
  ...{ title: '通报', issuer: '云溪高新区党政办公室', office: '督查室', sheetName: '云溪政务督查', asOf },
  ...{ on: dayOf(2026, 7, 3), addressees: '各部门', copies: null, requirements: [], namesUnits: false },
  ...{ previousNumber: null, corrections: [] },
}
const named = { ...frame, namesUnits: true }
const refs = (register: string, ...ids: readonly string[]): readonly FactRef[] =>
  ids.map((id) => ({ register, id, version: 1, title: id }))

const linesOf = ({ tree }: Drawing) =>
  tree.body.flatMap((block) =>
    block.kind === 'paragraph' ? [plainText(block.text)] : 'text' in block ? [block.text] : [],
  )
const rowsOf = ({ tree }: Drawing, annex: number) => {
  const table = tree.annexes[annex]?.body[0]
  const rows = table?.kind === 'table' ? table.rows : []
  return rows.map((row) => (row.kind === 'cells' ? row.cells.map(plainText).join('|') : ''))
}

/** Numbers of sentences that no figure carries; days, periods and the like are words. */
function looseNumbers({ tree }: Drawing): readonly string[] {
  const spans = tree.body.flatMap((block) => (block.kind === 'paragraph' ? spansOf(block.text) : []))
  const words = spans.filter((span): span is string => typeof span === 'string')
  return words.flatMap((text) => text.replace(/\d+年度?|\d+—?\d*月|\d+日/g, '').match(/\d+/g) ?? [])
}

const none = { signed: [], large: [], started: [], produced: [] }
const unit = (
  name: string,
  target: number | null,
  amount: number,
  more: Partial<InvestmentUnit> = {},
): InvestmentUnit => {
  const completion = target === null ? null : (amount / target) * 100
  return {
    ...{ id: name, name, target, amount, completion, inMonth: 0, rank: 1, claimed: amount, contracts: none },
    difference: completion === null ? null : completion - 50,
    ...{ isProposedRed: false, isProposedBlack: false, recognisedInMonth: [] },
    task: target === null ? [] : refs('investment_task', `${name}任务`),
    recognised: amount === 0 ? [] : refs('recognition', `${name}认定`),
    claims: amount === 0 ? [] : refs('recognition', `${name}认定`),
    ...more,
  }
}
const investment: InvestmentFacts = {
  ...{ timeProgress: 50, isClosed: true, largeName: '亿元以上' },
  units: [
    unit('甲局', 250_000_000, 140_000_000, { inMonth: 20_000_000, isProposedRed: true }),
    unit('乙局', 250_000_000, 90_500_000, { rank: 2, isProposedBlack: true }),
    unit('丙局', 100_000_000, 0, { rank: 3 }),
    unit('丁局', 100_000_000, 0, { rank: 3, claimed: 5_000_000, claims: refs('recognition', '丁局申报') }),
  ],
  claimed: { amount: 240_500_000, facts: refs('recognition', '甲局认定') },
  waiting: { amount: 5_000_000, facts: refs('recognition', '丁局申报') },
  official: { amount: 0, facts: [] },
  corrections: [],
  leads: { all: refs('lead', ...Array.from({ length: 104 }, (_, i) => `l${i}`)), valid: refs('lead', ...'abcdefgh') },
  cohort: { facts: refs('contract', 'c'), rates: [{ id: 'started', label: '开工率', of: 1, among: 3 }] },
}

describe('招商引资任务通报', () => {
  test('claims, recognised sum and official figure stand apart, and rates are worked out', () => {
    const lines = linesOf(investmentBulletin(frame, investment))
    expect(lines[2]).toBe(
      '截至2026年6月30日，承担到位资金任务的单位4个，年度任务合计7亿元；累计认定2.31亿元，完成年度任务的32.9%，其中本月认定0.2亿元（本月已月结）。全区慢于序时进度17.1个百分点。',
    )
    expect(lines[3]).toBe(
      '三个口径分列：单位申报2.41亿元，其中待认定0.05亿元；统计数尚未发布。排名和完成率只用认定数。',
    )
    expect(lines[5]).toContain('招商线索104条，研判有效8条，有效线索率7.7%')
  })

  test('9,050 of 25,000 is 36.2 percent; who claimed nothing is told apart from who has nothing recognised', () => {
    const lines = linesOf(investmentBulletin(named, investment))
    expect(lines).toContain('慢于序时进度的单位3个：乙局（13.8个百分点）、丙局（50.0个百分点）、丁局（50.0个百分点）。')
    expect(lines).toContain('本年尚未申报到位资金的单位1个：丙局。')
    expect(lines).toContain('有申报、尚无认定的单位1个：丁局。')
    expect(rowsOf(investmentBulletin(named, investment), 0)[1]).toBe('2|乙局|25000|0|9050|36.2|－13.8|2|9050|0|0|0|0')
  })

  test('units are named for a lag, and a black list is proposed, only where somebody approved it', () => {
    const plain = investmentBulletin(frame, investment)
    expect(linesOf(plain)).toContain('慢于序时进度的单位3个。')
    expect(plain.tree.annexes).toHaveLength(1)
    expect(rowsOf(investmentBulletin(named, investment), 1)).toEqual([
      '1|红榜（建议）|甲局|56.0',
      '2|黑榜（建议）|乙局|36.2',
    ])
  })
})

const day = dayOf(2026, 6, 20)
const clearing = (village: string, signed: boolean) => ({
  ...{ village, land: 2000, houses: 100, households: 1, graves: 0, measuredOn: day, signedOn: signed ? day : null },
  ...{ paidOn: null, vacatedOn: null, demolishedOn: null, movedOn: null, clearedOn: null },
})
const task = { land: 190_000, households: 95, houses: 9500, graves: 4 }
const homes = Array.from({ length: 95 }, (_, i) => clearing('v', i < 88))
const table = dailyTable([{ village: 'v', initial: task, current: task }], homes, asOf, dayOf(2026, 6, 1))
const landLine = (id: string, name: string, line: LandLine['line']): LandLine => {
  const signed = refs('household', '户1')
  const facts = { measured: signed, signed, paid: [], vacated: [], demolished: [], moved: [], cleared: [] }
  return { id, name, line, task: refs('land_task', 't'), facts }
}
const land: LandFacts = {
  span: '本月',
  idle: [],
  batches: [
    {
      ...{ id: 'b', name: '东片区', agreed: 0, paid: 0, paidShare: null },
      lines: table.lines.map((line) => landLine('land.b.v', '甲村', line)),
      total: landLine('land.b.total', '东片区', table.total),
      open: [
        {
          ref: refs('household', '东1')[0] as FactRef,
          number: '东1',
          village: '甲村',
          cause: 'away',
          reason: '户主外出',
          helper: null,
        },
      ],
    },
  ],
}

describe('征迁进展通报', () => {
  test('88 of 95 households is 92.63 percent and never what somebody typed; mu come from square metres', () => {
    const lines = linesOf(landBulletin(frame, land))
    expect(lines[2]).toBe(
      '东片区：征迁任务土地285亩、95户、房屋9500㎡、坟墓4座。累计签约88户（92.63%）、房屋8800㎡（92.63%）、土地264亩（92.63%），本月新增签约88户。',
    )
    expect(lines).toContain('未签约1户：户主外出（1户）。')
    expect(rowsOf(landBulletin(frame, land), 2)).toEqual(['1|东1|甲村|户主外出|未明确'])
  })
})

const caseRefs = (count: number, from = 0) =>
  refs('service_case', ...Array.from({ length: count }, (_, i) => `c${i + from}`))
const levels = (s5: number, s1: number) => ({ s5, s4: 0, s3: 0, s2: 0, s1 })
const desk = (name: string, more: Partial<ServiceUnit>): ServiceUnit => ({
  ...{ id: name, name, received: [], done: [], onTime: [], overdue: [], refused: [], rated: [], refusals: 0 },
  ...{ blue: [], yellow: [], red: [], appealed: [], upheld: [], withdrawn: [] },
  ...{ satisfaction: satisfactionOf(levels(0, 0), 0), ...more },
})
const service: ServiceFacts = {
  ...{ shownFrom: 5, likes: [{ id: 'utilities', name: '水电气', firms: 3, cases: caseRefs(5) }] },
  units: [
    desk('甲局', {
      ...{ received: caseRefs(8), done: caseRefs(6), onTime: caseRefs(5), rated: refs('service_rating', 'r1', 'r2') },
      satisfaction: satisfactionOf(levels(1, 1), 6),
    }),
    desk('乙局', {
      overdue: caseRefs(1, 20),
      yellow: refs('service_card', 'k'),
      refused: caseRefs(1, 20),
      refusals: 2,
    }),
  ],
  whole: satisfactionOf(levels(9, 1), 6),
  ways: [{ id: 'timed', name: '限时办', received: caseRefs(8), done: caseRefs(6) }],
}

describe('企业服务通报', () => {
  test('rates stand beside what they are made of; what several firms ask alike is put forward as one task', () => {
    const lines = linesOf(serviceBulletin(named, service))
    expect(lines[2]).toBe(
      '截至2026年6月30日，本年受理企业诉求8件，办结6件（办结率75.0%），其中按时办结5件（按时办结率83.3%）。',
    )
    expect(lines[4]).toContain('满意率90.0%')
    expect(lines).toContain('超期在办1件：乙局（1件）。')
    expect(lines).toContain('企业不认可后重办1件：乙局（2次）。')
    expect(lines).toContain('水电气类诉求近期5件，涉及企业3家，达到立项标准，提请立项从根上解决。')
  })

  test('of too few ratings no satisfaction is told: the unit could guess who gave which', () => {
    expect(rowsOf(serviceBulletin(frame, service), 0)[0]).toBe('1|甲局|8|6|5|83.3|0|0|2|33.3|—')
  })
})

const firm = (name: string, grade: PerMuFirm['grade'], more: Partial<PerMuFirm> = {}): PerMuFirm => ({
  ...{ ref: refs('per_mu_sheet', name)[0] as FactRef, name, land: 10, tax: 92, total: 80.07, rank: 1, grade },
  ...{ ungraded: null, isVetoed: false, objection: null, ruling: null, before: null, ...more },
})
const runs = [
  {
    ...{ id: 'per-mu.below', name: '2025年度评价', publishedOn: dayOf(2026, 5, 6), finalOn: dayOf(2026, 5, 20) },
    firms: [
      firm('甲厂', 'A', { before: 'B' }),
      firm('乙厂', 'D', { before: 'D', objection: '用地已转租。', ruling: '未提供证明，不成立。' }),
      firm('丙厂', 'T', { land: 0, tax: null, total: null, rank: null, ungraded: '没有评价用地' }),
    ],
  },
]

describe('亩均评价通报', () => {
  test('tells grades, totals and what changed; a firm graded low stands beside its objection and the ruling', () => {
    const drawn = perMuBulletin(frame, runs)
    expect(linesOf(drawn)[2]).toContain(
      '参评企业3户，评价用地20亩，评级企业亩均税收9.20万元/亩。评级2户，其中A类1户（50.0%）',
    )
    expect(linesOf(drawn)).toContain('2025年度评价中上年也评级的企业2户，其中升档1户：甲厂，降档0户，持平1户。')
    expect(rowsOf(drawn, 1)).toEqual(['1|乙厂|D类|用地已转租。|未提供证明，不成立。'])
    expect(rowsOf(drawn, 0)[2]).toBe('3|—|丙厂|0|—|不评级|未参评|没有评价用地；未提出异议')
  })

  test('says so while no evaluation is final, and lists nobody', () => {
    const drawn = perMuBulletin(frame, [])
    expect(linesOf(drawn)).toContain('截至2026年6月30日，没有已定档的亩均评价。公示和异议处理期间的结果不通报。')
    expect(drawn.tree.annexes).toEqual([])
  })
})

describe('every bulletin of the economy', () => {
  const all = {
    investment: investmentBulletin(named, investment),
    land: landBulletin(named, land),
    service: serviceBulletin(named, service),
    perMu: perMuBulletin(named, runs),
  }
  test.each(Object.entries(all))('%s: no number stands in a sentence without its figure', (_name, drawn) => {
    expect(looseNumbers(drawn)).toEqual([])
  })

  test.each(Object.entries(all))(
    '%s: each figure stands in the paper and is known by its id',
    (_name, { tree, figures }) => {
      const used = new Set([...JSON.stringify(tree).matchAll(/"figure":"([^"]+)"/g)].map(([, id]) => id))
      expect(used).toEqual(new Set(figures.map(({ id }) => id)))
    },
  )
})
