import { type DemoCase, demoCases } from '#demo/service-cases.ts'
import { demoIncidents, demoLessons, demoPolicies } from '#demo/service-rest.ts'
import type { Stage } from '#demo/stage.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { proposeCards } from '#services/service/tick.ts'
import { byRule } from '#services/supervision/clock-actor.ts'

/** 企业服务的这半年 — cases in every way and state, a dispute with its ruling, cards, incidents and policies. */
export async function playService(stage: Stage): Promise<void> {
  const ids = new Map<string, string>()
  const plays = [
    ...demoCases.map((one) => ({
      on: one.asked,
      play: async () => void ids.set(one.title, await playCase(stage, one)),
    })),
    { on: -48, play: () => playDispute(stage) },
    { on: -34, play: () => playSettled(stage) },
    { on: -22, play: () => playCentre(stage) },
    { on: -19, play: () => playRefused(stage) },
    { on: -2, play: () => playReturned(stage) },
    { on: -1, play: () => playAsked(stage) },
  ]
  // Numbers are taken in the order of the days, as they would be.
  for (const { play } of plays.toSorted((a, b) => a.on - b.on)) await play()
  const get = (title: string) => ids.get(title) ?? ''
  await goOn(stage, get)
  await playCards(stage, get)
  await playIncidents(stage)
  await playPolicies(stage)
}

/** 惠企政策 */
export async function playPolicies(stage: Stage): Promise<void> {
  for (const { unit, from, until, documentNo, ...one } of demoPolicies)
    await stage.create('qifu', -60, 'policy', {
      ...one,
      documentNo: `${documentNo.office}〔${stage.on(from).slice(0, 4)}〕${documentNo.count}号`,
      unit: await stage.unit(unit),
      validFrom: stage.on(from),
      validUntil: until === null ? null : stage.on(until),
    })
}

const firmOf = async (stage: Stage, shortName: string): Promise<string> =>
  (await stage.records('enterprise', 'shortName', shortName))[0]?.id ?? ''

async function ask(stage: Stage, one: DemoCase): Promise<string> {
  const { firm, title, words, kind, channel, asked } = one
  const enterprise = await firmOf(stage, firm)
  return stage.create('qifu', asked, 'service_case', { title, words, kind, channel, enterprise, urgency: 'ordinary' })
}

async function playCase(stage: Stage, one: DemoCase): Promise<string> {
  const id = await ask(stage, one)
  const step = (login: string, day: number, name: string, facts = {}) =>
    stage.move(login, day, 'service_case', id, name, facts)
  if (one.assigned === undefined) return id
  const cooperating = await stage.units(one.cooperating ?? [])
  const { kind, mode, grade } = one
  await step('qifu', one.assigned, 'assign', { kind, mode, grade, lead: await stage.unit(one.unit), cooperating })
  if (one.signed === undefined) return id
  await step(one.login, one.signed, 'sign')
  await step(one.login, one.signed, 'contact')
  if (one.replied === undefined) return id
  await step(one.login, one.replied[0], 'reply', { reply: one.replied[1] })
  if (one.confirmed === undefined) return id
  await step('qifu', one.confirmed, 'confirmFor', { saidBy: '企业办公室' })
  if (one.closed !== undefined) await step('qifu', one.closed, 'close', { callback: '电话回访，企业认可办理结果。' })
  return id
}

/** What the long ways ask on the road: notes, an agent, an answered part, a pause, an extension, a place to go to. */
async function goOn(stage: Stage, get: (title: string) => string): Promise<void> {
  const step = (login: string, day: number, title: string, name: string, facts = {}) =>
    stage.move(login, day, 'service_case', get(title), name, facts)
  const steam = '园区蒸汽管网何时通到北园'
  await step('jianshe', -18, steam, 'note', { progress: '可研报告通过评审，管线走向已与规划分局对接。' })
  await step('jianshe', -5, steam, 'note', { progress: '初步设计完成，等待市级批复路由。' })
  await step('qifu', -15, '扩产项目从备案到施工许可全程代办', 'nameAgent', {
    agent: await stage.post('经发局项目科科长'),
  })
  await step('guihua', -6, '铁路专用线道口改造', 'answerPart', { partAnswer: '道口净空可调整，须报铁路部门同意。' })
  const permit = '环评批复后的排污许可衔接'
  await step('jingfa', -10, permit, 'pause', { pauseBasis: 'above', pauseGrounds: '变更申请已报市局审批。' })
  await step('jingfa', -3, '扩产项目从备案到施工许可全程代办', 'note', { progress: '备案、用地规划许可已取得。' })
  await step('qifu', -13, '反映税务稽查补税有异议', 'redirect', {
    toldWhere: '对税务处理决定不服的，请向上一级税务机关申请行政复议，服务中心可协助准备材料。',
  })
  await step('jianshe', -2, '二期扩建临时用电容量', 'askExtension', {
    extendTo: stage.on(9),
    extensionGrounds: '箱变到货推迟一周。',
  })
}

