import type { Dice } from '#rehearsal/dice.ts'
import type { Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'

/** Whether somebody waits at the other end of a line. */
export function isCall({ channel }: Row): boolean {
  return channel === 'hotline'
}

/** 首次联系 — the unit says who takes care of it, and when. */
export function callBack({ house }: Stage, head: string, row: Row): Promise<Row> {
  return house.as(head).next('ticket', row, 'contact', { contactSaid: '已电话联系反映人，说明办理安排。' })
}

/** 回访和评价 — the desk tells the caller the word before it closes; most rate with it some days later, and nobody twice. */
export async function closeWithCaller(stage: Stage, dice: Dice, keeper: string, { id }: Row): Promise<void> {
  const { house, agenda } = stage
  const hand = house.as(keeper)
  const { secret } = await hand.post(`ticket/${id}/receipt`, {})
  await hand.move('ticket', id, 'close', { rechecked: '现场核查并回访反映人。' })
  if (!dice.chance(0.7)) return
  const says = dice.chance(0.8) ? 'solved' : dice.pick(['explained', 'unsolved'])
  const stars = says === 'unsolved' ? 'unsatisfied' : dice.pick(['satisfied', 'satisfied', 'satisfied', 'fair'])
  const rate = () => house.outside('POST', `/api/public/report/rate?zone=${house.zone}`, { secret, says, stars })
  agenda.after(house.now().today, dice.between(1, 9), async () => {
    const { status } = await rate()
    if (status !== 200) throw new Error(`A rating was answered by ${status}`)
    if (!dice.chance(0.1)) return
    const again = await rate()
    if (again.body?.code !== 'rated-already') throw new Error('A caller rated twice')
    house.tally.refused += 1
  })
}
