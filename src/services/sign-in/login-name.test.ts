import { expect, test } from 'vitest'
import { loginOf } from '#services/sign-in/login-name.ts'

test.each(['ducha', 'DuCha', ' ducha ', 'ｄｕｃｈａ', 'du cha', 'ducha　'])(
  '“%s” is the sign-in name ducha',
  (typed) => {
    expect(loginOf(typed)).toBe('ducha')
  },
)

test('another name stays another', () => {
  expect(loginOf('ducha2')).not.toBe(loginOf('ducha'))
})
