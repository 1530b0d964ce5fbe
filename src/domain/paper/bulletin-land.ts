import { muNumber, muText } from '#domain/land/area.ts'
import type { DailyLine, Progress } from '#domain/land/daily.ts'
import { type Drawing, type FactRef, Figures } from '#domain/paper/figure.ts'
import { asOfWords, bulletinOf, type Chapter, type Frame, line, paragraph } from '#domain/paper/frame.ts'
import {
  allFacts,
  amountOf,
  countOf,
  listing,
  type Measured,
  numberColumn,
  placeColumn,
  rateOf,
  type TableColumn,
  tableOf,
  wordColumn,
} from '#domain/paper/measured.ts'
import type { Annex, Text } from '#domain/paper/paper.ts'

/** What happened on which days: the facts behind each step of the daily table. */
export type LandStep = 'measured' | 'signed' | 'paid' | 'vacated' | 'demolished' | 'moved' | 'cleared'

export type LandLine = {
  readonly id: string
  readonly name: string
  readonly line: DailyLine
  readonly task: readonly FactRef[]
  readonly facts: Readonly<Record<LandStep, readonly FactRef[]>>
}

/** 未签约户 — by its number: names, accounts and the like are in no bulletin. */
export type OpenHome = {
  readonly ref: FactRef
  readonly number: string
  readonly village: string
  /** Why it has not signed: as the register keeps it, and in words. */
  readonly cause: string
  readonly reason: string
  readonly helper: string | null
}

export type LandBatch = {
  readonly id: string
  readonly name: string
  readonly lines: readonly LandLine[]
  readonly total: LandLine
  /** In yuan. */
  readonly agreed: number
  readonly paid: number
  readonly paidShare: number | null
  readonly open: readonly OpenHome[]
}

export type LandFacts = {
  /** 本月 at the end of a month, otherwise 本周. */
  readonly span: string
  readonly batches: readonly LandBatch[]
  readonly idle: readonly FactRef[]
}

/** 征迁进展通报 — what was agreed, paid, emptied and cleared, village by village, beside the task; who has not signed, by number only. */
export function landBulletin(frame: Frame, facts: LandFacts): Drawing {
  const figures = new Figures(frame.asOf)
  const { batches, span } = facts
  const none = `${asOfWords(frame.asOf)}，没有已下达征迁任务的批次。`
  const overall = batches.flatMap((batch) => overallOf(batch, span, figures))
  const chapters = [
    { title: '总体情况', body: batches.length === 0 ? [paragraph(none)] : overall.map(paragraph) },
    ...ahead(batches, figures),
    ...problems(frame, facts, figures),
  ]
  const annexes = batches.flatMap((batch) => [...villageTables(batch, span, figures), ...openTable(batch, figures)])
  const opening = `现将${asOfWords(frame.asOf)}征迁工作进展情况通报如下。`
  return { tree: bulletinOf(frame, 'document', opening, chapters, annexes), figures: figures.list() }
}

export function landRequirements({ batches }: LandFacts, by: string): readonly string[] {
  const rest = '已签约的按协议付款、腾空、拆除，逐地块对照净地标准查验，资料当日归档。'
  if (batches.every(({ open }) => open.length === 0)) return [rest]
  return [`未签约户由村（社区）会同帮办领导逐户研究，于${by}前提出依法依规的处理意见。`, rest]
}

/** 亩 are printed with up to four decimals, from square metres. */
function muOf(id: string, label: string, squareMetres: number, facts: readonly FactRef[]): Measured {
  const rule = 'square-metres-to-mu/1'
  return { id, label, value: muNumber(squareMetres), text: muText(squareMetres), unit: '亩', rule, facts }
}

type Measure = {
  readonly id: string
  readonly name: string
  readonly unit: '亩' | '户' | '㎡' | '座'
  readonly step: LandStep
  readonly progress: (line: DailyLine) => Progress
  readonly whole: (line: DailyLine) => number
}

const measures = {
  land: of('signed.land', '签约土地', '亩', 'signed', (one) => one.signed.land, 'land'),
  signed: of('signed.households', '签约户', '户', 'signed', (one) => one.signed.households, 'households'),
  houses: of('signed.houses', '签约房屋', '㎡', 'signed', (one) => one.signed.houses, 'houses'),
  paid: of('paid', '付清户', '户', 'paid', (one) => one.paid, 'households'),
  vacated: of('vacated', '腾空户', '户', 'vacated', (one) => one.vacated, 'households'),
  demolished: of('demolished', '拆除房屋', '㎡', 'demolished', (one) => one.demolished.houses, 'houses'),
  moved: of('moved', '迁坟', '座', 'moved', (one) => one.moved, 'graves'),
  cleared: of('cleared', '清表土地', '亩', 'cleared', (one) => one.cleared, 'land'),
} as const

