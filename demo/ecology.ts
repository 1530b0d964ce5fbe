import { airOf, curve, type DaySeries, packetOf, until } from '#demo/ecology-series.ts'
import type { Stage } from '#demo/stage.ts'
import { addDays } from '#domain/day.ts'
import { minuteAt } from '#domain/telemetry/instant.ts'
import type { Facts } from '#services/context.ts'
import { judgeStations } from '#services/ecology/tick.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { ingest } from '#services/telemetry/ingest.ts'
import { fileTicket } from '#services/ticket/file.ts'

const head = 'huanbao'
const second = 'huanbao2'
const airDays = 45

/** 生态环境这一年 — bodies of water with their chiefs, stations and what they sent, a permit, one exceedance under way, samples, soil, audits. */
export async function playEcology(stage: Stage): Promise<void> {
  const bodies = await playBodies(stage)
  const stations = await playStations(stage, bodies)
  await playPermits(stage, stations)
  await playSeries(stage)
  await playSamples(stage, stations)
  await playExceedance(stage, stations)
  await playPatrols(stage, bodies)
  await playSoilAndAudits(stage)
}

async function playBodies(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  const chief = async (level: string, unit: string, post: string) => ({
    ...{ level, unit: await stage.unit(unit), post: await stage.post(post) },
  })
  const zone = await chief('zone', '区领导', '管委会副主任（建设、征迁）')
  const bodies = [
    ['澜溪', 'YL-H01', 'river', '澜溪工业用水区', 'three', '澜桥镇', '麦浪社区'],
    ['苇河', 'YL-H02', 'river', '苇河农业用水区', 'three', '苇湾镇', '砚池村'],
    ['砚池水库', 'YL-K01', 'lake', '砚池水库饮用水源区', 'two', '苇湾镇', '砚池村'],
  ] as const
  for (const [name, code, type, functionZone, targetClass, town, village] of bodies)
    ids.set(
      name,
      await stage.create(head, -200, 'water_body', {
        ...{ name, code, type, functionZone, targetClass, unit: await stage.unit('生态环境分局') },
        chiefs: [zone, await chief('town', town, `${town}镇长`), await chief('village', village, `${village}书记`)],
        policy: `${name}：查清排口，逐个定责；枯水期加密采样；岸线乱堆随见随清。`,
        policyUntil: stage.on(400),
      }),
    )
  return ids
}

const airStations = ['管委会站', '东片区站', '砚池背景站'] as const

async function playStations(stage: Stage, bodies: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const unit = await stage.unit('生态环境分局')
  const park = 'kechuang'
  const models = new Map<string, string>()
  for (const [code, name, kind, metrics, step] of [
    ['HB-AIR', '六参数空气站', 'air', ['so2', 'no2', 'co', 'o3', 'pm10', 'pm25'], 60],
    ['HB-WAT', '五参数水站', 'surfaceWater', ['ph', 'dissolvedOxygen', 'codMn', 'ammonia', 'phosphorus'], 240],
    ['HB-NOI', '噪声自动站', 'noise', ['noise', 'noiseMost'], 60],
    ['HB-OUT', '废水在线监控', 'polluter', ['cod', 'ammonia', 'ph'], 60],
    ['HB-STA', '废气在线监控', 'polluter', ['stackSo2', 'nox', 'dust'], 60],
  ] as const)
    models.set(
      code,
      await stage.create(park, -190, 'product_model', {
        ...{ code, name, kind, metrics, mainMetric: metrics[0], parser: 'hj212' },
        ...{ stepMinutes: step, cycleMinutes: step, spreadMinutes: 10 },
      }),
    )
  const ids = new Map<string, string>()
  const add = async (name: string, number: string, model: string, facts: Facts) => {
    const from = stage.on(-airDays)
    const [longitude, latitude] = places[number] ?? [null, null]
    const place = longitude === null ? {} : { longitude, latitude }
    const surveyed = longitude === null ? {} : { crs: 'cgcs2000', placeSource: '竣工测量' }
    const made = { number, name, model: models.get(model) ?? '', unit, from, area: '环境监测', ...place, ...surveyed }
    const device = await stage.create(park, -180, 'device', { ...made, enterprise: facts.enterprise ?? null })
    const code = number.replace('HB', 'ZD')
    ids.set(
      name,
      await stage.create(head, -180, 'monitor_station', {
        name,
        code,
        unit,
        devices: [device],
        from,
        ...place,
        ...facts,
      }),
    )
  }
  for (const [at, name] of airStations.entries())
    await add(name, `HB-A${at + 1}`, 'HB-AIR', { kind: 'air', airZone: 'two', isPublic: true })
  const water = { kind: 'surfaceWater', isPublic: true }
  await add('澜溪出境断面', 'HB-W1', 'HB-WAT', {
    ...{ ...water, waterBody: bodies.get('澜溪'), waterType: 'river', targetClass: 'three' },
  })
  await add('砚池水库库心', 'HB-W2', 'HB-WAT', {
    ...{ ...water, waterBody: bodies.get('砚池水库'), waterType: 'lake', targetClass: 'two' },
  })
  await add('东园主干道', 'HB-N1', 'HB-NOI', { kind: 'noise', noiseClass: 'fourA' })
  await add('霁光居住区', 'HB-N2', 'HB-NOI', { kind: 'noise', noiseClass: 'two' })
  await add('澄波水表废水总排口', 'HB-P1', 'HB-OUT', {
    ...{ kind: 'wasteWater', enterprise: await stage.enterprise('澄波水表'), place: '东园 3 号地块' },
  })
  await add('赤岩铜业熔炼烟囱', 'HB-P2', 'HB-STA', {
    ...{ kind: 'stack', enterprise: await stage.enterprise('赤岩铜业'), place: '西园 1 号地块' },
  })
  ids.set(
    '苇河手工断面',
    await stage.create(head, -180, 'monitor_station', {
      ...{ name: '苇河手工断面', code: 'ZD-W3', unit, from: stage.on(-180), kind: 'surfaceWater', isPublic: true },
      ...{ waterBody: bodies.get('苇河'), waterType: 'river', targetClass: 'three' },
    }),
  )
  return ids
}