/** 责任争议 — returned twice, ruled on, and the words of the ruling wait for the next like case. */
async function playDispute(stage: Stage): Promise<void> {
  const dutyOf = async (unit: string) => (await stage.records('duty', 'unit', await stage.unit(unit)))[0]?.id
  const [jianshe, guihua] = [await stage.unit('建设局'), await stage.unit('规划分局')]
  const first: DemoCase = {
    ...{
      firm: '弦歌线缆',
      title: '西园一号路雨天积水影响出货',
      words: '门前道路逢雨积水，货车绕行。',
      kind: 'utilities',
    },
    ...{
      channel: 'hotline',
      mode: 'timed',
      grade: 'normal',
      unit: '建设局',
      login: 'jianshe',
      asked: -48,
      assigned: -48,
    },
  }
  const id = await playCase(stage, first)
  const step = (login: string, day: number, name: string, facts = {}) =>
    stage.move(login, day, 'service_case', id, name, facts)
  await step('jianshe', -47, 'sendBack', {
    returnDuty: await dutyOf('规划分局'),
    returnReason: '积水因路面标高与规划不符，按职责清单应由规划分局牵头。',
  })
  await step('qifu', -47, 'reassign', { lead: guihua })
  await step('guihua', -46, 'sendBack', {
    returnDuty: await dutyOf('建设局'),
    returnReason: '道路养护由建设局负责。',
  })
  const ruling = '园区已建道路的积水、破损由建设局主办，标高问题由规划分局出具意见。'
  await step('qifu', -45, 'rule', { lead: jianshe, cooperating: [guihua], ruling })
  await step('jianshe', -44, 'sign')
  await step('guihua', -41, 'answerPart', { partAnswer: '标高复核意见已出具。' })
  await step('jianshe', -37, 'reply', { reply: '新增雨水口四处，两次降雨后复查无积水。' })
  await step('qifu', -36, 'confirmFor', { saidBy: '企业行政部' })
  await step('qifu', -35, 'close', { callback: '回访无积水。' })
}

/** Returned once and waiting for the centre. */
async function playReturned(stage: Stage): Promise<void> {
  const again = await playCase(stage, {
    ...{
      firm: '赤岩铜业',
      title: '厂前绿化带遮挡出口视线',
      words: '货车出厂看不到来车。',
      kind: 'other',
      channel: 'visit',
    },
    ...{ mode: 'timed', grade: 'simple', unit: '规划分局', login: 'guihua', asked: -2, assigned: -2 },
  })
  await stage.move('guihua', -1, 'service_case', again, 'sendBack', {
    returnDuty: (await stage.records('duty', 'unit', await stage.unit('建设局')))[0]?.id,
    returnReason: '绿化养护由建设局负责。',
  })
}

/** 澄波水表 — the firm that can sign in: one case settled and rated, one refused and complained about, one just asked. */
async function playSettled(stage: Stage): Promise<void> {
  const enterprise = await firmOf(stage, '澄波水表')
  const id = await own(stage, -34, '水表检定装置申请首台套补助', '装置已投用，想知道补助条件和材料。')
  const step = stepOn(stage, id)
  const lead = await stage.unit('经发局')
  await step('qifu', -34, 'assign', { kind: 'policy', mode: 'timed', grade: 'simple', lead, cooperating: [] })
  await step('jingfa', -33, 'sign')
  await step('jingfa', -29, 'reply', { reply: '条件和材料清单已发，项目列入本批推荐名单。' })
  await step('chengbo', -28, 'confirm')
  await step('qifu', -27, 'close', { callback: '企业表示满意。' })
  await stage.create('chengbo', -27, 'service_rating', { serviceCase: id, enterprise, stars: 's5' })
}