function of(
  id: string,
  name: string,
  unit: Measure['unit'],
  step: LandStep,
  progress: Measure['progress'],
  counted: keyof DailyLine['current'],
): Measure {
  return { id, name, unit, step, progress, whole: ({ current }) => current[counted] }
}

function doneOf(one: LandLine, { id, name, unit, step, progress }: Measure, key: 'total' | 'week'): Measured {
  const [path, label] = [`${one.id}.${id}.${key}`, `${one.name}${key === 'week' ? '新增' : '累计'}${name}`]
  const value = progress(one.line)[key]
  return unit === '亩'
    ? muOf(path, label, value, one.facts[step])
    : amountOf(path, label, value, one.facts[step], { unit })
}

function shareOf(one: LandLine, { id, name, unit, step, progress, whole }: Measure): Measured | null {
  const { total, share } = progress(one.line)
  const print = (value: number) => (unit === '亩' ? muText(value) : String(value))
  const sum = `${print(total)} ÷ ${print(whole(one.line))}`
  return rateOf(`${one.id}.${id}.share`, `${one.name}${name}占任务`, share, sum, [...one.facts[step], ...one.task], 2)
}

function taskOf(one: LandLine, key: keyof DailyLine['current']): Measured {
  const [name, unit] = (
    { land: ['征地', '亩'], households: ['户数', '户'], houses: ['房屋', '㎡'], graves: ['坟墓', '座'] } as const
  )[key]
  const [id, label, value] = [`${one.id}.task.${key}`, `${one.name}${name}任务`, one.line.current[key]]
  return key === 'land'
    ? muOf(id, label, value, one.task)
    : amountOf(id, label, value, one.task, { unit, rule: 'as-issued/1' })
}

function overallOf(
  { name, total, agreed, paid, paidShare }: LandBatch,
  span: string,
  figures: Figures,
): readonly Text[] {
  const written = (one: Measured | null) => (one === null ? '—' : figures.write(one))
  const done = (words: string, measure: Measure): Text => {
    const share = shareOf(total, measure)
    return [
      words,
      written(doneOf(total, measure, 'total')),
      ...(share === null ? [] : ['（', figures.write(share), '）']),
    ]
  }
  const task = (key: keyof DailyLine['current']) => written(taskOf(total, key))
  const money = (key: 'agreed' | 'paid', label: string, yuan: number) =>
    written(amountOf(`${total.id}.${key}`, `${name}${label}`, yuan / 10_000, total.facts.signed, { unit: '万元' }))
  const rate = rateOf(
    `${total.id}.paid.money`,
    `${name}支付率`,
    paidShare,
    `${paid} ÷ ${agreed}`,
    total.facts.signed,
    2,
  )
  return [
    line(
      [
        `${name}：征迁任务土地`,
        task('land'),
        '、',
        task('households'),
        '、房屋',
        task('houses'),
        '、坟墓',
        task('graves'),
      ],
      done('。累计签约', measures.signed),
      done('、房屋', measures.houses),
      done('、土地', measures.land),
      [`，${span}新增签约`, written(doneOf(total, measures.signed, 'week')), '。'],
    ),
    line(
      done('累计付清', measures.paid),
      done('、腾空', measures.vacated),
      done('、拆除', measures.demolished),
      done('、迁坟', measures.moved),
      done('、清表', measures.cleared),
      ['。协议总额', money('agreed', '协议总额', agreed), '，已支付', money('paid', '已支付', paid)],
      rate === null ? null : ['，支付率', figures.write(rate)],
      '。',
    ),
  ]
}

const villagesOf = (batches: readonly LandBatch[]) =>
  batches.flatMap(({ lines, total }) =>
    lines.flatMap((one) => {
      const [own, all] = [one.line.signed.households.share, total.line.signed.households.share]
      return own === null || all === null ? [] : [{ one, isAhead: own >= all }]
    }),
  )

const byShare = ({ one }: { readonly one: LandLine }) => ({ name: one.name, by: shareOf(one, measures.signed) })

function ahead(batches: readonly LandBatch[], figures: Figures): readonly Chapter[] {
  const good = villagesOf(batches).filter(({ isAhead }) => isAhead)
  if (good.length === 0) return []
  const count = countOf('land.ahead', '签约率不低于本批次平均的村', allFacts(good.map(({ one }) => one.task)), '个')
  const words = listing(figures, '户签约率不低于本批次平均的村（社区）', count, good.map(byShare))
  return [{ title: '进度较快的村（社区）', body: [paragraph(words)] }]
}

