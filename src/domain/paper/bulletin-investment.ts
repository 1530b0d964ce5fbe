import { type Drawing, type FactRef, Figures, fixed } from '#domain/paper/figure.ts'
import { asOfWords, bulletinOf, type Chapter, type Frame, line, paragraph, yearAndPeriod } from '#domain/paper/frame.ts'
import {
  allFacts,
  amountOf,
  countOf,
  inWords,
  listing,
  type Measured,
  numberColumn,
  partOf,
  placeColumn,
  rateOf,
  tableOf,
  wordColumn,
} from '#domain/paper/measured.ts'
import type { Annex, Text } from '#domain/paper/paper.ts'

/** 分单位 — recognised money of a unit beside its task, and apart from both what it claims. Sums in yuan. */
export type InvestmentUnit = {
  readonly id: string
  readonly name: string
  readonly target: number | null
  readonly inMonth: number
  readonly amount: number
  /** In percent; null without a task. */
  readonly completion: number | null
  /** Points ahead of the time gone. */
  readonly difference: number | null
  readonly rank: number | null
  readonly isProposedRed: boolean
  readonly isProposedBlack: boolean
  readonly claimed: number
  readonly task: readonly FactRef[]
  readonly recognised: readonly FactRef[]
  readonly recognisedInMonth: readonly FactRef[]
  readonly claims: readonly FactRef[]
  readonly contracts: Contracts
}

/** Contracts signed, projects begun and in production in the year, and the large ones among those signed. */
export type Contracts = Readonly<Record<'signed' | 'large' | 'started' | 'produced', readonly FactRef[]>>

type Sum = { readonly amount: number; readonly facts: readonly FactRef[] }
type Cohort = { readonly id: string; readonly label: string; readonly of: number; readonly among: number }

export type InvestmentFacts = {
  readonly timeProgress: number
  /** Whether the month was closed: until then its figures may still grow. */
  readonly isClosed: boolean
  /** 亿元以上, as the zone sets it. */
  readonly largeName: string
  readonly units: readonly InvestmentUnit[]
  readonly claimed: Sum
  readonly waiting: Sum
  readonly official: Sum
  readonly corrections: readonly FactRef[]
  readonly leads: { readonly all: readonly FactRef[]; readonly valid: readonly FactRef[] }
  readonly cohort: { readonly facts: readonly FactRef[]; readonly rates: readonly Cohort[] }
}

/** 招商引资任务通报 — recognised money against tasks, with what is claimed and what statistics say kept apart; who is ahead, who lags. */
export function investmentBulletin(frame: Frame, facts: InvestmentFacts): Drawing {
  const figures = new Figures(frame.asOf)
  const chapters = [
    { title: '总体情况', body: overall(frame, facts, figures).map(paragraph) },
    ...ahead(facts, figures),
    ...behind(frame, facts, figures),
  ]
  const annexes = facts.units.length === 0 ? [] : [unitTable(facts, figures), ...lists(frame, facts, figures)]
  const opening = `现将${yearAndPeriod(frame.asOf)}招商引资任务完成情况通报如下。`
  return { tree: bulletinOf(frame, 'document', opening, chapters, annexes), figures: figures.list() }
}

export function investmentRequirements({ units }: InvestmentFacts, by: string): readonly string[] {
  const rest = '各单位把签约项目逐个落到供地、开工、纳统节点，到位资金凭证按月报送，不得以意向数、申报数代替认定数。'
  if (!units.some(isBehind)) return [rest]
  return [`慢于序时进度和尚未申报的单位于${by}前报送分月补进度安排，由招商引资牵头单位汇总调度。`, rest]
}

const large = 100_000_000
const wan = 10_000

function isBehind({ difference }: InvestmentUnit): boolean {
  return difference !== null && Number(fixed(difference, 1)) < 0
}

