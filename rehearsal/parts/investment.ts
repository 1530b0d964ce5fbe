import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { moreUnits } from '#rehearsal/more-units.ts'
import { bringHome } from '#rehearsal/parts/contracts.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'

/** What the year knows of a lead that is followed to a contract. */
export type Followed = {
  readonly id: string
  readonly title: string
  readonly investor: string
  readonly unit: string
  /** 万元 and 亩. */
  readonly total: number
  readonly land: number
}

const officer = 'zhaoshang2'

/** 招商引资 — tasks of all units, 310 leads through their clocks, trips, what is signed of it, money recognised, months closed. */
export async function playInvestment(stage: Stage): Promise<void> {
  const { agenda, scale, someDay } = stage
  const dice = stage.dice.fork('investment')
  giveTasks(stage, dice)
  for (let i = 0; i < Math.round(310 * scale); i += 1) {
    const received = someDay(dice, addDays(agenda.first, 6), agenda.last)
    agenda.at(received, () => receive(stage, dice, received))
  }
  for (let i = 0; i < Math.round(185 * scale); i += 1) travel(stage, dice)
  closeMonths(stage)
}

/** By one paper in January; one unit's task is given again in July, beside the old edition. */
function giveTasks({ house, agenda, year, unit }: Stage, dice: Dice): void {
  const give = async (name: string, target: number) => {
    const facts = { unit: unit(name), year, indicator: 'funds', target, basis: '管委会关于下达年度招商引资任务的通知' }
    const { id } = await house.as('zhaoshang').create('investment-task', facts)
    await house.as('zhaoshang').move('investment-task', id, 'enforce')
  }
  agenda.at(dayOf(year, 1, 6), async () => {
    for (const name of promoters) await give(name, name === '招商局' ? 400_000 : Math.round(dice.spread(50, 600)) * 100)
  })
  agenda.at(dayOf(year, 7, 12), () => give('科创局', 32_000))
}

/** Answered within a day, judged within three, fed back within a week: by most; one in eight is late at each step. */
async function receive(stage: Stage, dice: Dice, received: Day): Promise<void> {
  const { house, agenda, names, unit } = stage
  const [source, mode] = dice.pick(ways)
  const owner = dice.chance(0.3) ? '招商局' : dice.pick(promoters)
  const total = Math.round(dice.spread(60, 1800)) * 100
  const land = Math.round(total / dice.between(480, 900))
  const [investor, title] = [names.investor(), dice.pick(plans)]
  const own = heads[owner]
  const hand = house.as(own === undefined || dice.chance(0.5) ? officer : own)
  const { id } = await hand.create('lead', {
    ...{ title: `${investor.slice(2, -2)}${title}`, investor, source, mode, land, unit: unit(owner) },
    ...{ scope: dice.pick(['city', 'province', 'province', 'abroad']), content: `拟投资建设${title}。` },
    ...{ receivedOn: dice.chance(0.1) ? addDays(received, -dice.between(1, 2)) : received },
    ...{ totalInvest: total * 10_000, fixedInvest: Math.round(total * 0.7) * 10_000, tax: land * 340_000 },
  })
  const about = { id, title, investor, unit: owner, total, land }
  const late = () => (dice.chance(0.12) ? dice.between(3, 9) : 0)
  const answered = addDays(received, dice.between(0, 1) + late())
  const judged = addDays(answered, dice.between(1, 3) + late())
  agenda.at(answered, async () => {
    await house.as(officer).move('lead', id, 'reply', { answer: '已与投资方联系，索取项目资料。' })
  })
  agenda.at(judged, () => judge(stage, dice, about, addDays(judged, dice.between(0, 2) + late())))
}

async function judge(stage: Stage, dice: Dice, about: Followed, fedBack: Day): Promise<void> {
  const { house, agenda } = stage
  const hand = house.as(officer)
  const verdict = dice.chance(0.24) ? 'follow' : dice.chance(0.85) ? 'drop' : 'pause'
  const verdictReason = verdict === 'follow' ? '符合主导产业方向，要素可保障。' : '与产业方向不符或要素不足。'
  await hand.move('lead', about.id, 'judge', { verdict, verdictReason })
  agenda.at(fedBack, async () => {
    if (verdict === 'pause') await hand.move('lead', about.id, 'pause', {}, '投资方调整年度计划。')
    else if (verdict === 'drop') {
      if (dice.chance(0.05)) await hand.refusedAct('lead', about.id, 'feedBack', {}, 'lead-verdict')
      await hand.move('lead', about.id, 'decline')
    } else {
      await hand.move('lead', about.id, 'feedBack', { nextStep: '邀请投资方来区考察' })
      follow(stage, dice, about, fedBack)
    }
  })
}

