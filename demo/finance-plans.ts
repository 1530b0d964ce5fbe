type Need = {
  readonly firm: string
  readonly purpose: string
  readonly use: string
  readonly amount: number
  readonly term: number
  readonly collateral: readonly string[]
  readonly rateCap: number
  readonly isUrgent?: boolean
  readonly due: number
  readonly filed: number
  readonly pushed?: readonly string[]
  readonly refused?: readonly (readonly [product: string, reason: string])[]
  readonly granted?: readonly [product: string, amount: number]
}

type Product = {
  readonly name: string
  readonly bank: string
  readonly kind: string
  readonly uses: readonly string[]
  readonly cap: number
  readonly rate: number
  readonly maxTerm: number
  readonly accepts: readonly string[]
  readonly guarantee?: string
  readonly conditions?: string
  readonly validFrom: number
}

/** 金融产品 — invented banks and products. */
export const demoProducts: readonly Product[] = [
  {
    ...{ name: '财园信贷通', bank: '云岭农商行', kind: 'parkCredit', uses: ['working'], cap: 10_000_000, rate: 3.85 },
    ...{ maxTerm: 12, accepts: ['none'], guarantee: '区担保公司初审，再担保分险', validFrom: -300 },
    conditions: '生产型企业，按期纳税，线上逐环节办理',
  },
  {
    ...{ name: '订单融', bank: '云中商业银行', kind: 'credit', uses: ['working', 'trade'], cap: 5_000_000, rate: 4.2 },
    ...{ maxTerm: 12, accepts: ['receivables'], validFrom: -260 },
  },
  {
    ...{ name: '厂房按揭贷', bank: '云岭农商行', kind: 'mortgage', uses: ['building'], cap: 30_000_000, rate: 4.05 },
    ...{ maxTerm: 96, accepts: ['land', 'plant'], validFrom: -260 },
  },
  {
    ...{ name: '技改贷', bank: '江澜银行', kind: 'mortgage', uses: ['equipment'], cap: 50_000_000, rate: 3.75 },
    ...{ maxTerm: 60, accepts: ['equipment', 'plant', 'land'], validFrom: -240 },
  },
  {
    ...{ name: '知识产权质押贷', bank: '云中商业银行', kind: 'credit', uses: ['working', 'equipment'] },
    ...{ cap: 8_000_000, rate: 4.35, maxTerm: 24, accepts: ['patent'], validFrom: -200 },
  },
  {
    ...{ name: '设备直租', bank: '澜桥融资租赁', kind: 'lease', uses: ['equipment'], cap: 20_000_000, rate: 5.6 },
    ...{ maxTerm: 48, accepts: ['equipment', 'none'], validFrom: -200 },
  },
]

