import { expect, test } from 'vitest'
import { compile } from '#domain/compiler/compile.ts'
import type { DirectiveItem } from '#domain/compiler/types.ts'

const HEADS = {
  scheme: '青禾高新区隐患整治实施方案\n为消除隐患，制定本方案。\n一、进度安排\n',
  notice: '关于做好年度考核的通知\n各部门：\n现将有关事项通知如下：\n一、工作安排\n',
  minutes: '青禾高新区主任办公会议纪要\n现将会议议定事项纪要如下：\n一、有关事项\n',
  report: '青禾区政府工作报告\n各位代表：\n一、2026年工作安排\n（一）产业\n建设两个中试基地。\n（二）城乡\n',
} as const

function rowsOf(kind: keyof typeof HEADS, words: string): readonly DirectiveItem[] {
  const { items } = compile({ raw: `${HEADS[kind]}${words}`, planYear: 2026 })
  return items.filter((item): item is DirectiveItem => item.kind === 'directive')
}

const brief = ({ type, units, deadline }: DirectiveItem) => [type, units.join('、'), deadline]

test('the span of a stage is the time limit of its items, marked as taken over; a date of their own goes before it', () => {
  const rows = rowsOf(
    'scheme',
    '（一）集中整治阶段（7月16日至11月30日）。各街道全面排查危旧房屋。8月底前，重大隐患全部清零。\n（二）巩固阶段（2026年12月）。总结经验做法，形成长效制度。',
  )
  expect(rows.map((row) => [row.deadline, row.due?.source, row.due?.on])).toEqual([
    ['7月16日至11月30日', 'inherited', '2026-11-30'],
    ['8月底前', 'stated', '2026-08-31'],
    ['2026年12月', 'inherited', '2026-12-31'],
  ])
  expect(rows.at(-1)?.type).toBe('task')
})

test('a bracket of years, or of anything but time, sets no limit for the items below it', () => {
  for (const head of ['（一）总体安排（2024—2026年）。', '（一）排查整治（含附属用房）。'])
    expect(rowsOf('scheme', `${head}各街道全面排查危旧房屋。建设局建立台账。`).map(({ due }) => due)).toEqual([
      null,
      null,
    ])
})

test('a stage that ends in the next year ends there', () => {
  const [row] = rowsOf('notice', '（一）核验阶段（2026年12月21日至2027年1月5日）。考核办对数据进行核验。')
  expect(row?.due).toMatchObject({ phrase: '2026年12月21日至2027年1月5日', on: '2027-01-05', source: 'inherited' })
})

test('a numbered item that opens with its lead unit is an item, not a bracket of units', () => {
  expect(
    rowsOf('minutes', '（一）住建局牵头，城东街道配合，8月底前完成136户签约。\n（二）城投公司负责筹集资金。').map(
      brief,
    ),
  ).toEqual([
    ['task', '住建局、城东街道', '8月底前'],
    ['order', '城投公司', null],
  ])
})

test('the level of the place and the matter name an office; the matter alone, or a bureau in its middle, does not', () => {
  expect(rowsOf('minutes', '县水文、县统计要加密会商研判。').map(brief)).toEqual([['task', '县水文、县统计', null]])
  expect(rowsOf('minutes', '市委宣传部4月28日前报送用款计划。').map(brief)).toEqual([
    ['order', '市委宣传部', '4月28日前'],
  ])
  expect(rowsOf('minutes', '市、县两级财政要保障鉴定经费。')[0]?.units).toEqual(['市、县两级财政'])
  expect(rowsOf('scheme', '推进水利工程建设，全部建成智慧灌区。')[0]?.units).toEqual([])
})

test('people of a unit stand for it, and the time between 由 and the verb belongs to no name', () => {
  expect(rowsOf('minutes', '请审批局的同志回去研究一下，3月底拿出具体办法。')[0]?.units).toEqual(['审批局'])
  expect(rowsOf('notice', '结果经公示无异议后，由考核办2月底前通报。').map(brief)).toEqual([
    ['order', '考核办', '2月底前'],
  ])
})

test('what 并 adds to a case stays with it; a case opened by 对 is a row of its own', () => {
  expect(rowsOf('notice', '凡弄虚作假的，取消评优资格，并由纪工委追究责任。').map(brief)).toEqual([
    ['mechanism', '纪工委', null],
  ])
  expect(rowsOf('minutes', '窗口单位实行首问负责制，对投诉查实的，一律通报并扣减考核分值。')).toHaveLength(2)
})

test('many objects one after the other are a task, a single paper is an order', () => {
  expect(rowsOf('minutes', '水利局对87座水库开展拉网式排查。').map(brief)).toEqual([['task', '水利局', null]])
  expect(rowsOf('minutes', '由建设局修改完善后按程序报批。').map(brief)).toEqual([['order', '建设局', null]])
})

test('a five-year plan that is over is looked back on inside the plan; the one that runs is not', () => {
  const greenways = (words: string) => rowsOf('report', words).filter(({ text }) => text.includes('绿道'))
  expect(greenways('“十四五”时期，全区建成绿道260公里，改造小区40个。')).toEqual([])
  expect(greenways('“十五五”时期，建成绿道260公里，改造小区40个。')).toHaveLength(1)
})

test('the year of the plan at the opening of a sentence looks ahead, an earlier one back', () => {
  const targetsOf = (words: string) =>
    compile({ raw: `青禾区政府工作报告\n一、2026年主要目标\n${words}`, planYear: 2026 }).items.filter(
      ({ kind }) => kind === 'target',
    )
  expect(targetsOf('2026年全区主要预期目标是：地区生产总值增长6%左右，外贸增长9%以上。')).toHaveLength(2)
  expect(targetsOf('2025年全区地区生产总值增长6%，外贸增长9%。')).toEqual([])
})

test('a gap is not wanted, and a number before its noun is counted behind the verb that moves it', () => {
  const targetsOf = (words: string) =>
    compile({ raw: `${HEADS.scheme}${words}`, planYear: 2026 }).items.flatMap((item) =>
      item.kind === 'target' ? [[item.indicator, item.value]] : [],
    )
  expect(targetsOf('资金缺口1.2亿元，由城投公司筹集。')).toEqual([])
  expect(targetsOf('推进120个技改项目。')).toEqual([['技改项目', '120']])
})
