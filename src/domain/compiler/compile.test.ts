import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { toPrinted } from './printed.ts'
import type { Compiled, DirectiveItem } from './types.ts'

const SPEECH = `在河湾高新区2023年工作会议上的讲话
同志们：
刚才，老周同志通报了上年工作，我完全赞同。下面，我讲两点意见：
一、看清形势，增强干事创业信心
过去的一年，我们新引进项目32个，工业产值增长9.5%。今年要实现工业产值x亿元以上。
二、突出重点，推动转型升级新突破
（一）抓招商引资。招商引资是发展的生命线。要创新招商方式，组建三支产业招商小分队，请招商局拿出招商图谱，各部门要主动对接项目信息。没有完成任务的单位负责人要在下次党工委会上作出说明。
（二）抓营商环境。要牢固树立服务理念，以更大的决心、更实的作风优化环境。要健全企业诉求办理机制，6月底前建成企业服务平台。也希望各位企业家坚定信心、扩大投资。
同志们，让我们撸起袖子，为建设一流高新区而努力奋斗！谢谢大家！`

const REVIEW = `一、2022年工作回顾
一年来，我们坚持项目为王，经济运行稳中有进。新开工项目46个，完成投资83亿元，工业增加值增长8.1%。
深入实施企业培育行动，新增规上企业21家。健全包保服务机制，解决用工2300人。
在肯定成绩的同时，也要看到，产业层次不高的问题仍然存在。`

const COUNCIL = `关于发展社区托育服务的意见
各区人民政府：
一、扩大供给
（一）建设托育园。新建小区按标准配套托育用房。每个街道至少建成1家社区托育园。（市卫生健康委牵头，市住房城乡建设局、市财政局按职责分工负责，2024年底前完成）
（二）支持企业办托。引导企业开办福利性托育园。（市总工会、市国资委负责）`

const NOTICE = `关于开展2024年度考核的通知
一、考核内容
重点工作占60分，每低1个百分点扣0.5分。
二、时间安排
1.自查自评。各单位于2024年12月20日前完成自评，将自评报告报送考核办。
2.资料审核。考核办会同统计局于12月25日至31日对指标进行审核。
3.结果反馈。2025年1月上旬召开评审会，1月底前反馈各单位。
三、有关要求
每月5日前，各单位要通过平台填报上月进展。`

function rows(compiled: Compiled): DirectiveItem[] {
  return compiled.items.filter((item) => item.kind === 'directive')
}

test('a speech gives its orders with those who must act, and leaves rhetoric aside', () => {
  const compiled = compile({ raw: SPEECH })
  expect(compiled.title).toBe('在河湾高新区2023年工作会议上的讲话')
  expect(rows(compiled).map((row) => [row.type, row.units, row.deadline])).toEqual([
    ['task', [], null],
    ['order', ['招商局'], null],
    ['task', ['各部门'], null],
    ['order', ['没有完成任务的单位负责人'], '下次党工委会上'],
    ['mechanism', [], '6月底前'],
  ])
  expect(rows(compiled).at(-1)?.due).toMatchObject({ on: '2023-06-30', provisional: false })
  const targets = compiled.items.filter((item) => item.kind === 'target')
  expect(targets).toMatchObject([{ indicator: '工业产值', value: 'x', unit: '亿元', comparator: 'ge', pending: true }])
  expect(compiled.questions.map((question) => question.code)).toContain('masked-value')
})

test('a review yields no task and no target', () => {
  for (const raw of [REVIEW, REVIEW.split('\n').slice(1).join('\n')]) {
    const compiled = compile({ raw, planYear: 2023 })
    expect(compiled.items.filter((item) => item.kind === 'directive' || item.kind === 'target')).toEqual([])
  }
})

test('one list of units behind a block makes the block one row', () => {
  const compiled = compile({ raw: COUNCIL, planYear: 2024 })
  expect(rows(compiled).map((row) => [row.units, row.deadline])).toEqual([
    [['市卫生健康委', '市住房城乡建设局', '市财政局'], '2024年底前'],
    [['市总工会', '市国资委'], null],
  ])
  const lead = rows(compiled)[0]?.responsibility
  expect(lead?.lead).toMatchObject({ name: '市卫生健康委', source: 'stated' })
  expect(lead?.cooperating).toHaveLength(2)
})