/** Progress every two weeks, sometimes late; one in five is lost to another place, the others come to the gate. */
function follow(stage: Stage, dice: Dice, about: Followed, from: Day): void {
  const { house, agenda } = stage
  const isLost = dice.chance(0.2)
  const until = addDays(from, dice.between(24, 70))
  let isFirst = true
  for (let day = addDays(from, dice.between(7, 13)); day < until; day = addDays(day, dice.between(9, 18))) {
    const name = isFirst ? 'talk' : 'note'
    isFirst = false
    agenda.at(day, async () => {
      await house.as(officer).move('lead', about.id, name, { progress: '双方就选址和建设周期交换意见。' })
    })
  }
  if (dice.chance(0.12)) contest(stage, dice, about, addDays(from, 9))
  agenda.at(until, async () => {
    if (isLost) await house.as(officer).move('lead', about.id, 'lose', { lostTo: '邻省园区' }, '对方提供成熟厂房。')
    else await bringHome(stage, dice, about, until)
  })
}

/** Two units talked with the same investor: the dated paper that the investor confirmed decides. */
function contest({ house, agenda, unit }: Stage, dice: Dice, about: Followed, day: Day): void {
  const other = dice.pick(promoters.filter((name) => name !== about.unit))
  agenda.at(day, async () => {
    const claim = (name: string, proofOn: Day, isConfirmed: boolean) =>
      house.as(officer).create('lead-claim', {
        ...{ kind: 'firstTalk', lead: about.id, unit: unit(name), proofOn, isConfirmed },
        grounds: '首次洽谈纪要和投资意向书。',
      })
    const first = await claim(about.unit, addDays(day, -20), true)
    const second = await claim(other, addDays(day, -8), false)
    agenda.after(day, 6, async () => {
      await house.as(officer).next('lead-claim', first, 'uphold')
      await house.as(officer).next('lead-claim', second, 'dismiss', {}, '材料落款在后，投资方未书面确认。')
    })
  })
}

/** Trips and guests; what brought nothing is not counted, what was counted wrongly is taken out again. */
function travel({ house, agenda, someDay, unit }: Stage, dice: Dice): void {
  const [from, owner] = [someDay(dice, addDays(agenda.first, 6), agenda.last), dice.pick(promoters)]
  const isGood = dice.chance(0.88)
  agenda.after(from, 3, async () => {
    const direction = dice.pick(['out', 'out', 'in'])
    const region = dice.pick(['江北', '岭东', '海州', '浦南'])
    const { id } = await house.as(officer).create('visit', {
      ...{ title: direction === 'out' ? `赴${region}招商` : `${region}客商来访`, direction, region, unit: unit(owner) },
      ...{ startsOn: from, endsOn: addDays(from, 2), result: isGood ? '达成考察意向。' : null },
    })
    const head = house.as('zhaoshang')
    if (!isGood) await head.move('visit', id, 'leaveOut', {}, '没有成果材料。')
    else {
      await head.move('visit', id, 'accept')
      if (dice.chance(0.03)) await head.move('visit', id, 'leaveOut', {}, '与上月活动重复。')
    }
  })
}

/** On the fourth of each month; a month that is not over cannot be closed. */
function closeMonths({ house, agenda, year }: Stage): void {
  const head = house.as('zhaoshang')
  for (let month = 1; month <= 11; month += 1) {
    const period = `${year}-${String(month).padStart(2, '0')}`
    agenda.at(dayOf(year, month, 20), () => head.refused('month-close', { period }, 'month-not-over'))
    agenda.at(dayOf(year, month + 1, 4), async () => {
      await head.create('month-close', { period })
    })
  }
}

const promoters = [
  ...['招商局', '经发局', '科创局', '财政局', '人社局', '建设局', '规划分局', '生态环境分局', '社会事业局', '应急局'],
  ...['企业服务中心', '国资公司', '党政办', '党群部', '澜桥镇', '苇湾镇'],
  ...moreUnits,
]

const ways = [
  ['out', 'chain'],
  ['in', 'direct'],
  ['chamber', 'chamber'],
  ['agent', 'agent'],
  ['finance', 'finance'],
  ['region', 'region'],
  ['referral', 'referral'],
  ['leader', 'direct'],
  ['own', 'chain'],
] as const

const plans = [
  '高精铜带项目',
  '智能水表基地',
  '电声器件项目',
  '医用敷料工厂',
  '散热材料项目',
  '线束总成项目',
  '封测产线',
]
