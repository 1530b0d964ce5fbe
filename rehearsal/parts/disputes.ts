import { addDays, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'

/** Villages with their heads, and the head of the town above each. */
const villages = [
  ['mailang', '麦浪社区', 'lanqiao'],
  ['jiguang', '霁光社区', 'lanqiao'],
  ['yanchi', '砚池村', 'weiwan'],
] as const

const matters = [
  ['宅基地排水纠纷', 'neighbours', 'simple'],
  ['承包地边界争议', 'land', 'normal'],
  ['棋牌室夜间噪声', 'neighbours', 'normal'],
  ['装修队拖欠工资', 'wages', 'complex'],
  ['征迁安置面积争议', 'demolition', 'complex'],
  ['物业费与漏水纠纷', 'property', 'normal'],
] as const

/** 矛盾纠纷 — some 160 a year: mediated where they arose, handed up only through the gate, agreed, visited after 30 and 90 days, sometimes broken out again. */
export async function playDisputes(stage: Stage): Promise<void> {
  const { house, agenda, year, scale, someDay, unit } = stage
  const dice = stage.dice.fork('disputes')
  for (let i = 0; i < Math.max(10, Math.round(160 * scale)); i += 1) {
    const day = someDay(dice, dayOf(year, 1, 17), agenda.last)
    agenda.at(day, async () => {
      const [village, name, town] = dice.pick(villages)
      const [title, type, grade] = dice.pick(matters)
      const isExempt = dice.chance(0.05)
      const row = await house.as(village).create('dispute', {
        ...{
          title,
          type,
          grade,
          people: dice.between(2, 9),
          parties: '陶某某、柳某某',
          cause: `${title}，双方各执一词。`,
        },
        ...{ risk: isExempt ? 'high' : dice.pick(['low', 'middle']), source: 'found', place: unit(name) },
        ...(isExempt ? { exempt: ['violence'] } : {}),
      })
      if (isExempt) return
      if (i === 0) await tryGate(stage, village, row)
      agenda.after(day, dice.between(0, 4), () => settle(stage, dice, { village, town, row }))
    })
  }
}

/** Nothing goes up that nobody has tried to settle. */
async function tryGate({ house }: Stage, village: string, row: Row): Promise<void> {
  await house.as(village).refusedAct('dispute', row.id, 'handUp', { upReason: 'powers' }, 'wrong-state')
}

type Case = { readonly village: string; readonly town: string; readonly row: Row }

async function settle(stage: Stage, dice: Dice, { village, town, row }: Case): Promise<void> {
  const { house, agenda } = stage
  const today = house.now().today
  const talked = await talk(stage, village, row)
  if (dice.chance(0.74)) return agree(stage, dice, village, talked)
  if (dice.chance(0.2)) {
    await house.as(village).next('dispute', talked, 'redirect', { toldWhere: '区法律援助中心' })
    return
  }
  const up = await house.as(village).next('dispute', talked, 'handUp', { upReason: dice.pick(['powers', 'refused']) })
  agenda.after(today, 1, async () => {
    if (dice.chance(0.15)) {
      const back = await house.as(town).next('dispute', up, 'sendDown', { downReason: '村级未按程序调处两次。' })
      agenda.after(today, 4, async () => agree(stage, dice, village, await talk(stage, village, back)))
      return
    }
    const taken = await house.as(town).next('dispute', up, 'accept')
    agenda.after(today, dice.between(2, 9), async () => agree(stage, dice, town, await talk(stage, town, taken)))
  })
}

function talk({ house }: Stage, login: string, row: Row): Promise<Row> {
  const facts = {
    mediatedOn: house.now().today,
    mediators: '调解员、网格员',
    mediation: '双方说明情况，愿意按协议办理。',
  }
  return house.as(login).next('dispute', row, 'mediate', facts)
}

async function agree(stage: Stage, dice: Dice, login: string, row: Row): Promise<void> {
  const { house, agenda } = stage
  const hand = house.as(login)
  const today = house.now().today
  const agreed = await hand.next('dispute', row, 'agree', {
    agreement: '恢复原状，费用各半。',
    performBy: addDays(today, 20),
  })
  const kept = { firstVisit: '按协议履行，往来正常。', firstHeld: 'yes' }
  if (dice.chance(0.1)) await hand.refusedAct('dispute', row.id, 'visitFirst', kept, 'visit-early')
  agenda.after(today, 12, async () => {
    const done = await hand.next('dispute', agreed, 'perform', { performedOn: addDays(today, 11) })
    agenda.after(today, 30 + dice.between(0, 6), async () => {
      if (dice.chance(0.07)) {
        const broken = await hand.next('dispute', done, 'relapsed', {}, '一方再次堵路。')
        agenda.after(house.now().today, 3, async () => agree(stage, dice, login, await talk(stage, login, broken)))
        return
      }
      const isShaky = dice.chance(0.08)
      const visited = await hand.next('dispute', done, 'visitFirst', {
        ...kept,
        ...(isShaky ? { firstHeld: 'no' } : {}),
      })
      if (dice.chance(0.1)) return
      agenda.after(today, 90 + dice.between(0, 10), async () => {
        await hand.next('dispute', visited, 'visitSecond', { secondVisit: '未再发生。', secondHeld: 'yes' })
      })
    })
  })
}
