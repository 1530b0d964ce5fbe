import { addDays, type Day, lastDayOfMonth } from '#domain/day.ts'
import type { Stage } from '#rehearsal/stage.ts'

/** Kinds of bulletins with the days after the end of a month on which they are drafted, and how often they come out. */
const kinds = [
  { kind: 'supervision', after: 1, everyMonths: 1 },
  { kind: 'projects', after: 2, everyMonths: 1 },
  { kind: 'investment', after: 3, everyMonths: 1 },
  { kind: 'service', after: 4, everyMonths: 3 },
  { kind: 'land', after: 5, everyMonths: 3 },
] as const

/** 通报 — after a month or a quarter: drafted, frozen, signed and issued on the following days; December's would come when the year is over. */
export async function playPapers(stage: Stage): Promise<void> {
  for (let month = 2; month < 12; month += 1) {
    const end = lastDayOfMonth(stage.year, month)
    for (const { kind, after, everyMonths } of kinds)
      if (month % everyMonths === 0) stage.agenda.at(addDays(end, after), () => issue(stage, kind, end))
  }
}

async function issue({ house, agenda, unit }: Stage, kind: string, asOf: Day): Promise<void> {
  const { id } = await house.as('ducha').create('paper', {
    kind,
    asOf,
    issuer: unit('党政办'),
    addressees: '各部门、各单位，各镇',
    copies: '党工委、管委会领导',
  })
  await house.as('ducha').move('paper', id, 'freeze')
  agenda.after(house.now().today, 1, async () => {
    await house.as('shuji').move('paper', id, 'sign')
    await house.as('ducha').move('paper', id, 'issue')
  })
}
