import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inTurn } from './turn.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaoxin-turn-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const mark = () => join(folder, '.cache', 'installing')

it('one works after the other, and the later one is told that it waits', async () => {
  const order = []
  let letGo = () => undefined
  const first = inTurn(mark(), async () => {
    order.push('first begins')
    await new Promise((resolve) => {
      letGo = resolve
    })
    order.push('first ends')
  })
  const second = inTurn(
    mark(),
    async () => void order.push('second'),
    () => {
      order.push('second waits')
      letGo()
    },
  )
  await Promise.all([first, second])
  expect(order).toEqual(['first begins', 'second waits', 'first ends', 'second'])
  expect(existsSync(mark())).toBe(false)
})

it('a mark left by a process that is gone, and work that failed, hold nobody up', async () => {
  await inTurn(mark(), async () => undefined)
  writeFileSync(mark(), '2147483646')
  await expect(inTurn(mark(), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(mark(), async () => 'done')).toBe('done')
})
