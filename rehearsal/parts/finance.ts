import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Stage } from '#rehearsal/stage.ts'

const keeper = 'caizheng'
const wan = 10_000

type Product = { readonly id: string; readonly bank: string; readonly scheme: string }

/** 投融资 — needs of firms pushed to several banks, what was granted and what was really lent, bridge loans with their fees. */
export async function playFinance(stage: Stage): Promise<void> {
  const { house, agenda, year, scale, someDay } = stage
  const dice = stage.dice.fork('finance')
  const products: Product[] = []
  agenda.at(dayOf(year, 1, 11), async () => {
    for (const [name, bank, kind, rate] of offers) {
      const { id } = await house.as(keeper).create('finance-product', {
        ...{ name, bank, kind, rate, uses: ['working', 'equipment', 'trade'], cap: 10_000_000, maxTerm: 24 },
        ...{ accepts: ['none', 'plant', 'receivables'], validFrom: dayOf(year - 1, 6, 1) },
      })
      products.push({ id, bank, scheme: kind })
    }
    const fund = { code: 'bridge-fund-size', name: '转贷资金规模', value: 200_000_000, unitName: '元' }
    await house.as(keeper).create('rate-standard', { ...fund, basis: '云高字转贷周转金管理办法' })
    await lastYear(stage, dice, products)
    const hidden = { contract: '国资借1号', unit: stage.unit('国资公司'), bank: '云岭农商行', scheme: 'stateGroup' }
    const guaranteed = { ...hidden, renewal: 'new', guarantor: 'government', granted: 60_000_000 }
    await house.as(keeper).refused('loan', guaranteed, 'government-guarantee')
  })
  for (let i = 0; i < Math.round(220 * scale); i += 1) {
    const filed = someDay(dice, dayOf(year, 1, 12), dayOf(year, 12, 28))
    agenda.at(filed, () => need(stage, dice, products, i))
  }
  for (let i = 0; i < Math.round(96 * scale); i += 1) {
    const asked = someDay(dice, dayOf(year, 1, 12), dayOf(year, 12, 20))
    agenda.at(asked, () => bridge(stage, dice, i))
  }
}

/** Loans of the year before, some paid out by the guarantor in this one. */
async function lastYear(stage: Stage, dice: Dice, products: readonly Product[]): Promise<void> {
  for (let i = 0; i < Math.max(2, Math.round(60 * stage.scale)); i += 1) {
    const on = dayOf(stage.year - 1, dice.between(1, 12), dice.between(1, 28))
    const credit = Math.round(dice.spread(50, 900)) * wan
    await lend(stage, dice, { contract: `旧贷-${i + 1}`, product: dice.pick(products), credit, on, need: null })
  }
}

async function need(stage: Stage, dice: Dice, products: readonly Product[], nth: number): Promise<void> {
  const { house, agenda, firms } = stage
  const hand = house.as(keeper)
  const today = house.now().today
  const amount = Math.round(dice.spread(60, 1500)) * wan
  const { id } = await hand.create('finance-need', {
    ...{ enterprise: dice.pick(firms), purpose: dice.pick(purposes), use: 'working', amount, term: 12 },
    ...{ collateral: ['plant'], rateCap: 5, due: addDays(today, 45), isUrgent: dice.chance(0.1) },
  })
  if (dice.chance(0.05)) {
    agenda.after(today, 4, async () => {
      await hand.move('finance-need', id, 'withdraw', {}, '企业改用自有资金')
    })
    return
  }
  const first = dice.between(0, products.length - 1)
  const pushed = products.filter((_, i) => i === first || (i > first && dice.chance(0.5)))
  const verified = dice.between(1, 4)
  agenda.after(today, verified, async () => {
    await hand.move('finance-need', id, 'verify')
    await hand.move('finance-need', id, 'push', { products: pushed.map((one) => one.id) })
  })
  agenda.after(today, verified + dice.between(4, 12), async () => {
    const isRefused = dice.chance(0.3)
    const chosen = dice.pick(pushed)
    for (const one of pushed.filter((other) => isRefused || (other !== chosen && dice.chance(0.6))))
      await hand.move('finance-need', id, 'hear', { refusedBy: one.id, refusal: dice.pick(['collateral', 'record']) })
    if (isRefused) return
    const credit = Math.min(10_000_000, Math.round((amount * dice.pick([0.6, 0.8, 1, 1.2])) / wan) * wan)
    await hand.move('finance-need', id, 'survey')
    await hand.move('finance-need', id, 'grant', { product: chosen.id, credit })
    const on = house.now().today
    await lend(stage, dice, { contract: `贷-${nth + 1}`, product: chosen, credit, on, need: id })
  })
}

