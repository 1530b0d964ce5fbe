import { pathOf } from '#derive/names.ts'
import { plural } from '#derive/plural.ts'
import type { Label } from '#domain/label.ts'
import { getRegister } from '#registers/index.ts'
import type { Me } from '../api.ts'
import { words } from '../words.ts'

export type Place = { readonly path: string; readonly label: Label }
export type PlaceGroup = { readonly label: Label; readonly places: readonly Place[] }

/** 导航 — the order of a leader's speech, then who carries it, then the rules; only what the person may enter. */
const order: readonly { readonly label: Label; readonly registers: readonly string[] }[] = [
  { label: words.plans, registers: ['task', 'target', 'plan', 'document'] },
  { label: words.running, registers: ['work_item', 'milestone', 'report', 'extension', 'objection'] },
  { label: words.unitsAndDuties, registers: ['unit', 'duty', 'post', 'person', 'tenure'] },
  { label: words.settings, registers: ['account', 'limit', 'calendar', 'zone'] },
]

export function placesFor(me: Me): readonly PlaceGroup[] {
  return order
    .map(({ label, registers }) => ({
      label,
      places: registers
        .filter((name) => me.registers[pathOf(name)] !== undefined)
        .map((name) => ({ path: `/${pathOf(name)}`, label: plural(getRegister(name).label) })),
    }))
    .filter(({ places }) => places.length > 0)
}

/** Every register that the navigation knows. */
export const placedRegisters: readonly string[] = order.flatMap(({ registers }) => registers)
