import type { EventBody } from '#domain/event.ts'
import { canonical } from '#domain/json.ts'
import type { Context } from '#services/context.ts'
import { type Preset, type PresetKind, shippedPresets } from '#services/presets/catalogue.ts'
import { plantRecord } from '#services/save.ts'
import { eventsSince } from '#store/events.ts'

/**
 * 补齐预设 — files the rules that a zone works by and never had: all of them when it is founded, and at a later start what came
 * since. The log says what it had: what people closed, changed or replaced is not brought back, nor anything put beside it. A
 * zone that lacks nothing costs one query; one that does is asked again behind the head of its chain, since servers may start together.
 */
export async function completeZone(
  context: Context,
  kinds: readonly PresetKind[] = shippedPresets(context.now.today),
): Promise<void> {
  if (lackingOf(kinds, await pastOf(context, kinds)).length === 0) return
  await context.db.query('select 1 from "chain" where zone_id = $1 for update', [context.actor.zone])
  const past = await pastOf(context, kinds)
  for (const { kind, preset } of lackingOf(kinds, past)) await plant(context, past, kind, preset)
}

type Past = {
  /** The record that was made for a preset, by kind and key. */
  readonly had: Map<string, string>
  readonly touched: ReadonlySet<string>
}

async function pastOf({ db, actor }: Context, kinds: readonly PresetKind[]): Promise<Past> {
  const registers = [...new Set(kinds.map(({ register }) => register.name))]
  const events = await eventsSince(db, actor.zone, Number.MIN_SAFE_INTEGER, null, registers)
  const made = new Map<string, Preset>()
  const had = new Map<string, string>()
  const touched = new Set<string>()
  for (const { event } of events) {
    if (event.version === 1) made.set(event.record, factsOf(event))
    const facts = made.get(event.record) ?? {}
    for (const kind of kinds.filter(({ register }) => register.name === event.register)) {
      had.set(nameOf(kind, kind.key, facts), event.record)
      if (!isOfHouse(event)) touched.add(nameOf(kind, kind.group, facts))
    }
  }
  return { had, touched }
}

function lackingOf(kinds: readonly PresetKind[], { had, touched }: Past) {
  return kinds.flatMap((kind) =>
    kind.presets
      .filter((preset) => !had.has(nameOf(kind, kind.key, preset)) && !touched.has(nameOf(kind, kind.group, preset)))
      .map((preset) => ({ kind, preset })),
  )
}

async function plant(context: Context, { had }: Past, kind: PresetKind, preset: Preset): Promise<void> {
  const { state, ...facts } = preset
  const { field, to } = kind.refers ?? {}
  const referred = field === undefined ? {} : { [field]: had.get(`${to?.name}${canonical([facts[field]])}`) }
  // What it belongs to is not there any more: the rule has nothing to say.
  if (field !== undefined && referred[field] === undefined) return
  const made = await plantRecord(context, kind.register, {
    facts: { ...facts, ...referred },
    ...(typeof state === 'string' ? { state } : {}),
  })
  had.set(nameOf(kind, kind.key, preset), made.id)
}

/** Values as the log writes them, where what was not given is null. */
function nameOf({ register }: PresetKind, fields: readonly string[], facts: Preset): string {
  return `${register.name}${canonical(fields.map((field) => facts[field]))}`
}

function factsOf({ changes }: EventBody): Preset {
  return Object.fromEntries(Object.entries(changes).map(([field, [, after]]) => [field, after]))
}

/** Whoever sets a zone up, and the clock: what they filed is the house's until people have a hand in it. */
const houseAccounts = ['founder', 'clock'] as const

function isOfHouse({ account }: EventBody): boolean {
  return houseAccounts.some((one) => one === account)
}
