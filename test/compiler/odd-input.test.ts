import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '#domain/compiler/compile.ts'
import type { Compiled } from '#domain/compiler/types.ts'

/** What must hold of any text: a role and a reason for every sentence, and words that the text really holds. */
function expectSound({ text, sentences, items, questions }: Compiled): void {
  const told = new Uint8Array(text.length)
  for (const { start, end, role, reason } of sentences) {
    expect(role).not.toBe('')
    expect(reason[0]).toMatch(/\p{Script=Han}/u)
    expect(reason[1]).toMatch(/^[A-Z]/)
    told.fill(1, start, end)
  }
  for (let at = 0; at < text.length; at += 1) if (/\S/.test(text.charAt(at))) expect(told[at]).toBe(1)
  for (const item of items) {
    expect(item.text).toBe(text.slice(item.start, item.end))
    if (item.kind === 'target') for (const words of [item.indicator, item.value ?? '']) expect(text).toContain(words)
    if (item.kind !== 'directive') continue
    for (const words of [...item.units, ...item.parts, item.deadline ?? '']) expect(text).toContain(words)
  }
  for (const { start, end, text: asked } of questions) {
    expect(start).toBeLessThanOrEqual(end)
    expect(asked.every((words) => words.length > 0)).toBe(true)
  }
}

const SCRAPS =
  '一、|（一）|1.|2.1|①|第一，|一是|\n|\n\n|　　| |。|，|；|：|(|)|（|）|“|”|,|.|;|××亿元|x个|**家|6月底前|每季度末|7月1日至9月30日|“十四五”时期|2026年|建设局|县水利|市、县两级财政|各街道|由|请|会同|要|把|将|凡|对|的|的，|并|报|形成|完成|建设道路3公里|建立长效机制|严禁|的问题|牵头单位：|责任单位：|完成时限：|序号\t任务\t责任单位|1\t修路\t建设局|財政局|關於|Notice|https://a.b/c|— 3 —|第 2 页 共 9 页|打印本页|上一篇|名词解释|各位代表|同志们，|增长6%左右|分别达到97%、95%以上|进一步|（建设局牵头，城管局配合，8月底前完成）'.split(
    '|',
  )

test('whatever scraps of official paper are thrown together, every sentence has a role and quotes are true', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }), (scraps) => {
      const input = { raw: scraps.join(''), planYear: 2026 }
      const compiled = compile(input)
      expectSound(compiled)
      expect(JSON.stringify(compile(input))).toBe(JSON.stringify(compiled))
    }),
    { numRuns: 150 },
  )
})

const WORDS = {
  'traditional characters': '關於做好工作的通知\n一、事項\n1、財政局於6月底前將資金撥付到位。',
  'traditional characters with their own line of units':
    '實施方案\n一、事項\n1、開展老舊管網改造。\n責任單位：財政局、建設局\n完成時限：兩個月之內',
  'half-width marks': '关于做好工作的通知\n一、事项\n(一)改造管网.建设管网12公里.(建设局牵头,城管局配合,8月底前完成)',
  'no mark at all': '今年要抓好项目建设 建设局6月底前完成滨河路改造 城管局8月底前拆除违建围挡',
  'an empty heading': '实施方案\n一、\n建设道路三条。\n二、\n（一）\n（二）治理河道两条。',
  'a number cut by the line': '实施方案\n一、任务\n城管局要在6\n月底前完成街巷改造。',
  'decimal numbers': '实施方案\n1.任务\n1.1建设局6月底前完成道路改造。\n1.2由财政局拨付资金。',
  'no heading': '主任办公会议纪要\n会议议定：建设局负责道路改造；城管局8月底前拆除围挡。',
  'a table parted by blanks':
    '实施方案\n一、任务\n序号  任务内容  责任单位  完成时限\n1  新建停车位200个  城管局  6月底前',
} as const

test.each(Object.entries(WORDS))('%s is read all the same', (_, raw) => {
  const compiled = compile({ raw, planYear: 2026 })
  expectSound(compiled)
  const rows = compiled.items.filter((item) => item.kind === 'directive')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ text }) => !/^[\d.]+/.test(text))).toBe(true)
})

test('page buttons above the paper, and sponsors named inside it, cut nothing off', () => {
  const paper =
    '首页 > 政务公开 > 通知公告\n字号：大 中 小\n打印本页\n关于办好博览会的通知\n各街道：\n一、组织单位\n主办单位：青禾区政府\n二、工作事项\n各街道于3月20日前完成自查。\n上一篇：某通知\n版权所有：青禾区'
  const { text, title, items } = compile({ raw: paper, planYear: 2026 })
  expect(title).toBe('关于办好博览会的通知')
  expect(text).toContain('完成自查')
  expect(text).not.toMatch(/上一篇|版权|打印/)
  expect(items.filter(({ kind }) => kind === 'directive')).toHaveLength(1)
})

test('three thousand headings keep their sections apart', () => {
  const raw = `实施方案\n${Array.from({ length: 3000 }, (_, at) => `（${'一二三四五六七八九'.charAt(at % 9)}）加强第${at}段管护。\n建设局修复${at + 1}处护栏。`).join('\n')}`
  const compiled = compile({ raw, planYear: 2026 })
  expect(compiled.items.filter(({ kind }) => kind === 'directive')).toHaveLength(3000)
})

test('a masked value is asked for once', () => {
  const { questions } = compile({ raw: '实施方案\n一、任务\n建设局要完成征地××亩。', planYear: 2026 })
  expect(questions.filter(({ code }) => code === 'masked-value')).toHaveLength(1)
})

test('a wrong number says what is wrong with it', () => {
  const { questions } = compile({
    raw: '实施方案\n一、道路\n建设局新建道路3公里。\n三、河道\n水利局治理河道2公里。\n三、公园\n（二）绿化\n城管局新建公园2个。',
    planYear: 2026,
  })
  expect(questions.filter(({ code }) => code === 'numbering').map(({ text }) => text[0])).toEqual([
    '序号由“1”跳到“3”，请核对是否缺项',
    '序号“3”出现两次，请核对',
    '本层首项的序号是“2”，请核对前面是否缺项',
  ])
})