test('units of a heading pass on to what stands under it and are marked as inherited', () => {
  const compiled = compile({ raw: '分工表\n一、民生实事（区民政局牵头）\n1.建成社区食堂15家。', planYear: 2024 })
  expect(rows(compiled)[0]).toMatchObject({
    units: [],
    responsibility: { lead: { name: '区民政局', source: 'inherited' } },
  })
})

test('a notice gives each date to its order, marks of an assessment are no target', () => {
  const compiled = compile({ raw: NOTICE })
  expect(rows(compiled).map((row) => [row.units, row.due?.on ?? row.due?.recurrence])).toEqual([
    [['各单位'], '2024-12-20'],
    [['考核办', '统计局'], '2024-12-31'],
    [[], '2025-01-10'],
    [[], '2025-01-31'],
    [['各单位'], 'monthly'],
  ])
  expect(compiled.items.filter((item) => item.kind === 'target')).toEqual([])
})

test('a document in traditional characters is read alike and keeps its characters', () => {
  const compiled = compile({ raw: '通知\n一、請經發局於3月底前拿出總體方案。', planYear: 2024 })
  expect(rows(compiled)[0]).toMatchObject({ type: 'order', units: ['經發局'], due: { on: '2024-03-31' } })
})

test('a row that goes on with an unfinished task of the last plan is linked to it', () => {
  const unfinished = [{ id: 't7', title: '标准厂房二期建设', text: '推进标准厂房二期建设，完成主体工程' }]
  const compiled = compile({
    raw: '要点\n一、项目\n继续推进标准厂房二期建设，完成装修和招租。',
    planYear: 2024,
    unfinished,
  })
  expect(rows(compiled)[0]?.continues).toMatchObject({ id: 't7' })
})

test('an empty text gives an empty result', () => {
  expect(compile({ raw: ' \n　\n' })).toMatchObject({ text: '', items: [], sentences: [], questions: [] })
})

test('what is printed holds outline, targets and directives only, the rest stands beside them', () => {
  const printed = toPrinted(compile({ raw: SPEECH }))
  expect(new Set(printed.items.map((item) => item.kind))).toEqual(new Set(['outline', 'target', 'directive']))
  expect(printed.facts.length).toBeGreaterThan(0)
  expect(printed.mechanisms.map((item) => item.name)).toContain('企业诉求办理机制')
})

const words = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '1.',
    '一是',
    '二要',
    '要',
    '推进',
    '项目',
    '。',
    '，',
    '；',
    '：',
    '\n',
    '（',
    '）',
    '“',
    '”',
    '各部门',
    '经发局',
    '请',
    '3月底前',
    '增长5%',
    'x亿元',
    '去年',
    '机制',
    '牵头',
    '負責',
    '今年',
    '——',
    ' ',
    '　',
    '１',
    'A',
    '同志们',
  ],
)
const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''))

test('compiling twice gives the same result', () => {
  fc.assert(
    fc.property(text, (raw) => {
      expect(JSON.stringify(compile({ raw }))).toBe(JSON.stringify(compile({ raw })))
    }),
  )
})

test('every span quotes its own words', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const compiled = compile({ raw, planYear: 2024 })
      for (const item of compiled.items) expect(compiled.text.slice(item.start, item.end)).toBe(item.text)
    }),
  )
})

test('the sentences tile the text: no overlap, and no character without a role', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ maxLength: 200 })), (raw) => {
      const compiled = compile({ raw })
      let at = 0
      for (const { start, end } of compiled.sentences) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(compiled.text.slice(at, start).trim()).toBe('')
        at = end
      }
      expect(compiled.text.slice(at).trim()).toBe('')
    }),
  )
})

test('a review put before a speech adds no task', () => {
  const alone = rows(compile({ raw: SPEECH, planYear: 2023 })).map((row) => row.text)
  const body = SPEECH.split('\n').slice(4).join('\n').replace('二、', '三、').replace('一、', '二、')
  const together = rows(compile({ raw: `某区工作报告\n${REVIEW}\n${body}`, planYear: 2023 })).map((row) => row.text)
  expect(together).toEqual(alone)
})

test('a hostile text is read without a row and without an endless search', () => {
  for (const part of ['（', '“', '一是', '1%', '要', '未完成的', '每月5日前', '请经发局', '各部门要配合，']) {
    expect(rows(compile({ raw: part.repeat(20_000) })).length).toBeLessThanOrEqual(1)
  }
})