function overall(frame: Frame, facts: InvestmentFacts, figures: Figures): readonly Text[] {
  const { units } = facts
  const tasked = units.filter(({ target }) => target !== null)
  if (units.length === 0) return [`${asOfWords(frame.asOf)}，没有下达招商引资任务，也没有认定到位资金。`]
  const tasks = allFacts(tasked.map(({ task }) => task))
  const known = allFacts(units.map(({ recognised }) => recognised))
  const total = (key: 'amount' | 'inMonth') => units.reduce((sum, one) => sum + one[key], 0) / large
  const target = tasked.reduce((sum, one) => sum + (one.target ?? 0), 0) / large
  const amount = amountOf('invest.amount', '累计认定到位资金', total('amount'), known, billion)
  const recent = allFacts(units.map(({ recognisedInMonth }) => recognisedInMonth))
  const inMonth = amountOf('invest.inMonth', '本月认定到位资金', total('inMonth'), recent, billion)
  const completion = target === 0 ? null : (total('amount') / target) * 100
  return [
    line(
      `${asOfWords(frame.asOf)}，承担到位资金任务的单位`,
      [figures.write(countOf('invest.tasked', '承担任务的单位', tasks, '个'))],
      '，年度任务合计',
      [figures.write(amountOf('invest.target', '年度任务', target, tasks, billion))],
      '；累计认定',
      [figures.write(amount)],
      completion === null
        ? null
        : line('，完成年度任务的', zoneRate(completion, total('amount'), target, known, tasks, figures)),
      `，其中本月认定`,
      [figures.write(inMonth)],
      `${facts.isClosed ? '（本月已月结）' : '（本月尚未月结）'}。`,
      completion === null ? null : aheadWords(completion, facts, [...known, ...tasks], figures),
    ),
    calibers(facts, figures),
    ...pipeline(facts, figures),
  ]
}

const billion = { unit: '亿元' }

function zoneRate(
  completion: number,
  amount: number,
  target: number,
  known: readonly FactRef[],
  tasks: readonly FactRef[],
  figures: Figures,
): Text {
  const sum = `${fixed(amount, 4)} ÷ ${fixed(target, 4)}`
  return inWords(figures, rateOf('invest.completion', '完成率', completion, sum, [...known, ...tasks]))
}

function aheadWords(
  completion: number,
  { timeProgress }: InvestmentFacts,
  facts: readonly FactRef[],
  figures: Figures,
): Text {
  const points = completion - timeProgress
  if (fixed(points, 1) === '0.0' || fixed(points, 1) === '-0.0') return '全区与序时进度持平。'
  const figure = differenceOf('invest', '全区', points, `${fixed(completion, 2)} － ${fixed(timeProgress, 2)}`, facts)
  return [`全区${points > 0 ? '快' : '慢'}于序时进度`, figures.write(figure), '。']
}

function differenceOf(id: string, name: string, points: number, sum: string, facts: readonly FactRef[]): Measured {
  const text = fixed(Math.abs(points), 1)
  const label = `${name}进度差`
  return { id: `${id}.difference`, label, value: points, text, unit: '个百分点', rule: 'time-progress/1', sum, facts }
}

/** 三个口径 — what units claim, what waits for recognition and what statistics say stand beside the recognised sum, never in it. */
function calibers({ claimed, waiting, official, corrections }: InvestmentFacts, figures: Figures): Text {
  const sum = (id: string, label: string, { amount, facts }: Sum) => [
    figures.write(amountOf(`invest.${id}`, label, amount / large, facts, billion)),
  ]
  return line(
    '三个口径分列：单位申报',
    sum('claimed', '单位申报到位资金', claimed),
    '，其中待认定',
    sum('waiting', '待认定', waiting),
    official.facts.length === 0
      ? '；统计数尚未发布'
      : line(
          '；已有统计数',
          [figures.write(countOf('invest.official.count', '已有统计数', official.facts, '笔'))],
          '，合计',
          sum('official', '统计数', official),
        ),
    '。排名和完成率只用认定数',
    corrections.length === 0
      ? '。'
      : line('，含月结后更正', [figures.write(countOf('invest.corrections', '月结后更正', corrections, '项'))], '。'),
  )
}

