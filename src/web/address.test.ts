import { expect, test } from 'vitest'
import { paramsOf } from './address.tsx'

test('a pattern gives the parts that it names, and only where every other part is the same', () => {
  expect(paramsOf('/task/:id', '/task/7')).toEqual({ id: '7' })
  expect(paramsOf('/plan/:id/review', '/plan/7/review')).toEqual({ id: '7' })
  expect(paramsOf('/:register', '/work-item')).toEqual({ register: 'work-item' })
  expect(paramsOf('/', '/')).toEqual({})
})

test('a longer, shorter or other path does not fit, nor one that leaves a named part empty', () => {
  expect(paramsOf('/task/:id', '/task')).toBeNull()
  expect(paramsOf('/task/:id', '/task/')).toBeNull()
  expect(paramsOf('/task/:id', '/task/7/review')).toBeNull()
  expect(paramsOf('/:register', '/')).toBeNull()
})
