import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { callBack, closeWithCaller, isCall } from '#rehearsal/parts/callers.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'

/** Who finds: villages and towns on patrol, the desk of the hotline. */
const finders = ['mailang', 'yanchi', 'jiguang', 'lanqiao', 'weiwan', 'sheshi'] as const

/** What is found, who keeps its kind, and who sets it right. */
const matters = [
  ['grid-rubbish', 'sheshi', '建设局', '巷口暴露垃圾', 'patrol'],
  ['grid-rubble', 'sheshi', '建设局', '路边堆放渣土', 'patrol'],
  ['grid-road', 'sheshi', '建设局', '路面坑洞', 'patrol'],
  ['grid-light', 'sheshi', '建设局', '路灯不亮', 'patrol'],
  ['grid-parking', 'sheshi', '澜桥镇', '占用消防通道', 'patrol'],
  ['grid-building', 'sheshi', '规划分局', '沿街违法搭建', 'patrol'],
  ['hotline', 'sheshi', '苇湾镇', '反映夜间噪声', 'hotline'],
  ['hotline-hard', 'sheshi', '建设局', '反映小区外墙脱落', 'hotline'],
  ['river-litter', 'huanbao', '澜桥镇', '河面漂浮物', 'patrol'],
  ['river-outfall', 'huanbao', '建设局', '排口晴天出流', 'patrol'],
  ['hazard', 'yingji', '国资公司', '配电箱前堆放物料', 'inspection'],
] as const

type Found = { readonly keeper: string; readonly unit: string; readonly row: Row; readonly callers: Dice }

/** 工单 — some 900 a year: found, filed, dispatched, sometimes returned, set right mostly in time, checked by another, done again now and then. */
export async function playTickets(stage: Stage): Promise<void> {
  const { house, agenda, year, scale, someDay, unit } = stage
  const dice = stage.dice.fork('tickets')
  const callers = stage.dice.fork('callers')
  const kinds = new Map<string, string>()
  agenda.at(dayOf(year, 1, 13), async () => {
    const { items } = await house.as('ducha').get('ticket-kind?limit=100')
    // A list shows no codes; each kind is opened.
    for (const { id } of items as readonly Row[]) kinds.set((await house.as('ducha').get(`ticket-kind/${id}`)).code, id)
  })
  for (let i = 0; i < Math.round(900 * scale); i += 1) {
    const day = someDay(dice, dayOf(year, 1, 14), agenda.last)
    agenda.at(day, async () => {
      const [code, keeper, lead, title, channel] = dice.pick(matters)
      const [village, spot] = [dice.pick(villages), `${dice.between(1, 40)}号`]
      const row = await house.as(dice.pick(finders)).create('ticket', {
        ...{ title, what: `${village}${spot}附近${title}。`, place: `${village}${spot}`, channel },
        ...{ kind: kinds.get(code), area: unit(village), ...stage.ground.home(village, [dice.next(), dice.next()]) },
        crs: 'cgcs2000',
      })
      const found = { keeper, unit: lead, row, callers }
      agenda.after(day, dice.chance(0.1) ? 3 : 1, () => file(stage, dice, found))
    })
  }
}

async function file(stage: Stage, dice: Dice, { keeper, unit: lead, row, callers }: Found): Promise<void> {
  const { house, agenda, unit } = stage
  const today = house.now().today
  if (dice.chance(0.06)) {
    await house.as(keeper).next('ticket', row, 'refuse', {}, '现场已恢复，不符合立案条件。')
    return
  }
  const filed = await house.as(keeper).next('ticket', row, 'file')
  agenda.after(today, dice.between(0, 1), async () => {
    const isWrong = dice.chance(0.07)
    const first = isWrong ? '人社局' : lead
    const sent = await house.as(keeper).next('ticket', filed, 'dispatch', { unit: unit(first) })
    if (!isWrong)
      return handle(stage, dice, { keeper, unit: lead, row: sent, callers }, addDays(today, dice.between(0, 2)))
    agenda.after(house.now().today, 1, async () => {
      const reason = { returnReason: '不属本单位职责。' }
      const returned = await house.as('renshe').next('ticket', sent, 'sendBack', reason)
      agenda.after(house.now().today, 1, async () => {
        const again = await house.as(keeper).next('ticket', returned, 'redispatch', { unit: unit(lead) })
        await handle(stage, dice, { keeper, unit: lead, row: again, callers }, house.now().today)
      })
    })
  })
}

/** Signed for, planned where the kind asks it, fixed in time by most; the keeper looks, and sends one in twelve back. */
async function handle(stage: Stage, dice: Dice, found: Found, signs: Day): Promise<void> {
  const { house, agenda } = stage
  const login = heads[found.unit] ?? 'jianshe'
  const head = house.as(login)
  const isHazard = found.keeper === 'yingji'
  // Who waits at a line is mostly called on the same day.
  const on = isCall(found.row) && found.callers.chance(0.9) ? house.now().today : signs
  agenda.at(on, async () => {
    let row = await head.next('ticket', found.row, 'sign')
    if (isCall(row)) row = await callBack(stage, login, row)
    if (isHazard) {
      if (dice.chance(0.2))
        await head.refusedAct('ticket', row.id, 'fix', { handled: '已整改。', result: 'solved' }, 'ticket-plan-missing')
      row = await head.next('ticket', row, 'plan', {
        ...{
          goal: '消除隐患并通过复查',
          measures: '清理现场并划定禁放区',
          funds: 20_000,
          responsible: '安全管理负责人',
        },
        planDue: addDays(signs, 14),
      })
    }
    const days = dice.chance(0.85) ? dice.between(0, 2) : dice.between(5, 24)
    agenda.after(signs, days, () => fix(stage, dice, { ...found, row }, 0))
  })
}

async function fix(stage: Stage, dice: Dice, found: Found, before: number): Promise<void> {
  const { house, agenda } = stage
  const head = house.as(heads[found.unit] ?? 'jianshe')
  const result = dice.chance(0.9) ? 'solved' : 'explained'
  const row = await head.next('ticket', found.row, 'fix', { handled: '已处置，现场恢复。', result })
  agenda.after(house.now().today, dice.between(1, 3), async () => {
    const keeper = house.as(found.keeper)
    if (before < 2 && dice.chance(0.08)) {
      const again = await keeper.next('ticket', row, 'redo', { rechecked: '现场仍有残留，请继续处置。' })
      agenda.after(house.now().today, dice.between(1, 4), () => fix(stage, dice, { ...found, row: again }, before + 1))
      return
    }
    if (isCall(row)) return closeWithCaller(stage, found.callers, found.keeper, row)
    await keeper.next('ticket', row, 'close', { rechecked: '现场核查，已恢复。' })
  })
}

const villages = ['霁光社区', '麦浪社区', '砚池村'] as const
