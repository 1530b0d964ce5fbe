import { type BoardMaker, type Figures, six } from '#rehearsal/verify/boards.ts'
import { allOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { hasCome } from '#rehearsal/verify/sums.ts'

/** 平台复算 — what each platform did for how many firms, who is there, who went out into the world: from the log. */
export const platformsBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type Done = {
  readonly id: string
  readonly firms: number
  readonly services: number
  readonly confirmed: number
  readonly disputed: number
  readonly tenants: number
  readonly incubated: number
  readonly graduated: number
  readonly quarters: readonly { readonly name: string; readonly services: number }[]
}

function shownFigures(body: unknown): Figures {
  const { platforms } = body as { readonly platforms: readonly Done[] } // the answer of the page
  return new Map(
    platforms.flatMap((one) => [
      [`${one.id}.served`, [one.firms, one.services, one.confirmed, one.disputed].map(six).join(' ')] as const,
      [`${one.id}.housed`, [one.tenants, one.incubated, one.graduated].map(six).join(' ')] as const,
      ...one.quarters.map(({ name, services }) => [`${one.id}.${name}`, six(services)] as const),
    ]),
  )
}

function workedFigures(world: World, asOf: string): Figures {
  const running = allOf(world, 'platform').filter(({ state }) => state === 'active')
  const platforms = running.map(({ id }) => doneBy(id, allOf(world, 'platform_service'), asOf))
  return shownFigures({ platforms })
}

function doneBy(id: string, all: readonly Rec[], asOf: string): Done {
  const own = all.filter((one) => one.platform === id && hasCome(one.servedOn, asOf))
  const isStay = ({ kind }: Rec) => kind === 'tenancy' || kind === 'incubation'
  const given = own.filter((one) => !isStay(one))
  const firmsOf = (rows: readonly Rec[]) => new Set(rows.map(({ enterprise }) => text(enterprise))).size
  const count = (rows: readonly Rec[], state: string) => rows.filter((one) => one.state === state).length
  return {
    id,
    firms: firmsOf(own.filter(({ state }) => state !== 'disputed')),
    services: given.length,
    ...{ confirmed: count(given, 'confirmed'), disputed: count(given, 'disputed') },
    tenants: firmsOf(own.filter((one) => isStay(one) && !hasCome(one.endedOn, asOf))),
    incubated: own.filter(({ kind }) => kind === 'incubation').length,
    graduated: own.filter(({ graduatedOn }) => hasCome(graduatedOn, asOf)).length,
    quarters: quartersTo(asOf).map((name) => ({
      name,
      services: given.filter(({ servedOn }) => quarterOf(text(servedOn)) === name).length,
    })),
  }
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The quarter of the day and the three before it, the oldest first. */
function quartersTo(asOf: string): readonly string[] {
  return [9, 6, 3, 0].map((months) => {
    const month = new Date(Date.UTC(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)) - 1 - months, 1))
    return quarterOf(month.toISOString().slice(0, 10))
  })
}