/** Invented places beside the plots; the station that is sampled by hand has none. */
const places: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  'HB-A1': [116.0248, 28.0306],
  'HB-A2': [116.0339, 28.0262],
  'HB-A3': [116.0191, 28.0402],
  'HB-W1': [116.0365, 28.0349],
  'HB-W2': [116.0172, 28.0431],
  'HB-N1': [116.0291, 28.0318],
  'HB-N2': [116.0227, 28.0345],
  'HB-P1': [116.0231, 28.0238],
  'HB-P2': [116.0312, 28.0221],
}

async function playPermits(stage: Stage, stations: ReadonlyMap<string, string>): Promise<void> {
  const [validFrom, validUntil, changed] = [stage.on(-400), stage.on(1400), stage.on(-120)]
  const most = (factor: string, value: number, from = validFrom, to = validUntil, per = 'hour') => ({
    ...{ factor, bound: 'most', value, per, from, until: to },
  })
  await stage.create(head, -170, 'emission_permit', {
    ...{ number: '云环许〔2025〕017号', kind: 'simple', validFrom, validUntil, basis: 'GB 8978—1996 一级，许可证副本' },
    ...{ enterprise: await stage.enterprise('澄波水表'), station: stations.get('澄波水表废水总排口') },
    limits: [
      most('cod', 80, validFrom, addDays(changed, -1)),
      most('cod', 60, changed),
      most('ammonia', 8),
      most('ph', 9),
      { ...most('ph', 6), bound: 'least' },
    ],
  })
  await stage.create(head, -170, 'emission_permit', {
    ...{
      number: '云环许〔2025〕003号',
      kind: 'key',
      validFrom,
      validUntil,
      basis: 'GB 25467—2010 特别限值，许可证副本',
    },
    ...{ enterprise: await stage.enterprise('赤岩铜业'), station: stations.get('赤岩铜业熔炼烟囱') },
    limits: [most('stackSo2', 100), most('nox', 100), most('dust', 10)],
  })
}

