import { type Day, dayOf, daysBetween } from '#domain/day.ts'

/** A milestone as a battle map takes it. */
export type MapMilestone = {
  readonly id: string
  readonly result: string
  readonly due: Day
  readonly finishedOn: Day | null
  readonly isCritical: boolean
}

/** The milestones that a unit carries of one project or task. */
export type MapRow = { readonly unit: string; readonly plan: string; readonly milestones: readonly MapMilestone[] }

export type Mark = 'on-time' | 'done-late' | 'to-come' | 'overdue'

export type PlacedMark = {
  readonly id: string
  readonly mark: Mark
  readonly isCritical: boolean
  readonly x: number
  readonly y: number
  readonly text: string
  /** Where the words begin; near the right edge they stand before their mark. */
  readonly textX: number
  readonly isBefore: boolean
}

export type PlacedRow = {
  readonly plan: string
  readonly y: number
  readonly height: number
  readonly marks: readonly PlacedMark[]
}
export type Lane = {
  readonly unit: string
  readonly y: number
  readonly height: number
  readonly rows: readonly PlacedRow[]
}

/** 挂图 — units as lanes, months as columns, in the proportions of A3 across; everything has its place and can be printed. */
export type BattleMap = {
  readonly width: number
  readonly height: number
  readonly months: readonly { readonly month: number; readonly x: number; readonly width: number }[]
  readonly todayX: number | null
  readonly lanes: readonly Lane[]
}

export const mapMeasures = {
  margin: 36,
  head: 96,
  foot: 44,
  unitWidth: 96,
  planWidth: 150,
  line: 17,
  letter: 11,
} as const
const a3 = 420 / 297
/** The fewer words, the larger they are printed; a fuller map grows in both directions and is printed smaller. */
const leastWidth = 1040

export function battleMapOf(rows: readonly MapRow[], year: number, asOf: Day): BattleMap {
  let map = placed(rows, year, asOf, leastWidth)
  for (let width = leastWidth; map.height * a3 > map.width && width < leastWidth * 4; ) {
    width = Math.ceil(width * 1.08)
    map = placed(rows, year, asOf, width)
  }
  // What is less than a page still fills one.
  return { ...map, height: Math.max(map.height, Math.floor(map.width / a3)) }
}

function placed(rows: readonly MapRow[], year: number, asOf: Day, width: number): BattleMap {
  const { margin, head, foot, unitWidth, planWidth } = mapMeasures
  const left = margin + unitWidth + planWidth
  const right = width - margin
  const first = dayOf(year, 1, 1)
  const length = daysBetween(first, dayOf(year + 1, 1, 1))
  const x = (day: Day) => left + (daysBetween(first, day) / length) * (right - left)
  let y = margin + head
  const lanes: Lane[] = []
  for (const unit of [...new Set(rows.map((row) => row.unit))]) {
    const laneY = y
    const placedRows = rows
      .filter((row) => row.unit === unit)
      .map((row) => {
        const one = placeRow(row, { year, asOf, x, y, right, left })
        y += one.height
        return one
      })
    lanes.push({ unit, y: laneY, height: y - laneY, rows: placedRows })
  }
  const months = Array.from({ length: 12 }, (_, i) => {
    const from = x(dayOf(year, i + 1, 1))
    const until = i === 11 ? right : x(dayOf(year, i + 2, 1))
    return { month: i + 1, x: from, width: until - from }
  })
  const todayX = asOf >= first && asOf < dayOf(year + 1, 1, 1) ? x(asOf) : null
  return { width, height: Math.ceil(y + foot + margin), months, todayX, lanes }
}

type Places = {
  readonly year: number
  readonly asOf: Day
  readonly y: number
  readonly left: number
  readonly right: number
  x(day: Day): number
}

/** Puts each milestone on the first line of its row where its words do not touch another's. */
function placeRow({ plan, milestones }: MapRow, { year, asOf, x, y, left, right }: Places): PlacedRow {
  const { line, letter } = mapMeasures
  const ends: number[] = []
  const inYear = milestones
    .filter(({ due }) => Number(due.slice(0, 4)) === year)
    .toSorted((a, b) => (`${a.due}${a.id}` < `${b.due}${b.id}` ? -1 : 1))
  const marks = inYear.map((one): PlacedMark => {
    const at = x(one.due)
    const text = shortened(one.result)
    const wide = widthOf(text, letter)
    const isBefore = at + 10 + wide > right
    const from = isBefore ? Math.max(left, at - 10 - wide) : at - 7
    const until = isBefore ? at + 7 : at + 10 + wide
    let place = ends.findIndex((end) => end <= from)
    if (place === -1) place = ends.push(0) - 1
    ends[place] = until + 6
    const textX = isBefore ? at - 10 : at + 10
    return {
      id: one.id,
      mark: markOf(one, asOf),
      isCritical: one.isCritical,
      x: at,
      y: y + 8 + line * (place + 0.5),
      text,
      textX,
      isBefore,
    }
  })
  return { plan, y, height: Math.max(2, ends.length) * line + 16, marks }
}

function markOf({ due, finishedOn }: MapMilestone, asOf: Day): Mark {
  if (finishedOn !== null) return finishedOn <= due ? 'on-time' : 'done-late'
  return due < asOf ? 'overdue' : 'to-come'
}

const longestWords = 14

function shortened(words: string): string {
  return words.length <= longestWords ? words : `${words.slice(0, longestWords - 1)}…`
}

/** Chinese letters are as wide as they are high, others about half as wide. */
export function widthOf(words: string, letter: number): number {
  let width = 0
  for (const one of words) width += (one.codePointAt(0) ?? 0) > 0x2e7f || one === '…' ? letter : letter * 0.58
  return width
}
