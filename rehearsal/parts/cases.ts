import { addDays, type Day, lastDayOfMonth } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'

type Case = {
  readonly id: string
  readonly lead: string
  readonly mode: string
  readonly grade: string
  readonly cooperating: string | null
  readonly isOfPortal: boolean
}

/** 企业诉求 — some 1,900 a year in five ways, nine of ten in time; some are returned, paused, extended or refused and done again. */
export async function playCases(stage: Stage): Promise<void> {
  const { agenda, scale, someDay } = stage
  const dice = stage.dice.fork('cases')
  const count = Math.round(1900 * scale)
  for (let i = 0; i < count; i += 1) {
    const asked = someDay(dice, addDays(agenda.first, 12), agenda.last)
    agenda.at(asked, () => ask(stage, dice, asked))
  }
  showDesk(stage)
}

/** What the desk shows on the last day of each month is a published number like those of a bulletin. */
function showDesk({ house, agenda, shown, year }: Stage): void {
  for (let month = 1; month <= 12; month += 1) {
    const day = lastDayOfMonth(year, month)
    agenda.at(day, async () => {
      const [head] = await house.db.query('select seq from chain where zone_id = $1', [house.zone])
      const { units } = await house.as('ducha').get('service/desk')
      shown.push({ seq: Number(head?.seq), asOf: day, units })
    })
  }
}

async function ask(stage: Stage, dice: Dice, asked: Day): Promise<void> {
  const { house, agenda, firms, unit } = stage
  const [kind, lead, title] = dice.pick(matters)
  const isOfPortal = dice.chance(0.06)
  const facts = { title, words: `${title}，请协调解决。`, kind }
  const { id } = isOfPortal
    ? await house.as('chengbo').create('service-case', { ...facts, enterprise: stage.ownFirm })
    : await house.as('qifu').create('service-case', {
        ...facts,
        enterprise: dice.pick(firms),
        channel: dice.pick(['phone', 'desk', 'visit', 'hotline', 'sponsor']),
      })
  const [mode, grade] = dice.pick(ways)
  const others = Object.keys(heads).filter((name) => name !== lead && name !== '企业服务中心')
  const cooperating = mode === 'joint' ? dice.pick(others) : null
  const one: Case = { id, lead, mode, grade, cooperating, isOfPortal }
  agenda.after(asked, dice.between(0, 1), async () => {
    await house.as('qifu').move('service-case', id, 'assign', {
      ...{ kind, mode, grade, lead: unit(lead) },
      cooperating: cooperating === null ? [] : [unit(cooperating)],
    })
    await sign(stage, dice, one)
  })
}

/** Signed for on the next day; one in forty is returned first, citing the duty of the unit, and the centre rules. */
async function sign(stage: Stage, dice: Dice, one: Case): Promise<void> {
  const { house, agenda, unit } = stage
  const today = house.now().today
  const head = house.as(heads[one.lead] ?? 'jingfa')
  if (dice.chance(0.025) && one.cooperating === null) {
    agenda.after(today, 1, async () => {
      const duties: { id: string; unit: string }[] = (await head.get('duty?limit=100')).items
      await head.move('service-case', one.id, 'sendBack', {
        returnDuty: duties.find((duty) => duty.unit !== unit(one.lead))?.id,
        returnReason: '所诉事项不在本单位职责之内。',
      })
      agenda.after(today, 2, async () => {
        const ruling = '由首办单位继续办理，相关单位配合。'
        await house.as('qifu').move('service-case', one.id, 'rule', { lead: unit(one.lead), ruling })
        await head.move('service-case', one.id, 'sign')
        await handle(stage, dice, one)
      })
    })
    return
  }
  agenda.after(today, one.mode === 'instant' ? 0 : dice.between(0, 1), async () => {
    await head.move('service-case', one.id, 'sign')
    await handle(stage, dice, one)
  })
}

/** What the way asks for on the way, then the answer: in time as a rule, late for one in twelve. */
async function handle(stage: Stage, dice: Dice, one: Case): Promise<void> {
  const { house, agenda } = stage
  const today = house.now().today
  const head = house.as(heads[one.lead] ?? 'jingfa')
  const length = dice.chance(0.08)
    ? Math.ceil(lengths(one) * 1.4) + dice.between(3, 12)
    : Math.floor(lengths(one) * dice.next())
  const answers = addDays(today, length)
  await head.move('service-case', one.id, 'contact')
  if (one.mode === 'agent')
    await house.as('qifu').move('service-case', one.id, 'nameAgent', { agent: stage.somePost(dice) })
  if (one.mode === 'joint')
    agenda.at(addDays(today, Math.min(length, 4)), async () => {
      const met = { metOn: house.now().today, meetingResult: '明确责任和时限。' }
      await house.as('qifu').move('service-case', one.id, 'meet', met)
      const other = house.as(heads[one.cooperating ?? ''] ?? 'jingfa')
      await other.move('service-case', one.id, 'answerPart', { partAnswer: '已按职责办理。' })
    })
  if (one.mode === 'tracked')
    for (let after = 9; after < length; after += 9)
      agenda.at(addDays(today, after), async () => {
        await head.move('service-case', one.id, 'note', { progress: '已报上级部门，正在办理。' })
      })
  if (one.mode === 'timed' && one.grade === 'hard' && length > 12 && dice.chance(0.4)) pause(stage, one, today)
  agenda.at(addDays(answers, 1), () => reply(stage, dice, one, 0))
}

