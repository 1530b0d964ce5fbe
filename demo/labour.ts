import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'
import { checkOf } from '#domain/labour/identity.ts'

const keeper = 'renshe2'
const head = 'renshe'

type Need = readonly [
  firm: string,
  post: string,
  skill: string,
  needed: number,
  verified: number | null,
  present: number,
  pay: readonly [number, number],
  filed: number,
]

const needs: readonly Need[] = [
  ['启屏终端', '贴片操作工', 'general', 120, 100, 310, [5200, 6500], -160],
  ['鹤鸣电声', '装配工', 'general', 60, 60, 420, [4800, 6000], -150],
  ['星榆光电', '设备技术员', 'technician', 20, 18, 95, [7000, 9500], -140],
  ['赤岩铜业', '轧制工', 'skilled', 25, 25, 180, [6500, 8500], -120],
  ['弦歌线缆', '挤塑工', 'skilled', 12, 12, 66, [6000, 7500], -90],
  ['百合食品', '包装工', 'general', 30, 20, 74, [4200, 5200], -60],
  ['明衡器械', '质检员', 'technician', 4, null, 11, [5500, 6800], -6],
  ['澄波水表', '贴片操作工', 'general', 15, null, 88, [5000, 6200], -2],
]

const tasks: readonly (readonly [unit: UnitName, count: number])[] = [
  ['澜桥镇', 60],
  ['苇湾镇', 45],
  ['霁光社区', 15],
]

const families = '周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹'

/** 用工这一年 — needs of firms, what towns have brought, two classes and two subsidies. */
export async function playLabour(stage: Stage, firms: ReadonlyMap<string, string>): Promise<void> {
  const open: string[] = []
  for (const [firm, post, skill, needed, verified, present, [payFrom, payTo], filed] of needs) {
    const login = firm === '澄波水表' ? 'chengbo' : keeper
    const id = await stage.create(login, filed, 'job_need', {
      ...{ enterprise: firms.get(firm), post, skill, needed, present, payFrom, payTo },
      ...{ hasLodging: true, startOn: stage.on(filed + 10) },
    })
    if (verified === null) continue
    await stage.move(keeper, filed + 2, 'job_need', id, 'verify', { verified })
    open.push(id)
  }
  const year = Number(stage.today.slice(0, 4))
  for (const [unit, count] of tasks)
    await stage.create(keeper, -165, 'job_task', {
      ...{ unit: await stage.unit(unit), year, count },
      basis: `云岭高新区${year}年企业用工服务工作方案`,
    })
  await playArrivals(stage, open)
  await playClasses(stage, firms)
}

/** Forty workers: some are not new to the park, some left within the month, some came only lately. */
async function playArrivals(stage: Stage, open: readonly string[]): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    const [unit = '澜桥镇'] = tasks[i % 5 < 2 ? 0 : i % 5 < 4 ? 1 : 2] ?? []
    // The later needs were not open in the first weeks.
    const ago = 136 - i * 3
    const place = ago > 118 ? i % 3 : ago > 88 ? i % 4 : i % Math.min(open.length, 6)
    const first = `9999001990010${String(1000 + i)}`
    const id = await stage.create(keeper, Math.min(0, 1 - ago), 'job_arrival', {
      ...{ need: open[place], unit: await stage.unit(unit), name: families[i % families.length] },
      ...{ identity: first + checkOf(first), village: `${unit}第${(i % 7) + 1}村组` },
      ...{ isNew: i % 6 !== 5, arrivedOn: stage.on(-ago) },
    })
    const stay = leaves[i]
    if (stay === undefined || stay > ago) continue
    const given = { leftOn: stage.on(stay - ago), leaving: i % 2 === 0 ? 'pay' : 'work' }
    await stage.move(keeper, Math.min(0, stay - ago), 'job_arrival', id, 'leave', given)
  }
}

/** Who left, and after how many days. */
const leaves: Readonly<Record<number, number>> = { 1: 7, 4: 41, 8: 96, 13: 12, 17: 33, 22: 5, 29: 19 }

/** 校企班和补贴 */
export async function playClasses(stage: Stage, firms: ReadonlyMap<string, string>): Promise<void> {
  const apprentices = await stage.create(keeper, -160, 'job_class', {
    ...{ name: '赤岩铜业铜板带轧制学徒班', kind: 'apprentice', school: '云中冶金职业技术学院', major: '金属压力加工' },
    ...{ enterprise: firms.get('赤岩铜业'), planned: 33, signedOn: stage.on(-420) },
  })
  await stage.move(keeper, -60, 'job_class', apprentices, 'record', {
    ...{ recruitedOn: stage.on(-410), enrolled: 33, openedOn: stage.on(-400), practiceOn: stage.on(-220) },
    ...{ graduatedOn: stage.on(-62), passed: 32 },
  })
  const order = await stage.create(keeper, -130, 'job_class', {
    ...{ name: '启屏终端智能制造订单班', kind: 'order', school: '云岭机电工程学校', major: '电子信息' },
    ...{ enterprise: firms.get('启屏终端'), planned: 50, signedOn: stage.on(-130) },
  })
  const begun = { recruitedOn: stage.on(-95), enrolled: 46, openedOn: stage.on(-84) }
  await stage.move(keeper, -80, 'job_class', order, 'record', begun)
  const paid = await stage.create(keeper, -158, 'subsidy', {
    ...{ name: '铜板带轧制学徒班补贴', enterprise: firms.get('赤岩铜业'), class: apprentices },
    ...{ kind: 'middle', planned: 33, years: 1 },
  })
  const onPaid = (day: number, name: string, facts = {}) => stage.move(head, day, 'subsidy', paid, name, facts)
  await onPaid(-156, 'prepay')
  await onPaid(-40, 'assess', { passed: 32 })
  await onPaid(-38, 'publish')
  await onPaid(-28, 'pay')
  const running = await stage.create(keeper, -20, 'subsidy', {
    ...{ name: '鹤鸣电声招工补贴', enterprise: firms.get('鹤鸣电声'), kind: 'recruit', planned: 12, years: 1 },
  })
  await stage.move(head, -6, 'subsidy', running, 'assess', { passed: 9 })
  await stage.move(head, -3, 'subsidy', running, 'publish')
}
