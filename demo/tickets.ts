import { playDisputes } from '#demo/disputes.ts'
import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'
import { addDays, type Day, dayOf, daysBetween, yearOf } from '#domain/day.ts'
import { lastPeriods, monthPeriod, parsePeriod } from '#domain/dispute/statement.ts'
import { minuteOf } from '#domain/moment.ts'
import { quarterOf } from '#domain/safety/hazards.ts'
import { timeOfDay } from '#domain/safety/report-clocks.ts'
import { asPublic } from '#services/public/zone.ts'
import { fileFoodChecks } from '#services/safety/food.ts'
import { giveReceipt, rateAsCaller } from '#services/ticket/callers.ts'

type Course = 'found' | 'filed' | 'dispatched' | 'handling' | 'fixed' | 'closed' | 'shelved' | 'returned'

type DemoTicket = readonly [
  days: number,
  kind: string,
  title: string,
  place: string,
  unit: UnitName,
  until: Course,
  handled?: string,
]

/** Who keeps the tickets of an area, who answers for a unit. */
const desks: Readonly<Record<string, string>> = { hazard: 'yingji', food: 'yingji', network: 'yingji' }
const hands: Readonly<Partial<Record<UnitName, string>>> = {
  建设局: 'jianshe2',
  澜桥镇: 'lanqiao',
  规划分局: 'guihua',
  麦浪社区: 'mailang',
}

/** 网格事件、热线、隐患 — some closed, some running, one overdue, one kept on the list of debts, one that came back. */
const tickets: readonly DemoTicket[] = [
  [-64, 'grid-rubble', '河边街口堆放装修垃圾', '澜桥镇河边街与东环路口', '建设局', 'closed', '清运两车，路面冲洗。'],
  [-52, 'grid-light', '东环路北段五盏路灯不亮', '东环路北段', '建设局', 'closed', '更换灯具五盏，电缆接头处理一处。'],
  [-47, 'grid-road', '霁光路井盖破损', '霁光路小学门前', '建设局', 'closed', '更换井盖并加固井圈。'],
  [-41, 'hotline-supply', '兰台小区停水', '兰台小区', '建设局', 'closed', '主管阀门抢修，当日恢复供水。'],
  [
    -33,
    'grid-building',
    '麦浪社区菜场旁违法搭建',
    '麦浪社区菜场北侧',
    '澜桥镇',
    'closed',
    '当事人自行拆除彩钢棚约四十平方米。',
  ],
  [-26, 'hotline', '反映建材市场夜间卸货扰民', '东片区建材市场', '澜桥镇', 'closed', '约谈市场，二十二时后停止装卸。'],
  [-20, 'grid-rubble', '停工地块外堆土占道', '东片区三号地块西侧', '建设局', 'handling'],
  [-15, 'hotline-hard', '反映老旧小区外墙脱落', '霁光小区六栋', '建设局', 'shelved'],
  [-6, 'grid-building', '沿街商铺搭建雨棚占道', '河边街中段', '规划分局', 'returned'],
  [-4, 'grid-road', '砚池路路面坑洞三处', '砚池路', '建设局', 'fixed', '坑洞填补三处，待养护。'],
  [-2, 'grid-parking', '消防通道停车', '麦浪小区东门', '澜桥镇', 'handling'],
  [-1, 'grid-rubbish', '菜场后巷暴露垃圾', '麦浪社区菜场后巷', '澜桥镇', 'dispatched'],
  [-1, 'citizen-pin', '人行道盲道砖缺失', '东环路与霁光路口', '建设局', 'filed'],
  [0, 'grid-light', '健身广场灯不亮', '麦浪社区健身广场', '建设局', 'found'],
]

