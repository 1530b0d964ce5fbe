import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf } from './check.ts'
import { contentLike, itemLike, sectionLike } from './drafting.ts'
import { readContent } from './reading.ts'
import { emptyContent } from './scheme.ts'

const rate = { actual: { measure: 'done' }, target: { constant: 100 } }
const whole = contentLike(
  [
    sectionLike('base', 'base', [
      itemLike('x', 'capped', { name: '完成率', points: 100, basis: '方案', inputs: rate }),
    ]),
  ],
  ['u1'],
)
const measures = new Set(['done'])
const faults = (content: typeof whole) => faultsOf(content, measures, []).map(({ text }) => text[0])

it('a scheme that is read is what was written, and anything at all can be read', () => {
  expect(readContent(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readContent(value).rounding.places).toBeLessThanOrEqual(4)
    }),
  )
  expect(readContent(null)).toEqual(emptyContent)
})

it('a whole scheme has no fault', () => expect(faults(whole)).toEqual([]))

it('points that do not add up, a lost source and a missing basis are said with the item', () => {
  const broken = contentLike(
    [
      sectionLike('base', 'base', [
        itemLike('x', 'capped', { points: 90, inputs: { actual: { measure: 'unknown' } } }),
      ]),
    ],
    ['u1'],
  )
  expect(faults(broken)).toEqual([
    '“a”组基本分合计 90，应为 100',
    '“x”没有写明依据',
    '“x”的取数方式“unknown”不在目录中',
    '“x”缺少“目标数”的来源',
  ])
})

it('a veto without the document of its legal basis is refused', () => {
  const veto = itemLike('v', 'gate', {
    name: '安全事故',
    points: 0,
    basis: '方案',
    inputs: { events: { measure: 'done' } },
  })
  const content = { ...whole, sections: [...whole.sections, sectionLike('veto', 'veto', [veto])] }
  expect(faults(content)).toEqual(['“安全事故”为一票否决事项，须附其法定依据文件'])
  const based = {
    ...content,
    sections: [...whole.sections, sectionLike('veto', 'veto', [{ ...veto, legalBasis: 'd1' }])],
  }
  expect(faults(based)).toEqual([])
})

it('bands that give less for more are refused', () => {
  const banded = itemLike('x', 'banded', {
    name: '完成率',
    points: 100,
    basis: '方案',
    inputs: rate,
    parameters: {
      bands: [
        { at: 100, gives: 50 },
        { at: 50, gives: 80 },
      ],
    },
  })
  expect(faults(contentLike([sectionLike('base', 'base', [banded])], ['u1']))).toHaveLength(1)
})
