import { addDays, type Day, dayOf } from '#domain/day.ts'
import { checkOf } from '#domain/labour/identity.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Stage } from '#rehearsal/stage.ts'

/** Who brings workers: towns and villages, some of whom enter them by themselves. */
const senders = [
  ['澜桥镇', 'renshe'],
  ['苇湾镇', 'renshe'],
  ['麦浪社区', 'mailang'],
  ['砚池村', 'yanchi'],
] as const

type Asked = { readonly id: string; readonly needed: number }

/** 用工 — what firms look for, who came, who left after a week or half a year; a worker brought twice counts once. */
export async function playJobs(stage: Stage): Promise<void> {
  const { house, agenda, year, unit, scale, someDay } = stage
  const dice = stage.dice.fork('jobs')
  agenda.at(dayOf(year, 1, 14), async () => {
    for (const [name] of senders) {
      const facts = { unit: unit(name), year, count: Math.ceil(dice.between(150, 320) * scale), basis: '年度送工任务' }
      await house.as('renshe').create('job-task', facts)
    }
  })
  const open: Asked[] = []
  for (let i = 0; i < Math.round(90 * scale); i += 1) {
    const filed = i < 2 ? dayOf(year, 1, 17) : someDay(dice, dayOf(year, 1, 17), dayOf(year, 11, 20))
    agenda.at(filed, () => ask(stage, dice, open, filed))
  }
  for (let i = 0; i < Math.round(700 * scale); i += 1) {
    const arrived = someDay(dice, dayOf(year, 2, 10), dayOf(year, 12, 20))
    agenda.after(arrived, dice.chance(0.1) ? 5 : 1, () => arrive(stage, dice, open, { arrived, nth: i }))
  }
}

/** The firm asks, the bureau verifies, often less than was asked. */
async function ask({ house, agenda, firms }: Stage, dice: Dice, open: Asked[], filed: Day): Promise<void> {
  const hand = house.as('renshe')
  const needed = dice.between(4, 60)
  const { id } = await hand.create('job-need', {
    ...{ enterprise: dice.pick(firms), post: dice.pick(posts), skill: dice.pick(['general', 'general', 'skilled']) },
    ...{ needed, present: dice.between(0, 200), payFrom: dice.between(42, 60) * 100, startOn: addDays(filed, 20) },
  })
  agenda.after(filed, dice.between(1, 5), async () => {
    if (dice.chance(0.08)) {
      await hand.move('job-need', id, 'withdraw', {}, '企业订单调整')
      return
    }
    const verified = dice.chance(0.3) ? Math.ceil(needed * 0.7) : needed
    await hand.move('job-need', id, 'verify', { verified })
    open.push({ id, needed: verified })
    if (!dice.chance(0.3)) return
    agenda.after(filed, dice.between(60, 150), async () => {
      await hand.move('job-need', id, 'close')
      open.splice(
        open.findIndex((one) => one.id === id),
        1,
      )
    })
  })
}

type Came = { readonly arrived: Day; readonly nth: number }

async function arrive(stage: Stage, dice: Dice, open: readonly Asked[], { arrived, nth }: Came): Promise<void> {
  const { house, agenda, names, unit, year } = stage
  if (open.length === 0) return
  const [sender, login] = dice.pick(senders)
  const hand = house.as(login)
  // 999901 is no place: the number belongs to nobody.
  const first = `999901${year - 30}0101${String(nth).padStart(3, '0')}`
  const facts = {
    ...{ need: dice.pick(open).id, unit: unit(sender), name: names.resident(), identity: `${first}${checkOf(first)}` },
    ...{ isNew: dice.chance(0.85), arrivedOn: arrived },
  }
  const { id } = await hand.create('job-arrival', facts)
  if (dice.chance(0.04)) await house.as('renshe').refused('job-arrival', facts, 'arrival-registered')
  if (!dice.chance(0.35)) return
  const left = addDays(arrived, Math.round(dice.spread(3, 220)) + 3)
  agenda.after(left, dice.between(2, 6), async () => {
    await hand.move('job-arrival', id, 'leave', {
      leftOn: left,
      leaving: dice.pick(['pay', 'work', 'family', 'other']),
    })
  })
}

const posts = ['装配工', '冲压工', '检验员', '叉车工', '机修技工', '包装工']
