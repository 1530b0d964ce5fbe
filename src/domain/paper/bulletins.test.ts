import { describe, expect, test } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { economyBulletin, economyRequirements } from '#domain/paper/bulletin-economy.ts'
import { type ProjectFact, projectsBulletin } from '#domain/paper/bulletin-projects.ts'
import { type Matter, supervisionBulletin } from '#domain/paper/bulletin-supervision.ts'
import type { Drawing, FactRef } from '#domain/paper/figure.ts'
import type { Frame } from '#domain/paper/frame.ts'
import type { IndicatorLine, TargetPart } from '#domain/paper/indicator-line.ts'
import { leaderBrief } from '#domain/paper/leader-brief.ts'
import { type Block, plainText, spansOf } from '#domain/paper/paper.ts'

const asOf = dayOf(2026, 10, 31)
const frame: Frame = {
  title: '通报',
  issuer: '云溪高新区党政办公室',
  office: '督查室',
  sheetName: '云溪政务督查',
  asOf,
  on: dayOf(2026, 11, 3),
  addressees: '各部门',
  copies: null,
  requirements: ['责任单位于11月15日前报送安排。'],
  namesUnits: false,
  previousNumber: null,
  corrections: [],
}
const ref = (id: string, register = 'observation'): FactRef => ({ register, id, version: 1, title: id })
const part = (more: Partial<TargetPart>): TargetPart => ({
  ...{ aspect: 'value', amount: 240, unitName: '亿元', base: null, completion: 79.333, planned: 83.333 },
  ...{ difference: -4, ref: ref('t', 'target'), ...more },
})
const line = (more: Partial<IndicatorLine>): IndicatorLine => ({
  ...{
    id: 'i',
    name: '工业增加值',
    unitName: '亿元',
    decimals: 2,
    isStock: false,
    isLowerBetter: false,
    target: null,
    beside: null,
  },
  observed: { value: 190.4, growth: 8.6, isProvisional: false, ref: ref('o') },
  ...more,
})
const linesOf = ({ tree }: Drawing) =>
  tree.body.flatMap((block) =>
    block.kind === 'paragraph' ? [plainText(block.text)] : 'text' in block ? [block.text] : [],
  )

/** Numbers of a text that no figure carries; days, periods and places in lists are words. */
function looseNumbers({ tree }: Drawing): readonly string[] {
  const words = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? spansOf(block.text).filter((span): span is string => typeof span === 'string') : [],
    )
  return words(tree.body).flatMap(
    (text) => text.replace(/\d+年|\d+—?\d*月|\d+日|第\d+项|“[^”]*”/g, '').match(/\d+(\.\d+)?/g) ?? [],
  )
}

describe('经济运行通报', () => {
  const lines = [
    line({ target: part({}), beside: { name: '全市', growth: 8.2, ref: ref('c') } }),
    line({ id: 'j', name: '财政收入', observed: { value: 10, growth: -1.2, isProvisional: true, ref: ref('p') } }),
    line({ id: 'k', name: '零售额', observed: null }),
  ]
  const drawn = economyBulletin(frame, lines)

  test('tells value, growth, city and target with the measure of the lag, and what is not published yet', () => {
    expect(linesOf(drawn)).toEqual([
      '现将2026年1—10月全区经济运行情况通报如下。',
      '一、总体情况',
      '2026年1—10月，纳入年度目标且已有数据的指标1项，其中达到或快于序时进度0项，慢于序时进度1项。',
      '工业增加值完成190.40亿元，同比增长8.6%，比全市高0.4个百分点，完成年度目标的79.3%，慢于序时进度4.0个百分点。',
      '财政收入（初步数）完成10.00亿元，同比下降1.2%。',
      '二、存在问题',
      '进度偏慢的指标：工业增加值完成年度目标的79.3%，慢于序时进度4.0个百分点。',
      '三、数据说明',
      '零售额本期数据尚未发布，未列入评价。',
      '四、下步要求',
      '责任单位于11月15日前报送安排。',
    ])
  })

  test('proposes to whom it is demanded, and by when', () => {
    expect(economyRequirements(lines, '2026年11月15日')[0]).toBe(
      '工业增加值责任单位于2026年11月15日前提出补进度措施，由数据责任单位汇总。',
    )
  })

  test('reads a growth target beside growth and a ceiling the other way round', () => {
    const growth = part({ aspect: 'growth', amount: 9, completion: null, planned: null, difference: -0.4 })
    const ceiling = part({ completion: 70, difference: 13.333 })
    const text = linesOf(
      economyBulletin(frame, [
        line({ target: growth }),
        line({ id: 'c', name: '能耗', isLowerBetter: true, target: ceiling }),
      ]),
    ).join('')
    expect(text).toContain('低于年度目标0.4个百分点')
    expect(text).toContain('已用年度控制数的70.0%，快于序时进度13.3个百分点')
  })
})