function problems(frame: Frame, { batches, idle }: LandFacts, figures: Figures): readonly Chapter[] {
  const slow = villagesOf(batches).filter(({ isAhead }) => !isAhead)
  const open = batches.flatMap((batch) => batch.open)
  const body: Text[] = []
  if (slow.length > 0) {
    const count = countOf('land.behind', '签约率低于本批次平均的村', allFacts(slow.map(({ one }) => one.task)), '个')
    body.push(
      listing(figures, '户签约率低于本批次平均的村（社区）', count, frame.namesUnits ? slow.map(byShare) : null),
    )
  }
  if (open.length > 0) {
    const count = countOf('land.open', '未签约户', refsOf(open), '户')
    body.push(listing(figures, '未签约', count, reasonsIn(open)))
  }
  if (idle.length > 0)
    body.push([
      '供后闲置地块',
      figures.write(countOf('land.idle', '供后闲置地块', idle, '宗')),
      '，逐宗核清原因后依法处置。',
    ])
  return body.length === 0 ? [] : [{ title: '存在问题', body: body.map(paragraph) }]
}

/** Reasons with their households, the most frequent first. */
function reasonsIn(open: readonly OpenHome[]) {
  const causes = [...new Set(open.map(({ cause }) => cause))]
  const groups = causes.map((cause) => ({ cause, homes: open.filter((one) => one.cause === cause) }))
  return groups
    .toSorted((a, b) => b.homes.length - a.homes.length)
    .map(({ cause, homes }) => {
      const name = homes[0]?.reason ?? ''
      return { name, by: countOf(`land.open.${cause}`, `未签约：${name}`, refsOf(homes), '户') }
    })
}

const refsOf = (homes: readonly OpenHome[]) => homes.map(({ ref }) => ref)

type Columns = readonly TableColumn<LandLine>[]

/** What a step came to: new in the span, in all, and as a share of the task. */
function stepColumns(span: string, words: string, share: string, measure: Measure): Columns {
  // 亩 have four decimals.
  const width = measure.unit === '亩' ? 12 : 9
  return [
    numberColumn(`${span}${words}（${measure.unit}）`, width, (one) => doneOf(one, measure, 'week')),
    numberColumn(`累计${words}（${measure.unit}）`, width, (one) => doneOf(one, measure, 'total')),
    numberColumn(`${share}（%）`, 9, (one) => shareOf(one, measure)),
  ]
}

function villageTables({ name, lines, total }: LandBatch, span: string, figures: Figures): readonly Annex[] {
  const village = wordColumn<LandLine>('村（社区）', 11, (one) => (one === total ? '合计' : one.name))
  const task = (key: keyof DailyLine['current'], title: string) =>
    numberColumn<LandLine>(title, 8, (one) => taskOf(one, key))
  const annex = (title: string, columns: Columns): Annex => ({
    title: `${name}${title}`,
    isLandscape: true,
    body: [tableOf(figures, [village, ...columns], [...lines, total])],
  })
  return [
    annex('签约进度表', [
      task('households', '任务（户）'),
      ...stepColumns(span, '签约', '户签约率', measures.signed),
      task('houses', '任务（㎡）'),
      ...stepColumns(span, '签约', '面积签约率', measures.houses).slice(1),
      task('land', '任务（亩）'),
      ...stepColumns(span, '签约', '土地签约率', measures.land).slice(1),
      numberColumn('累计付清（户）', 9, (one) => doneOf(one, measures.paid, 'total')),
    ]),
    annex('腾空拆除清表进度表', [
      numberColumn('累计腾空（户）', 9, (one) => doneOf(one, measures.vacated, 'total')),
      ...stepColumns(span, '拆除', '拆除率', measures.demolished),
      task('graves', '任务（座）'),
      ...stepColumns(span, '迁坟', '迁坟率', measures.moved),
      ...stepColumns(span, '清表', '清表率', measures.cleared),
    ]),
  ]
}

/** 未完成清单 — numbers of households, why, and the post that helps. */
function openTable({ name, open }: LandBatch, figures: Figures): readonly Annex[] {
  if (open.length === 0) return []
  const columns = [
    placeColumn<OpenHome>(),
    wordColumn<OpenHome>('户号', 14, ({ number }) => number),
    wordColumn<OpenHome>('村（社区）', 14, ({ village }) => village),
    wordColumn<OpenHome>('未签原因', 20, ({ reason }) => reason),
    wordColumn<OpenHome>('帮办领导', 22, ({ helper }) => helper ?? '未明确'),
  ]
  return [{ title: `${name}未签约户清单`, isLandscape: false, body: [tableOf(figures, columns, open)] }]
}