const plan = { goal: '消除隐患并通过复查', responsible: '安全管理负责人', basisClause: '参照有关行业安全规程' }
/** Hazards: general ones are fixed at once, the major one is listed and runs with measures in between. */
const hazards: readonly (readonly [...DemoTicket, funds: number])[] = [
  [-58, 'hazard', '车间配电箱前堆放物料', '成博精铜二车间', '澜桥镇', 'closed', '物料清出，划定禁放区。', 2_000],
  [-44, 'hazard', '危化品仓库标识缺失', '青禾化工仓储区', '澜桥镇', 'closed', '补齐标识，更新台账。', 6_000],
  [-12, 'hazard', '叉车制动失灵仍在使用', '东片区物流仓', '澜桥镇', 'handling', '', 12_000],
  [-30, 'hazard-major', '储罐区可燃气体报警装置失效', '青禾化工储罐区', '澜桥镇', 'handling', '', 180_000],
]

/** 社会治理的这半年 — tickets, disputes, an accident and its reports, plans and food entities as they stand today. */
export async function playTickets(stage: Stage): Promise<void> {
  const kinds = new Map<string, string>()
  for (const code of new Set([...tickets, ...hazards].map(([, code]) => code)))
    kinds.set(code, (await stage.records('ticket_kind', 'code', code))[0]?.id ?? '')
  for (const one of tickets) await playTicket(stage, kinds, one, null)
  for (const [days, kind, title, place, unit, until, handled, funds] of hazards)
    await playTicket(stage, kinds, [days, kind, title, place, unit, until, handled ?? ''], funds)
  await playDisputes(stage)
  await playFood(stage)
  await playEmergencies(stage)
  await playStatements(stage)
}

async function playTicket(
  stage: Stage,
  kinds: ReadonlyMap<string, string>,
  [days, kind, title, place, unit, until, handled]: DemoTicket,
  funds: number | null,
): Promise<void> {
  const isHazard = funds !== null
  const desk = desks[kind.split('-')[0] ?? ''] ?? 'sheshi'
  const hand = hands[unit] ?? 'jianshe2'
  const channel = isHazard ? 'inspection' : channelOf(kind)
  const id = await stage.create(isHazard ? 'yingji' : 'mailang', days, 'ticket', {
    ...{ title, kind: kinds.get(kind), place, channel, area: await stage.unit('澜桥镇') },
    what: `${place}：${title}，须到场处置。`,
    // Invented places within the zone; the same matter lies in the same place in every demonstration.
    longitude: Number((116.0206 + ((title.length * 7 - days) % 11) * 0.0009).toFixed(6)),
    latitude: Number((28.0209 + ((place.length * 5 - days) % 6) * 0.0012).toFixed(6)),
    crs: 'cgcs2000',
  })
  const step = (login: string, after: number, name: string, facts = {}) =>
    stage.move(login, Math.min(0, days + after), 'ticket', id, name, facts)
  if (until === 'found') return
  await step(desk, 0, 'file')
  if (until === 'filed') return
  await step(desk, 0, 'dispatch', { unit: await stage.unit(unit) })
  if (until === 'dispatched') return
  if (until === 'returned') return step(hand, 1, 'sendBack', { returnReason: '属镇街沿街立面管理，不属本局职责。' })
  const reached = channel === 'hotline' ? 0 : 1
  await step(hand, reached, 'sign')
  if (channel === 'hotline') await step(hand, reached, 'contact', { contactSaid: '已电话联系反映人，说明办理安排。' })
  if (until === 'shelved') {
    const facts = { shelfReason: '维修资金未落实，业主正在表决。', lookAgainOn: stage.on(45) }
    return step(desk, 4, 'shelve', facts)
  }
  if (kind === 'hazard-major') await step(desk, 1, 'listIt')
  if (isHazard) {
    const facts = { ...plan, measures: `整改${title}`, funds, planDue: stage.on(days + 40) }
    await step(hand, 2, 'plan', { ...facts, interim: '停用相关设备，专人值守。', stopWork: kind === 'hazard-major' })
  }
  if (until === 'handling') return
  await step(hand, 2, 'fix', { handled, result: 'solved' })
  if (until !== 'closed') return
  if (channel === 'hotline') return playCaller(stage, desk, days, id, title)
  await step(desk, 3, 'close', { rechecked: '到场核查，已恢复。' })
}

