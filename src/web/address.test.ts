import { expect, it, vi } from 'vitest'
import { bareAt } from './address.tsx'

const aTick = () => new Promise((resolve) => setTimeout(resolve, 0))

it('a page that could not be loaded ahead is asked for again when it is wanted, and only until it is there', async () => {
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
