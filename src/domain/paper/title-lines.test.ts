import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleLines } from '#domain/paper/title-lines.ts'

describe('a title', () => {
  test('that fits stands on one line', () => {
    expect(titleLines('关于做好防汛工作的通知', 19)).toEqual(['关于做好防汛工作的通知'])
  })

  test('is broken between its parts and not inside a word', () => {
    expect(titleLines('云溪高新技术产业开发区管理委员会关于印发《2026年重点工作目标任务分解表》的通知', 19)).toEqual([
      '云溪高新技术产业开发区管理委员会',
      '关于印发《2026年重点工作',
      '目标任务分解表》的通知',
    ])
  })

  test('loses no character and keeps to the width, however it reads', () => {
    const title = fc.string({
      unit: fc.constantFrom(...'关于印发工作的《》、2026年通知方案'),
      minLength: 1,
      maxLength: 70,
    })
    fc.assert(
      fc.property(title, (text) => {
        const lines = titleLines(text, 19)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(19)
      }),
    )
  })

  test('does not begin a line with a sign that closes', () => {
    const lines = titleLines('关于报送二〇二六年上半年全区重点项目建设推进情况、存在问题的报告', 19)
    for (const line of lines) expect(line).not.toMatch(/^[的、，》）]/)
  })
})
