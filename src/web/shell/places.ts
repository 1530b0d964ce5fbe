import { pathOf } from '#derive/names.ts'
import { plural } from '#derive/plural.ts'
import type { Label } from '#domain/label.ts'
import { getRegister } from '#registers/index.ts'
import type { Me } from '../api.ts'

export type Place = { readonly path: string; readonly label: Label }
export type PlaceGroup = { readonly label: Label; readonly places: readonly Place[] }

/** 导航 — the order of a leader's speech, then who carries it, then the rules; only what the person may enter. */
const order: readonly Room[] = [
  {
    label: ['目标', 'Targets'],
    pages: [
      { path: '/targets', label: ['目标进度', 'Progress of targets'], needs: 'target' },
      { path: '/figures', label: ['数据录入', 'Enter figures'], needs: 'observation', isMaking: true },
    ],
    registers: ['target', 'target_share', 'indicator', 'observation', 'peer'],
  },
  { label: ['任务', 'Tasks'], registers: ['task', 'plan', 'document', 'work_item', 'milestone', 'report'] },
  {
    label: ['督查', 'Supervision'],
    pages: [{ path: '/lamps', label: ['亮灯看板', 'Lamp board'], needs: 'task' }],
    registers: ['lamp_change', 'extension', 'objection'],
  },
  { label: ['项目', 'Projects'], registers: ['project', 'plan_template', 'layout'] },
  { label: ['会议', 'Meetings'], registers: [] },
  { label: ['公文', 'Papers'], registers: [] },
  { label: ['考核', 'Assessment'], registers: [] },
  { label: ['单位与职责', 'Units and duties'], registers: ['unit', 'duty', 'post', 'person', 'tenure'] },
  { label: ['设置', 'Settings'], registers: ['account', 'rule_set', 'limit', 'calendar', 'number_series', 'zone'] },
  {
    label: ['设置', 'Settings'],
    pages: [{ path: '/burden', label: ['负担表', 'Burden meter'], needs: 'form' }],
    registers: ['account', 'limit', 'calendar', 'number_series', 'form', 'robot', 'webhook', 'zone'],
  },
]

type Room = {
  readonly label: Label
  /** Pages that are more than one register; each names the register that a person must be able to enter, or to make records of. */
  readonly pages?: readonly (Place & { readonly needs: string; readonly isMaking?: boolean })[]
  readonly registers: readonly string[]
}

export function placesFor(me: Me): readonly PlaceGroup[] {
  const mayEnter = (name: string) => me.registers[pathOf(name)] !== undefined
  const mayMake = (name: string) => me.registers[pathOf(name)]?.mayCreate === true
  return order
    .map(({ label, pages = [], registers }) => ({
      label,
      places: [
        ...pages.filter(({ needs, isMaking }) => (isMaking ? mayMake(needs) : mayEnter(needs))),
        ...registers
          .filter(mayEnter)
          .map((name) => ({ path: `/${pathOf(name)}`, label: plural(getRegister(name).label) })),
      ],
    }))
    .filter(({ places }) => places.length > 0)
}

/** Every register that the navigation knows. */
export const placedRegisters: readonly string[] = order.flatMap(({ registers }) => registers)
