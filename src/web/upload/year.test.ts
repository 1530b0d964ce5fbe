import { expect, test } from 'vitest'
import { titleOfFile, yearInTitle } from './year.ts'

test('a title with one year proposes it', () => {
  expect(yearInTitle('在全区2027年工作会议上的讲话')).toBe(2027)
  expect(yearInTitle('２０２７年工作报告')).toBe(2027)
  expect(yearInTitle('二〇二七年重点工作')).toBe(2027)
  expect(yearInTitle('二○一○年重点工作')).toBe(2010)
})

test('a title with two years, or with none, proposes nothing', () => {
  expect(yearInTitle('2026年总结和2027年计划')).toBeNull()
  expect(yearInTitle('在工作会议上的讲话')).toBeNull()
})

test('numbers that are not years propose nothing', () => {
  expect(yearInTitle('20271215-讲话')).toBeNull()
  expect(yearInTitle('文件120275')).toBeNull()
  expect(yearInTitle('第1998号')).toBeNull()
})

test('the same year twice is one year', () => {
  expect(yearInTitle('2027年讲话（2027定稿）')).toBe(2027)
})

test('the ending of a file is no part of its title', () => {
  expect(titleOfFile('2027年讲话.v2.docx')).toBe('2027年讲话.v2')
  expect(titleOfFile('讲话')).toBe('讲话')
})
