import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordFault, passwordPolicies } from '#domain/password-policy.ts'

const { mlps3, asvs } = passwordPolicies
const names = ['zhangwei', '张伟', '云岭高新区', '经发局', 'jingfaju', 'jingfa', 'gaoxin', '高新', 'li']

const weak = [
  'Password1!',
  'P@ssw0rd2026',
  'Passw0rd!',
  'Admin@123',
  'Admin888!',
  'Huawei@123',
  'Abc12345',
  'Abc123!@#',
  'Aa123456',
  'Aa123456!',
  'Qwer1234!',
  'Qwerty@2026',
  '1qaz@WSX',
  '!QAZ2wsx',
  'Zxcvbn123!',
  'Asdf!@#456',
  'Woaini520!',
  'Iloveyou1!',
  'Letmein123!',
  'Welcome@1',
  'Test1234!',
  'Root@2026',
  'Aaaa1111!!',
  'Summer2026!',
  'Zhongguo2026!',
  'Beijing2008!',
  'Abcd-1234',
  'Pwd@123456',
  'A1b2A1b2!',
  'Gaoxin@2026',
  'G@oxin!2026',
  '高新Qk7!mm',
  'Zhangwei!7Qk',
  'JingfaJu#81x',
  'jingfa-81-Kx',
]

test.each(weak)('the weak password %s is refused under the level 3 preset', (password) => {
  expect(passwordFault(mlps3, password, names)).not.toBeNull()
})

test.each(['kT9#mP2x', 'Basalt-76-wren', 'Velvet-41-pine', '溪边Stone-47'])(
  'the password %s will do under the level 3 preset',
  (password) => {
    expect(passwordFault(mlps3, password, names)).toBeNull()
  },
)

test('level 3 asks for three of four kinds of characters, the other school for none', () => {
  const words = 'walnut otter bicycle'
  expect(passwordFault(mlps3, words.replaceAll(' ', ''), names)?.[1]).toContain('at least 3 of')
  expect(passwordFault(asvs, words.replaceAll(' ', ''), names)).toBeNull()
})

test('level 3 lets eight characters pass, the other school asks for twelve', () => {
  expect(passwordFault(mlps3, 'kT9#mP2x', names)).toBeNull()
  expect(passwordFault(asvs, 'kT9#mP2x', names)?.[1]).toContain('at least 12')
})

test('level 3 wants a new password after 90 days and none of the last five; the other school wants neither', () => {
  expect([mlps3.changeAfterDays, mlps3.history]).toEqual([90, 5])
  expect([asvs.changeAfterDays, asvs.history]).toEqual([null, 0])
})

test('under the other school, too, a common word with a tail is refused', () => {
  expect(passwordFault(asvs, 'password123456', names)).not.toBeNull()
  expect(passwordFault(asvs, 'qwertyuiopasdf', names)).not.toBeNull()
})

test('characters are counted as a person counts them, not as the machine stores them', () => {
  expect(passwordFault(mlps3, '𠮷A1', names)?.[1]).toContain('at least 8')
  expect(passwordFault(mlps3, `${'Aa1-xyzk'.repeat(17)}`, names)?.[1]).toContain('128')
})

test('full-width letters hide no name', () => {
  expect(passwordFault(mlps3, 'ｚｈａｎｇｗｅｉ-7Qk', names)?.[1]).toContain('name')
})

test('whatever is typed, the answer is a sentence in both languages or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (password) => {
      const fault = passwordFault(mlps3, password, names)
      expect(fault === null || (fault[0].length > 0 && fault[1].length > 0)).toBe(true)
    }),
  )
})
