import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { daysFrom } from '#rehearsal/house.ts'
import type { Stage } from '#rehearsal/stage.ts'

const park = 'kechuang'
const head = 'huanbao'
const second = 'huanbao2'
const gateway = 'JZQ-ST'
const secret = 'gateway-of-the-stations'

type Series = Readonly<Record<string, readonly (number | null)[]>>

/** 生态环境 — an air station, a river station and an outlet with a permit send their hours; what is beyond a limit becomes a case that a second person closes. */
export async function playStations(stage: Stage): Promise<void> {
  const { agenda, house, year, pushed } = stage
  const dice = stage.dice.fork('stations')
  const first = dayOf(year, 1, 5)
  agenda.at(addDays(first, -1), () => build(stage, first))
  for (const day of daysFrom(first, agenda.last)) {
    const send = async () => {
      const body = [
        lineOf('ST-P1', day, outletOf(dice), day.endsWith('-15') ? serviced : undefined),
        // Once in two months the air station is out of order for half a day.
        lineOf('ST-A1', day, airOf(dice, day, day.endsWith('2-20'))),
        lineOf('ST-W1', day, riverOf(dice, day)),
      ].join('\n')
      const { status, at } = await house.push(gateway, secret, body)
      if (status !== 200) throw new Error(`The push of the stations was answered by ${status}`)
      pushed.push({ at, sender: gateway, body })
      await house.read()
    }
    if (day < agenda.last) agenda.after(day, 1, send)
    else stage.mornings.push(send)
  }
  const known = new Set<string>()
  for (const day of daysFrom(addDays(first, 7), agenda.last))
    if (day.endsWith('3') || day.endsWith('8')) agenda.at(day, () => look(stage, known))
}

async function build(stage: Stage, from: Day): Promise<void> {
  const { house, unit, ownFirm } = stage
  const office = unit('生态环境分局')
  const rhythm = { parser: 'lines', cycleMinutes: 1440, spreadMinutes: 600 }
  const model = async (facts: object) => (await house.as(park).create('product-model', { ...rhythm, ...facts })).id
  const box = await model({
    code: 'ST-JZQ',
    name: '数据采集传输仪',
    kind: 'gateway',
    metrics: ['rsrp'],
    mainMetric: 'rsrp',
  })
  await house.as(park).create('device', { number: gateway, name: '环境数采仪', model: box, unit: office, from, secret })
  const station = async (
    number: string,
    name: string,
    kind: string,
    metrics: readonly string[],
    step: number,
    facts: { readonly longitude: number; readonly latitude: number },
  ) => {
    const code = `${number}-M`
    const made = await model({ code, name, kind, metrics, mainMetric: metrics[0], stepMinutes: step })
    const device = { number, model: made, unit: office, from, area: '环境', ...placed(facts) }
    const { id } = await house.as(park).create('device', device)
    const asked = { name, code: number, unit: office, from, devices: [id], ...facts }
    return (await house.as(head).create('monitor-station', asked)).id
  }
  await station('ST-A1', '科创走廊空气站', 'air', ['so2', 'no2', 'co', 'o3', 'pm10', 'pm25'], 60, {
    ...{ longitude: 116.0512, latitude: 28.0338 },
    ...{ kind: 'air', airZone: 'two', isPublic: true },
  })
  const factors = ['ph', 'dissolvedOxygen', 'codMn', 'ammonia', 'phosphorus']
  await station('ST-W1', '澜溪入境断面', 'surfaceWater', factors, 240, {
    ...{ longitude: 116.0186, latitude: 28.0461 },
    ...{ kind: 'surfaceWater', waterType: 'river', targetClass: 'three', isPublic: true },
  })
  const outlet = await station('ST-P1', '澄波水表二期废水排口', 'polluter', ['cod', 'ammonia', 'ph'], 60, {
    ...{ longitude: 116.0262, latitude: 28.0291 },
    ...{ kind: 'wasteWater', enterprise: ownFirm },
  })
  await permitFor(stage, outlet)
}

/** From the middle of the year on the permit asks for less. */
/** A device stands where its station stands. */
function placed({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }) {
  return { longitude, latitude, crs: 'cgcs2000', placeSource: '竣工测量' }
}

async function permitFor({ house, year, ownFirm }: Stage, outlet: string): Promise<void> {
  const [validFrom, validUntil] = [dayOf(year - 1, 7, 1), dayOf(year + 4, 6, 30)]
  const line = (factor: string, value: number, facts: object = {}) => ({
    ...{ factor, bound: 'most', value, per: 'hour', from: validFrom, until: validUntil },
    ...facts,
  })
  const permit = {
    ...{ number: '云环许〔2021〕044号', enterprise: ownFirm, station: outlet, kind: 'simple', validFrom, validUntil },
    basis: '许可证副本',
  }
  const tooLong = line('cod', 60, { until: dayOf(year + 9, 1, 1) })
  await house.as(head).refused('emission-permit', { ...permit, limits: [tooLong] }, 'limit-days')
  await house.as(head).create('emission-permit', {
    ...permit,
    limits: [
      line('cod', 60, { until: dayOf(year, 6, 30) }),
      line('cod', 50, { from: dayOf(year, 7, 1) }),
      ...[line('ammonia', 8), line('ph', 9), line('ph', 6, { bound: 'least' })],
    ],
  })
}

