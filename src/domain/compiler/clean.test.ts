import { expect, test } from 'vitest'
import { clean } from './clean.ts'

test('the banner, the page marks inside words and the footer of a sharing site go, the title stays once', () => {
  const raw =
    '\ufeff《年会讲话.doc》由会员分享,更多请看某某网\r\n1、年会讲话年会讲话同志们: 今年增长3.5个点, 各部\r\n2、门要努力. 第 2 页 共 2 页'
  expect(clean(raw)).toEqual({ title: '年会讲话', text: '年会讲话\n同志们：今年增长3.5个点，各部门要努力。' })
})

test('a numbered list of an ordinary paper keeps its numbers', () => {
  expect(clean('通知\n1、上报材料。\n2、按时参会。').text).toBe('通知\n1、上报材料。\n2、按时参会。')
})

test('lines broken at a page width grow together again, headings and paragraphs stay apart', () => {
  const body = '推动标准厂房建设和园区道路改造并按月调度各项目进展情况切实解决用地用工用电等难题'
  const lines = [
    '一、项目建设',
    ...Array.from({ length: 10 }, () => `　　${body.slice(0, 28)}\n${body.slice(28)}并按时办结。`),
  ]
  const text = clean(lines.join('\n')).text
  expect(text.split('\n')).toHaveLength(11)
  expect(text.split('\n')[1]).toBe(`${body}并按时办结。`)
})

test('a line that ends in a comma goes on in the next one', () => {
  expect(clean('要抓好项目，\n\n按月调度。').text).toBe('要抓好项目，按月调度。')
})

test('buttons before and links after the paper are no part of it', () => {
  const raw =
    '下载\n打印\n【字号：\n】\n某区工作报告\n来源：某某日报\n各位代表：\n现在报告工作。\n相关报道：\n另一篇文章'
  expect(clean(raw).text).toBe('某区工作报告\n各位代表：\n现在报告工作。')
})

test('page numbers on their own line go', () => {
  expect(clean('通知如下。\n— 3 —\n第 4 页 共 9 页\n请照办。').text).toBe('通知如下。\n请照办。')
})

test('half-width marks beside Chinese become full-width, decimals and Latin words stay whole', () => {
  expect(clean('增长3.5%,达到Smart City 2.0标准 (试行).').text).toBe('增长3.5%，达到Smart City 2.0标准（试行）。')
})
