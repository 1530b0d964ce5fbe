import { midYearZone } from '#demo/mid-year.ts'
import { plantOrganisation } from '#demo/organisation.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { watchBoards } from '#rehearsal/boards.ts'
import { Dice } from '#rehearsal/dice.ts'
import { daysFrom, openRehearsalHouse } from '#rehearsal/house.ts'
import { plantMore } from '#rehearsal/more-units.ts'
import { playCases } from '#rehearsal/parts/cases.ts'
import { playChains } from '#rehearsal/parts/chains.ts'
import { playDisputes } from '#rehearsal/parts/disputes.ts'
import { playEnterprises } from '#rehearsal/parts/enterprises.ts'
import { playFinance } from '#rehearsal/parts/finance.ts'
import { playFunds } from '#rehearsal/parts/funds.ts'
import { playIdeas } from '#rehearsal/parts/ideas.ts'
import { playInvestment } from '#rehearsal/parts/investment.ts'
import { playJobs } from '#rehearsal/parts/jobs.ts'
import { playLand } from '#rehearsal/parts/land.ts'
import { playLearning } from '#rehearsal/parts/learning.ts'
import { playMeters, playWaterOffice } from '#rehearsal/parts/meters.ts'
import { playPapers } from '#rehearsal/parts/papers.ts'
import { playPerMu } from '#rehearsal/parts/per-mu.ts'
import { playPlatforms } from '#rehearsal/parts/platforms.ts'
import { playProjects } from '#rehearsal/parts/projects.ts'
import { playProposals } from '#rehearsal/parts/proposals.ts'
import { playStations } from '#rehearsal/parts/stations.ts'
import { playTasks } from '#rehearsal/parts/tasks.ts'
import { playTickets } from '#rehearsal/parts/tickets.ts'
import { openStage, type Stage } from '#rehearsal/stage.ts'
import type { ShownBoard } from '#rehearsal/verify/boards.ts'
import type { Leak, Pushed } from '#rehearsal/verify/readings.ts'
import type { ShownDesk } from '#rehearsal/verify/service.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import type { Database } from '#store/database.ts'

export type Played = {
  readonly days: number
  readonly acts: number
  readonly sent: number
  readonly refused: number
  readonly shown: readonly ShownDesk[]
  readonly boards: readonly ShownBoard[]
  readonly pushed: readonly Pushed[]
  readonly leaks: readonly Leak[]
}

export type Asked = {
  readonly seed: number
  readonly year: number
  readonly scale: number
  /** The last day that is played; without it the last of the year. */
  readonly until?: Day
  /** Plays what gateways push on the next morning as well. */
  readonly andMorning?: boolean
}

/** 彩排 — a whole year of a zone through the public API in simulated time; `told` hears of each month that has been played. */
export async function playYear(
  db: Database,
  { seed, year, scale, until, andMorning = false }: Asked,
  told: (day: Day, sent: number) => void,
): Promise<Played> {
  const [first, last] = [dayOf(year, 1, 1), until ?? dayOf(year, 12, 31)]
  await found(db, first)
  const house = await openRehearsalHouse(db, midYearZone, first)
  try {
    const stage = await openStage(house, new Dice(seed), { first, last, year, scale })
    for (const play of plays) await play(stage)
    watchBoards(stage)
    const played = await playDays(stage, told)
    house.dawn(addDays(last, 1), '00:05')
    if (andMorning) for (const push of stage.mornings) await push()
    return played
  } finally {
    await house.close()
  }
}

const plays = [
  // Gateways read their meters first thing in the morning.
  playMeters,
  playStations,
  playWaterOffice,
  playEnterprises,
  playTasks,
  playProjects,
  playCases,
  playPapers,
  playInvestment,
  playLand,
  playFinance,
  playJobs,
  playFunds,
  playPerMu,
  playChains,
  playPlatforms,
  playProposals,
  playTickets,
  playDisputes,
  playIdeas,
  playLearning,
]

async function playDays(
  { house, agenda, shown, boards, pushed, leaks }: Stage,
  told: (day: Day, sent: number) => void,
): Promise<Played> {
  const days = daysFrom(agenda.first, agenda.last)
  let acts = 0
  for (const day of days) {
    house.dawn(day)
    acts += await agenda.play(day)
    await house.dusk()
    if (day.endsWith('-28')) told(day, house.tally.sent)
  }
  return { days: days.length, acts, ...house.tally, shown, boards, pushed, leaks }
}

/** The zone is there two days before its year begins; its people are those of the demonstration. */
async function found(db: Database, first: Day): Promise<void> {
  await db.transaction(async (tx) => {
    const context = await foundZone(
      tx,
      midYearZone,
      momentOf(Date.parse(`${first}T01:00:00Z`) - 2 * 86_400_000),
      'rehearsal',
      {
        name: '云岭高新技术产业开发区',
        shortName: '云岭高新区',
        issuer: '云岭高新区党工委管委会',
        supervisionOffice: '云岭高新区党政办公室督查室',
        paperCode: '云高字',
        province: '云中省',
        city: '云岭市',
        hasOwnClock: true,
      },
    )
    await plantOrganisation(context, 4)
    await plantMore(context)
  })
}
