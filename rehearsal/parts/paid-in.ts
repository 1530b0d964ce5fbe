import { addDays, type Day } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Contract } from '#rehearsal/parts/contracts.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'

const wan = 10_000

/** 到位资金 — documents month by month, some typed wrongly, some reduced, a few refused; then what is claimed and recognised. */
export function playMoney(stage: Stage, dice: Dice, signed: Contract): void {
  const { agenda, house } = stage
  const parts = dice.between(2, 6)
  let day = addDays(house.now().today, dice.between(5, 40))
  for (let i = 0; i < parts; i += 1) {
    const yuan = Math.round((signed.about.total * (0.06 + dice.next() * 0.16)) / 10) * 10 * wan
    const number = `凭证-${signed.id.slice(-6)}-${i + 1}`
    agenda.at(day, () => prove(stage, dice, signed, { yuan, number }))
    day = addDays(day, dice.between(18, 45))
  }
}

type Paper = { readonly yuan: number; readonly number: string }

async function prove(stage: Stage, dice: Dice, signed: Contract, { yuan, number }: Paper): Promise<void> {
  const { house, agenda, unit } = stage
  const today = house.now().today
  const isTypo = dice.chance(0.05)
  const { id } = await house.as('zhaoshang2').create('paid-in', {
    ...{ contract: signed.id, unit: unit(signed.about.unit), documentNumber: number, period: today.slice(0, 7) },
    ...{ kind: dice.pick(['land', 'works', 'works', 'equipment', 'capital']), amount: isTypo ? yuan * 10 : yuan },
    ...{ paidOn: addDays(today, -dice.between(0, 6)), payer: '项目公司' },
  })
  agenda.after(today, dice.between(1, 3), async () => {
    if (isTypo) await house.as('zhaoshang2').change('paid-in', id, { amount: yuan })
    const treasury = house.as('caizheng')
    if (dice.chance(0.06)) {
      await treasury.move('paid-in', id, 'refuse', {}, '凭证与账面不符。')
      return
    }
    const isReduced = dice.chance(0.18)
    const verified = isReduced ? Math.round((yuan * (0.55 + dice.next() * 0.4)) / wan) * wan : yuan
    const why = isReduced ? { verifiedWords: '部分款项未实际支付。' } : {}
    await treasury.move('paid-in', id, 'verify', { verified, ...why })
    await claim(stage, dice, signed, { claimed: yuan, verified })
  })
}

type Sums = { readonly claimed: number; readonly verified: number }
type Percents = readonly [number, ...number[]]

const sixty: Percents = [60, 40]

function sharesOf(units: readonly string[], percents: Percents) {
  return units.map((one, i) => ({ unit: one, percent: percents[i] ?? 0 }))
}

type Claim = Sums & { readonly id: string; readonly names: readonly string[] }

/** Half of the larger ones are shared by two units, sixty to forty as a rule; some claims lack a paper and come back. */
async function claim(stage: Stage, dice: Dice, { id: contract, about }: Contract, sums: Sums): Promise<void> {
  const { house, agenda, unit } = stage
  const today = house.now().today
  const other = dice.pick(Object.keys(heads))
  const isShared = other !== about.unit && dice.chance(0.35)
  const names = isShared ? [about.unit, other] : [about.unit]
  const { id } = await house.as('zhaoshang2').create('recognition', {
    ...{ name: `${about.title}${today.slice(0, 7)}到位资金`, kind: 'funds', contract, claimed: sums.claimed },
    shares: sharesOf(names.map(unit), isShared ? dice.pick([sixty, sixty, [70, 30], [66.7, 33.3]]) : [100]),
    ...{ period: monthOfClaim(today, dice.chance(0.15)), isConfirmed: true },
  })
  const own = heads[about.unit]
  const isReturned = own !== undefined && dice.chance(0.1)
  if (isReturned)
    agenda.after(today, 1, async () => {
      await house.as('zhaoshang').move('recognition', id, 'return', {}, '请补充资金分割证明。')
    })
  agenda.after(today, isReturned ? dice.between(3, 8) : dice.between(1, 4), async () => {
    if (isReturned) await house.as(own).move('recognition', id, 'resubmit')
    const check = { isOnSite: true, checkWords: '凭证与账面一致，现场核实工程进度。' }
    await house.as('caizheng').move('recognition', id, 'check', check)
    agenda.after(house.now().today, dice.between(0, 3), () => decide(stage, dice, { id, names, ...sums }))
  })
}

/** A claim of the month before comes late: its month may be closed by then. */
function monthOfClaim(today: Day, isOfLastMonth: boolean): string {
  const last = addDays(`${today.slice(0, 8)}01` as Day, -1) // the first of a month is a day
  return (isOfLastMonth && today.slice(5, 7) !== '01' ? last : today).slice(0, 7)
}

/** Never beyond what is verified, with the reason when less than claimed; some count not at all. */
async function decide(stage: Stage, dice: Dice, one: Claim): Promise<void> {
  const { house } = stage
  const head = house.as('zhaoshang')
  if (dice.chance(0.05)) {
    const reasons = [dice.pick(await reasonsOf(stage))]
    await head.move('recognition', one.id, 'exclude', { reasons, reasonWords: '属不予认定的情形。' })
    object(stage, dice, one, 0)
    return
  }
  if (one.verified < one.claimed) {
    await head.refusedAct('recognition', one.id, 'recognise', { recognised: one.verified }, 'recognised-reason')
    const facts = { recognised: one.verified, reasonWords: '按核定凭证认定。' }
    await head.move('recognition', one.id, 'recognise', facts)
  } else if (dice.chance(0.15)) {
    const recognised = Math.round((one.claimed * 0.8) / wan) * wan
    await head.move('recognition', one.id, 'recognise', { recognised, reasons: [dice.pick(await reasonsOf(stage))] })
    object(stage, dice, one, recognised)
    return
  } else await head.move('recognition', one.id, 'recognise')
  object(stage, dice, one, Math.min(one.claimed, one.verified))
}

async function reasonsOf({ house }: Stage): Promise<readonly string[]> {
  const { items } = await house.as('zhaoshang').get('investment-rule?limit=100')
  return items.flatMap(({ id, kind }: { id: string; kind: string }) => (kind === 'exclusion' ? [id] : []))
}

/** 复议 — once, within five workdays; ruled a week or four weeks later, when the month may be closed. */
function object({ house, agenda, unit }: Stage, dice: Dice, one: Claim, counted: number): void {
  const who = one.names.map((name) => heads[name]).filter((login) => login !== undefined)
  const login = who.at(-1)
  if (login === undefined || !dice.chance(counted < one.claimed ? 0.35 : 0.1)) return
  const today = house.now().today
  agenda.after(today, dice.between(1, 4), async () => {
    await house.as(login).move('recognition', one.id, 'object', { objection: '项目由我局首谈并全程服务，请复核。' })
    agenda.after(today, dice.pick([7, 9, 12, 30]), async () => {
      const ruled = dice.pick<Percents>([
        [50, 50],
        [55, 45],
      ])
      const shares = one.names.length === 2 ? { ruledShares: sharesOf(one.names.map(unit), ruled) } : {}
      const more = dice.chance(0.5) ? { ruledAmount: Math.max(counted, Math.min(one.verified, one.claimed)) } : {}
      const ruling = '按首谈材料和凭证裁定。'
      await house.as('zhuren').move('recognition', one.id, 'rule', { ruling, ...shares, ...more })
    })
  })
}
