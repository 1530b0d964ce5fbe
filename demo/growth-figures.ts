/** Last year's figures of the invented firms: money in 万元, energy in tonnes of standard coal, emissions in tonnes. */
export type FirmYear = readonly [
  short: string,
  revenue: number,
  valueAdded: number,
  tax: number,
  rd: number,
  staff: number,
  energy: number,
  emissions: number | null,
  /** Growth of this year's months over last year's, in percent. */
  growth: number,
]

export const firmYears: readonly FirmYear[] = [
  ['澄波水表', 41_200, 11_800, 2150, 1690, 420, 3900, 2.1, 14],
  ['沛然管业', 15_600, 3900, 610, 420, 150, 2100, 1.2, 6],
  ['青阀科技', 12_800, 4100, 720, 560, 165, 1300, 0.6, 21],
  ['赤岩铜业', 386_000, 31_500, 6900, 11_900, 980, 16_800, 9.5, 9],
  ['砺金铜箔', 98_500, 16_200, 2950, 3100, 410, 14_200, 3.4, 18],
  ['弦歌线缆', 67_300, 9200, 1480, 1750, 330, 4100, null, 4],
  ['再造金属', 52_400, 4300, 890, 610, 140, 3800, 2.6, -3],
  ['百合食品', 8900, 2300, 260, 110, 130, 1500, 1.9, 2],
  ['杏源药业', 31_500, 10_900, 2260, 1420, 290, 3600, 2.2, 11],
  ['鹤鸣电声', 36_200, 7900, 980, 1310, 720, 1900, null, 7],
  ['星榆光电', 142_000, 25_600, 3100, 6200, 1350, 21_000, 5.2, 26],
  ['明衡器械', 1840, 720, 96, 130, 46, 60, 0.1, 17],
  ['启屏终端', 1620, 410, 58, 95, 88, 90, null, 60],
  ['听澜物联', 930, 520, 41, 160, 35, 12, null, 33],
]

/** Firms below scale in the year before last: tax in 万元, power in kWh. */
export const smallFirms: readonly (readonly [short: string, tax: number, power: number])[] = [
  ['明衡器械', 88, 105_000],
  ['启屏终端', 31, 240_000],
  ['听澜物联', 36, 21_000],
]

type Title = readonly [short: string, kind: string, number: string, batch: string, from: number, years: number | null]

/** Titles by the firm; the year is counted from this one. */
export const titles: readonly Title[] = [
  ['澄波水表', 'highTech', 'GR202499000181', '第二批', -2, 3],
  ['澄波水表', 'specialised', '云中专精特新-2025-0047', '2025年度', -1, 3],
  ['青阀科技', 'highTech', 'GR202599000064', '第一批', -1, 3],
  ['青阀科技', 'innovative', '云中创新型-2025-0112', '2025年第二批', -1, 3],
  ['赤岩铜业', 'highTech', 'GR202499000013', '第一批', -2, 3],
  ['砺金铜箔', 'highTech', 'GR202699000022', '第一批', 0, 3],
  ['砺金铜箔', 'gazelle', '云中瞪羚-2026-009', '2026年度', 0, 2],
  ['杏源药业', 'highTech', 'GR202399000205', '第三批', -3, 3],
  ['星榆光电', 'highTech', 'GR202499000097', '第一批', -2, 3],
  ['听澜物联', 'innovative', '云中创新型-2026-0031', '2026年第一批', 0, 3],
]

/** Targets of this year: firm, rung, measures and whether it was reached. */
export const cultivated: readonly (readonly [short: string, rung: string, measures: string, isPromoted: boolean])[] = [
  ['砺金铜箔', 'gazelle', '辅导申报材料，对接省级评审', true],
  ['澄波水表', 'littleGiant', '补齐研发费用辅助账，梳理细分市场占有率证明', false],
  ['明衡器械', 'aboveScale', '逐月核对主营收入，11月批次申报入规', false],
  ['启屏终端', 'aboveScale', '新建投产企业月度入规，准备厂区照片和备案', false],
  ['弦歌线缆', 'highTech', '归集研发费用，补知识产权', false],
]

type Policy = {
  readonly name: string
  readonly document: string
  readonly group: string
  readonly method: string
  readonly office: '财政局' | '人社局' | '经发局'
  readonly rates?: readonly [old: number, now: number]
  readonly standard?: number
  readonly eligible: readonly string[]
  readonly rows: readonly (readonly [short: string, numbers: Readonly<Record<string, number>>])[]
}

/** Savings: base in yuan. */
export const policies: readonly Policy[] = [
  {
    name: '阶段性降低失业保险费率',
    document: '云中人社发〔2025〕6号',
    ...{ group: 'labour', method: 'rate', office: '人社局', rates: [1.5, 1] },
    eligible: ['澄波水表', '沛然管业', '青阀科技', '鹤鸣电声'],
    rows: [
      ['澄波水表', { base: 26_400_000 }],
      ['鹤鸣电声', { base: 43_800_000 }],
    ],
  },
  {
    name: '转贷资金替代过桥借款',
    document: '云高字〔2025〕18号',
    ...{ group: 'finance', method: 'interest', office: '财政局', rates: [18, 1.8] },
    eligible: ['澄波水表', '弦歌线缆', '再造金属'],
    rows: [
      ['弦歌线缆', { base: 8_000_000, days: 8 }],
      ['澄波水表', { base: 5_000_000, days: 6 }],
    ],
  },
  {
    name: '工业用电容量电费减免',
    document: '云中发改价格〔2025〕31号',
    ...{ group: 'energy', method: 'waiver', office: '经发局', standard: 22 },
    eligible: ['赤岩铜业', '砺金铜箔', '星榆光电'],
    rows: [['砺金铜箔', { quantity: 3150 }]],
  },
  {
    name: '稳岗返还',
    document: '云中人社发〔2025〕9号',
    ...{ group: 'labour', method: 'cash', office: '人社局' },
    eligible: ['杏源药业', '星榆光电', '百合食品'],
    rows: [['杏源药业', { base: 186_000 }]],
  },
]
