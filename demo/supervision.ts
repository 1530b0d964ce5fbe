import type { Stage } from '#demo/stage.ts'
import { sha256 } from '#domain/supervision/sha256.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { climbLadders } from '#services/supervision/tick.ts'

/** 督办 — an instruction on its way, what the ladder did to two late tasks, a request between units, a spot check. */
export async function playSupervision(stage: Stage, get: (title: string) => string): Promise<void> {
  await closeOlderOrder(stage)
  await followInstruction(stage)
  await climbThroughWeeks(stage)
  await answerSlips(stage)
  await stage.create('jianshe2', -5, 'coordination', {
    task: get('完成标准厂房二期主体工程'),
    unit: await stage.unit('建设局'),
    askedUnit: await stage.unit('国资公司'),
    request: '请国资公司于本周内移交6号厂房东侧施工便道，以便钢构件进场。',
    wantedBy: stage.on(3),
  })
  await checkOnTheSpot(stage)
  await stage.create('ducha', -1, 'supervision_order', {
    title: '办理企业反映的夜间停水问题',
    source: 'hotline',
    sourceName: '市民热线转办单',
    givenOn: stage.on(-1),
    asSaid: '东片区三家企业反映近两周夜间多次停水，影响连续生产，请核实处理并答复。',
    urgency: 'urgent',
    requirements: '查明停水原因，恢复正常供水，向反映人答复办理结果。',
    lead: await stage.unit('建设局'),
    cooperating: await stage.units(['企业服务中心']),
    reportForm: '书面报告',
    contact: '督查室',
  })
}

/** An instruction of a leader that is under way, past its first extension. */
async function followInstruction(stage: Stage): Promise<void> {
  const order = await stage.create('ducha', -34, 'supervision_order', {
    title: '整治创业大道沿线断头路灯',
    source: 'instruction',
    sourceName: '现场调研指示',
    givenOn: stage.on(-35),
    asSaid: '创业大道夜间照明断档，职工反映强烈。请建设局牵头，一个月内全部修复，并建立巡查台账。',
    instructedBy: await stage.post('管委会主任'),
    urgency: 'hard',
    requirements: '修复全部故障路灯，建立日巡查台账，夜间照明连续。',
    lead: await stage.unit('建设局'),
    cooperating: await stage.units(['财政局', '企业服务中心']),
    dueCurrent: stage.on(-3),
    reportForm: '书面报告，附巡查台账',
    contact: '督查室',
  })
  const step = (login: string, day: number, name: string) => stage.move(login, day, 'supervision_order', order, name)
  await step('ducha', -34, 'register')
  await step('zhuren', -33, 'approve')
  await step('ducha', -33, 'assign')
  await step('jianshe', -32, 'sign')
  const unit = await stage.unit('建设局')
  await stage.create('jianshe2', -20, 'report', {
    supervisionOrder: order,
    unit,
    progress: '排查故障路灯46盏，已修复19盏，余下待配件到货。',
  })
  const extension = await stage.create('jianshe', -6, 'extension', {
    supervisionOrder: order,
    unit,
    grounds: '两处变压器更换须停电施工，供电部门安排在下周。',
    progress: '已修复38盏，余8盏。',
    newDue: stage.on(12),
  })
  await stage.move('ducha', -5, 'extension', extension, 'grant', { grantedDue: stage.on(10) })
}

/** A matter that went the whole way: returned once, closed by a second person, looked back at. */
async function closeOlderOrder(stage: Stage): Promise<void> {
  const order = await stage.create('ducha', -95, 'supervision_order', {
    title: '规范园区企业检查事项',
    source: 'meeting',
    sourceName: '管委会主任办公会纪要',
    givenOn: stage.on(-96),
    asSaid: '由企业服务中心牵头，梳理涉企检查事项，能并则并，两个月内公布清单。',
    urgency: 'ordinary',
    requirements: '梳理涉企检查事项，形成合并检查清单并公布。',
    lead: await stage.unit('企业服务中心'),
    cooperating: await stage.units(['应急局', '生态环境分局']),
    dueCurrent: stage.on(-40),
    contact: '督查室',
  })
  const step = (login: string, day: number, name: string, facts = {}, reason?: string) =>
    stage.move(login, day, 'supervision_order', order, name, facts, reason)
  const checked = ['facts', 'solved', 'done', 'conclusion', 'lawful', 'format']
  await step('ducha', -95, 'register')
  await step('ducha', -95, 'follow')
  await step('qifu', -52, 'submit', { outcome: '清单初稿已报审。' })
  await step('ducha', -50, 'return', {}, '清单尚未公布，未达到要求。')
  await step('qifu', -43, 'submit', { outcome: '合并检查清单公布，检查事项由57项并为31项。' })
  await step('ducha', -41, 'review', { checked })
  await step('ducha2', -40, 'close')
  await step('ducha', -12, 'lookBack', { lookBack: '走访三家企业，检查已按清单合并进行。' })
}

/** The rules act on every day of the last weeks, as the clock of a server would let them. */
async function climbThroughWeeks(stage: Stage): Promise<void> {
  for (let day = -24; day < 0; day += 1) {
    const { db, actor, now, procedures } = await stage.as('ducha', day)
    const atTen = { ...momentOf(Date.parse(`${now.today}T02:00:00Z`)), today: now.today }
    await climbLadders(byRule(db, actor.zone, atTen, procedures))
  }
}

/** A unit acknowledges what it got first; the latest still waits for it. */
async function answerSlips(stage: Stage): Promise<void> {
  const [first] = await stage.records('slip', 'unit', await stage.unit('应急局'))
  if (first !== undefined)
    await stage.move('yingji', -19, 'slip', first.id, 'acknowledge', { answer: '已组织复查，余下一处正在整改。' })
}

/** A draw of last week with two findings recorded and one to come. */
async function checkOnTheSpot(stage: Stage): Promise<void> {
  const seed = 'yunling-3f9c1a7be2'
  const check = await stage.create('ducha', -8, 'spot_check', {
    name: '本月进展抽查',
    kind: 'progress',
    count: 3,
    drawOn: stage.on(-7),
    commitment: sha256(seed),
  })
  await stage.move('ducha', -7, 'spot_check', check, 'draw', { seed })
}
