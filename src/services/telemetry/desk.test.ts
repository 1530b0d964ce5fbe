import { expect, it } from 'vitest'
import { newSequence } from '#services/telemetry/desk.ts'

const taken = (...devices: string[]) => Promise.resolve({ work: devices, devices: new Set(devices) })

async function isFree(place: { readonly isFree: Promise<unknown> }): Promise<boolean> {
  return Promise.race([place.isFree.then(() => true), new Promise<false>((done) => setTimeout(() => done(false), 5))])
}

it('batches of different devices are written side by side', async () => {
  const sequence = newSequence()
  await sequence.enter(() => taken('a', 'b'))
  const { place } = await sequence.enter(() => taken('c'))
  expect(await isFree(place)).toBe(true)
})

it('a batch waits until every earlier one that speaks of one of its devices is over', async () => {
  const sequence = newSequence()
  const first = await sequence.enter(() => taken('a'))
  const second = await sequence.enter(() => taken('b'))
  const third = await sequence.enter(() => taken('b', 'a'))
  first.place.leave()
  expect(await isFree(third.place)).toBe(false)
  second.place.leave()
  expect(await isFree(third.place)).toBe(true)
})

it('a batch whose devices are not known yet waits for all, and all wait for it', async () => {
  const sequence = newSequence()
  const first = await sequence.enter(() => taken('a'))
  const wrapped = await sequence.enter(() => Promise.resolve({ work: null, devices: null }))
  const last = await sequence.enter(() => taken('b'))
  expect(await isFree(wrapped.place)).toBe(false)
  first.place.leave()
  expect([await isFree(wrapped.place), await isFree(last.place)]).toEqual([true, false])
  wrapped.place.leave()
  expect(await isFree(last.place)).toBe(true)
})

it('a batch that could not be taken keeps nobody waiting, and batches are taken in the order in which they were asked for', async () => {
  const sequence = newSequence()
  const order: number[] = []
  const slow = sequence.enter(async () => {
    await new Promise((done) => setTimeout(done, 5))
    order.push(1)
    throw new Error('no database')
  })
  const next = sequence.enter(async () => {
    order.push(2)
    return taken('a')
  })
  await expect(slow).rejects.toThrow('no database')
  expect(await isFree((await next).place)).toBe(true)
  expect(order).toEqual([1, 2])
})
