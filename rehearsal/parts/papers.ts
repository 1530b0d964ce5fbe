import { addDays, type Day, dayOf, lastDayOfMonth } from '#domain/day.ts'
import type { Stage } from '#rehearsal/year.ts'

/** 通报 — of projects and supervision after each month: drafted, frozen, signed and issued on the following days. */
export async function playPapers({ house, agenda, year, unit }: Stage): Promise<void> {
  for (let month = 2; month <= 12; month += 1) {
    const end = lastDayOfMonth(year, month)
    for (const [kind, after] of [
      ['supervision', 1],
      ['projects', 2],
    ] as const) {
      const issue = async (day: Day) => {
        const { id } = await house.as('ducha').create('paper', {
          kind,
          asOf: end,
          issuer: unit('党政办'),
          addressees: '各部门、各单位，各镇',
          copies: '党工委、管委会领导',
        })
        await house.as('ducha').move('paper', id, 'freeze')
        agenda.after(day, 1, async () => {
          await house.as('shuji').move('paper', id, 'sign')
          await house.as('ducha').move('paper', id, 'issue')
        })
      }
      // The bulletin of December comes out on its last day: the year is over then.
      const day = month === 12 ? addDays(dayOf(year, 12, 30), -1) : addDays(end, after)
      if (month < 12) agenda.at(day, () => issue(day))
    }
  }
}
