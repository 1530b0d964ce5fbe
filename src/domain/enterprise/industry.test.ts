import fc from 'fast-check'
import { expect, it } from 'vitest'
import { industryGroups, industrySections } from './industries.ts'
import { codesOfToday, industries, readIndustry } from './industry.ts'

const codes = [...industries.keys()]
const nameOf = (written: string) => readIndustry(written).industry?.name

it('the classification has 20 sections, 97 divisions, 473 groups and 1382 classes', () => {
  expect(Object.keys(industrySections).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
  expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBe(97)
  expect(new Set(codes.map((code) => code.slice(0, 3))).size).toBe(473)
  expect(industryGroups).toHaveLength(473)
  expect(codes).toHaveLength(1382)
  expect(codes).toEqual(codes.toSorted())
})

it('each class stands under its own group: the digits of a line agree, no name is missing, no name is twice in a group', () => {
  for (const line of industryGroups) {
    const [head = '', ...listed] = line.split(' ')
    expect(head).toMatch(listed.length === 0 ? /^\d{3}0\D/ : /^\d{3}\D/)
    expect(listed.filter((one) => !/^\d{3}[1-9]\D/.test(one) || !one.startsWith(head.slice(0, 3)))).toEqual([])
    expect(new Set(listed.map((one) => one.slice(4))).size).toBe(listed.length)
  }
})

it.each([
  ['0164', '茶叶种植', '坚果、含油果、香料和饮料作物种植', '农业', 'A'],
  ['1331', '食用植物油加工', '植物油加工', '农副食品加工业', 'C'],
  ['3251', '铜压延加工', '有色金属压延加工', '有色金属冶炼和压延加工业', 'C'],
  ['3612', '新能源车整车制造', '汽车整车制造', '汽车制造业', 'C'],
  ['3620', '汽车用发动机制造', '汽车用发动机制造', '汽车制造业', 'C'],
  ['3973', '集成电路制造', '电子器件制造', '计算机、通信和其他电子设备制造业', 'C'],
  ['5193', '互联网批发', '其他批发业', '批发业', 'F'],
  ['6520', '集成电路设计', '集成电路设计', '软件和信息技术服务业', 'I'],
  ['7517', '三维（3D）打印技术推广服务', '技术推广服务', '科技推广和应用服务业', 'M'],
  ['9700', '国际组织', '国际组织', '国际组织', 'T'],
])('%s is %s, of the group %s in %s', (code, name, group, division, letter) => {
  expect(readIndustry(code).industry).toMatchObject({ code, name, group, division, letter })
})

it('the table is that of the amendment of 2019: commissions of supervision come before the courts', () => {
  expect(['9231', '9232', '9233'].map(nameOf)).toEqual(['监察委员会', '人民法院', '人民检察院'])
})

it('a code is read with or without the letter of its section', () => {
  expect(readIndustry(' c4016')).toEqual(readIndustry('4016'))
  expect(nameOf('4016')).toBe('供应用仪器仪表制造')
})

it('a code of the 2011 edition is refused with the code of today, which exists and was not refused before', () => {
  expect(readIndustry('3261')).toEqual({ industry: null, fault: 'former', now: '3251' })
  for (const [former, now] of codesOfToday) {
    expect(industries.has(former), former).toBe(false)
    expect(readIndustry(now).fault, now).toBeNull()
  }
})

it('what is no code says why', () => {
  expect(readIndustry('铜加工').fault).toBe('form')
  expect(readIndustry('9801').fault).toBe('division')
  expect(readIndustry('I4016').fault).toBe('section')
  for (const code of ['4017', '3610', '0170', '1310', '6510', '9234'])
    expect(readIndustry(code).fault, code).toBe('class')
})

it('of all that four digits can be, the classes of the table are read and nothing else', () => {
  const all = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'))
  expect(all.filter((code) => readIndustry(code).fault === null)).toEqual(codes)
})

it('whatever the letter, a class is read under its own section and refused under every other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...industries.values()), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRST'), (one, letter) => {
      expect(readIndustry(letter + one.code).fault).toBe(letter === one.letter ? null : 'section')
    }),
  )
})
