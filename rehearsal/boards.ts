import { lastDayOfMonth } from '#domain/day.ts'
import type { Stage } from '#rehearsal/stage.ts'

/** 看板 — what pages with figures show on the last day of each month, kept for the second working out. */
export function watchBoards({ house, agenda, year, keep, chains, pushed }: Stage): void {
  for (let month = 1; month <= 12; month += 1)
    agenda.at(lastDayOfMonth(year, month), async () => {
      for (const [board, login, path] of watched) await keep(board, '', await house.as(login).get(path))
      if (pushed.length > 0) {
        await keep('water', '', await house.as('jianshe2').get('water/board'))
        await keep('ecology', '', await house.as('huanbao').get('ecology'))
      }
      const [open, share] = await Promise.all(
        ['open', 'closedShare'].map(async (name) => (await house.as('ducha').get(`ticket/metric/${name}`)).value),
      )
      await keep('tickets', '', { open, share })
      await keep('callers', '', (await house.as('ducha').get('tickets/desk')).areas)
      await keep('disputes', '', await house.as('sheshi').get('disputes/desk'))
      await keep('ideas', '', await ideasOf(house))
      for (const chain of chains)
        await keep('chain', chain, await house.as('jingfa').get(`industry-chain/${chain}/map`))
      const { batches }: { batches: readonly { id: string }[] } = await house.as('tuoyuan').get('land')
      for (const { id } of batches) await keep('land', id, await house.as('tuoyuan').get(`land?batch=${id}`))
    })
}

/** What the organiser reads of the registers, beside what anybody reads without signing in. */
async function ideasOf(house: Stage['house']) {
  const hand = house.as('dangqun')
  const figure = async (path: string): Promise<number | null> => (await hand.get(path)).value
  const metrics = {
    open: await figure('idea/metric/open'),
    adopted: await figure('idea/metric/adopted'),
    carried: await figure('idea/metric/carried'),
    trips: await figure('study-trip/metric/open'),
  }
  const { body } = await house.outside('GET', `/api/public?zone=${house.zone}`)
  return { metrics, ideas: body.ideas }
}

const watched = [
  ['investment', 'zhuren', 'investment/board'],
  ['finance', 'caizheng', 'finance'],
  ['jobs', 'renshe', 'jobs'],
  ['funds', 'jingfa', 'funds'],
  ['platforms', 'kechuang', 'platforms'],
] as const