describe('重点项目通报', () => {
  const project = (name: string, more: Partial<ProjectFact>): ProjectFact => ({
    ...{ ref: ref(name, 'project'), name, unit: '建设局', kind: 'industry', total: 1_200_000_000, plan: null },
    ...{ plannedStart: null, plannedCompletion: null, plannedProduction: null, milestones: [] },
    ...{ startedOn: null, completedOn: null, producedOn: null, enteredStatisticsOn: null, ...more },
  })
  const projects = [
    project('甲', { plannedStart: dayOf(2026, 3, 1), startedOn: dayOf(2026, 3, 12) }),
    project('乙', { plannedStart: dayOf(2026, 8, 15), total: null }),
    project('丙', { producedOn: dayOf(2026, 5, 1) }),
  ]

  test('tells stages whose shares make a hundred, money with what is lacking, and the first day that went by', () => {
    expect(linesOf(projectsBulletin({ ...frame, namesUnits: true }, projects)).slice(1, -2)).toEqual([
      '一、总体情况',
      '截至2026年10月31日，列入重点项目3个，总投资24.00亿元（1个项目未填）。其中处于前期1个（占33.4%），在建1个（占33.3%），投产1个（占33.3%）。尚无项目入统。',
      '二、存在问题',
      '未按计划推进的项目1个。建设局：乙应于2026年8月15日开工，逾期77天。',
    ])
  })
})

describe('every bulletin', () => {
  const matter: Matter = {
    ...{ ref: ref('m', 'task'), title: '排查', unit: '应急局', issuedOn: dayOf(2026, 6, 1), closedOn: null },
    ...{ dueOriginal: dayOf(2026, 10, 1), due: dayOf(2026, 10, 1), reportedOn: null, progress: null },
    ...{ submittedOn: null, isNamed: false },
  }
  const lines = [line({ target: part({}) })]
  const all = {
    economy: economyBulletin(frame, lines),
    projects: projectsBulletin(frame, []),
    supervision: supervisionBulletin(frame, [matter]),
    brief: leaderBrief(frame, { lines, matters: [matter], projects: [] }),
  }

  test.each(Object.entries(all))('%s: no number stands in a sentence without its figure', (_name, drawn) => {
    expect(looseNumbers(drawn)).toEqual([])
  })

  test.each(Object.entries(all))('%s: each figure in the tree is known by its id', (_name, drawn) => {
    const known = new Set(drawn.figures.map(({ id }) => id))
    const used = JSON.stringify(drawn.tree).matchAll(/"figure":"([^"]+)"/g)
    for (const [, id] of used) expect(known.has(id ?? '')).toBe(true)
  })

  test('puts a correction where everybody reads it, under the number of the issue that it corrects', () => {
    const correction = { figure: 'x', label: '工业增加值', printed: '10.00亿元', corrected: '9.80亿元', facts: [] }
    const drawn = economyBulletin({ ...frame, previousNumber: '云高通〔2026〕3号', corrections: [correction] }, lines)
    expect(linesOf(drawn).at(-1)).toBe(
      '上期（云高通〔2026〕3号）“工业增加值”原刊10.00亿元，经核实应为9.80亿元，特此更正。',
    )
  })
})
