import { addDays, dayOf } from '#domain/day.ts'
import type { Stage } from '#rehearsal/stage.ts'

const keeper = 'kechuang'

/** 服务平台 — four platforms, some 260 services a year, tenants who come and leave; the firm that signs in confirms or disputes its own. */
export async function playPlatforms(stage: Stage): Promise<void> {
  const { house, agenda, year, unit, scale, someDay, firms } = stage
  const dice = stage.dice.fork('platforms')
  const ids: string[] = []
  agenda.at(dayOf(year, 1, 11), async () => {
    for (const [name, kind, operator, area] of platforms) {
      const facts = { name, kind, operator, area, unit: unit('科创局'), since: dayOf(year - 2, 5, 8) }
      ids.push((await house.as(keeper).create('platform', facts)).id)
    }
  })
  for (let i = 0; i < Math.round(260 * scale); i += 1) {
    const served = someDay(dice, dayOf(year, 1, 17), agenda.last)
    agenda.after(served, dice.chance(0.1) ? 6 : 1, async () => {
      const isOwn = dice.chance(0.08)
      const [kind, what] = dice.pick(services)
      const { id } = await house.as(keeper).create('platform-service', {
        ...{ platform: dice.pick(ids), enterprise: isOwn ? stage.ownFirm : dice.pick(firms), kind, what },
        servedOn: served,
      })
      if (isOwn)
        agenda.after(served, 8, async () => {
          if (dice.chance(0.8)) await house.as('chengbo').move('platform-service', id, 'confirm')
          else await house.as('chengbo').move('platform-service', id, 'dispute', {}, '当日并未到场检测。')
        })
      if (kind !== 'tenancy' && kind !== 'incubation') return
      const ended = addDays(served, dice.between(60, 300))
      agenda.at(ended, async () => {
        const isGraduate = kind === 'incubation' && dice.chance(0.7)
        const facts = { endedOn: ended, ...(isGraduate ? { graduatedOn: ended } : {}) }
        await house.as(keeper).change('platform-service', id, facts)
      })
    })
  }
}

const platforms = [
  ['云岭双创孵化园', 'incubator', '云岭双创运营有限公司', 18_000],
  ['铜材分析测试中心', 'laboratory', '云中大学云岭研究院', 2600],
  ['水务装备中试基地', 'research', '省水务装备研究所', 4200],
  ['南园供应链服务中心', 'trade', '云岭供应链有限公司', 21_000],
] as const

const services = [
  ['test', '材料成分和性能检测'],
  ['test', '整机可靠性试验'],
  ['research', '联合开发试制'],
  ['training', '班组长技能培训'],
  ['advice', '项目申报辅导'],
  ['trade', '出口拼箱代理'],
  ['incubation', '入孵'],
  ['tenancy', '租用标准车间'],
] as const
