import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'

const organiser = 'dangqun'
const judges = ['kechuang', 'jingfa', 'qifu'] as const
const weights = { weightFeasible: 30, weightLasting: 20, weightReplicable: 20, weightBenefit: 20, weightNovel: 10 }

type Receipt = { readonly number: string; readonly secret: string; readonly id: string }
type Call = { readonly id: string; readonly closes: Day; readonly receipts: Receipt[] }

/** 金点子 — two calls a year: given by nobody in particular, judged blind, adopted as tasks, carried out, measured, and every author answered. */
export async function playIdeas(stage: Stage): Promise<void> {
  const { year, agenda } = stage
  const dice = stage.dice.fork('ideas')
  for (const [opens, closes, name] of [
    [dayOf(year, 2, 14), dayOf(year, 3, 11), '“我为园区献一策”金点子征集'],
    [dayOf(year, 8, 1), dayOf(year, 8, 26), '“补短板”小微设施金点子征集'],
  ] as const)
    agenda.at(opens, () => open(stage, dice, opens, closes, name))
}

async function open(stage: Stage, dice: Dice, opens: Day, closes: Day, name: string): Promise<void> {
  const { house, agenda, scale, unit } = stage
  const hand = house.as(organiser)
  const panel = await house.db.query('select person from account where zone_id = $1 and login = any($2)', [
    house.zone,
    judges,
  ])
  const facts = {
    ...{
      name,
      question: '怎样让职工上下班更方便、让企业办事少跑一趟？',
      unit: unit('党群部'),
      opensOn: opens,
      closesOn: closes,
    },
    ...{ judges: panel.map(({ person }) => person), leastJudges: 3, ...weights },
  }
  await hand.refused('idea-campaign', { ...facts, weightNovel: 11 }, 'weights-whole')
  const draft = await hand.create('idea-campaign', facts)
  const call: Call = { id: draft.id, closes, receipts: [] }
  const early = await give(stage, call, dice)
  if (early.body?.code !== 'campaign-not-open') throw new Error('An idea was taken in before its call')
  house.tally.refused += 1
  await hand.next('idea-campaign', draft, 'open')
  for (let i = 0; i < Math.max(8, Math.round(60 * scale)); i += 1)
    agenda.at(addDays(opens, 1 + (i % 25)), () => submit(stage, dice, call))
  agenda.at(closes, () => hand.refusedAct('idea-campaign', call.id, 'judge', {}, 'campaign-running'))
  agenda.after(closes, 5, () => judge(stage, dice, call))
}

function give({ house }: Stage, { id: campaign }: Call, dice: Dice) {
  const [title, problem, measures] = dice.pick(thoughts)
  const from = dice.pick(['resident', 'firm', 'village', 'other'])
  const body = { campaign, title, problem, measures, from, name: '简某', isNamed: dice.chance(0.5) }
  return house.outside('POST', `/api/public/idea?zone=${house.zone}`, body)
}

/** Given without signing in; the organiser says within days whether it is taken in. */
async function submit(stage: Stage, dice: Dice, call: Call): Promise<void> {
  const { house, agenda } = stage
  const { status, body } = await give(stage, call, dice)
  if (status !== 201) throw new Error(`An idea was answered by ${status} ${JSON.stringify(body)}`)
  const { number, secret } = body
  const [row] = await house.db.query('select id from idea where zone_id = $1 and number = $2', [house.zone, number])
  const mine = { number, secret, id: row?.id }
  call.receipts.push(mine)
  const earlier = call.receipts[0]
  const roll = dice.next()
  agenda.after(house.now().today, dice.between(1, 4), async () => {
    const hand = house.as(organiser)
    if (roll < 0.08 && earlier !== undefined && earlier !== mine)
      await hand.move('idea', mine.id, 'join', { repeats: earlier.id })
    else if (roll < 0.16) await hand.move('idea', mine.id, 'redirect', { passTo: 'ticket' })
    else if (roll < 0.22)
      await hand.move('idea', mine.id, 'exclude', { answer: '不属本次征集范围，已转相关单位参考。' })
    else await hand.move('idea', mine.id, 'accept', { campaign: call.id })
  })
}

type Sheet = { readonly id: string; readonly version: number; readonly isOpen: boolean; readonly state: string }

async function judge(stage: Stage, dice: Dice, call: Call): Promise<void> {
  const { house, agenda } = stage
  const hand = house.as(organiser)
  await hand.move('idea-campaign', call.id, 'judge')
  const [first] = await accepted(stage, call)
  if (first !== undefined) await hand.refusedAct('idea', first.id, 'shortlist', {}, 'sheets-few')
  const today = house.now().today
  for (const [i, login] of judges.entries())
    agenda.after(today, 1 + i, async () => {
      const sheets: readonly Sheet[] = await house.as(login).get('ideas/judging')
      for (const sheet of sheets.filter(({ isOpen, state }) => isOpen && state === 'asked')) {
        if ('number' in sheet || 'from' in sheet) throw new Error('A judge was told whose idea it is')
        const mark = () => dice.between(4, 10)
        const marks = { feasible: mark(), lasting: mark(), replicable: mark(), benefit: mark(), novel: mark() }
        await house.as(login).next('idea-judgement', sheet as unknown as Row, 'give', marks) // a sheet has an id and a version
      }
    })
  agenda.after(today, 6, () => choose(stage, dice, call))
}

