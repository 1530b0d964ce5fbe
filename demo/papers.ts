import type { Stage } from '#demo/stage.ts'
import { daysBetween, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'

/** 三期通报 — drawn from what the year brought, signed and issued a few days after each of the last three months. */
export async function playPapers(stage: Stage): Promise<void> {
  for (const monthsAgo of [3, 2, 1]) {
    const month = yearOf(stage.today) * 12 + monthOf(stage.today) - 1 - monthsAgo
    const asOf = lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1)
    await issueBulletin(stage, daysBetween(stage.today, asOf))
  }
}

/** Four days from the end of the month to the issue; a month that ended yesterday is told today. */
async function issueBulletin(stage: Stage, end: number): Promise<void> {
  const day = (after: number) => Math.min(0, end + after)
  const id = await stage.create('ducha', day(1), 'paper', {
    kind: 'supervision',
    asOf: stage.on(end),
    issuer: await stage.unit('党政办'),
    addressees: '各部门、各单位，各镇',
    copies: '党工委、管委会领导',
  })
  await stage.move('ducha', day(2), 'paper', id, 'freeze')
  await stage.move('shuji', day(3), 'paper', id, 'sign')
  await stage.move('ducha', day(4), 'paper', id, 'issue')
}
