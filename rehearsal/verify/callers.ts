import { type BoardMaker, type Figures, six } from '#rehearsal/verify/boards.ts'
import { allOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'

/** 反映人复算 — first contacts in time, and what callers said, of the year: from the log. */
export const callersBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type Side = { readonly of: unknown; readonly among: unknown; readonly percent: unknown }
type View = readonly { readonly callers: Readonly<Record<(typeof rates)[number], Side>> | null }[]

const rates = ['contact', 'solved', 'satisfied'] as const

function shownFigures(body: unknown): Figures {
  const [callers] = (body as View).flatMap((one) => (one.callers === null ? [] : [one.callers])) // calls are of one area
  return new Map(
    rates.flatMap((name) =>
      (['of', 'among', 'percent'] as const).map(
        (side) => [`${name} ${side}`, six(callers?.[name][side] ?? null)] as const,
      ),
    ),
  )
}

function workedFigures(world: World, asOf: string): Figures {
  const year = asOf.slice(0, 4)
  const all = allOf(world, 'ticket')
  const owed = all.filter(({ contactDueOn }) => text(contactDueOn).startsWith(year) && text(contactDueOn) < asOf)
  const rated = all.filter(({ ratedOn }) => text(ratedOn).startsWith(year))
  const sides = {
    contact: sideOf(owed.filter(wasInTime), owed),
    solved: sideOf(
      rated.filter(({ callerSays }) => callerSays === 'solved'),
      rated,
    ),
    satisfied: sideOf(
      rated.filter(({ callerStars }) => callerStars !== 'unsatisfied'),
      rated,
    ),
  }
  return shownFigures(owed.length + rated.length === 0 ? [] : [{ callers: sides }])
}

function sideOf(of: readonly Rec[], among: readonly Rec[]): Side {
  // With one decimal, halves upward.
  const percent = among.length === 0 ? null : Math.floor((2000 * of.length + among.length) / (2 * among.length)) / 10
  return { of: of.length, among: among.length, percent }
}

/** The minute of the call beside the minute until which it was due. */
function wasInTime({ contactedOn, contactedAt, contactDueOn, contactDueAt }: Rec): boolean {
  if (text(contactedOn) === '') return false
  return `${text(contactedOn)} ${text(contactedAt)}` <= `${text(contactDueOn)} ${text(contactDueAt) || '24:00'}`
}