/** 融资需求 — ten needs at every stage; days are counted from today, sums are 万元. */
export const demoNeeds: readonly Need[] = [
  {
    ...{ firm: '赤岩铜业', purpose: '铜带二线技术改造', use: 'equipment', amount: 4800, term: 48, rateCap: 4 },
    ...{ collateral: ['plant', 'equipment'], due: -60, filed: -130, pushed: ['技改贷', '设备直租'] },
    ...{ refused: [['设备直租', 'price']], granted: ['技改贷', 4500] },
  },
  {
    ...{ firm: '砺金铜箔', purpose: '采购电解铜流动资金', use: 'working', amount: 900, term: 12, rateCap: 4.2 },
    ...{ collateral: ['receivables'], due: -70, filed: -120, pushed: ['财园信贷通', '订单融'] },
    ...{ granted: ['财园信贷通', 900] },
  },
  {
    ...{ firm: '弦歌线缆', purpose: '电网订单备料', use: 'working', amount: 500, term: 12, rateCap: 4.5 },
    ...{ collateral: ['receivables'], due: -50, filed: -110, pushed: ['订单融'], granted: ['订单融', 500] },
  },
  {
    ...{ firm: '明衡器械', purpose: '洁净车间购置', use: 'building', amount: 1600, term: 84, rateCap: 4.3 },
    ...{ collateral: ['plant'], due: -20, filed: -95, pushed: ['厂房按揭贷'], granted: ['厂房按揭贷', 1500] },
  },
  {
    ...{ firm: '听澜物联', purpose: '窄带模组备货', use: 'working', amount: 300, term: 12, rateCap: 4.5 },
    ...{ collateral: ['patent'], due: -10, filed: -70, pushed: ['知识产权质押贷', '财园信贷通'] },
    ...{ refused: [['财园信贷通', 'repayment']], granted: ['知识产权质押贷', 280] },
  },
  {
    ...{ firm: '百合食品', purpose: '冷链扩建', use: 'building', amount: 1200, term: 60, rateCap: 4, isUrgent: true },
    ...{ collateral: ['land'], due: 15, filed: -40, pushed: ['厂房按揭贷'], refused: [['厂房按揭贷', 'repayment']] },
  },
  {
    ...{ firm: '青阀科技', purpose: '阀门自动线', use: 'equipment', amount: 760, term: 36, rateCap: 4.4 },
    ...{ collateral: ['equipment', 'patent'], due: 25, filed: -24, pushed: ['技改贷', '知识产权质押贷'] },
  },
  {
    ...{ firm: '杏源药业', purpose: '新药批件后首批生产', use: 'working', amount: 1400, term: 12, rateCap: 4 },
    ...{ collateral: ['guarantee'], due: 30, filed: -12, pushed: [] },
  },
  {
    ...{
      firm: '沛然管业',
      purpose: '中标项目垫资',
      use: 'working',
      amount: 400,
      term: 6,
      rateCap: 4.5,
      isUrgent: true,
    },
    ...{ collateral: ['receivables'], due: 12, filed: -5 },
  },
  {
    ...{ firm: '澄波水表', purpose: '智能水表芯片备货', use: 'working', amount: 600, term: 12, rateCap: 4.2 },
    ...{ collateral: ['receivables', 'patent'], due: 40, filed: -2 },
  },
]

type Loan = {
  readonly firm: string
  readonly need?: string
  readonly contract: string
  readonly bank: string
  readonly scheme: string
  readonly renewal: string
  readonly isFirst?: boolean
  readonly guarantor: string
  readonly granted: number
  readonly grantedOn: number
  readonly lent?: readonly [sum: number, day: number, rate: number, months: number]
  readonly compensation?: readonly [sum: number, day: number]
  readonly repaidOn?: number
}

const farm = '云岭农商行'
const city = '云中商业银行'
const river = '江澜银行'

/** 贷款 — some of last year, so that rates can be compared; one is overdue, one was compensated. */
export const demoLoans: readonly Loan[] = [
  {
    ...{ firm: '赤岩铜业', need: '铜带二线技术改造', contract: '江贷 2601', bank: river, scheme: 'mortgage' },
    ...{ renewal: 'new', guarantor: 'none', granted: 4500, grantedOn: -108, lent: [3000, -100, 3.75, 48] },
  },
  {
    ...{ firm: '砺金铜箔', need: '采购电解铜流动资金', contract: '财园 2607', bank: farm, scheme: 'parkCredit' },
    ...{ renewal: 'new', guarantor: 'zoneCompany', granted: 900, grantedOn: -98, lent: [900, -94, 3.85, 12] },
  },
  {
    ...{ firm: '弦歌线缆', need: '电网订单备料', contract: '商贷 2619', bank: city, scheme: 'credit' },
    ...{ renewal: 'new', guarantor: 'none', granted: 500, grantedOn: -88, lent: [500, -86, 4.2, 12] },
  },
  {
    ...{ firm: '明衡器械', need: '洁净车间购置', contract: '农按 2622', bank: farm, scheme: 'mortgage', isFirst: true },
    ...{ renewal: 'new', guarantor: 'none', granted: 1500, grantedOn: -73, lent: [1500, -66, 4.05, 84] },
  },
  {
    ...{ firm: '听澜物联', need: '窄带模组备货', contract: '知贷 2603', bank: city, scheme: 'credit', isFirst: true },
    ...{ renewal: 'new', guarantor: 'none', granted: 280, grantedOn: -48 },
  },
  {
    ...{ firm: '星榆光电', contract: '江贷 2605', bank: river, scheme: 'mortgage', renewal: 'renewal' },
    ...{ guarantor: 'none', granted: 2600, grantedOn: -140, lent: [2600, -138, 3.9, 12] },
  },
  {
    ...{ firm: '鹤鸣电声', contract: '担贷 2602', bank: farm, scheme: 'guarantee', renewal: 'renewal' },
    ...{ guarantor: 'zoneCompany', granted: 800, grantedOn: -200, lent: [800, -195, 4.35, 6] },
  },
  {
    ...{ firm: '沛然管业', contract: '担贷 2604', bank: farm, scheme: 'guarantee', renewal: 'new' },
    ...{ guarantor: 'cityCompany', granted: 500, grantedOn: -280, lent: [500, -275, 4.3, 6], repaidOn: -95 },
  },
  {
    ...{ firm: '再造金属', contract: '担贷 2521', bank: city, scheme: 'guarantee', renewal: 'new' },
    ...{ guarantor: 'zoneCompany', granted: 300, grantedOn: -430, lent: [300, -425, 4.9, 12] },
    ...{ compensation: [90, -50], repaidOn: -45 },
  },
  {
    ...{ firm: '青阀科技', contract: '财园 2533', bank: farm, scheme: 'parkCredit', renewal: 'new' },
    ...{ guarantor: 'zoneCompany', granted: 500, grantedOn: -450, lent: [500, -445, 4.45, 12], repaidOn: -84 },
  },
  {
    ...{ firm: '杏源药业', contract: '商贷 2540', bank: city, scheme: 'credit', renewal: 'new' },
    ...{ guarantor: 'owner', granted: 1000, grantedOn: -470, lent: [1000, -465, 4.6, 24] },
  },
  {
    ...{ firm: '百合食品', contract: '农按 2511', bank: farm, scheme: 'mortgage', renewal: 'new' },
    ...{ guarantor: 'none', granted: 700, grantedOn: -480, lent: [700, -476, 4.5, 60] },
  },
]

