import { expect, test } from 'vitest'
import { loginOf, zonedName } from '#services/sign-in/login-name.ts'

test.each(['ducha', 'DuCha', ' ducha ', 'ｄｕｃｈａ', 'du cha', 'ducha　'])(
  '“%s” is the sign-in name ducha',
  (typed) => {
    expect(loginOf(typed)).toBe('ducha')
  },
)

test('another name stays another', () => {
  expect(loginOf('ducha2')).not.toBe(loginOf('ducha'))
})

test('what stands behind the last @ may be the code of a zone', () => {
  expect(zonedName('ducha@yunling')).toEqual({ name: 'ducha', zone: 'yunling' })
  expect(zonedName('li@park@yunling')).toEqual({ name: 'li@park', zone: 'yunling' })
  for (const login of ['ducha', '@yunling', 'ducha@', '@', '']) expect(zonedName(login)).toBeNull()
})