function channelOf(kind: string): 'hotline' | 'citizen' | 'patrol' {
  if (kind.startsWith('hotline')) return 'hotline'
  return kind === 'citizen-pin' ? 'citizen' : 'patrol'
}

/** The desk tells the caller the word, and the caller rates with it. */
async function playCaller(stage: Stage, desk: string, days: number, id: string, title: string): Promise<void> {
  const { secret } = await giveReceipt(await stage.as(desk, Math.min(0, days + 3)), id)
  await stage.move(desk, Math.min(0, days + 3), 'ticket', id, 'close', { rechecked: '已回访反映人。' })
  const { db, actor, now, procedures } = await stage.as(desk, Math.min(0, days + 4))
  const stars = title.length % 2 === 0 ? 'satisfied' : 'unsatisfied'
  await rateAsCaller(asPublic(db, actor.zone, now, procedures), { secret, says: 'solved', stars })
}

const entities: readonly (readonly [name: string, kind: string, grade: string, holder: string, unit: UnitName])[] = [
  ['麦浪小学食堂', 'canteen', 'c', '澜桥镇镇长', '澜桥镇'],
  ['谷雨食品加工厂', 'producer', 'b', '应急局局长', '应急局'],
  ['河边街老灶饭店', 'catering', 'd', '麦浪社区书记', '麦浪社区'],
  ['东环路生鲜超市', 'seller', 'c', '澜桥镇镇长', '澜桥镇'],
]

async function playFood(stage: Stage): Promise<void> {
  const ids = new Map<string, string>()
  for (const [i, [name, kind, grade, holder, unit]] of entities.entries()) {
    const id = await stage.create('yingji', -80, 'food_entity', {
      ...{ name, kind, grade, address: `东环路${12 + 7 * i}号`, director: '食品安全总监', officer: '食品安全员' },
      ...{ holder: await stage.post(holder), unit: await stage.unit(unit) },
    })
    ids.set(name, id)
  }
  await fileFoodChecks(await stage.as('yingji', -40))
  const check = async (title: string, login: string, handled: string) => {
    const [one] = (await stage.records('ticket', 'place', title)).filter(({ state }) => state === 'dispatched')
    if (one === undefined) return
    await stage.move(login, -36, 'ticket', one.id, 'sign')
    await stage.move(login, -34, 'ticket', one.id, 'fix', { handled, result: 'solved' })
    await stage.move('yingji', -33, 'ticket', one.id, 'close', { rechecked: '资料和现场一致。' })
  }
  await check('东环路12号', 'lanqiao', '留样时间不足，现场整改。')
  const note = (login: string, days: number, name: string, move: string, facts: Readonly<Record<string, unknown>>) =>
    stage.move(login, days, 'food_entity', ids.get(name) ?? '', move, facts)
  const change = { changedOn: stage.on(-33), change: '经营者和食品安全总监变更' }
  await note('mailang', -32, '河边街老灶饭店', 'noteChange', change)
  await note('lanqiao', -3, '东环路生鲜超市', 'noteLeft', { leftOn: stage.on(-4) })
}