type Bridge = {
  readonly firm: string
  readonly oldContract: string
  readonly bank: string
  readonly oldLoan: number
  readonly asked: number
  readonly promise?: number
  readonly askedOn: number
  readonly lentOn?: number
  readonly repaidOn?: number
}

/** 转贷 — 800万 for eight days is 1.76万; one is still out past its due day. */
export const demoBridges: readonly Bridge[] = [
  {
    ...{ firm: '弦歌线缆', oldContract: '商贷 2502', bank: city, oldLoan: 860, asked: 800, promise: 860 },
    ...{ askedOn: -130, lentOn: -110, repaidOn: -102 },
  },
  {
    ...{ firm: '星榆光电', oldContract: '江贷 2504', bank: river, oldLoan: 1060, asked: 1000, promise: 1060 },
    ...{ askedOn: -165, lentOn: -145, repaidOn: -141 },
  },
  {
    ...{ firm: '鹤鸣电声', oldContract: '担贷 2602', bank: farm, oldLoan: 800, asked: 700, promise: 780 },
    ...{ askedOn: -34, lentOn: -16 },
  },
  {
    ...{ firm: '沛然管业', oldContract: '农贷 2519', bank: farm, oldLoan: 320, asked: 300, promise: 320 },
    ...{ askedOn: -15, lentOn: -3 },
  },
  { firm: '青阀科技', oldContract: '农贷 2527', bank: farm, oldLoan: 500, asked: 450, askedOn: -4 },
]

/** 国资集团四项职能 — code, name, formula, unit, and the last two quarters. */
export const groupFigures: readonly (readonly [
  code: string,
  name: string,
  caliber: string,
  unitName: string,
  values: readonly [number, number],
])[] = [
  ['GZ-YY-1', '国资运营：标准厂房出租率', '期末已出租面积÷可出租面积×100', '%', [81.4, 84.2]],
  ['GZ-RZ-1', '政府融资：存量融资平均成本', 'Σ(各笔余额×年利率)÷余额合计；不含任何政府担保', '%', [4.62, 4.48]],
  ['GZ-TZ-1', '产业投资：社会资本放大倍数', '社会资本实缴÷区属出资实缴', '倍', [1.42, 1.6]],
  ['GZ-CY-1', '创业引导：孵化毕业企业', '期末累计毕业企业户数', '户', [7, 9]],
]