function lineOf(number: string, day: Day, values: Series, marks?: string): string {
  const series = Object.entries(values).map(([metric, points]) => ({
    metric,
    day,
    points,
    ...(marks === undefined ? {} : { marks }),
  }))
  return JSON.stringify({ number, live: false, series })
}

/** An hour or two of maintenance and calibration, whose values do not count. */
const serviced = `${'N'.repeat(9)}MMC${'N'.repeat(12)}`

/** Whole numbers as they are kept: tenths of mg/L, thousandths, hundredths of pH. */
function outletOf(dice: Dice): Series {
  const isBad = dice.chance(0.02)
  const cod = hours((hour) => dice.between(290, 440) + (isBad && hour >= 13 && hour <= 16 ? 320 : 0))
  return { cod, ammonia: hours(() => dice.between(1900, 3600)), ph: hours(() => dice.between(705, 790)) }
}

function airOf(dice: Dice, day: Day, isBroken: boolean): Series {
  const month = Number(day.slice(5, 7))
  const winter = [12, 1, 2].includes(month) ? 14 : 0
  const haze = dice.chance(0.15) ? dice.between(10, 45) : 0
  const dust = 24 + winter + haze
  const of = (mean: number, swing: number, scale: number) =>
    hours((hour) =>
      isBroken && hour < 11 ? null : Math.max(1, Math.round((mean + (dice.next() - 0.5) * 2 * swing) * scale)),
    )
  const sun = month >= 5 && month <= 9 ? 70 : 30
  return {
    ...{ so2: of(9, 3, 10), no2: of(26 + haze / 4, 9, 10), co: of(0.7 + haze / 90, 0.2, 1000) },
    o3: hours((hour) =>
      isBroken && hour < 11
        ? null
        : Math.round((50 + sun * Math.max(0, Math.sin(((hour - 7) * Math.PI) / 13)) + dice.between(0, 18)) * 10),
    ),
    ...{ pm10: of(dust * 1.6, 9, 10), pm25: of(dust, 6, 10) },
  }
}

/** Six values a day, every four hours; now and then the river brings ammonia. */
function riverOf(dice: Dice, day: Day): Series {
  const six = (low: number, high: number) => Array.from({ length: 6 }, () => dice.between(low, high))
  const isBad = ['03-09', '03-10', '07-21', '10-02'].includes(day.slice(5))
  return {
    ...{ ph: six(710, 780), dissolvedOxygen: six(610, 820), codMn: six(260, 390) },
    ...{ ammonia: isBad ? six(1150, 1600) : six(300, 880), phosphorus: six(70, 170) },
  }
}

function hours<T>(of: (hour: number) => T): readonly T[] {
  return Array.from({ length: 24 }, (_, hour) => of(hour))
}

type Found = { readonly id: string; readonly enterprise: string | null; readonly state: string }

/** Every few days the branch looks which cases came; each goes its way. */
async function look({ house, agenda }: Stage, known: Set<string>): Promise<void> {
  const { cases }: { readonly cases: readonly Found[] } = await house.as(head).get('ecology')
  for (const { id, enterprise, state } of cases.filter((one) => one.state === 'open' && !known.has(one.id))) {
    known.add(id)
    const today = house.now().today
    if (enterprise !== null && state === 'open') {
      await house.as(head).move('exceedance', id, 'ask', { asked: '说明超标原因和已采取的措施。' })
      agenda.after(today, 1, async () => {
        await house.as('chengbo').move('exceedance', id, 'answer', { cause: 'facility', answer: '生化池曝气机跳闸。' })
      })
    }
    agenda.after(today, 2, async () => {
      await house.as(head).move('exceedance', id, 'trace', {
        source: enterprise === null ? '区域传输和上游来水。' : '曝气机变频器故障。',
      })
    })
    agenda.after(today, 4, async () => {
      const who = enterprise === null ? head : 'chengbo'
      await house.as(who).move('exceedance', id, 'mend', { measure: '设备更换，加密巡查。' })
    })
    agenda.after(today, 9, () => close({ house, agenda }, id))
  }
}

/** By a second person, and only when the values are back; otherwise later again. */
async function close({ house, agenda }: Pick<Stage, 'house' | 'agenda'>, id: string): Promise<void> {
  const facts = { checked: '在线数据连续达标。' }
  const { state } = await house.as(second).get(`exceedance/${id}`)
  if (state !== 'mended') return
  await house.as(head).refusedAct('exceedance', id, 'close', facts, 'second-person')
  try {
    await house.as(second).move('exceedance', id, 'close', facts)
  } catch (error) {
    if (!String(error).includes('not-back')) throw error
    house.tally.refused += 1
    agenda.after(house.now().today, 5, () => close({ house, agenda }, id))
  }
}
