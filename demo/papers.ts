import type { Stage } from '#demo/stage.ts'
import { addDays, type Day, daysBetween, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'

/** 三期督查通报、一期经济运行通报 — drawn from what the year brought, signed and issued after each of the last three months. */
export async function playPapers(stage: Stage): Promise<void> {
  for (const monthsAgo of [3, 2, 1]) {
    const month = yearOf(stage.today) * 12 + monthOf(stage.today) - 1 - monthsAgo
    const asOf = lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1)
    await issueBulletin(stage, 'supervision', daysBetween(stage.today, asOf), 1)
    // Figures of a month are published in the next one; this bulletin waits for them.
    if (monthsAgo === 2) await issueBulletin(stage, 'economy', daysBetween(stage.today, asOf), 24)
  }
}

/** 招商、征迁、企业服务、亩均评价通报 — of what these offices did, once it has been played. */
export async function playEconomyPapers(stage: Stage, serviceUntil = -4): Promise<void> {
  const first = `${stage.today.slice(0, 8)}01` as Day // the first of the month of a day
  const monthEnd = daysBetween(stage.today, addDays(first, -1))
  await issueBulletin(stage, 'investment', monthEnd, Math.max(1, -9 - monthEnd))
  await issueBulletin(stage, 'perMu', -10, 3)
  await issueBulletin(stage, 'service', serviceUntil, 1)
  await draftBulletin(stage, 'land', -1, 0)
}

/** Three days from the draft to the issue; a month that ended yesterday is told today. */
async function issueBulletin(stage: Stage, kind: string, end: number, drafted: number): Promise<void> {
  // A zone that lived its year otherwise may have told of this day already.
  if ((await stage.records('paper', 'kind', kind)).some(({ asOf }) => asOf === stage.on(end))) return
  const day = (after: number) => Math.min(0, end + drafted + after)
  const id = await draftBulletin(stage, kind, end, day(0))
  await stage.move('ducha', day(1), 'paper', id, 'freeze')
  await stage.move('shuji', day(2), 'paper', id, 'sign')
  await stage.move('ducha', day(3), 'paper', id, 'issue')
}

async function draftBulletin(stage: Stage, kind: string, end: number, day: number): Promise<string> {
  return stage.create('ducha', day, 'paper', {
    kind,
    asOf: stage.on(end),
    issuer: await stage.unit('党政办'),
    addressees: '各部门、各单位，各镇',
    copies: '党工委、管委会领导',
  })
}
