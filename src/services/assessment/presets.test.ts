import { expect, it } from 'vitest'
import { findBarred } from '#domain/score/barred.ts'
import { faultsOf } from '#domain/score/check.ts'
import { readContent } from '#domain/score/reading.ts'
import { measureCodes, measures } from '#services/assessment/measures.ts'
import { barredPresets } from '#services/presets/barred-matters.ts'
import { presetContent } from '#services/presets/scheme.ts'

const barred = barredPresets.map(({ rule, source, words, unless }) => ({
  rule,
  source,
  words: words ?? [],
  unless: unless ?? [],
}))
const ruleOf = (text: string) => findBarred(barred, text)?.matter.rule ?? null

it.each([
  ['获市级以上领导批示数', '批示'],
  ['工作受到省主要领导肯定', '批示'],
  ['在省级以上媒体刊发稿件篇数', '媒体'],
  ['经验材料被上级推广', '媒体'],
  ['政务信息采用条数', '媒体'],
  ['召开专题会议研究情况', '开会'],
  ['党组会传达学习次数', '开会'],
  ['现场照片上传率', '照片'],
  ['工作留痕完整度', '照片'],
  ['干部学习笔记检查', '笔记'],
  ['心得体会撰写', '笔记'],
  ['系统登录次数', '登录'],
  ['平台在线时长', '登录'],
  ['公众号点赞、转发', '登录'],
  ['报送简报篇数', '数量'],
])('%s may not be assessed: %s', (name, rule) => {
  expect(ruleOf(name)).toContain(rule)
})

it.each([
  '领导批示件按期办结率',
  '任务按期办结率',
  '固定资产投资完成率',
  '会议议定事项落实率',
  '新增注册企业数',
  '企业诉求办理满意度',
  '高新技术企业培育',
  '亿元以上项目开工率',
  '媒体反映问题舆情处置',
])('%s may be assessed', (name) => expect(ruleOf(name)).toBeNull())

it('the scheme shipped as a draft lacks nothing but its units', () => {
  const faults = faultsOf(presetContent, measureCodes, barred).map(({ text }) => text[0])
  expect(faults).toEqual(presetContent.groups.map(({ name }) => `“${name}”组没有单位`))
  expect(readContent(JSON.parse(JSON.stringify(presetContent)))).toEqual(presetContent)
})

it('every measure says whose figure it is and how it is counted, and none may be barred', () => {
  expect(new Set(measures.map(({ code }) => code)).size).toBe(measures.length)
  expect(measures.filter(({ label }) => ruleOf(label[0]) !== null)).toEqual([])
})
