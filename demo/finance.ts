import { demoBridges, demoLoans, demoNeeds, demoProducts, groupFigures } from '#demo/finance-plans.ts'
import type { Stage } from '#demo/stage.ts'

/** Who acts for finance: the head approves, and in this small bureau also keeps the ledger. */
const keeper = 'caizheng'

/** 投融资这一年 — needs of firms from filing to lending, loans, bridge loans with their fees, a fund and the figures of the state group. */
export async function playFinance(stage: Stage, firms: ReadonlyMap<string, string>): Promise<void> {
  const products = new Map<string, string>()
  for (const { validFrom, ...one } of demoProducts) {
    const id = await stage.create(keeper, -180, 'finance_product', { ...one, validFrom: stage.on(validFrom) })
    products.set(one.name, id)
  }
  const needs = new Map<string, string>()
  for (const one of demoNeeds) needs.set(one.purpose, await playNeed(stage, firms, products, one))
  for (const one of demoLoans) await playLoan(stage, firms, needs, one)
  await stage.create(keeper, -150, 'loan', {
    contract: `国资借〔${stage.on(-150).slice(0, 4)}〕1号`,
    unit: await stage.unit('国资公司'),
    bank: '云岭农商行',
    scheme: 'stateGroup',
    renewal: 'new',
    guarantor: 'government',
    granted: 60_000_000,
    grantedOn: stage.on(-151),
    findingFor: (await stage.records('person', 'name', '缪书言'))[0]?.id,
  })
  await playBridges(stage, firms)
  await playFund(stage, firms)
  await playGroup(stage)
}

async function playNeed(
  stage: Stage,
  firms: ReadonlyMap<string, string>,
  products: ReadonlyMap<string, string>,
  { firm, filed, pushed, refused, granted, due, amount, ...facts }: (typeof demoNeeds)[number],
): Promise<string> {
  const login = firm === '澄波水表' ? 'chengbo' : keeper
  const id = await stage.create(login, filed, 'finance_need', {
    ...facts,
    enterprise: firms.get(firm),
    amount: amount * 10_000,
    due: stage.on(due),
  })
  if (pushed === undefined) return id
  const move = (day: number, name: string, more = {}) => stage.move(keeper, day, 'finance_need', id, name, more)
  await move(filed + 2, 'verify')
  if (pushed.length > 0) await move(filed + 4, 'push', { products: pushed.map((name) => products.get(name)) })
  for (const [product, refusal] of refused ?? [])
    await move(filed + 11, 'hear', { refusedBy: products.get(product), refusal })
  if (granted === undefined) return id
  await move(filed + 12, 'survey')
  await move(filed + 20, 'grant', { product: products.get(granted[0]), credit: granted[1] * 10_000 })
  return id
}

async function playLoan(
  stage: Stage,
  firms: ReadonlyMap<string, string>,
  needs: ReadonlyMap<string, string>,
  { firm, need, granted, grantedOn, lent, compensation, repaidOn, ...facts }: (typeof demoLoans)[number],
): Promise<void> {
  const id = await stage.create(keeper, Math.min(0, grantedOn), 'loan', {
    ...facts,
    enterprise: firms.get(firm),
    need: need === undefined ? null : needs.get(need),
    granted: granted * 10_000,
    grantedOn: stage.on(grantedOn),
  })
  if (lent === undefined) return
  const [sum, day, rate, months] = lent
  await stage.move(keeper, day, 'loan', id, 'lend', {
    lent: sum * 10_000,
    lentOn: stage.on(day),
    rate,
    dueOn: stage.on(day + months * 30),
  })
  if (compensation !== undefined) {
    const [paid, on] = compensation
    const given = { compensation: paid * 10_000, compensatedOn: stage.on(on) }
    await stage.move(keeper, on, 'loan', id, 'compensate', given)
  }
  if (repaidOn === undefined) return
  await stage.move(keeper, repaidOn, 'loan', id, 'settle', { repaid: sum * 10_000, repaidOn: stage.on(repaidOn) })
}

