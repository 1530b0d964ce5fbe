import { addDays, type Day, weekday } from '#domain/day.ts'
import { daysFrom } from '#rehearsal/house.ts'
import type { Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'

const officer = 'jianshe2'

/** 查漏 — twice a week somebody looks at the board; each suspicion is searched for, and what is found is what really leaked. */
export function searchLeaks(stage: Stage): void {
  const { agenda, house } = stage
  const sought = new Set<string>()
  for (const day of daysFrom(agenda.first, agenda.last))
    if ([0, 3].includes(weekday(day)))
      agenda.at(day, async () => {
        const { lines } = await house.as(officer).get('water/board')
        for (const { alarm, code } of lines as readonly Line[])
          if (alarm !== null && !sought.has(alarm.id)) {
            sought.add(alarm.id)
            await search(stage, alarm.id, code)
          }
      })
}

type Line = { readonly code: string; readonly alarm: { readonly id: string } | null }

async function search({ house, agenda, leaks }: Stage, alarm: string, area: string): Promise<void> {
  const today = house.now().today
  const hand = house.as(officer)
  const { id } = await hand.post(`water/suspicion/${alarm}/search`, {})
  const signed: Row = await hand.move('ticket', id, 'sign')
  const leak = leaks.find(
    (one) => one.area === area && one.from < today && today < one.until && one.litresPerHour >= 300,
  )
  const mended = leak === undefined ? addDays(today, 2) : (leak.until as Day) // the day of a plan
  agenda.at(mended, async () => {
    const facts =
      leak === undefined
        ? { handled: '沿线听漏，未查到漏点。', result: 'explained', found: 'notFound' }
        : {
            ...{ handled: '听漏定位后开挖，更换三通一处，夜间流量回落。', result: 'solved', found: 'found' },
            ...{ foundWhere: '二号路与纬三路口', measured: leak.litresPerHour / 1000 },
          }
    const fixed = await hand.next('ticket', signed, 'fix', facts)
    agenda.after(mended, 4, () => close(house, fixed, alarm, leak === undefined))
  })
}

async function close(house: Stage['house'], ticket: Row, alarm: string, isNothing: boolean): Promise<void> {
  await house.as('jianshe').next('ticket', ticket, 'close', { rechecked: '连续三晚夜间流量已复核。' })
  const { state } = await house.as(officer).get(`alarm/${alarm}`)
  if (state === 'closed') return
  const facts = { cause: isNothing ? 'notFound' : 'fixed', found: isNothing ? '现场未查到漏点。' : '漏点已修复。' }
  await house.as(officer).move('alarm', alarm, 'close', facts)
}
