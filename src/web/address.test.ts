import { expect, test, vi } from 'vitest'
import { bareAt, paramsOf } from './address.tsx'

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

test('a page that could not be loaded ahead is asked for again when it is wanted, and only until it is there', async () => {
  const Page = () => null
  const load = vi
    .fn<() => Promise<typeof Page>>()
    .mockRejectedValueOnce(new Error('no network'))
    .mockResolvedValue(Page)
  const { load: ahead } = bareAt('/village', load)
  ahead()
  await aTick()
  ahead()
  await aTick()
  ahead()
  expect(load).toHaveBeenCalledTimes(2)
})

const aTick = () => new Promise((resolve) => setTimeout(resolve, 0))
