import { expect, it, vi } from 'vitest'
import { openDoor } from '#services/telemetry/door.ts'

const roomy = () => true

it('a few bodies are read at a time, and the others follow in the order in which they came', async () => {
  const door = openDoor({ hasRoom: roomy, places: 2 })
  const inside: string[] = []
  const come = (name: string) =>
    door.enter(1).then((leave) => {
      inside.push(name)
      return leave
    })
  const [first, , third] = [come('first'), come('second'), come('third'), come('fourth')]
  const leave = await first
  expect(inside).toEqual(['first', 'second'])
  leave?.()
  await third
  expect(inside).toEqual(['first', 'second', 'third'])
  // Leaving twice frees no second place.
  leave?.()
  await Promise.resolve()
  expect(inside).toHaveLength(3)
})

it('a body for which there is no room waits until room was made elsewhere', async () => {
  let room = 10
  const door = openDoor({ hasRoom: (bytes) => door.promised() + bytes <= room })
  const leave = await door.enter(8)
  const heard = vi.fn()
  const large = door.enter(5).then(heard)
  await Promise.resolve()
  expect(heard).not.toHaveBeenCalled()
  room = 20
  door.look()
  await large
  expect(heard).toHaveBeenCalledOnce()
  expect(door.promised()).toBe(13)
  leave?.()
  expect(door.promised()).toBe(5)
})

it('who comes to a full line or waits in vain is sent away, and nothing stays promised', async () => {
  const door = openDoor({ hasRoom: roomy, places: 1, longestLine: 1, patience: 5 })
  const leave = await door.enter(3)
  const waiting = door.enter(3)
  expect(await door.enter(3)).toBeNull()
  expect(await waiting).toBeNull()
  leave?.()
  expect(door.promised()).toBe(0)
  expect(await door.enter(3)).not.toBeNull()
})
