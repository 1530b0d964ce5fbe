import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkOf, checkOfOrganisation, normaliseUscc, usccFault, usccOf } from '#domain/enterprise/uscc.ts'

it('the worked examples of the standard come out', () => {
  expect(checkOf('91350100M000100Y4')).toBe('3')
  expect(checkOfOrganisation('M000100Y')).toBe('4')
  expect(usccFault('91350100M000100Y43')).toBeNull()
  expect(usccFault('91350100M000100Y4Z')).toBe('letter')
  expect(usccFault('91350100M000100Y44')).toBe('check')
})

it('small and wide letters, spaces and dashes are the same code', () => {
  expect(normaliseUscc(' ９１350100-m000100y 43 ')).toBe('91350100M000100Y43')
})

it('a remainder of nothing gives the first letter, not the thirty-second', () => {
  expect(checkOf('00000000000000000')).toBe('0')
})

it('any code that is put together is valid, and any other last letter is not', () => {
  const letters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
  const eight = fc.array(fc.constantFrom(...letters), { minLength: 8, maxLength: 8 }).map((all) => all.join(''))
  fc.assert(
    fc.property(eight, fc.constantFrom(...letters), (organisation, other) => {
      const code = usccOf('91', '999900', organisation)
      expect(usccFault(code)).toBe(null)
      if (other !== code[17]) expect(usccFault(code.slice(0, 17) + other)).toBe('check')
    }),
  )
})

it('two neighbours that changed places are found', () => {
  const code = '91350100M000100Y43'
  const swapped = [...code].map((_, i) => code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2))
  const different = swapped.slice(0, 17).filter((one) => one !== code)
  expect(different.every((one) => usccFault(one) !== null)).toBe(true)
})
