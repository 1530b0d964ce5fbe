import { expect, test } from 'vitest'
import { splitClauses } from './clauses.ts'
import { findTargets } from './targets.ts'

function read(words: string): (string | null)[][] {
  const context = { period: null, modality: null, indicator: null }
  return findTargets(words, splitClauses(words, 0, words.length), '', context).map((target) => [
    target.indicator,
    target.value,
    target.unit,
    target.comparator,
  ])
}

test.each([
  ['地区生产总值增长6%左右', [['地区生产总值', '6', '%', 'approx']]],
  ['力争规上工业增加值增长8.5%以上', [['规上工业增加值', '8.5', '%', 'ge']]],
  ['城镇登记失业率控制在4%以内', [['城镇登记失业率', '4', '%', 'le']]],
  ['生产总值增长5%—5.5%', [['生产总值', '5%—5.5', '%', 'range']]],
  ['新建标准厂房12万平方米', [['标准厂房', '12', '万平方米', 'eq']]],
  ['新增2所公立幼儿园', [['公立幼儿园', '2', '所', 'eq']]],
  ['单位能耗下降3%', [['单位能耗', '3', '%', 'down']]],
  [
    '新认定孵化器20家、中试平台10家',
    [
      ['孵化器', '20', '家', 'eq'],
      ['中试平台', '10', '家', 'eq'],
    ],
  ],
  [
    '出口和进口分别增长4%、5%',
    [
      ['出口', '4', '%', 'up'],
      ['进口', '5', '%', 'up'],
    ],
  ],
  [
    '城镇居民收入、农村居民收入均增长8%',
    [
      ['城镇居民收入', '8', '%', 'up'],
      ['农村居民收入', '8', '%', 'up'],
    ],
  ],
  [
    '要实现工业收入x亿元、财政收入x亿元以上',
    [
      ['工业收入', 'x', '亿元', 'ge'],
      ['财政收入', 'x', '亿元', 'ge'],
    ],
  ],
  ['主要经济指标翻一番以上', [['主要经济指标', '翻一番', null, 'ge']]],
  ['居民收入增长与经济增长同步', [['居民收入', '与经济增长同步', null, 'ref']]],
])('%s', (words, expected) => {
  expect(read(words)).toEqual(expected)
})

test.each([
  '会后5个工作日内报送',
  '重点工作占60分，每低1个百分点扣0.5分',
  '强化与周边7个口岸的协作联动',
  '实施三年行动计划',
  '去年新增企业32家，增长了8%',
  '加快G60走廊和“8+4”政策落地',
])('%s holds no target', (words) => {
  expect(read(words)).toEqual([])
})

test('a masked amount is pending and never a number', () => {
  const context = { period: null, modality: null, indicator: null }
  const words = '今年要实现财政收入××亿元'
  const [target] = findTargets(words, splitClauses(words.replaceAll('×', 'x'), 0, words.length), '', context)
  expect(target).toMatchObject({ value: '××', pending: true, period: '今年' })
})
