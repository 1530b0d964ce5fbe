import type { UnitName } from '#demo/units.ts'
import type { Place } from '#domain/land/gcj.ts'
import { areaOf, ringText } from '#domain/land/ring.ts'

type Village = {
  readonly unit: UnitName
  readonly cadre: string
  readonly hill: string
  readonly initial: Readonly<Record<'landInitial' | 'householdsInitial' | 'housesInitial' | 'gravesInitial', number>>
  readonly current: Readonly<Record<'land' | 'households' | 'houses' | 'graves', number>>
}

/** 村（社区）任务 — at first by estimate, then by the survey; invented like everything here. */
export const demoVillages: readonly Village[] = [
  {
    unit: '霁光社区',
    cadre: '霁光社区书记',
    hill: '东坡',
    initial: { landInitial: 90_000, householdsInitial: 22, housesInitial: 4600, gravesInitial: 12 },
    current: { land: 88_000, households: 20, houses: 4200, graves: 10 },
  },
  {
    unit: '麦浪社区',
    cadre: '麦浪社区书记',
    hill: '麦岭',
    initial: { landInitial: 90_000, householdsInitial: 20, housesInitial: 4300, gravesInitial: 10 },
    current: { land: 88_000, households: 20, houses: 4200, graves: 10 },
  },
  {
    unit: '砚池村',
    cadre: '砚池村书记',
    hill: '砚山',
    initial: { landInitial: 86_000, householdsInitial: 18, housesInitial: 4000, gravesInitial: 8 },
    current: { land: 88_000, households: 20, houses: 4200, graves: 10 },
  },
]

export type DemoHome = {
  readonly index: number
  readonly number: string
  readonly unit: UnitName
  readonly cadre: string
  readonly helper: string
  readonly group: string
  readonly head: string
  readonly members: number
  readonly identity: string
  readonly phone: string
  readonly account: string
  readonly at: Place
  readonly land: number
  readonly houseLegal: number
  readonly houseIllegal: number
  readonly structure: string
  readonly choice: string
  readonly difficulty: string
  /** How far it is: 0 visited … 3 valued, 4 signed, 5 half paid, 6 paid, 7 vacated, 8 demolished. */
  readonly step: number
  readonly signed: number
}

/** 六十户 — of the pattern “周某”, so that nobody real is meant; numbers of identity and account are visibly false. */
export function homesOf(): readonly DemoHome[] {
  return Array.from({ length: 60 }, (_, index) => {
    const village = demoVillages[index % 3] as Village // three villages, index modulo three
    const surname = '周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'[index % 20]
    const nth = '甲乙丙'[Math.floor(index / 20)]
    return {
      index,
      number: `东户${String(index + 1).padStart(3, '0')}`,
      unit: village.unit,
      cadre: village.cadre,
      helper: '管委会副主任（建设、征迁）',
      group: `${(index % 4) + 1}组`,
      head: `${surname}某${nth}`,
      members: 2 + (index % 5),
      identity: `000000000000000${String(index).padStart(3, '0')}`,
      phone: `00000000${String(index).padStart(3, '0')}`,
      account: `0000 0000 0000 0${String(index).padStart(3, '0')}`,
      at: homeAt(index),
      land: 1200 + (index % 9) * 260,
      houseLegal: 140 + (index % 7) * 20,
      houseIllegal: index % 4 === 0 ? 24 : 0,
      structure: ['frame', 'brick', 'brickWood', 'simple'][index % 4] ?? 'brick',
      choice: ['cash', 'flat', 'site'][index % 3] ?? 'cash',
      difficulty: ['price', 'title', 'family', 'rehousing', 'away'][index % 5] ?? 'price',
      step: [8, 7, 6, 6, 5, 8, 4, 4, 2, 3, 6, 1, 5][index % 13] ?? 1,
      signed: -((index * 5) % 118) - 1,
    }
  })
}

/** The lower left corner of a plot: six beside one another, four rows. */
function cornerOf(index: number): readonly [number, number] {
  return [116.02 + (index % 6) * 0.00185, 28.02 + Math.floor(index / 6) * 0.00145]
}

/** Two or three houses stand along the lower edge of each plot. */
function homeAt(index: number): [number, number] {
  const [x, y] = cornerOf(index % 24)
  return [Number((x + 0.0003 + Math.floor(index / 24) * 0.00035).toFixed(6)), Number((y + 0.00022).toFixed(6))]
}

/** A four-cornered plot in a grid of six by four, each a little different, none with a right angle. */
export function outlineOf(index: number): { readonly outline: string; readonly area: number } {
  const [x, y] = cornerOf(index)
  const skew = ((index * 7) % 5) * 0.00003
  const ring: readonly Place[] = [
    [x, y + skew],
    [x + 0.00108 + skew, y],
    [x + 0.00112, y + 0.00092 + skew],
    [x + skew, y + 0.00095],
  ].map(([longitude = 0, latitude = 0]): Place => [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))])
  return { outline: ringText(ring), area: Math.round(areaOf(ring) * 100) / 100 }
}
