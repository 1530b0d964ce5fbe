import type { Connection } from '#store/database.ts'
import {
  changedSince,
  type DeviceFacts,
  factsFrom,
  factsOf,
  type KnownDevice,
  turnOf,
  withLast,
} from '#store/telemetry/device-keys.ts'

/** Finds devices by their numbers, with what was heard of them last. */
export type FindDevices = (
  db: Connection,
  zone: string,
  numbers: readonly string[],
) => Promise<Map<string, KnownDevice>>

/** Straight from the tables: for whoever comes rarely, or writes devices in the same transaction. */
export const findDevices: FindDevices = async (db, zone, numbers) =>
  withLast(db, zone, await factsOf(db, zone, numbers))

/**
 * 设备簿 — devices as the registers have them, kept in memory for the reader of the inbox; what was heard of them is always read from
 * the table. Each time it first asks which devices changed since, so that it is right however many servers write; a number that is
 * unknown is asked for again each time.
 */
export const rememberedDevices: FindDevices = async (db, zone, numbers) => {
  const memory = memoryOf(db.home, zone)
  // One at a time: what one finds may not overwrite what another learned to be newer.
  const found = memory.busy.then(() => recall(db, zone, memory, numbers))
  memory.busy = found.then(
    () => {},
    () => {},
  )
  return withLast(db, zone, await found)
}

async function recall(
  db: Connection,
  zone: string,
  memory: Memory,
  numbers: readonly string[],
): Promise<readonly DeviceFacts[]> {
  await learnChanges(db, zone, memory)
  const missing = numbers.filter((number) => !memory.devices.has(number))
  if (missing.length > storm && !memory.isWhole) await readAll(db, zone, memory)
  else if (missing.length > 0) for (const one of await factsOf(db, zone, missing)) keep(memory, one)
  return numbers.flatMap((number) => memory.devices.get(number) ?? [])
}

async function learnChanges(db: Connection, zone: string, memory: Memory): Promise<void> {
  if (memory.turn === null) {
    memory.turn = (await turnOf(db, zone)).turn
    return
  }
  for (const { turn, ...one } of await changedSince(db, zone, memory.turn)) {
    if (memory.devices.has(one.number)) keep(memory, one)
    memory.turn = Math.max(memory.turn, turn)
  }
}

/** When a thousand strangers come at once, a million may follow: they are read in one go, if they are not too many to keep. */
async function readAll(db: Connection, zone: string, memory: Memory): Promise<void> {
  const { largest } = await turnOf(db, zone)
  const last = Math.min(largest, mostKept)
  for (let after = 0; after < last; after += slice)
    for (const one of await factsFrom(db, zone, after, slice)) keep(memory, one)
  memory.isWhole = true
}

function keep(memory: Memory, { number, key, model, area, cycleMinutes, spreadMinutes }: DeviceFacts): void {
  if (memory.devices.size >= mostKept) memory.devices.clear()
  // The same few models and areas are kept once.
  memory.devices.set(number, {
    number,
    key,
    model: shared(memory, model),
    area: shared(memory, area),
    cycleMinutes,
    spreadMinutes,
  })
}

function shared({ words }: Memory, text: string): string {
  const known = words.get(text)
  if (known === undefined) words.set(text, text)
  return known ?? text
}

type Memory = {
  turn: number | null
  isWhole: boolean
  busy: Promise<void>
  readonly devices: Map<string, DeviceFacts>
  readonly words: Map<string, string>
}

function memoryOf(home: object, zone: string): Memory {
  const zones = memories.get(home) ?? new Map<string, Memory>()
  memories.set(home, zones)
  const memory = zones.get(zone) ?? {
    ...{ turn: null, isWhole: false, busy: Promise.resolve() },
    ...{ devices: new Map<string, DeviceFacts>(), words: new Map<string, string>() },
  }
  zones.set(zone, memory)
  return memory
}

const memories = new WeakMap<object, Map<string, Memory>>()

/** About 150 bytes each. */
const mostKept = 1_200_000
const slice = 20_000
const storm = 1000
