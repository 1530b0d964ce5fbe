import { addDays, type Day, daysBetween } from '#domain/day.ts'

export type StepKind =
  | 'reminder'
  | 'call'
  | 'urging'
  | 'yellow'
  | 'orange'
  | 'red'
  | 'bulletin'
  | 'explanation'
  | 'talk'
  | 'referral'

/** 阶梯的一级 — as the zone wrote it down. */
export type Rung = {
  readonly id: string
  readonly place: number
  readonly step: StepKind
  readonly condition: 'beforeDue' | 'overdue' | 'repeats'
  readonly days: number
  readonly counted: string | null
  readonly isAutomatic: boolean | null
  readonly everyDays: number | null
  readonly most: number | null
}

/** A slip that went out on a matter, by hand or by a rung. */
export type Sent = {
  readonly kind: string
  readonly on: Day
  readonly rung: string | null
  /** The due day that held when it went out: after an extension the ladder begins anew. */
  readonly dueAt: Day | null
}

export type Proposed = {
  readonly rung: string
  readonly on: Day
  readonly dueAt: Day | null
  readonly isOpen: boolean
}

export type LadderFacts = {
  readonly due: Day | null
  readonly sent: readonly Sent[]
  readonly proposed: readonly Proposed[]
}

export type Climb<R extends Rung = Rung> = { readonly rung: R; readonly way: 'rule' | 'proposal' }

/**
 * Steps that no setting can make automatic: a colour above yellow, and everything from being named in a bulletin upward,
 * is decided by a named person.
 */
export const byPersonOnly: ReadonlySet<StepKind> = new Set([
  'orange',
  'red',
  'bulletin',
  'explanation',
  'talk',
  'referral',
])

/** Days after the due day; 0 on the day itself and before. */
export function daysOverdue(due: Day | null, today: Day): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, today))
}

/**
 * 升级 — the next rung of an open matter on a day, or null. One step a day, the lowest first, so that a ladder which is
 * switched on late does not throw everything at a unit at once; nothing is added while a proposal waits for its answer.
 */
export function nextClimb<R extends Rung>(
  facts: LadderFacts,
  rungs: readonly R[],
  colours: ReadonlySet<string>,
  today: Day,
): Climb<R> | null {
  if (facts.due === null) return null
  if (facts.proposed.some(({ isOpen, dueAt }) => isOpen && dueAt === facts.due)) return null
  if ([...facts.sent, ...facts.proposed].some(({ on, rung }) => on === today && rung !== null)) return null
  const rung = [...rungs]
    .sort((a, b) => a.place - b.place)
    .find((one) => isUsed(one, colours) && isReached(one, facts, today) && isDue(one, facts, today))
  if (rung === undefined) return null
  return { rung, way: rung.isAutomatic === true && !byPersonOnly.has(rung.step) ? 'rule' : 'proposal' }
}

/** Calls are made by people: a rung that asks for one puts it on the officer's list until it, or more, went out. */
export function isCallDue(facts: LadderFacts, rungs: readonly Rung[], today: Day): boolean {
  const calls = rungs.filter(({ step }) => step === 'call')
  const isMade = facts.sent.some(({ kind, dueAt }) => kind !== 'reminder' && dueAt === facts.due)
  return facts.due !== null && !isMade && calls.some((rung) => isReached(rung, facts, today))
}

function isUsed({ step }: Rung, colours: ReadonlySet<string>): boolean {
  if (step === 'call') return false
  const isColour = step === 'yellow' || step === 'orange' || step === 'red'
  return !isColour || colours.has(step)
}

function isReached(rung: Rung, { due, sent }: LadderFacts, today: Day): boolean {
  if (due === null) return false
  const ahead = daysBetween(today, due)
  if (rung.condition === 'beforeDue') return ahead >= 0 && ahead <= rung.days
  if (rung.condition === 'overdue') return daysOverdue(due, today) >= Math.max(1, rung.days)
  return rung.days > 0 && sent.filter(({ kind }) => kind === rung.counted).length >= rung.days
}

/** Whether the rung has not fired for this due day yet, or fires again after its interval. */
function isDue({ id, everyDays, most }: Rung, { due, sent, proposed }: LadderFacts, today: Day): boolean {
  const fired = [...sent, ...proposed]
    .filter(({ rung, dueAt }) => rung === id && dueAt === due)
    .map(({ on }) => on)
    .sort()
  const last = fired.at(-1)
  if (last === undefined) return true
  return everyDays !== null && fired.length < (most ?? 1) && addDays(last, everyDays) <= today
}
