import { type Day, lastDayOfMonth } from '#domain/day.ts'
import type { Stage } from '#rehearsal/stage.ts'
import type { ShownBoard } from '#rehearsal/verify/boards.ts'

/** 看板 — what pages with figures show on the last day of each month, kept for the second working out. */
export function watchBoards({ house, agenda, year, boards, chains }: Stage): void {
  for (let month = 1; month <= 12; month += 1) {
    const day = lastDayOfMonth(year, month)
    agenda.at(day, async () => {
      for (const [board, login, path] of watched) {
        const body = await house.as(login).get(path)
        boards.push({ ...(await placeOf(house, day)), board, about: '', body })
      }
      const [open, share] = await Promise.all(
        ['open', 'closedShare'].map(async (name) => (await house.as('ducha').get(`ticket/metric/${name}`)).value),
      )
      boards.push({ ...(await placeOf(house, day)), board: 'tickets', about: '', body: { open, share } })
      for (const chain of chains) {
        const body = await house.as('jingfa').get(`industry-chain/${chain}/map`)
        boards.push({ ...(await placeOf(house, day)), board: 'chain', about: chain, body })
      }
      const { batches }: { batches: readonly { id: string }[] } = await house.as('tuoyuan').get('land')
      for (const { id } of batches) {
        const body = await house.as('tuoyuan').get(`land?batch=${id}`)
        boards.push({ ...(await placeOf(house, day)), board: 'land', about: id, body })
      }
    })
  }
}

async function placeOf({ db, zone }: Stage['house'], asOf: Day): Promise<Pick<ShownBoard, 'seq' | 'asOf'>> {
  const [head] = await db.query('select seq from chain where zone_id = $1', [zone])
  return { seq: Number(head?.seq), asOf }
}

const watched = [
  ['investment', 'zhuren', 'investment/board'],
  ['finance', 'caizheng', 'finance'],
  ['jobs', 'renshe', 'jobs'],
  ['funds', 'jingfa', 'funds'],
  ['platforms', 'kechuang', 'platforms'],
] as const
