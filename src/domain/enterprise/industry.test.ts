import { expect, it } from 'vitest'
import { industrySections } from './industries.ts'
import { divisionCount, industryName, readIndustry } from './industry.ts'

it('the classification has twenty sections and ninety-seven divisions', () => {
  expect(Object.keys(industrySections).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
  expect(divisionCount()).toBe(97)
})

it('a code is read with or without its letter and gives the most exact name known', () => {
  expect(readIndustry('c4016').industry).toMatchObject({ code: '4016', section: 'C', name: '供应用仪器仪表制造' })
  expect(industryName('3251')).toBe('铜压延加工')
  expect(industryName('1331')).toBe('农副食品加工业')
})

it('a code of the 2011 edition is refused with the code of today', () => {
  expect(readIndustry('3261')).toEqual({ industry: null, fault: 'former', now: '3251' })
})

it('what is no code says why', () => {
  expect(readIndustry('铜加工').fault).toBe('form')
  expect(readIndustry('9801').fault).toBe('division')
  expect(readIndustry('I4016').fault).toBe('section')
  expect(readIndustry('4017').fault).toBe('class')
})
