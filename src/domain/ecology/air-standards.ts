import { dayOf } from '#domain/day.ts'
import type { Edition } from '#domain/ecology/edition.ts'
import type { Label } from '#domain/label.ts'

/** 六项污染物 — in µg/m³, CO in mg/m³. */
export const pollutants = {
  so2: ['二氧化硫', 'SO₂'],
  no2: ['二氧化氮', 'NO₂'],
  co: ['一氧化碳', 'CO'],
  o3: ['臭氧', 'O₃'],
  pm10: ['可吸入颗粒物（PM₁₀）', 'PM₁₀'],
  pm25: ['细颗粒物（PM₂.₅）', 'PM₂.₅'],
} as const satisfies Record<string, Label>

export type Pollutant = keyof typeof pollutants

export const allPollutants = ['so2', 'no2', 'co', 'o3', 'pm10', 'pm25'] as const satisfies readonly Pollutant[]

/** Limits of level one and level two. */
type Limits = { readonly [P in Pollutant]?: readonly [one: number, two: number] }

/** Concentrations at an IAQI of 0, 50, 100, 150, 200, 300, 400, 500; a shorter list stays at its last index beyond its end. */
type Breakpoints = { readonly [P in Pollutant]: readonly number[] }

/** 空气质量标准的一个版本 — limits of GB 3095 with the breakpoints of HJ 633 that belong to it. */
export type AirEdition = Edition & {
  readonly limits: {
    readonly year: Limits
    /** For ozone the largest mean of eight hours. */
    readonly day: Limits
    readonly hour: Limits
  }
  readonly breakpoints: { readonly day: Breakpoints; readonly hour: Breakpoints }
}

const daily = {
  so2: [0, 50, 150, 475, 800, 1600, 2100, 2620],
  no2: [0, 40, 80, 180, 280, 565, 750, 940],
  co: [0, 2, 4, 14, 24, 36, 48, 60],
  o3: [0, 100, 160, 215, 265, 800],
} as const

/** The hourly report asks dust for its columns of the day. */
const hourly = {
  so2: [0, 150, 500, 650, 800],
  no2: [0, 100, 200, 700, 1200, 2340, 3090, 3840],
  co: [0, 5, 10, 35, 60, 90, 120, 150],
  o3: [0, 160, 200, 300, 400, 800, 1000, 1200],
} as const

const dust2012 = {
  pm10: [0, 50, 150, 250, 350, 420, 500, 600],
  pm25: [0, 35, 75, 115, 150, 250, 350, 500],
} as const

const dust2026 = {
  pm10: [0, 50, 120, 250, 350, 420, 500, 600],
  pm25: [0, 35, 60, 115, 150, 250, 350, 500],
} as const

const gas = {
  year: { so2: [20, 60], no2: [40, 40] },
  day: { so2: [50, 150], no2: [80, 80], co: [4, 4], o3: [100, 160] },
  hour: { so2: [150, 500], no2: [200, 200], co: [10, 10], o3: [160, 200] },
} as const

/** The three editions in the order of their days. The standard of 2026 has a first set of limits until 2030 and a final one. */
export const airEditions: readonly [AirEdition, AirEdition, AirEdition] = [
  {
    id: 'gb3095-2012',
    label: ['GB 3095—2012', 'GB 3095—2012'],
    source: ['GB 3095—2012、HJ 633—2012', 'GB 3095—2012 with HJ 633—2012'],
    from: dayOf(2016, 1, 1),
    until: dayOf(2026, 2, 28),
    limits: {
      year: { ...gas.year, pm10: [40, 70], pm25: [15, 35] },
      day: { ...gas.day, pm10: [50, 150], pm25: [35, 75] },
      hour: gas.hour,
    },
    breakpoints: { day: { ...daily, ...dust2012 }, hour: { ...hourly, ...dust2012 } },
  },
  {
    id: 'gb3095-2026',
    label: ['GB 3095—2026（过渡限值）', 'GB 3095—2026 (limits until 2030)'],
    source: [
      'GB 3095—2026、HJ 633—2026 表3，2026年3月1日至2030年12月31日',
      'GB 3095—2026 with HJ 633—2026 table 3, 1 March 2026 to 31 December 2030',
    ],
    from: dayOf(2026, 3, 1),
    until: dayOf(2030, 12, 31),
    limits: {
      year: { ...gas.year, pm10: [40, 60], pm25: [15, 30] },
      day: { ...gas.day, pm10: [50, 120], pm25: [35, 60] },
      hour: gas.hour,
    },
    breakpoints: { day: { ...daily, ...dust2026 }, hour: { ...hourly, ...dust2026 } },
  },
  {
    id: 'gb3095-2026-final',
    label: ['GB 3095—2026（2031年起限值）', 'GB 3095—2026 (limits from 2031)'],
    source: [
      'GB 3095—2026，2031年1月1日起；指数断点沿用 HJ 633—2026 表3，届时是否另有断点待核对',
      'GB 3095—2026 from 1 January 2031; breakpoints of HJ 633—2026 table 3, whether others will hold then is not verified',
    ],
    from: dayOf(2031, 1, 1),
    until: null,
    limits: {
      year: { so2: [20, 20], no2: [30, 30], pm10: [20, 50], pm25: [10, 25] },
      day: { so2: [50, 50], no2: [50, 50], co: [4, 4], o3: [100, 160], pm10: [50, 100], pm25: [25, 50] },
      hour: { so2: [150, 150], no2: [200, 200], co: [10, 10], o3: [160, 200] },
    },
    breakpoints: { day: { ...daily, ...dust2026 }, hour: { ...hourly, ...dust2026 } },
  },
]