async function choose(stage: Stage, dice: Dice, call: Call): Promise<void> {
  const { house, agenda } = stage
  const hand = house.as(organiser)
  const chosen: Row[] = []
  for (const [i, { id }] of (await accepted(stage, call)).entries())
    if (i === 0 || dice.chance(0.4)) chosen.push(await hand.move('idea', id, 'shortlist'))
    else await hand.move('idea', id, 'keep', { answer: '评审后留存，条件成熟时再议。' })
  const published: Row[] = []
  for (const row of chosen) published.push(await hand.next('idea', row, 'publish'))
  const today = house.now().today
  for (const row of published) agenda.after(today, 12, () => decide(stage, dice, row))
  if (published[0] !== undefined)
    await house.as('zhuren').refusedAct('idea', published[0].id, 'adopt', adopted(stage, '建设局'), 'publicity-running')
  await hand.move('idea-campaign', call.id, 'close')
  for (const { number, secret } of call.receipts) agenda.after(today, 20, () => follow(stage, number, secret))
}

function accepted({ house }: Stage, call: Call): Promise<readonly { readonly id: string }[]> {
  const where = `zone_id = $1 and campaign = $2::uuid and state = 'accepted'`
  return house.db.query(`select id from idea where ${where} order by number`, [house.zone, call.id])
}

function adopted({ unit, house }: Stage, lead: string) {
  return { lead: unit(lead), due: addDays(house.now().today, 70), measure: '每月少跑的趟数', expected: 120 }
}

/** Adopted, it is a task of its unit; done and verified it is carried out, and later its effect is measured. */
async function decide(stage: Stage, dice: Dice, row: Row): Promise<void> {
  const { house, agenda } = stage
  if (dice.chance(0.35)) {
    await house.as('zhuren').next('idea', row, 'leave', { answer: '现阶段条件不足，暂不采纳。' })
    return
  }
  const lead = dice.pick(['建设局', '企业服务中心', '经发局'])
  const taken = await house.as('zhuren').next('idea', row, 'adopt', adopted(stage, lead))
  const { task } = await house.as(organiser).get(`idea/${taken.id}`)
  const head = house.as(heads[lead] ?? 'jianshe')
  await head.move('task', String(task), 'sign')
  await house.as(organiser).refusedAct('idea', taken.id, 'carry', {}, 'task-open')
  const done = addDays(house.now().today, dice.between(25, 60))
  agenda.at(done, async () => {
    await head.move('task', String(task), 'submit', { outcome: '已按建议办理，投入使用。' })
  })
  agenda.after(done, 2, async () => {
    await house.as('ducha').move('task', String(task), 'verify')
    await house.as('ducha2').move('task', String(task), 'close')
    await house.as(organiser).move('idea', taken.id, 'carry')
  })
  agenda.after(done, 45, async () => {
    const actual = dice.between(0, 240)
    await house.as(organiser).move('idea', taken.id, 'measure', { actual, effect: `三个月内每月少跑${actual}趟。` })
  })
}

/** Whoever has the receipt and its word reads what became of it; a guessed word says nothing. */
async function follow({ house, keep }: Stage, number: string, secret: string): Promise<void> {
  const ask = (word: string) =>
    house.outside('POST', `/api/public/idea/follow?zone=${house.zone}`, { number, secret: word })
  const { status, body } = await ask(secret)
  if (status !== 200) throw new Error(`A receipt was answered by ${status}`)
  await keep('idea', number, body)
  if (!number.endsWith('3')) return
  const wrong = await ask('guessed-word')
  if (wrong.body?.code !== 'receipt-unknown') throw new Error('A guessed word was answered')
  house.tally.refused += 1
}

const thoughts = [
  ['园区班车接驳地铁站', '晚班职工下班后打不到车。', '在东、西片区各设一条班车线，早晚高峰各六班。'],
  ['常用证照一次拍照、各窗口共用', '同一份证照在几个窗口重复提交。', '受理时存入企业档案，其他窗口先查档案。'],
  ['公交站装太阳能灯', '公交站夜里太黑。', '先在六个无电源的站点装太阳能灯。'],
  ['桥下空地改成职工篮球场', '下班后没有运动的地方。', '平整桥下空地，画线、装两副篮架。'],
  ['错峰装卸公示牌', '货车排队占道。', '在物流园门口公示各企业装卸时段。'],
  ['共享会议室预约', '小企业没有会议室。', '孵化园会议室按小时开放预约。'],
] as const
