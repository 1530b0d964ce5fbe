import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findHead, kindOfRow, type Wanted } from '#domain/sheet/head.ts'

const wanted: readonly Wanted[] = [
  { key: 'name', label: ['企业名称', 'Name'] },
  { key: 'uscc', label: ['统一社会信用代码', 'Credit code'] },
  { key: 'capital', label: ['注册资本', 'Registered capital'] },
]

it('a head is found below titles, in either language, in any order, with stars and units', () => {
  const rows = [
    ['企业名册'],
    [null, '填报单位：甲局'],
    ['序号', '注册资本（亿元）', 'Credit Code', '企业名称*', '备注'],
    [1, 2, 'x', 'y'],
  ]
  const head = findHead(rows, wanted)
  expect(head?.columns.map(({ key, index }) => [key, index])).toEqual([
    ['capital', 1],
    ['uscc', 2],
    ['name', 3],
  ])
  expect(head).toMatchObject({ rows: 3, ignored: ['备注'] })
})

it('hidden keys decide, whatever the headings were changed to', () => {
  const head = findHead(
    [
      ['#uscc', '#name', null, '#unknown'],
      ['代码', '单位全名', '电话', null],
      ['x', 'y', 1],
    ],
    wanted,
  )
  expect(head?.columns.map(({ key, title }) => [key, title])).toEqual([
    ['uscc', '代码'],
    ['name', '单位全名'],
  ])
  expect(head).toMatchObject({ rows: 2, ignored: ['电话'] })
})

it('one word that fits is no head, and of two columns of one name the first counts', () => {
  expect(findHead([['企业名称'], ['甲', '乙']], wanted)).toBeNull()
  const head = findHead([['企业名称', '企业名称', '统一社会信用代码']], wanted)
  expect(head?.columns.map(({ index }) => index)).toEqual([0, 2])
  expect(head?.ignored).toEqual(['企业名称'])
})

it('the columns of a head may stand in any order', () => {
  const order = fc.shuffledSubarray(wanted as Wanted[], { minLength: 2 })
  fc.assert(
    fc.property(order, fc.constantFrom(0, 1), (columns, language) => {
      const head = findHead([['标题'], columns.map(({ label }) => label[language] ?? '')], wanted)
      expect(head?.columns.map(({ key }) => key)).toEqual(columns.map(({ key }) => key))
    }),
  )
})

it('sums, stamps and blank rows are no facts; a firm that is called like one is', () => {
  expect(kindOfRow([null, '合 计', 5])).toBe('sum')
  expect(kindOfRow(['填报单位：经发局　填报人：某人'])).toBe('stamp')
  expect(kindOfRow([null, '  '])).toBe('blank')
  for (const name of ['合计划有限公司', '总计科技', '审核中', '制表机械厂']) expect(kindOfRow([name, 1])).toBe('facts')
})