async function playEmergencies(stage: Stage): Promise<void> {
  const unit = await stage.unit('应急局')
  const planned = await stage.create('yingji', -120, 'emergency_plan', {
    ...{ name: '生产安全事故应急预案', kinds: ['accident', 'fire'], unit, edition: 2, issuedOn: stage.on(-120) },
    ...{ reviewBy: stage.on(240), steps: '接报、核实、首报、到场、警戒疏散、救援、续报、善后、评估。' },
    roster: [
      { from: stage.on(-3), until: stage.on(4), post: '应急局局长', phone: '0700-8000119' },
      { from: stage.on(5), until: stage.on(11), post: '应急局值班室', phone: '0700-8000120' },
    ],
  })
  await stage.move('yingji', -118, 'emergency_plan', planned, 'enforce')
  const drill = { drilledOn: stage.on(-60), drill: '储罐泄漏处置', drillFound: '外线电话更新不及时，已改。' }
  await stage.move('yingji', -60, 'emergency_plan', planned, 'recordDrill', drill)
  await stage.create('yingji', -30, 'emergency_plan', {
    ...{ name: '网络安全事件应急预案', kinds: ['network'], unit, edition: 1, issuedOn: stage.on(-30) },
    ...{ reviewBy: stage.on(335), steps: '断网隔离、固定证据、四小时内报省级网信部门、恢复、评估。' },
  })
  // Known a quarter of an hour before the act, so that the report is in time at whatever hour the zone is founded.
  const event = async (days: number, facts: Readonly<Record<string, unknown>>) => {
    const known = Math.max(0, minuteOf((await stage.as('yingji', days)).now) - 15)
    const when = { happenedOn: stage.on(days), knownOn: stage.on(days), knownAt: timeOfDay(known) }
    return stage.create('yingji', days, 'emergency', {
      unit,
      happenedAt: timeOfDay(Math.max(0, known - 10)),
      ...when,
      ...facts,
    })
  }
  const told = (reportTo: string, reportText: string) => ({ reportTo, reportText })
  const past = await event(-70, {
    ...{ title: '装卸区叉车挤压事故', kind: 'accident', place: '东片区物流仓' },
    ...{ facts: '一名装卸工左腿受伤，已送医。', dead: 0, hurt: 1, loss: 150_000, plan: planned },
  })
  await stage.move('yingji', -70, 'emergency', past, 'reportFirst', told('市应急局', '一人重伤，现场已停工。'))
  await stage.move('yingji', -70, 'emergency', past, 'passOn', told('市人民政府', '一般事故，一人重伤。'))
  await stage.move('yingji', -70, 'emergency', past, 'actOn', {
    action: '停工封存设备，调取录像',
    resources: '执法人员三名',
  })
  await stage.move('yingji', -66, 'emergency', past, 'finish', told('市应急局', '伤者手术成功，损失十五万元。'))
  await stage.move('yingji', -50, 'emergency', past, 'review', { review: '人车未分流；已划线分区，列入季度检查。' })
  const running = await event(-1, {
    ...{ title: '持续降雨东片区内涝', kind: 'natural', place: '东片区低洼路段' },
    ...{ facts: '三处路段积水，暂无人员伤亡。', grade: 'ordinary', warning: 'yellow', response: 'four' },
  })
  await stage.move('yingji', -1, 'emergency', running, 'reportFirst', told('管委会总值班室', '三处积水，已设警戒。'))
  await stage.move('yingji', -1, 'emergency', running, 'passOn', told('市应急管理局', '已启动四级响应。'))
  const pumps = { action: '抽排积水，封闭两处下穿通道', resources: '泵车二台、人员十六名' }
  await stage.move('yingji', -1, 'emergency', running, 'actOn', pumps)
}

/** 签认 — the village has signed its month and the town its quarter; the town's month is not signed yet. */
async function playStatements(stage: Stage): Promise<void> {
  const today = stage.on(0)
  const after = (from: Day) => addDays(from, 20)
  const months = lastPeriods(today, false, 2).map((name) => parsePeriod(name))
  const month = months
    .flatMap((one) => (one === null ? [] : [monthPeriod(one.year, one.of, after, 5)]))
    .find(({ due }) => due <= today)
  if (month !== undefined)
    await stage.create('mailang', daysBetween(today, month.due) - 1, 'statement', {
      ...{ kind: 'disputes', unit: await stage.unit('麦浪社区'), period: month.name },
    })
  const [, quarter] = lastPeriods(today, true, 2)
  const begun = dayOf(yearOf(today), quarterOf(today) * 3 - 2, 1)
  await stage.create('lanqiao', Math.min(0, daysBetween(today, begun) + 5), 'statement', {
    ...{ kind: 'hazards', unit: await stage.unit('澜桥镇'), period: quarter },
  })
}