async function playBridges(stage: Stage, firms: ReadonlyMap<string, string>): Promise<void> {
  await stage.create(keeper, -170, 'rate_standard', {
    code: 'bridge-fund-size',
    name: '转贷资金规模',
    value: 50_000_000,
    unitName: '元',
    basis: '云高字转贷周转金管理办法',
  })
  for (const { firm, asked, oldLoan, promise, askedOn, lentOn, repaidOn, ...facts } of demoBridges) {
    const id = await stage.create(keeper, askedOn, 'bridge_loan', {
      ...facts,
      borrower: 'enterprise',
      enterprise: firms.get(firm),
      oldLoan: oldLoan * 10_000,
      asked: asked * 10_000,
      oldDue: stage.on(askedOn + 20),
      isOwnPartReady: true,
    })
    const move = (day: number, name: string, more = {}) => stage.move(keeper, day, 'bridge_loan', id, name, more)
    if (promise === undefined) continue
    await move(askedOn + 3, 'promise', { promise: promise * 10_000, promisedOn: stage.on(askedOn + 3) })
    if (lentOn === undefined) continue
    await move(lentOn - 1, 'approve')
    await move(lentOn, 'lend', { lentOn: stage.on(lentOn) })
    if (repaidOn === undefined) continue
    await move(repaidOn, 'repay', { newLoanOn: stage.on(repaidOn), repaidOn: stage.on(repaidOn) })
  }
}

/** 产业基金 */
export async function playFund(stage: Stage, firms: ReadonlyMap<string, string>): Promise<void> {
  const fund = await stage.create(keeper, -160, 'fund', {
    name: '云岭高新产业引导基金一期',
    manager: '云岭澄怀私募基金管理有限公司',
    unit: await stage.unit('国资公司'),
    size: 500_000_000,
    ownShare: 100_000_000,
    paidIn: 260_000_000,
    foundedOn: stage.on(-700),
    multiple: 1.5,
  })
  const invest = (company: string, invested: number, day: number, counted: number | null, firm?: string) =>
    stage.create(keeper, -158, 'fund_investment', {
      ...{ fund, company, enterprise: firm === undefined ? null : firms.get(firm) },
      invested: invested * 10_000,
      decidedOn: stage.on(day - 20),
      investedOn: stage.on(day),
      counted: counted === null ? null : counted * 10_000,
      countedBasis: counted === null ? null : '返投认定会议纪要',
    })
  await invest('云岭启屏智能终端有限公司', 6000, -420, 6000, '启屏终端')
  await invest('云岭听澜物联科技有限公司', 800, -260, 800, '听澜物联')
  const left = await invest('石渠微电子股份有限公司', 2500, -640, null)
  const exit = { exit: 'transfer', returned: 31_400_000, exitedOn: stage.on(-40) }
  await stage.move(keeper, -40, 'fund_investment', left, 'leave', exit)
}

/** Indicators of the four functions, with the figures of the last two quarters that are over. */
async function playGroup(stage: Stage): Promise<void> {
  const owner = await stage.unit('财政局')
  const quarters = lastQuarters(stage.today)
  for (const [code, name, caliber, unitName, values] of groupFigures) {
    const indicator = await stage.create('ducha', -165, 'indicator', {
      ...{ code, name, caliber, unitName, owner, nature: 'level', flow: 'stock', priceBasis: 'none' },
      ...{ frequency: 'quarter', direction: 'up', kind: 'management', source: '国资集团季报', decimals: 2 },
      ...{ releaseMonths: 1, releaseDay: 28, validFrom: `${stage.on(-165).slice(0, 4)}-01-01` },
    })
    for (const [i, period] of quarters.entries())
      await stage.create(keeper, -1, 'observation', {
        ...{ indicator, period, scope: 'zone', value: values[i], edition: 'final', owner },
        ...{ releasedOn: stage.on(-1), document: `国资集团${period}季报` },
      })
  }
}

function lastQuarters(today: string): readonly [string, string] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const index = year * 4 + Math.floor((month - 1) / 3)
  const name = (at: number) => `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
  return [name(index - 2), name(index - 1)]
}
