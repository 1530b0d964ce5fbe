import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownAlready, plain } from '#domain/burden/known.ts'

const sources = [
  { name: '到位资金', place: '数据' },
  { name: '配合单位', place: '任务' },
  { name: '单位', place: '工作项' },
]

test('what is known is found under another cut of its name', () => {
  expect(knownAlready(['累计到位资金（万元）', '本月 到位资金 完成情况'], sources).map(({ ask }) => ask)).toHaveLength(
    2,
  )
  expect(knownAlready(['配合单位'], sources)[0]?.source.place).toBe('任务')
})

test('what is not known passes, also when it begins alike', () => {
  expect(knownAlready(['到位资金利用率', '境外到位资金', '新增专利'], sources)).toEqual([])
})

test('names that belong to every form are passed over', () => {
  expect(knownAlready(['单位', '名称'], sources)).toEqual([])
})

test('a name is never shortened to nothing, and shortening twice changes nothing', () => {
  const words = fc.array(fc.constantFrom('本月', '累计', '到位', '资金', '情况', '数量', '（万元）', '合计'), {
    minLength: 1,
  })
  fc.assert(
    fc.property(words, (parts) => {
      const once = plain(parts.join(''))
      expect(plain(once)).toBe(once)
      if (parts.some((part) => !part.startsWith('（'))) expect(once.length).toBeGreaterThan(0)
    }),
  )
})