function pipeline({ units, leads, cohort, largeName }: InvestmentFacts, figures: Figures): readonly Text[] {
  const of = (key: keyof Contracts, label: string) => [
    figures.write(countOf(`invest.${key}`, label, allFacts(units.map(({ contracts }) => contracts[key])), '个')),
  ]
  const valid = partOf('invest.leads.share', '有效线索率', leads.valid, leads.all)
  const rates = cohort.rates.flatMap(({ id, label, of: part, among }): Text[] => {
    if (among === 0) return []
    const words = id === 'money' ? `${part / wan} ÷ ${among / wan}` : `${part} ÷ ${among}`
    const rate = rateOf(`invest.cohort.${id}`, label, (part / among) * 100, words, cohort.facts)
    return [line(label, inWords(figures, rate))]
  })
  return [
    line(
      '本年签约',
      of('signed', '签约项目'),
      `，其中${largeName}`,
      of('large', `${largeName}项目`),
      '；开工',
      of('started', '开工项目'),
      '，投产',
      of('produced', '投产项目'),
      rates.length === 0
        ? null
        : line('。本年签约的同一批项目：', ...rates.map((one, i) => line(i === 0 ? '' : '，', one))),
      '。',
    ),
    line(
      '本年收到招商线索',
      [figures.write(countOf('invest.leads.all', '招商线索', leads.all, '条'))],
      '，研判有效',
      [figures.write(countOf('invest.leads.valid', '有效线索', leads.valid, '条'))],
      valid === null ? '。' : line('，有效线索率', [figures.write(valid)], '。'),
    ),
  ]
}

function ahead({ units }: InvestmentFacts, figures: Figures): readonly Chapter[] {
  const fast = units.filter(({ difference }) => difference !== null && Number(fixed(difference, 1)) >= 0)
  if (fast.length === 0) return []
  const count = countOf('invest.ahead', '达到或快于序时进度的单位', allFacts(fast.map(({ task }) => task)), '个')
  const best = fast.slice(0, 3).map((one) => ({ name: one.name, by: completionOf(one) }))
  return [{ title: '进度较快的单位', body: [paragraph(listing(figures, '达到或快于序时进度的单位', count, best))] }]
}

/** Units are named for their lag only after a person decided so; the table of all units stands in any case. */
function behind(frame: Frame, { units }: InvestmentFacts, figures: Figures): readonly Chapter[] {
  const tasked = units.filter(({ target }) => target !== null)
  const groups = [
    ['behind', '慢于序时进度的单位', tasked.filter(isBehind), lagOf],
    ['silent', '本年尚未申报到位资金的单位', tasked.filter(({ claims }) => claims.length === 0), null],
    ['zero', '有申报、尚无认定的单位', tasked.filter((one) => one.claims.length > 0 && one.amount === 0), null],
  ] as const
  const body = groups.flatMap(([id, label, list, by]) => {
    if (list.length === 0) return []
    const count = countOf(`invest.${id}`, label, allFacts(list.map(({ task }) => task)), '个')
    const named = list.map((one) => ({ name: one.name, by: by === null ? null : by(one) }))
    return [paragraph(listing(figures, label, count, frame.namesUnits ? named : null))]
  })
  return body.length === 0 ? [] : [{ title: '存在问题', body }]
}

const factsOf = (one: InvestmentUnit) => [...one.recognised, ...one.task]

function completionOf(one: InvestmentUnit): Measured | null {
  const sum = `${one.amount / wan} ÷ ${(one.target ?? 0) / wan}`
  return rateOf(`invest.unit.${one.id}.completion`, `${one.name}完成率`, one.completion, sum, factsOf(one))
}

function lagOf(one: InvestmentUnit): Measured | null {
  const { id, name, difference, completion } = one
  if (difference === null || completion === null) return null
  const sum = `${fixed(completion, 2)} － ${fixed(completion - difference, 2)}`
  return differenceOf(`invest.unit.${id}`, name, difference, sum, factsOf(one))
}

