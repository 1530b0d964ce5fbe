import { expect, test } from 'vitest'
import { compile } from '#domain/compiler/compile.ts'
import type { DirectiveItem } from '#domain/compiler/types.ts'

const heads = {
  speech: '在全区工作推进会上的讲话\n同志们：\n下面，我讲几点意见。\n一、抓好重点工作\n',
  scheme: '青禾高新区产业提升实施方案\n为加快产业提升，制定本方案。\n一、重点任务\n',
  minutes: '青禾高新区主任办公会议纪要\n现将会议议定事项纪要如下：\n一、有关事项\n',
} as const

function rowsOf(kind: keyof typeof heads, words: string): readonly DirectiveItem[] {
  const { items } = compile({ raw: `${heads[kind]}${words}`, planYear: 2026 })
  return items.filter((item): item is DirectiveItem => item.kind === 'directive')
}

const brief = ({ units, deadline }: DirectiveItem) => [units.join('、'), deadline]

test('a time limit between units and verb shows who acts, in speech too; without an act behind it, it does not', () => {
  expect(rowsOf('speech', '园林公司中秋节前把破损护栏修复。').map(brief)).toEqual([['园林公司', '中秋节前']])
  expect(rowsOf('speech', '城管局两天之内拿出清运方案。').map(brief)).toEqual([['城管局', '两天之内']])
  expect(rowsOf('speech', '园林公司中秋节前的表现值得肯定。')).toEqual([])
})

test('把 with its object before the verb is work; 把握 and 将来 are words of their own', () => {
  expect(rowsOf('scheme', '把闲置校舍盘活。')).toHaveLength(1)
  expect(rowsOf('speech', '牢牢把握发展主动权，将来更好。')).toEqual([])
})

test('a named unit that is asked has something to do; everybody asked to be serious has not', () => {
  expect(rowsOf('speech', '请财政局把去年的账重新算一遍。').map(brief)).toEqual([['财政局', null]])
  expect(rowsOf('speech', '请各部门高度重视、统一思想。')).toEqual([])
})

test('the unit before what is spoken of is the one that is asked', () => {
  expect(rowsOf('minutes', '各街道自查报告请于5月8日前报送区安委办。').map(brief)).toEqual([['各街道', '5月8日前']])
  expect(rowsOf('minutes', '上述自查报告请于5月8日前报送区安委办。').map(brief)).toEqual([['', '5月8日前']])
})

test('who heads a body does not make it; who is told to make something does', () => {
  expect(rowsOf('scheme', '成立由副主任任组长的推进小组。').map(brief)).toEqual([['', null]])
  expect(rowsOf('scheme', '推进小组由组织部组建。').map(brief)).toEqual([['组织部', null]])
})

test('words that end like a bureau are none', () => {
  expect(rowsOf('scheme', '布局建设两个中试基地。').map(brief)).toEqual([['', null]])
  expect(rowsOf('minutes', '安全局建立值守台账。').map(brief)).toEqual([['安全局', null]])
})

test('an approval orders nothing by itself; what is approved to be done by somebody does', () => {
  expect(rowsOf('minutes', '1.原则同意滨河公园改造方案。')).toEqual([])
  expect(rowsOf('minutes', '1.同意由建设局牵头编制改造方案，6月底前报审。').map(brief)).toEqual([['建设局', '6月底前']])
})

test('a limit ahead outweighs a word that also tells of results; a past one does not', () => {
  expect(rowsOf('scheme', '2029年前基本消除黑臭水体。').map(brief)).toEqual([['', '2029年前']])
  expect(rowsOf('speech', '去年底前，我们已基本消除了黑臭水体。')).toEqual([])
})

test('short names of offices act like long ones; the matter of the same name does not', () => {
  expect(rowsOf('scheme', '由卫健、民政共同制定服务清单。').map(brief)).toEqual([['卫健、民政', null]])
  expect(rowsOf('scheme', '工信口5月底前拿出项目清单。').map(brief)).toEqual([['工信口', '5月底前']])
  expect(rowsOf('scheme', '推进文旅融合项目建设。').map(brief)).toEqual([['', null]])
})

test('第一节 under a chapter is a heading; 第一节课 is not', () => {
  const outline = (words: string) =>
    compile({ raw: `青禾市规划纲要\n第二章 产业体系\n${words}`, planYear: 2026 }).items.filter(
      (i) => i.kind === 'outline',
    )
  const sections = outline('第一节 做强主导产业\n建设两个中试基地。\n第二节 培育新兴产业\n建设一个算力中心。')
  expect(sections.map(({ section }) => section).slice(-2)).toEqual(
    ['二一', '二二'].map((path) => expect.stringContaining(path.at(-1)!)),
  )
  expect(outline('第一节课讲安全知识。').map(({ text }) => text)).not.toContain('第一节课讲安全知识')
})

test('a bracket of units at the very end of a numbered item is taken over by the sentences before it', () => {
  const rows = rowsOf(
    'scheme',
    '（一）加强治理。开展工地扬尘整治。实施裸土覆盖。建立巡查台账（牵头单位：城管局，配合单位：建设局）。',
  )
  expect(rows.map(({ responsibility }) => [responsibility.lead?.name, responsibility.lead?.source])).toEqual([
    ['城管局', 'inherited'],
    ['城管局', 'inherited'],
    ['城管局', 'stated'],
  ])
})

test('where another sentence of the item names units of its own, each keeps its own', () => {
  const rows = rowsOf('scheme', '（一）加强治理。经发局开展能耗排查。实施裸土覆盖。建立巡查台账（牵头单位：城管局）。')
  expect(rows.map(({ responsibility }) => responsibility.lead?.name ?? null)).toEqual(['经发局', null, '城管局'])
})

test('a table of tasks is read row by row with its units and time limits', () => {
  const table =
    '附件：任务分解表\n序号\t任务内容\t责任单位\t配合单位\t完成时限\n1\t新建充电桩60个\t建设局\t城管局 供电所\t8月底前\n2\t修订停车管理办法\t城管局\t\t年底前'
  const rows = rowsOf('scheme', `（一）改善出行。建设两处停车场。\n${table}`)
  expect(rows.slice(-2).map(brief)).toEqual([
    ['建设局、城管局、供电所', '8月底前'],
    ['城管局', '年底前'],
  ])
})

test('a table of figures stays as it is', () => {
  const { text } = compile({ raw: `${heads.scheme}指标\t单位\t数值\n产值\t亿元\t12`, planYear: 2026 })
  expect(text).toContain('指标单位数值')
})
