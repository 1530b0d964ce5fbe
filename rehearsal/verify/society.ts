import { type BoardMaker, type Figures, six } from '#rehearsal/verify/boards.ts'
import { allOf, amount, oneOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { shifted } from '#rehearsal/verify/readings.ts'

/** 纠纷复算 — what is open and what waits for a visit, and by the level that took it in: settled, handed up, broken, visited, held. */
export const disputeBoard: BoardMaker = { shown: shownDesk, worked: workedDesk }

type Rate = { readonly of: number; readonly among: number; readonly percent: number | null }
type Desk = {
  readonly open: readonly unknown[]
  readonly visits: readonly { readonly id: string; readonly visit: { readonly due: string } | null }[]
  readonly levels: readonly {
    readonly id: string
    readonly taken: number
    readonly handedUp: number
    readonly rates: Readonly<Record<string, Rate>>
  }[]
}

const rates = ['settled', 'relapse', 'visits', 'held'] as const

function shownDesk(body: unknown): Figures {
  const { open, visits, levels } = body as Desk // the answer of the page
  return new Map([
    ['open', six(open.length)] as const,
    [
      'visits',
      visits
        .map(({ id, visit }) => `${id}@${visit?.due}`)
        .toSorted()
        .join(' '),
    ] as const,
    ...levels.flatMap(({ id, taken, handedUp, rates: told }) => [
      [`${id}.taken`, `${six(taken)} ${six(handedUp)}`] as const,
      ...rates.map(
        (key) => [`${id}.${key}`, [told[key]?.of, told[key]?.among, told[key]?.percent].map(six).join(' ')] as const,
      ),
    ]),
  ])
}

function workedDesk(world: World, asOf: string): Figures {
  const all = allOf(world, 'dispute')
  const days = [limitOf(world, 'dispute-visit-first'), limitOf(world, 'dispute-visit-second')] as const
  const open = all.filter(({ state }) => ['taken', 'mediating', 'raised'].includes(text(state)))
  const visits = all
    .filter(
      (one) =>
        ['agreed', 'visited'].includes(text(one.state)) &&
        text(one.relapsedOn) === '' &&
        text(one.secondVisitOn) === '',
    )
    .map((one) => ({
      id: one.id,
      visit: { due: shifted(text(one.agreedOn), text(one.firstVisitOn) === '' ? days[0] : days[1]) },
    }))
  const kinds = ['village', 'town', 'zone'].flatMap((id) => {
    const own = all.filter((one) => tookIn(world, one) === id && text(one.takenOn).startsWith(asOf.slice(0, 4)))
    return own.length === 0 ? [] : [{ id, ...countsOf(own, asOf, days) }]
  })
  return shownDesk({ open, visits, levels: kinds })
}

/** The level of the unit that it came to first. */
function tookIn(world: World, one: Rec): string {
  const [first] = (one.units ?? []) as readonly string[] // references to units
  const kind = text(oneOf(world, 'unit', first)?.kind)
  return kind === 'village' || kind === 'town' ? kind : 'zone'
}

function countsOf(own: readonly Rec[], asOf: string, days: readonly [number, number]) {
  const count = (is: (one: Rec) => boolean) => own.filter(is).length
  const has = (field: string) => (one: Rec) => text(one[field]) !== ''
  const settled = count((one) => has('agreedOn')(one) && ['agreed', 'visited', 'closed'].includes(text(one.state)))
  const due = (after: number) => count((one) => has('agreedOn')(one) && shifted(text(one.agreedOn), after) <= asOf)
  const made = count(has('firstVisitOn')) + count(has('secondVisitOn'))
  const held = (which: string) => count((one) => has(`${which}VisitOn`)(one) && one[`${which}Held`] === 'yes')
  const share = (of: number, among: number): Rate => ({
    ...{ of, among },
    percent: among === 0 ? null : Math.round((of / among) * 1000) / 10,
  })
  return {
    taken: own.length,
    handedUp: count((one) => one.level !== one.firstLevel),
    rates: {
      settled: share(settled, own.length),
      relapse: share(
        count((one) => (amount(one.relapses) ?? 0) > 0),
        settled,
      ),
      visits: share(made, due(days[0]) + due(days[1])),
      held: share(held('first') + held('second'), made),
    },
  }
}

function limitOf(world: World, code: string): number {
  return amount(allOf(world, 'limit').find((one) => one.code === code)?.count) ?? 0
}

/** 金点子复算 — how many wait, what share was adopted and carried out, what is public; trips that wait for their check. */
export const ideasBoard: BoardMaker = { shown: shownIdeas, worked: workedIdeas }

type Public = {
  readonly number: string
  readonly state: string
  readonly actual: number | null
  readonly outcome: { readonly share: number; readonly kind: string } | null
}
type Ideas = {
  readonly metrics: Readonly<Record<string, number | null>>
  readonly ideas: readonly Public[]
}

function shownIdeas(body: unknown): Figures {
  const { metrics, ideas } = body as Ideas // figures of registers and the public page
  return new Map([
    ...Object.entries(metrics).map(([key, value]) => [key, six(value)] as const),
    ...ideas.map(
      ({ number, state, actual, outcome }) =>
        [number, `${state} ${six(actual)} ${outcome?.kind ?? '—'} ${six(outcome?.share)}`] as const,
    ),
  ])
}

function workedIdeas(world: World): Figures {
  const all = allOf(world, 'idea')
  const count = (...states: readonly string[]) => all.filter(({ state }) => states.includes(text(state))).length
  const [done, out] = [count('carried', 'measured'), count('adopted', 'carried', 'measured')]
  const taken = out + count('accepted', 'shortlisted', 'kept', 'published')
  return shownIdeas({
    metrics: {
      open: count('received'),
      adopted: shareOf(out, taken),
      carried: shareOf(done, out),
      trips: allOf(world, 'study_trip').filter(({ state }) => state === 'reported').length,
    },
    ideas: all
      .filter(({ state }) => ['published', 'adopted', 'carried', 'measured'].includes(text(state)))
      .map((one) => ({
        ...{ number: text(one.number), state: text(one.state), actual: amount(one.actual) },
        outcome: outcomeOf(amount(one.expected), amount(one.actual)),
      })),
  })
}

/** Printed with four decimals, halves upward. */
function shareOf(of: number, among: number): number | null {
  return among === 0 ? null : Math.floor((20_000 * of + among) / (2 * among)) / 10_000
}

function outcomeOf(expected: number | null, actual: number | null): Public['outcome'] {
  if (expected === null || actual === null) return null
  const share = Math.round((actual / expected) * 1000) / 1000
  return {
    share,
    kind: actual > expected ? 'more' : actual === expected ? 'as-expected' : actual > 0 ? 'part' : 'none',
  }
}

/** 回执复算 — what the author of an idea is told: where it stands, the mean of the judges, and an answer for every step. */
export const followedIdea: BoardMaker = { shown: shownFollowed, worked: workedFollowed }

type Followed = {
  readonly state: string
  readonly score: number | null
  readonly answers: readonly { readonly step: string }[]
}

function shownFollowed(body: unknown): Figures {
  const { state, score, answers } = body as Followed // the answer to whoever has the receipt
  return new Map([
    ['state', state],
    ['score', six(score)],
    ['answers', answers.map(({ step }) => step).join(' ')],
  ])
}

/** The steps that lead to a state, each of which is answered. */
const ways: Readonly<Record<string, string>> = {
  merged: 'received join',
  redirected: 'received redirect',
  outside: 'received exclude',
  published: 'received accept shortlist publish',
  adopted: 'received accept shortlist publish adopt',
}

function workedFollowed(world: World, _asOf: string, number: string): Figures {
  const one = allOf(world, 'idea').find((idea) => idea.number === number)
  if (one === undefined) return new Map()
  const isOut = text(one.publishedOn) !== ''
  const kept = isOut ? 'received accept shortlist publish leave' : 'received accept keep'
  const steps = one.state === 'kept' ? kept : (ways[text(one.state)] ?? '')
  return shownFollowed({
    state: text(one.state),
    score: meanOf(world, one),
    answers: steps.split(' ').map((step) => ({ step })),
  })
}

const criteria = ['Feasible', 'Lasting', 'Replicable', 'Benefit', 'Novel'] as const

/** The mean of the sheets that were given, each weighted and to a tenth. */
function meanOf(world: World, one: Rec): number | null {
  const call = oneOf(world, 'idea_campaign', one.campaign)
  const sheets = allOf(world, 'idea_judgement').filter(({ idea, state }) => idea === one.id && state === 'given')
  const scores = sheets.map((sheet) =>
    criteria.reduce(
      (sum, name) => sum + (amount(call?.[`weight${name}`]) ?? 0) * (amount(sheet[name.toLowerCase()]) ?? 0),
      0,
    ),
  )
  // Sums of weights and marks are whole and already tenths of the score.
  return scores.length === 0 ? null : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length) / 10
}
