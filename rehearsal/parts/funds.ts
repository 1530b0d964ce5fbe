import { addDays, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'

const keeper = 'jingfa2'

/** 三争 — a dozen calls with their counterpart units; 52 applications through the levels, 21 granted, 17 arrived; some lost, one taken back. */
export async function playFunds(stage: Stage): Promise<void> {
  const { house, agenda, year, unit, scale, someDay } = stage
  const dice = stage.dice.fork('funds')
  for (let i = 0; i < Math.max(3, Math.round(12 * scale)); i += 1) {
    const opened = someDay(dice, dayOf(year, 1, 12), dayOf(year, 10, 20))
    const deadline = addDays(opened, dice.between(20, 70))
    const [channel, direction] = dice.pick(ways)
    const facts = { name: `${direction}申报（第${i + 1}批）`, issuer: '省级主管部门', channel, direction, deadline }
    const counterpart = dice.pick(Object.keys(heads))
    agenda.at(opened, async () => {
      const { id } = await house.as(keeper).create('fund-window', { ...facts, unit: unit(counterpart) })
      agenda.after(deadline, 1, async () => {
        await house.as(keeper).move('fund-window', id, 'close')
      })
    })
  }
  for (let i = 0; i < Math.max(6, Math.round(52 * scale)); i += 1) apply(stage, dice, i)
}

/** Levels one after the other; a level takes some weeks, and each may end it. */
function apply(stage: Stage, dice: Dice, i: number): void {
  const { house, agenda, year, unit, someDay } = stage
  const [channel, direction, least, most] = dice.pick(ways)
  const owner = dice.pick(Object.keys(heads))
  const asked = Math.round(dice.spread(least, most)) * 10_000
  const pooled = someDay(dice, dayOf(year, 1, 10), dayOf(year, 9, 30))
  const applied = addDays(pooled, dice.between(5, 25))
  const city = addDays(applied, dice.between(6, 20))
  const province = addDays(city, dice.between(10, 40))
  const granted = addDays(province, dice.between(20, 60))
  const hand = house.as(heads[owner] ?? keeper)
  agenda.at(pooled, async () => {
    const facts = { name: `${direction}项目（${i + 1}号）`, channel, direction, unit: unit(owner), asked }
    const { id } = await hand.create('fund-application', facts)
    const step = (on: typeof pooled, what: Readonly<Record<string, unknown>>) =>
      agenda.at(on, async () => {
        await hand.move('fund-application', id, 'record', what)
      })
    step(pooled, { pooledOn: pooled })
    step(applied, { appliedOn: applied })
    step(city, { cityOn: city })
    if (dice.chance(0.15))
      agenda.after(city, 3, async () => {
        await hand.move('fund-application', id, 'sendBack', {}, '缺用地预审意见')
      })
    step(province, { provinceOn: province })
    if (dice.chance(0.55)) {
      if (dice.chance(0.6))
        agenda.at(granted, async () => {
          await hand.move('fund-application', id, 'lose', {}, '未进入本批次支持范围。')
        })
      return
    }
    agenda.at(granted, () => grant(stage, dice, { id, asked, owner, granted }))
  })
}

type Granted = { readonly id: string; readonly asked: number; readonly owner: string; readonly granted: string }

async function grant(stage: Stage, dice: Dice, { id, asked, owner, granted: on }: Granted): Promise<void> {
  const { house, agenda, unit } = stage
  const hand = house.as(keeper)
  const today = house.now().today
  const granted = Math.round((asked * dice.between(40, 100)) / 1_000_000) * 10_000
  await hand.move('fund-application', id, 'grant', {
    ...{ granted, documentNo: `示例财建〔${on.slice(0, 4)}〕${id.slice(-3)}号`, documentOn: today },
    ...{ isSpread: dice.chance(0.1), credited: unit(owner) },
    ...(dice.chance(0.15) ? { matching: Math.round(granted / 5) } : {}),
  })
  if (dice.chance(0.2)) return
  const arrived = dice.chance(0.8) ? granted : Math.round(granted / 20_000) * 10_000
  const came = addDays(today, dice.between(6, 40))
  agenda.at(came, async () => {
    if (dice.chance(0.3)) {
      const over = { arrived: granted + 10_000, arrivedOn: came }
      await hand.refusedAct('fund-application', id, 'receive', over, 'funds-over')
    }
    await hand.move('fund-application', id, 'receive', { arrived, arrivedOn: came })
    const paid = addDays(came, dice.between(10, 60))
    agenda.at(paid, async () => {
      if (dice.chance(0.06)) await hand.move('fund-application', id, 'recall', {}, '项目未按期开工，上级收回')
      else {
        const sum = Math.round((arrived * dice.between(20, 100)) / 1_000_000) * 10_000
        await hand.move('fund-application', id, 'pay', { paid: sum, paidOn: paid })
      }
    })
  })
}

/** Channel, direction, and between what sums one asks there, in 万元. */
const ways = [
  ['centralBudget', '园区污水处理', 500, 4000],
  ['centralBudget', '标准厂房配套', 500, 5000],
  ['fiscalGrant', '产业集群培育', 200, 1500],
  ['fiscalGrant', '技术改造', 150, 1000],
  ['fiscalGrant', '职业技能培训', 80, 500],
  ['reward', '设备更新奖补', 60, 500],
  ['specialBond', '产业园区基础设施', 4000, 20_000],
  ['longBond', '城市地下管网', 3000, 12_000],
] as const
