import { expect, test } from 'vitest'
import { createGate } from '#files/gate.ts'

/** A job that ends when it is told to. */
function openJob() {
  let end = () => {}
  const promise = new Promise<void>((resolve) => {
    end = resolve
  })
  return { run: () => promise, end: () => end() }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('no more jobs run than the gate lets through, and all of them in their order', async () => {
  const gate = createGate(2)
  const jobs = Array.from({ length: 5 }, openJob)
  const begun: number[] = []
  const all = jobs.map((job, index) =>
    gate(async () => {
      begun.push(index)
      await job.run()
    }),
  )
  await settle()
  expect(begun).toEqual([0, 1])
  jobs[1]?.end()
  await settle()
  expect(begun).toEqual([0, 1, 2])
  for (const job of jobs) job.end()
  await Promise.all(all)
  expect(begun).toEqual([0, 1, 2, 3, 4])
})

test('a job that fails makes room, and one that gives up leaves the queue', async () => {
  const gate = createGate(1)
  const first = openJob()
  const running = gate(async () => {
    await first.run()
    throw new Error('broken')
  })
  const officer = new AbortController()
  const cancelled = gate(async () => 'never', officer.signal)
  const last = gate(async () => 'done')
  officer.abort(new Error('cancelled'))
  await expect(cancelled).rejects.toThrow('cancelled')
  first.end()
  await expect(running).rejects.toThrow('broken')
  expect(await last).toBe('done')
})
