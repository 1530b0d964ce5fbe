import { addDays, dayOf } from '#domain/day.ts'
import { usccOf } from '#domain/enterprise/uscc.ts'
import type { Stage } from '#rehearsal/stage.ts'

/** 企业 — the firms that the zone knows in January, entered in its first week; later some leave, and one is typed wrongly. */
export async function playEnterprises({
  house,
  agenda,
  dice: year,
  names,
  scale,
  firms,
  codes,
  unit,
}: Stage): Promise<void> {
  const dice = year.fork('enterprises')
  const count = Math.round(416 * scale)
  for (let i = 0; i < count; i += 1) {
    const [industry, trade] = dice.pick(trades)
    const isLarge = dice.chance(0.37)
    const founded = dayOf(dice.between(2004, 2021), dice.between(1, 12), dice.between(1, 28))
    const facts = {
      ...names.firm(trade),
      uscc: usccOf('91', '999901', String(10_000_000 + i * 37)),
      registered: 'existing',
      foundedOn: founded,
      industry,
      size: isLarge ? dice.pick(['medium', 'small']) : dice.pick(['small', 'micro']),
      isAboveScale: isLarge,
      aboveScaleSince: isLarge ? addDays(founded, 700) : null,
      place: `${dice.pick(['东园', '西园', '南园', '北园'])} ${dice.between(1, 60)} 号`,
      ownLand: isLarge ? Math.round(dice.spread(12, 260) * 10) / 10 : 0,
      plant: Math.round(dice.spread(600, 60_000)),
      capital: Math.round(dice.spread(100, 30_000)) * 10_000,
      unit: unit('企业服务中心'),
    }
    agenda.after(agenda.first, 3 + (i % 5), async () => {
      const { id } = await house.as('jingfa2').create('enterprise', facts)
      firms.push(id)
      codes.push({ id, uscc: facts.uscc, isLarge })
      if (dice.chance(0.02))
        agenda.at(addDays(agenda.first, dice.between(60, 340)), async () => {
          await house.as('jingfa2').move('enterprise', id, 'leave', {}, '企业整体迁出')
        })
    })
  }
  agenda.after(agenda.first, 4, () =>
    house
      .as('jingfa2')
      .refused(
        'enterprise',
        { ...names.firm('机械'), uscc: '91999901MA0000000A', registered: 'existing' },
        'uscc-wrong',
      ),
  )
}

/** Class of GB/T 4754-2017 and how such a firm calls itself. */
const trades = [
  ['3251', '铜业'],
  ['3831', '线缆'],
  ['3985', '电子材料'],
  ['3982', '电路'],
  ['4016', '仪表'],
  ['2922', '管业'],
  ['3352', '管件'],
  ['3922', '智能终端'],
  ['3984', '电声'],
  ['2740', '生物药业'],
  ['2770', '卫生材料'],
  ['4210', '再生资源'],
] as const
