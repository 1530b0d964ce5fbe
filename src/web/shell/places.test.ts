import { expect, test } from 'vitest'
import { registers } from '#registers/index.ts'
import { placedRegisters } from './places.ts'

test('every register has one place in the navigation', () => {
  expect([...placedRegisters].sort()).toEqual(registers.map(({ name }) => name).sort())
})
