import { type BoardMaker, type Figures, six } from '#rehearsal/verify/boards.ts'
import { isOverdue, type Turn } from '#rehearsal/verify/case-clock.ts'
import { nextDay, workdays } from '#rehearsal/verify/days.ts'
import { allOf, amount, foldLog, type LogLine, type Rec, text, type World } from '#rehearsal/verify/log.ts'

/** 工单复算 — how many are open, and what share of the filed ones is closed: from the log. */
export const ticketBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type View = { readonly open: unknown; readonly share: unknown }

function shownFigures(body: unknown): Figures {
  const { open, share } = body as View // two metrics of the register
  return new Map([
    ['open', six(open)],
    ['share', six(share)],
  ])
}

function workedFigures(world: World): Figures {
  const all = allOf(world, 'ticket').map(({ state }) => text(state))
  const filed = all.filter((state) => !['found', 'refused'].includes(state))
  const closed = all.filter((state) => state === 'closed').length
  return shownFigures({
    open: all.filter((state) => !['refused', 'shelved', 'closed'].includes(state)).length,
    // Printed with four decimals, halves upward.
    share: filed.length === 0 ? null : Math.floor((20_000 * closed + filed.length) / (2 * filed.length)) / 10_000,
  })
}

type Difference = {
  readonly ticket: string
  readonly what: string
  readonly shown: string
  readonly recomputed: string
}

/** 工单用时 — the time that each closed ticket took and whether that was too long, walked day by day. */
export function compareTickets(lines: readonly LogLine[]): readonly Difference[] {
  const world = foldLog(lines)
  return allOf(world, 'ticket')
    .filter(({ state, clock }) => state === 'closed' && hasDays(clock))
    .flatMap((one) => {
      const isLate = isOverdue(world, one, text(one.closedOn))
      return [
        ...difference(one, 'late', (amount(one.lateBy) ?? 0) > 0, isLate),
        ...difference(one, 'days', amount(one.daysTaken), workdaysOf(world, one)),
      ]
    })
}

function hasDays(clock: unknown): boolean {
  return (clock as { readonly limit?: { readonly per?: string } } | null)?.limit?.per !== 'hours'
}

function difference(one: Rec, what: string, shown: unknown, recomputed: unknown): readonly Difference[] {
  if (shown === recomputed) return []
  return [{ ticket: text(one.numberText), what, shown: String(shown), recomputed: String(recomputed) }]
}

/** Working days while the clock ran: after a start or a going on, up to the standing still. */
function workdaysOf(world: World, { clock }: Rec): number {
  const { events } = clock as { readonly events: readonly Turn[] } // the log says so
  const isWorkday = workdays(world)
  let [taken, since] = [0, '']
  for (const { kind, on } of events) {
    if (kind === 'start' || kind === 'resume') since = on
    else if (since !== '' && (kind === 'pause' || kind === 'stop')) {
      for (let day = nextDay(since); day <= on; day = nextDay(day)) if (isWorkday(day)) taken += 1
      since = ''
    }
  }
  return taken
}