function unitTable({ units, largeName }: InvestmentFacts, figures: Figures): Annex {
  const money = (key: 'inMonth' | 'amount' | 'claimed', label: string) => (one: InvestmentUnit) => {
    const facts = { claimed: one.claims, amount: one.recognised, inMonth: one.recognisedInMonth }[key]
    return amountOf(`invest.unit.${one.id}.${key}`, `${one.name}${label}`, one[key] / wan, facts, { unit: '万元' })
  }
  const count = (key: keyof Contracts, label: string) => (one: InvestmentUnit) =>
    countOf(`invest.unit.${one.id}.${key}`, `${one.name}${label}`, one.contracts[key], '个')
  const columns = [
    placeColumn<InvestmentUnit>(),
    wordColumn<InvestmentUnit>('单位', 12, ({ name }) => name),
    numberColumn<InvestmentUnit>('年度任务（万元）', 10, taskOf),
    numberColumn<InvestmentUnit>('本月认定（万元）', 10, money('inMonth', '本月认定')),
    numberColumn<InvestmentUnit>('累计认定（万元）', 10, money('amount', '累计认定')),
    numberColumn<InvestmentUnit>('完成率（%）', 8, completionOf),
    {
      ...wordColumn<InvestmentUnit>('进度差（百分点）', 11, () => ''),
      align: 'right' as const,
      cell: signedLag(figures),
    },
    numberColumn<InvestmentUnit>('排名', 6, rankOf),
    numberColumn<InvestmentUnit>('单位申报（万元）', 10, money('claimed', '申报')),
    numberColumn<InvestmentUnit>('签约（个）', 8, count('signed', '签约')),
    numberColumn<InvestmentUnit>(`${largeName}（个）`, 11, count('large', largeName)),
    numberColumn<InvestmentUnit>('开工（个）', 8, count('started', '开工')),
    numberColumn<InvestmentUnit>('投产（个）', 8, count('produced', '投产')),
  ]
  return { title: '分单位招商引资进度表', isLandscape: true, body: [tableOf(figures, columns, units)] }
}

function taskOf({ id, name, target, task }: InvestmentUnit): Measured | null {
  if (target === null) return null
  return amountOf(`invest.unit.${id}.target`, `${name}年度任务`, target / wan, task, {
    unit: '万元',
    rule: 'as-issued/1',
  })
}

function rankOf(one: InvestmentUnit): Measured | null {
  const { id, name, rank } = one
  if (rank === null) return null
  return amountOf(`invest.unit.${id}.rank`, `${name}排名`, rank, factsOf(one), { unit: '名', rule: 'rank/1' })
}

/** The minus of a table stands before a figure that is printed without one. */
function signedLag(figures: Figures) {
  return (one: InvestmentUnit): Text => {
    const lag = lagOf(one)
    if (lag === null) return '—'
    return [isBehind(one) ? '－' : '', figures.bare(figures.write(lag))]
  }
}

/** 红黑榜 — proposals for leaders to decide; nobody is put on a black list by a sum, so it stands only where units may be named. */
function lists({ namesUnits }: Frame, { units }: InvestmentFacts, figures: Figures): readonly Annex[] {
  if (!namesUnits) return []
  const rows = [
    ...units.filter(({ isProposedRed }) => isProposedRed).map((one) => ({ one, list: '红榜（建议）' })),
    ...units.filter(({ isProposedBlack }) => isProposedBlack).map((one) => ({ one, list: '黑榜（建议）' })),
  ]
  if (rows.length === 0) return []
  type Row = (typeof rows)[number]
  const columns = [
    placeColumn<Row>(),
    wordColumn<Row>('榜单', 14, ({ list }) => list),
    wordColumn<Row>('单位', 16, ({ one }) => one.name),
    numberColumn<Row>('完成率（%）', 12, ({ one }) => completionOf(one)),
  ]
  return [{ title: '红黑榜建议名单', isLandscape: false, body: [tableOf(figures, columns, rows)] }]
}