type Lending = {
  readonly contract: string
  readonly product: Product
  readonly credit: number
  readonly on: Day
  readonly need: string | null
}

/** Credit granted is not money lent: some is never drawn, and what is drawn is often less. */
async function lend(stage: Stage, dice: Dice, one: Lending): Promise<void> {
  const { house, agenda, firms } = stage
  const hand = house.as(keeper)
  const today = house.now().today
  const enterprise = one.need === null ? dice.pick(firms) : (await hand.get(`finance-need/${one.need}`)).enterprise
  const { id } = await hand.create('loan', {
    ...{ contract: one.contract, bank: one.product.bank, need: one.need, product: one.product.id },
    ...{ enterprise: typeof enterprise === 'string' ? enterprise : enterprise.id, granted: one.credit },
    ...{ scheme: one.product.scheme, renewal: dice.pick(['new', 'new', 'renewal']) },
    ...{ guarantor: dice.pick(['zoneCompany', 'cityCompany', 'none']), isFirst: dice.chance(0.15), grantedOn: one.on },
  })
  if (one.need !== null && dice.chance(0.12)) return
  agenda.after(today, one.need === null ? 0 : dice.between(1, 20), async () => {
    const lentOn = one.need === null ? one.on : house.now().today
    const terms = { lentOn, rate: dice.between(330, 520) / 100, dueOn: addDays(lentOn, dice.pick([90, 180, 365])) }
    if (dice.chance(0.05))
      await hand.refusedAct('loan', id, 'lend', { ...terms, lent: one.credit * 2 }, 'lent-over-credit')
    const lent = dice.chance(0.7) ? one.credit : Math.round((one.credit * 0.6) / wan) * wan
    await hand.move('loan', id, 'lend', { ...terms, lent })
    end(stage, dice, { id, lent, dueOn: terms.dueOn })
  })
}

function end({ house, agenda }: Stage, dice: Dice, loan: { id: string; lent: number; dueOn: Day }): void {
  const hand = house.as(keeper)
  const isBad = dice.chance(0.03)
  const ends = addDays(loan.dueOn, dice.chance(0.2) ? dice.between(3, 40) : 0)
  agenda.at(ends, async () => {
    const on = house.now().today
    if (isBad) {
      const compensation = Math.round((loan.lent * 0.4) / wan) * wan
      await hand.move('loan', loan.id, 'compensate', { compensation, compensatedOn: on })
    } else await hand.move('loan', loan.id, 'settle', { repaid: loan.lent, repaidOn: on })
  })
}

/** 转贷 — promised by the bank, approved, lent for some days; more than the ratio of the promise is refused. */
async function bridge({ house, agenda, firms }: Stage, dice: Dice, nth: number): Promise<void> {
  const hand = house.as(keeper)
  const today = house.now().today
  const oldLoan = Math.round(dice.spread(200, 1050)) * wan
  const promise = Math.round((oldLoan * dice.pick([0.9, 1])) / wan) * wan
  const isTooMuch = dice.chance(0.06)
  const most = Math.min(Math.floor((promise * 95) / 100), 10_000_000)
  const { id } = await hand.create('bridge-loan', {
    ...{
      oldContract: `续-${nth + 1}`,
      enterprise: dice.pick(firms),
      borrower: 'enterprise',
      bank: '云岭农商行',
      oldLoan,
    },
    ...{ oldDue: addDays(today, 20), asked: isTooMuch ? most + wan : most, isOwnPartReady: true },
  })
  agenda.after(today, 2, async () => {
    await hand.move('bridge-loan', id, 'promise', { promise, promisedOn: house.now().today })
    if (isTooMuch) {
      await hand.refusedAct('bridge-loan', id, 'approve', {}, 'bridge-over')
      await hand.move('bridge-loan', id, 'refuse', {}, '超过续贷承诺的比例')
      return
    }
    await hand.move('bridge-loan', id, 'approve')
    const lentOn = addDays(today, dice.between(3, 14))
    agenda.at(lentOn, async () => {
      await hand.move('bridge-loan', id, 'lend', { lentOn })
      const repaidOn = addDays(lentOn, dice.chance(0.1) ? dice.between(11, 25) : dice.between(1, 10))
      agenda.at(repaidOn, async () => {
        await hand.move('bridge-loan', id, 'repay', { newLoanOn: repaidOn, repaidOn })
      })
    })
  })
}

const offers = [
  ['财园信贷通', '云岭农商行', 'parkCredit', 3.85],
  ['订单融', '云中商业银行', 'credit', 4.2],
  ['厂房抵押贷', '云岭农商行', 'mortgage', 3.95],
  ['担保易贷', '砚湖银行', 'guarantee', 4.35],
] as const

const purposes = ['旺季备料流动资金', '设备更新', '出口订单备货', '续建车间周转']
