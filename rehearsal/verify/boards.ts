import { callersBoard } from '#rehearsal/verify/callers.ts'
import { chainBoard } from '#rehearsal/verify/chains.ts'
import { shownEcology, workedEcology } from '#rehearsal/verify/ecology.ts'
import { financeBoard } from '#rehearsal/verify/finance.ts'
import { fundsBoard } from '#rehearsal/verify/funds.ts'
import { compareCloses, investmentBoard } from '#rehearsal/verify/investment.ts'
import { jobsBoard } from '#rehearsal/verify/jobs.ts'
import { landBoard } from '#rehearsal/verify/land.ts'
import { type LogLine, type World, walkLog } from '#rehearsal/verify/log.ts'
import { platformsBoard } from '#rehearsal/verify/platforms.ts'
import { type Pushed, Readings } from '#rehearsal/verify/readings.ts'
import { disputeBoard, followedIdea, ideasBoard } from '#rehearsal/verify/society.ts'
import { ticketBoard } from '#rehearsal/verify/tickets.ts'
import { shownWater, workedWater } from '#rehearsal/verify/water.ts'
import { shownMonth, workedMonth } from '#rehearsal/verify/water-month.ts'

/** What a page with figures showed on a day, and how far the log went then. */
export type ShownBoard = {
  readonly seq: number
  readonly asOf: string
  readonly board: string
  /** The record that the page was opened for; nothing for the whole zone. */
  readonly about: string
  readonly body: unknown
}

/** Figures by what they are figures of, printed in one way. */
export type Figures = ReadonlyMap<string, string>

/** A board twice: the figures that a page showed, and the same from the log. */
export type BoardMaker = {
  readonly shown: (body: unknown) => Figures
  readonly worked: (world: World, asOf: string, about: string) => Figures
}

export type BoardDifference = {
  readonly board: string
  readonly asOf: string
  readonly figure: string
  readonly shown: string
  readonly recomputed: string
}

/** What pages show of readings is worked out from the messages that came up to then; no log tells of them. */
function makersFor(pushed: readonly Pushed[]): Readonly<Record<string, BoardMaker>> {
  const readings = new Readings(pushed)
  return {
    ...makers,
    water: {
      shown: shownWater,
      worked: (world, asOf) => {
        readings.readTo(world, asOf)
        return workedWater(world, asOf, readings)
      },
    },
    ecology: {
      shown: shownEcology,
      worked: (world, asOf) => {
        readings.readTo(world, asOf)
        return workedEcology(world, asOf, readings)
      },
    },
    waterMonth: {
      shown: shownMonth,
      worked: (world, asOf, about) => {
        readings.readTo(world, asOf)
        return workedMonth(world, about, readings)
      },
    },
  }
}

const makers: Readonly<Record<string, BoardMaker>> = {
  investment: investmentBoard,
  land: landBoard,
  finance: financeBoard,
  jobs: jobsBoard,
  funds: fundsBoard,
  platforms: platformsBoard,
  chain: chainBoard,
  tickets: ticketBoard,
  callers: callersBoard,
  disputes: disputeBoard,
  ideas: ideasBoard,
  idea: followedIdea,
}

export type ComparedBoards = { readonly figures: number; readonly differences: readonly BoardDifference[] }

/** Every figure of every board beside the same figure from the log up to then; the log is played once. */
export function compareBoards(
  lines: readonly LogLine[],
  boards: readonly ShownBoard[],
  pushed: readonly Pushed[] = [],
): ComparedBoards {
  let figures = 0
  const known = makersFor(pushed)
  const stops = boards.map(({ seq }) => seq)
  const differences = walkLog(lines, stops, (world, stop) =>
    boards
      .filter(({ seq }) => seq === stop)
      .flatMap(({ board, about, asOf, body }) => {
        const maker = known[board]
        if (maker === undefined) return [{ board, asOf, figure: '', shown: '', recomputed: '' }]
        const [shown, worked] = [maker.shown(body), maker.worked(world, asOf, about)]
        figures += worked.size
        return compare(shown, worked).map((one) => ({ board, asOf, ...one }))
      }),
  )
  return { figures, differences: [...differences, ...compareCloses(lines)] }
}

export function compare(shown: Figures, worked: Figures) {
  return [...new Set([...shown.keys(), ...worked.keys()])].flatMap((figure) => {
    const [was, is] = [shown.get(figure) ?? '', worked.get(figure) ?? '']
    return isSame(was, is) ? [] : [{ figure, shown: was, recomputed: is }]
  })
}

/** The same words, and figures that differ by no more than the sixth decimal: a half is rounded up or down by binary dust. */
function isSame(was: string, is: string): boolean {
  const [shown, worked] = [was.split(' '), is.split(' ')]
  return (
    shown.length === worked.length &&
    shown.every((word, i) => {
      const other = worked[i] ?? ''
      return word === other || (isFigure(word) && isFigure(other) && Math.abs(Number(word) - Number(other)) < 1.5e-6)
    })
  )
}

function isFigure(word: string): boolean {
  return /^-?\d+\.\d{6}$/.test(word)
}

/** Six decimals tell two ways of adding from two results. */
export function six(value: unknown): string {
  return typeof value === 'number' ? (Math.abs(value) < 5e-7 ? 0 : value).toFixed(6) : '—'
}