/** What the centre dealt with itself is rated before supervision, which looks into the bad rating. */
async function playCentre(stage: Stage): Promise<void> {
  const enterprise = await firmOf(stage, '澄波水表')
  const id = await own(stage, -22, '咨询园区班车线路调整', '新线路何时开通，员工上下班怎么衔接？')
  const step = stepOn(stage, id)
  const lead = await stage.unit('企业服务中心')
  await step('qifu', -22, 'assign', { kind: 'other', mode: 'instant', grade: 'consult', lead, cooperating: [] })
  await step('qifu', -22, 'sign')
  await step('qifu', -22, 'reply', { reply: '新线路下月一日开通，时刻表已发企业联系人。' })
  await step('chengbo', -21, 'confirm')
  await step('qifu', -20, 'close', { callback: '企业已收到时刻表。' })
  const facts = { serviceCase: id, enterprise, stars: 's2', words: '电话问了三次才有人答复。' }
  const rating = await stage.create('chengbo', -20, 'service_rating', facts)
  await stage.move('ducha', -19, 'service_rating', rating, 'verify', {}, '核对来电记录属实。')
  await stage.move('ducha', -12, 'service_rating', rating, 'fix', { remedy: '热线增加一席，首问登记当日回复。' })
}

async function playRefused(stage: Stage): Promise<void> {
  const enterprise = await firmOf(stage, '澄波水表')
  const unit = await stage.unit('建设局')
  const id = await own(stage, -19, '厂区东侧雨水管返水', '下大雨时车间门口返水，已经两次。')
  const step = stepOn(stage, id)
  await step('qifu', -19, 'assign', { kind: 'utilities', mode: 'timed', grade: 'hard', lead: unit, cooperating: [] })
  await step('jianshe', -18, 'sign')
  await step('jianshe', -8, 'reply', { reply: '已清疏雨水管一百二十米。' })
  await step('chengbo', -5, 'refuse', { refusal: '上周四下雨又返水，井盖处仍堵。' })
  await stage.create('chengbo', -3, 'service_complaint', {
    ...{ enterprise, serviceCase: id, unit, kind: 'stalling' },
    words: '反映返水十天才到现场，两次电话无人接。',
  })
}

async function playAsked(stage: Stage): Promise<void> {
  await own(stage, -1, '东园道路雨天积水货车难进', '东园三号地块门前道路积水，货车绕行两公里。')
}

async function own(stage: Stage, day: number, title: string, words: string): Promise<string> {
  return stage.create('chengbo', day, 'service_case', { title, words, enterprise: await firmOf(stage, '澄波水表') })
}

function stepOn(stage: Stage, id: string) {
  return (login: string, day: number, name: string, facts = {}) =>
    stage.move(login, day, 'service_case', id, name, facts)
}

/** 提醒卡 — proposed by rule, issued by a named person, one of them appealed; the others wait for a decision. */
async function playCards(stage: Stage, get: (title: string) => string): Promise<void> {
  await tick(stage, -6)
  const late = await stage.records('service_card', 'serviceCase', get('员工子女插班入学'))
  const [card] = late.filter(({ colour }) => colour === 'yellow')
  if (card !== undefined) {
    await stage.move('ducha', -5, 'service_card', card.id, 'issue')
    await stage.move('sheshi', -4, 'service_card', card.id, 'appeal', {
      appeal: '插班须学籍系统开放，已于时限前告知企业。',
    })
  }
  await tick(stage, 0)
}

async function tick(stage: Stage, day: number): Promise<void> {
  const { db, actor, now, procedures } = await stage.as('ducha', day)
  const atTen = { ...momentOf(Date.parse(`${now.today}T02:00:00Z`)), today: now.today }
  await proposeCards(byRule(db, actor.zone, atTen, procedures))
}

/** 涉企违法事件和普法 */
export async function playIncidents(stage: Stage): Promise<void> {
  for (const { day, firm, steps, ...facts } of demoIncidents) {
    const id = await stage.create('qifu', day, 'incident', {
      ...facts,
      enterprise: await firmOf(stage, firm),
      unit: await stage.unit('拓园指挥部'),
      happenedOn: stage.on(day),
    })
    for (const [after, name, given, restored] of steps) {
      const on = restored === undefined ? {} : { restoredOn: stage.on(day + after) }
      await stage.move('qifu', day + after, 'incident', id, name, { ...given, ...on })
    }
  }
  for (const { day, ...facts } of demoLessons)
    await stage.create('qifu', day, 'legal_event', {
      ...facts,
      heldOn: stage.on(day),
      unit: await stage.unit('企业服务中心'),
    })
}
