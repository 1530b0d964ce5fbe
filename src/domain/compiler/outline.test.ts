import { expect, test } from 'vitest'
import { compile } from './compile.ts'

function outline(raw: string): string[] {
  return compile({ raw, planYear: 2024 }).items.flatMap((item) =>
    item.kind === 'outline' ? [`${item.level} ${item.section} ${item.text}`] : [],
  )
}

test('the official order gives the levels', () => {
  const raw = [
    '年度工作要点',
    '一、项目建设',
    '（一）抓好开工',
    '1.前期工作',
    '推进规划编制，完成用地报批。',
    '（二）抓好投产',
    '2.要素保障',
    '保障用地用电。',
  ]
  expect(outline(raw.join('\n'))).toEqual([
    '1 0 年度工作要点',
    '1 一 一、项目建设',
    '2 一(一) （一）抓好开工',
    '3 一(一)1 1.前期工作',
    '2 一(二) （二）抓好投产',
    '3 一(二)2 2.要素保障',
  ])
})

test('a heading that lost its line break ends where the text begins', () => {
  const raw =
    '《讲话.doc》由会员分享\n1、讲话讲话同志们：我讲两点。一、抓好项目，加快转型升级新突破当前，项目不多。二、改进作风，树立担当实干新形象2023年，我们努力了。'
  expect(outline(raw)).toEqual([
    '1 0 讲话',
    '1 一 一、抓好项目，加快转型升级新突破',
    '1 二 二、改进作风，树立担当实干新形象',
  ])
})

test('一要 opens an item, 第一要务 and 统一要求 do not', () => {
  const raw = '要点\n一、发展\n一要抓好招商。发展是第一要务，按统一要求办。二要抓好服务。完善代办制度。'
  expect(outline(raw)).toEqual(['1 0 要点', '1 一 一、发展', '2 一/1 一要抓好招商', '2 一/2 二要抓好服务'])
})

test('a short first sentence that names its paragraph is a heading, a short task at the end is not', () => {
  const raw =
    '要点\n一、产业\n优化提升传统产业。推进园区优化整合，支持中小企业数字化转型，建设智能工厂和数字化车间一批。办好产业博览会。'
  expect(outline(raw)).toEqual(['1 0 要点', '1 一 一、产业', '2 一/1 优化提升传统产业'])
})

test('numbered sentences alone on their lines are items, not headings', () => {
  const raw = '分工表\n一、道路\n1.建成滨河路。\n2.维修老桥。'
  expect(outline(raw)).toEqual(['1 0 分工表', '1 一 一、道路'])
})

test('a missing number and a wrong count are asked about', () => {
  const raw =
    '要点\n一、平台\n这里强调三个平台：一是用地平台。盘活闲置土地。二是融资平台。组建担保公司。\n三、作风\n严格执行考勤制度。'
  const codes = compile({ raw, planYear: 2024 }).questions.map((question) => question.code)
  expect(codes).toContain('numbering')
  expect(codes).toContain('child-count')
})
