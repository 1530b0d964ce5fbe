import { dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { daysFrom } from '#rehearsal/house.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'

type Proposed = Row

/** 建议的决定 — once a week supervision goes through the cards that the rules proposed and a leader through the steps beyond; some appeal. */
export async function playProposals(stage: Stage): Promise<void> {
  const { agenda, year } = stage
  const dice = stage.dice.fork('proposals')
  const thursdays = daysFrom(dayOf(year, 1, 20), agenda.last).filter(
    (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 4,
  )
  for (const day of thursdays) agenda.at(day, () => decide(stage, dice))
}

async function decide(stage: Stage, dice: Dice): Promise<void> {
  const { house } = stage
  const [office, leader] = [house.as('ducha'), house.as('shuji')]
  const cards: readonly Proposed[] = (await office.get('service-card?state=proposed&limit=200')).items
  for (const one of cards) {
    if (dice.chance(0.25)) await office.next('service-card', one, 'decline', {}, '情况特殊，已当面提醒。')
    else await issue(stage, dice, one)
  }
  const steps: readonly Proposed[] = (await leader.get('escalation?state=proposed&limit=200')).items
  for (const one of steps)
    if (dice.chance(0.6)) await leader.next('escalation', one, 'confirm')
    else await leader.next('escalation', one, 'decline', {}, '责任单位已说明情况。')
}

/** A unit that was late for a reason says so within its days; a leader rules, who has not decided before. */
async function issue({ house, agenda, unit }: Stage, dice: Dice, one: Proposed): Promise<void> {
  const isRed = one.colour === 'red'
  if (isRed && dice.chance(0.2))
    await house.as('ducha').refusedAct('service-card', one.id, 'issue', {}, 'card-red-leader')
  const card = await house.as(isRed ? 'shuji' : 'ducha').next('service-card', one, 'issue')
  const head = Object.entries(heads).find(([name]) => unit(name) === idOf(card.unit))
  if (head === undefined || !dice.chance(0.08)) return
  const today = house.now().today
  agenda.after(today, 2, async () => {
    const appealed = await house
      .as(head[1])
      .next('service-card', card, 'appeal', { appeal: '等待企业补充材料，有往来记录。' })
    agenda.after(today, dice.between(5, 9), async () => {
      const ruling = '按受理和补正记录核定。'
      await house.as('zhuren').next('service-card', appealed, dice.chance(0.4) ? 'withdraw' : 'uphold', { ruling })
    })
  })
}

function idOf(ref: unknown): string {
  return typeof ref === 'string' ? ref : String((ref as { readonly id: string }).id) // an answer shows a reference with its name
}
