import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayOf, toNumber } from '#domain/day.ts'
import {
  isNothing,
  plain,
  readChoice,
  readDay,
  readFlag,
  readMoney,
  readNumber,
  readText,
  scaleIn,
  splitList,
} from '#domain/sheet/cells.ts'

it('a day is read however it is written, and a month alone is its first day', () => {
  const written = [
    '2022.1.5',
    '2022-01-05',
    '2022/1/5',
    '2022年1月5日',
    '２０２２．１．５',
    '2022年 1月 5日',
    '20220105',
    '2022-01-05 00:00:00',
    '2022-01-05T00:00:00.000Z',
    '2022年1月5号',
    '2022.01.05.',
    '二〇二二年一月五日',
    '二○二二年元月五日',
  ]
  for (const text of written) expect(readDay(text), text).toBe('2022-01-05')
  expect(readDay(44_566)).toBe('2022-01-05')
  expect(readDay(20_220_105)).toBe('2022-01-05')
  expect(readDay('44566')).toBe('2022-01-05')
  expect(readDay('二〇二二年十二月三十一日')).toBe('2022-12-31')
  expect(readDay('二零二二年十月二十日')).toBe('2022-10-20')
  for (const text of ['2022年1月', '2022.1', '2022-01', '2022/1', '2022年1月份', '二〇二二年一月'])
    expect(readDay(text), text).toBe('2022-01-01')
})

it('what is no day is none: a year alone, a day that does not exist, words', () => {
  for (const cell of [
    '去年',
    '2022',
    2022,
    '2022-13-01',
    '2022-02-30',
    '2022.2.29',
    '1月5日',
    '2022年上半年',
    '二〇二二年',
    '二〇二二年十三月',
    0,
    -1,
    1e9,
  ])
    expect(readDay(cell), String(cell)).toBeNull()
})

it('every day survives being written in any of the ways', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(dayOf(1970, 1, 1), n))
  fc.assert(
    fc.property(days, (day) => {
      const [y, m, d] = day.split('-').map(Number)
      for (const text of [`${y}.${m}.${d}`, `${y}年${m}月${d}日`, `${y}/${m}/${d}`, day])
        expect(readDay(text)).toBe(day)
      if (toNumber(day) + 25_569 >= 20_000) expect(readDay(toNumber(day) + 25_569)).toBe(day)
    }),
  )
})

it('a number is read with separators, full width, its unit or brackets for less than nothing', () => {
  expect(readNumber('1,234,567.5')).toBe(1_234_567.5)
  expect(readNumber('１２３．４')).toBe(123.4)
  expect(readNumber('1，200')).toBe(1200)
  expect(readNumber('12.5亩', '亩')).toBe(12.5)
  expect(readNumber('(30)')).toBe(-30)
  expect(readNumber('5%')).toBe(0.05)
  expect(readNumber('5%', '%')).toBe(5)
  expect(readNumber('8.4', '%')).toBe(8.4)
  for (const text of ['1,23', '12 34x', '约10', '10-20', '1.2.3', '']) expect(readNumber(text), text).toBeNull()
})

it('every number comes back from the way Chinese and English programs print it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
      expect(readNumber(n.toLocaleString('en'))).toBe(n)
      expect(readNumber(String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)))).toBe(n)
    }),
  )
})

it('the heading says what money is counted in, the cell may say otherwise, and whole yuan are kept', () => {
  expect(scaleIn('总投资（亿元）')).toBe(100_000_000)
  expect(scaleIn('注册资本(万元)')).toBe(10_000)
  expect(scaleIn('* 到位资金（单位：万元）')).toBe(10_000)
  expect(scaleIn('Registered capital (× 10,000 yuan)')).toBe(10_000)
  expect(scaleIn('注册资本')).toBeNull()
  expect(readMoney(1.2, 100_000_000)).toBe(120_000_000)
  expect(readMoney('1,200.5', 10_000)).toBe(12_005_000)
  expect(readMoney('1.2亿元', 10_000)).toBe(120_000_000)
  expect(readMoney('3000万', 100_000_000)).toBe(30_000_000)
  expect(readMoney('￥500元', 10_000)).toBe(500)
  expect(readMoney(0.1 + 0.2, 10_000)).toBe(3000)
  expect(readMoney('1亿2,000万元', 10_000)).toBe(120_000_000)
  expect(readMoney('１.５亿', 1)).toBe(150_000_000)
  expect(readMoney('人民币500万元', 1)).toBe(5_000_000)
  expect(readMoney('500万元人民币', 1)).toBe(5_000_000)
  for (const text of ['100万美元', '约1.2亿元', '1亿2000', '1.5亿2000万', '万元'])
    expect(readMoney(text, 1), text).toBeNull()
  expect(readMoney('若干', 10_000)).toBeNull()
})

it('a sum of whole yuan shown in 万元 or 亿元 comes back to the yuan', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.constantFrom(1, 1000, 10_000, 100_000_000), (yuan, scale) => {
      expect(readMoney(Number((yuan / scale).toPrecision(15)), scale)).toBe(yuan + 0)
    }),
  )
})

it('yes and no have many faces, and nothing else is either', () => {
  for (const cell of ['是', '√', 'Yes', 'Ｙ', 1, 'TRUE']) expect(readFlag(cell), String(cell)).toBe(true)
  for (const cell of ['否', '×', 'no', 0, 'false']) expect(readFlag(cell), String(cell)).toBe(false)
  for (const cell of ['也许', '2', '是否']) expect(readFlag(cell), cell).toBeNull()
})

it('a code that became a number is written out with all the digits it still has', () => {
  expect(readText(3251)).toBe('3251')
  expect(readText(913_501_000_000_000_000)).toBe('913501000000000000')
  expect(readText(' 0111 ')).toBe('0111')
})

it('a list is parted at its signs, and what parts it is in none of its parts', () => {
  expect(splitList('甲、乙，丙, 丁；戊\n己、')).toEqual(['甲', '乙', '丙', '丁', '戊', '己'])
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const part of splitList(text)) expect(part).toMatch(/^[^、，,;；\n]+$/)
    }),
  )
})

it('an option is named by key or words of either language, and a missing bracket does no harm where it is clear', () => {
  const options = {
    existing: ['存续（在营）', 'Existing'],
    revoked: ['吊销', 'Revoked'],
    other: ['吊销（其他）', 'Other'],
  } as const
  expect(readChoice('存续(在营)', options)).toBe('existing')
  expect(readChoice('存续', options)).toBe('existing')
  expect(readChoice('REVOKED', options)).toBe('revoked')
  expect(readChoice('吊销', options)).toBe('revoked')
  expect(readChoice('休眠', options)).toBeNull()
})

it('a dash says that there is nothing, and a nought does not', () => {
  for (const cell of [null, '', ' ', '—', '－', '/', '无']) expect(isNothing(cell), String(cell)).toBe(true)
  for (const cell of [0, '0', '零']) expect(isNothing(cell), String(cell)).toBe(false)
})

it('whatever a cell holds, reading it never throws', () => {
  const cells = fc.oneof(fc.string(), fc.double(), fc.constant(null))
  fc.assert(
    fc.property(cells, (cell) => {
      for (const read of [readDay, readFlag, readText, splitList, isNothing]) read(cell)
      readNumber(cell, '万')
      readMoney(cell, 10_000)
      plain(String(cell))
    }),
  )
})