async function playSeries(stage: Stage): Promise<void> {
  const { db, actor, now } = await stage.as(head, 0)
  const hour = Math.floor(minuteAt(now.millisecond) / 60)
  const packets: DaySeries[] = []
  const add = (number: string, days: number, values: DaySeries['values'], marks?: string) =>
    packets.push({
      ...{ number, day: stage.on(days), values: days === 0 ? until(hour, values) : values },
      ...(marks === undefined ? {} : { marks }),
    })
  for (let day = -airDays; day <= 0; day += 1)
    // One station was out of order for two days.
    for (const at of airStations.keys())
      if (at !== 1 || (day !== -20 && day !== -19)) add(`HB-A${at + 1}`, day, airOf(at, day))
  for (let day = -14; day <= 0; day += 1) {
    add('HB-W1', day, waterOf(day, day === -9 ? 1.3 : 0.55, 0.12))
    add('HB-W2', day, waterOf(day, 0.22, 0.021))
  }
  for (let day = -2; day <= 0; day += 1) {
    add('HB-N1', day, soundOf(66, 55, day))
    add('HB-N2', day, soundOf(55, 44, day))
  }
  for (let day = -8; day <= 0; day += 1) {
    const cod = curve(38, 6, day + 50).map((value, at) => (day === -3 && at >= 13 && at <= 16 ? value + 32 : value))
    const isServiced = day === -5
    const marks = isServiced ? `${'N'.repeat(9)}${'M'.repeat(3)}${'C'.repeat(2)}${'N'.repeat(10)}` : undefined
    add('HB-P1', day, { cod, ammonia: curve(2.6, 0.7, day + 60), ph: curve(7.4, 0.2, day + 70) }, marks)
    add('HB-P2', day, {
      ...{ stackSo2: day === -2 ? curve(98.2, 1.2, day + 80) : curve(61, 9, day + 80) },
      ...{ nox: curve(54, 8, day + 90), dust: curve(4.8, 0.9, day + 95) },
    })
  }
  await ingest(db, actor.zone, packets.map(packetOf))
}

/** Six values a day, every four hours. */
function waterOf(day: number, ammonia: number, phosphorus: number): DaySeries['values'] {
  return {
    ...{ ph: curve(7.4, 0.2, day + 10, 6), dissolvedOxygen: curve(7.6, 0.5, day + 20, 6) },
    ...{ codMn: curve(3, 0.4, day + 30, 6), ammonia: curve(ammonia, 0.05, day + 40, 6) },
    phosphorus: curve(phosphorus, phosphorus / 12, day + 50, 6),
  }
}

function soundOf(day: number, night: number, seed: number): DaySeries['values'] {
  const level = (hour: number) => (hour >= 22 || hour < 6 ? night : day) + (((hour * 7 + seed) % 5) - 2) * 0.6
  const noise = Array.from({ length: 24 }, (_, hour) => level(hour))
  return { noise, noiseMost: noise.map((value) => value + 12) }
}

async function playSamples(stage: Stage, stations: ReadonlyMap<string, string>): Promise<void> {
  const unit = await stage.unit('生态环境分局')
  const readings = (facts: Readonly<Record<string, number>>) =>
    Object.entries({ ph: 7.3, dissolvedOxygen: 7.1, codMn: 3.6, cod: 14, nitrogen: 1.9, coliform: 3200, ...facts }).map(
      ([factor, value]) => ({ factor, value }),
    )
  const file = (days: number, station: string, number: string, facts: Readonly<Record<string, number>>) =>
    stage.create(second, days + 2, 'water_sample', {
      ...{ reportNumber: `云测字第${number}号`, station: stations.get(station), sampledOn: stage.on(days), unit },
      ...{ laboratory: '云中省云岭环境监测站', readings: readings(facts) },
    })
  await file(-95, '苇河手工断面', '0412', { ammonia: 0.62, phosphorus: 0.14 })
  await file(-64, '苇河手工断面', '0533', { ammonia: 1.42, phosphorus: 0.19 })
  const [found] = await stage.records('exceedance', 'station', stations.get('苇河手工断面'))
  const id = String(found?.id)
  await stage.move(head, -60, 'exceedance', id, 'trace', { source: '上游农贸市场雨污管道错接，旱季溢流入河。' })
  await stage.move(head, -45, 'exceedance', id, 'mend', { measure: '错接管段改接，市场隔油池清掏。' })
  await file(-38, '苇河手工断面', '0618', { ammonia: 0.71, phosphorus: 0.16 })
  await stage.move(second, -35, 'exceedance', id, 'close', { checked: '复测氨氮0.71，现场无溢流。' })
  await file(-8, '苇河手工断面', '0744', { ammonia: 0.58, phosphorus: 0.15 })
  const clear = { ammonia: 0.18, phosphorus: 0.021, nitrogen: 0.46, codMn: 2.8, cod: 11 }
  await file(-12, '砚池水库库心', '0733', { ...clear, chlorophyll: 4.6, transparency: 1.9 })
}