function pause({ house, agenda }: Stage, one: Case, today: Day): void {
  const head = house.as(heads[one.lead] ?? 'jingfa')
  agenda.at(addDays(today, 3), async () => {
    const why = { pauseBasis: 'review', pauseGrounds: '须组织专家评审。' }
    await head.move('service-case', one.id, 'pause', why)
    agenda.at(addDays(today, 8), async () => {
      await head.move('service-case', one.id, 'resume')
    })
  })
}

async function reply(stage: Stage, dice: Dice, one: Case, before: number): Promise<void> {
  const { house, agenda } = stage
  const today = house.now().today
  await house
    .as(heads[one.lead] ?? 'jingfa')
    .move('service-case', one.id, 'reply', { reply: `已办理，第${before + 1}次答复。` })
  agenda.after(today, dice.between(1, 4), async () => {
    const own = house.as('chengbo')
    if (one.isOfPortal && before < 2 && dice.chance(0.3)) {
      await own.move('service-case', one.id, 'refuse', { refusal: '问题没有解决，请再研究。' })
      const again = dice.between(2, 6)
      agenda.after(house.now().today, again, () => reply(stage, dice, one, before + 1))
      return
    }
    if (one.isOfPortal) await own.move('service-case', one.id, 'confirm')
    else await house.as('qifu').move('service-case', one.id, 'confirmFor', { saidBy: '企业办公室' })
    agenda.after(house.now().today, dice.between(1, 3), async () => {
      await house.as('qifu').move('service-case', one.id, 'close', { callback: '企业认可办理结果。' })
      if (one.isOfPortal) await judge(stage, one)
    })
  })
}

/** What the firm thinks of it, with dice of its own: two thirds rate, a bad rating is looked into, few complain of how it was treated. */
async function judge({ house, agenda, dice: year, ownFirm, unit }: Stage, { id, lead }: Case): Promise<void> {
  const dice = year.fork(`rating ${house.now().millisecond}`)
  const own = house.as('chengbo')
  if (!dice.chance(0.66)) return
  const stars = dice.pick(['s5', 's5', 's5', 's4', 's4', 's3', 's2', 's1'])
  const rating = await own.create('service-rating', { serviceCase: id, enterprise: ownFirm, stars })
  if (stars !== 's1' && stars !== 's2') return
  // Bad ratings of the centre itself are for supervision; those of the others for the centre.
  const reader = house.as(lead === '企业服务中心' ? 'ducha' : 'qifu')
  agenda.after(house.now().today, 2, async () => {
    if (dice.chance(0.25)) return void (await reader.move('service-rating', rating.id, 'setAside', {}, '企业误点。'))
    await reader.move('service-rating', rating.id, 'verify', {}, '回访企业，情况属实。')
    agenda.after(house.now().today, 9, async () => {
      await reader.move('service-rating', rating.id, 'fix', { remedy: '已登门说明并补办。' })
    })
  })
  const words = '同一件事来回问了三次，没有人牵头。'
  const complaint = await own.create('service-complaint', {
    enterprise: ownFirm,
    unit: unit(lead),
    kind: 'stalling',
    words,
  })
  agenda.after(house.now().today, 1, async () => {
    const taken = await house.as('ducha').move('service-complaint', complaint.id, 'take')
    if (!dice.chance(0.7)) return
    const finding = '已向责任单位核实并约定由专人跟办。'
    await house.as('ducha').next('service-complaint', taken, dice.chance(0.5) ? 'find' : 'clear', { finding })
  })
}

/** In days, so that most answers come within the limit of the way. */
function lengths({ mode, grade }: Case): number {
  if (mode === 'timed') return { consult: 1, simple: 6, normal: 13, hard: 33 }[grade] ?? 13
  return { instant: 0, joint: 30, tracked: 70, agent: 55 }[mode] ?? 10
}

const ways = [
  ['instant', 'consult'],
  ['timed', 'consult'],
  ['timed', 'simple'],
  ['timed', 'simple'],
  ['timed', 'normal'],
  ['timed', 'normal'],
  ['timed', 'normal'],
  ['timed', 'hard'],
  ['joint', 'hard'],
  ['tracked', 'hard'],
  ['agent', 'normal'],
] as const

const matters = [
  ['labour', '人社局', '旺季一线用工短缺'],
  ['finance', '财政局', '续贷到期需要转贷资金'],
  ['utilities', '建设局', '厂区门前道路雨后积水'],
  ['utilities', '建设局', '变压器增容手续不清楚'],
  ['permit', '规划分局', '扩建厂房规划许可办理'],
  ['land', '规划分局', '地块红线与现状不符'],
  ['policy', '经发局', '技改补助申报条件'],
  ['policy', '科创局', '研发费用奖补兑现进度'],
  ['environment', '社会事业局', '周边餐饮异味影响车间'],
  ['schooling', '社会事业局', '骨干员工子女入学'],
  ['security', '应急局', '仓库消防整改标准不一'],
  ['clearance', '拓园指挥部', '围墙外地上附着物未清理'],
] as const