/** Four hours of one afternoon become a case by rule; the firm was asked and is to answer. */
async function playExceedance(stage: Stage, stations: ReadonlyMap<string, string>): Promise<void> {
  const { db, actor, now, procedures } = await stage.as(head, -2)
  await judgeStations(byRule(db, actor.zone, now, procedures))
  const [found] = await stage.records('exceedance', 'station', stations.get('澄波水表废水总排口'))
  const id = String(found?.id)
  await stage.move(head, -2, 'exceedance', id, 'ask', { asked: '说明当日13时至16时化学需氧量超标原因和已采取的措施。' })
}

async function playPatrols(stage: Stage, bodies: ReadonlyMap<string, string>): Promise<void> {
  const area = await stage.unit('麦浪社区')
  const find = async (days: number, kind: string, title: string, what: string, body: string) => {
    const waterBody = bodies.get(body) ?? null
    const context = await stage.as(head, days)
    return (await fileTicket(context, { kind, title, what, channel: 'patrol', waterBody, area })).id
  }
  const litter = await find(-22, 'river-litter', '澜溪麦浪段漂浮物', '拦污索前水葫芦和泡沫约20平方米', '澜溪')
  await stage.move(head, -22, 'ticket', litter, 'file')
  await stage.move(head, -22, 'ticket', litter, 'dispatch', { unit: area })
  await stage.move('mailang', -21, 'ticket', litter, 'sign')
  await stage.move('mailang', -20, 'ticket', litter, 'fix', { handled: '两条保洁船清理完毕。', result: 'solved' })
  await stage.move(second, -19, 'ticket', litter, 'close', { rechecked: '现场水面清洁。' })
  const outfall = await find(-6, 'river-outfall', '澜溪3号雨水口晴天出流', '晴天有乳白色出水，约每分钟5升', '澜溪')
  await stage.move(head, -6, 'ticket', outfall, 'file')
  await stage.move(head, -5, 'ticket', outfall, 'dispatch', { unit: await stage.unit('建设局') })
  await find(-1, 'river-works', '砚池水库库岸搭建棚房', '消落区新搭养鸭棚一处', '砚池水库')
}

async function playSoilAndAudits(stage: Stage): Promise<void> {
  const unit = await stage.unit('生态环境分局')
  await stage.create(head, -150, 'soil_plot', {
    ...{ name: '原云岭电镀厂地块', code: 'YL-T01', area: 18_600, pastUse: '电镀车间', use: 'firstClass' },
    ...{ risk: 'high', pollutants: '六价铬、镍', surveyedOn: stage.on(-160), unit },
    ...{ measure: '阻隔和异位固化，修复前不得供地。', due: stage.on(120) },
  })
  await stage.create(head, -140, 'soil_plot', {
    ...{
      name: '西园9号备用地',
      code: 'YL-T02',
      area: 24_000,
      pastUse: '废旧金属堆场',
      use: 'secondClass',
      risk: 'unknown',
    },
    unit,
  })
  const audit = async (days: number, title: string, firm: string, kind: string, facts: Facts) =>
    stage.create(head, days, 'clean_audit', {
      ...{ title, kind, unit, enterprise: await stage.enterprise(firm), year: Number(stage.today.slice(0, 4)) },
      ...facts,
    })
  const done = await audit(-170, '清洁生产审核', '澄波水表', 'voluntary', {
    ...{ due: stage.on(-20), waterPlanned: 9000, energyPlanned: 120, planned: 860_000 },
    measures: [
      { what: '清洗线逆流漂洗', due: stage.on(-60), saves: '年节水9000立方米' },
      { what: '空压站变频和余热回收', due: stage.on(-40), saves: '年节能120吨标准煤' },
    ],
  })
  await stage.move('chengbo', -25, 'clean_audit', done, 'submit', {
    ...{ result: '两项中高费方案完成，指标经审核机构核算。', water: 8400, energy: 131, saved: 312_000 },
  })
  await stage.move(head, -21, 'clean_audit', done, 'accept')
  await audit(-120, '熔炼烟气余热发电', '赤岩铜业', 'circular', {
    ...{ due: stage.on(90), energyPlanned: 5200, planned: 28_000_000 },
  })
  await audit(-110, '强制性清洁生产审核', '砺金铜箔', 'forced', {
    ...{ due: stage.on(-6), waterPlanned: 36_000, wastePlanned: 40, planned: 4_100_000 },
  })
}
