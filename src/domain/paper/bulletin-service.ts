import { type Drawing, type FactRef, Figures } from '#domain/paper/figure.ts'
import { asOfWords, bulletinOf, type Chapter, type Frame, line, paragraph, untilWords } from '#domain/paper/frame.ts'
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
import type { Annex, Span, Text } from '#domain/paper/paper.ts'
import type { Satisfaction } from '#domain/service/satisfaction.ts'

type Counted = Readonly<
  Record<
    | 'received'
    | 'done'
    | 'onTime'
    | 'overdue'
    | 'refused'
    | 'rated'
    | 'blue'
    | 'yellow'
    | 'red'
    | 'appealed'
    | 'upheld'
    | 'withdrawn',
    readonly FactRef[]
  >
>

/** 分单位 — cases of a unit taken in in the year, what became of them, and the cards it was sent; nothing of complaints about persons. */
export type ServiceUnit = Counted & {
  readonly id: string
  readonly name: string
  /** How often firms sent an answer back. */
  readonly refusals: number
  readonly satisfaction: Satisfaction
}

export type ServiceFacts = {
  readonly units: readonly ServiceUnit[]
  readonly whole: Satisfaction
  readonly ways: readonly {
    readonly id: string
    readonly name: string
    readonly received: readonly FactRef[]
    readonly done: readonly FactRef[]
  }[]
  readonly likes: readonly {
    readonly id: string
    readonly name: string
    readonly firms: number
    readonly cases: readonly FactRef[]
  }[]
  /** So many ratings there must be before a rate of satisfaction is told: of fewer, the unit could guess who gave which. */
  readonly shownFrom: number
}

/** 企业服务通报 — cases taken in, settled, in time, by way and by unit; what firms sent back, how they rated, which cards were sent. */
export function serviceBulletin(frame: Frame, facts: ServiceFacts): Drawing {
  const figures = new Figures(frame.asOf)
  const chapters = [
    { title: '总体情况', body: overall(frame, facts, figures).map(paragraph) },
    ...good(facts, figures),
    ...problems(frame, facts, figures),
  ]
  const annexes = facts.units.length === 0 ? [] : [unitTable(facts, figures), cardTable(facts, figures)]
  const opening = `现将${untilWords(frame.asOf)}企业诉求办理情况通报如下。`
  return { tree: bulletinOf(frame, 'document', opening, chapters, annexes), figures: figures.list() }
}

export function serviceRequirements({ units, likes }: ServiceFacts, by: string): readonly string[] {
  const late = units.some(({ overdue }) => overdue.length > 0)
  return [
    ...(late ? [`超期在办诉求的主办单位于${by}前办结，或者依规申请延期并向企业说明。`] : []),
    ...(likes.length === 0 ? [] : ['同类诉求由企业服务中心会同主管单位研究，提请立项从根上解决。']),
    '企业不认可的诉求由主办单位负责人上门重办，不得以答复代替解决。',
  ]
}

const total = (units: readonly ServiceUnit[], key: keyof Counted) => allFacts(units.map((one) => one[key]))

function overall(frame: Frame, facts: ServiceFacts, figures: Figures): readonly Text[] {
  const { units, whole, ways, shownFrom } = facts
  if (units.length === 0) return [`${asOfWords(frame.asOf)}，本年没有受理企业诉求。`]
  const count = (key: keyof Counted, label: string, unit = '件'): Span =>
    figures.write(countOf(`service.${key}`, label, total(units, key), unit))
  const [received, done, rated] = [total(units, 'received'), total(units, 'done'), total(units, 'rated')]
  const onTime = partOf('service.onTime.share', '按时办结率', total(units, 'onTime'), done)
  const by = ways.flatMap(({ id, name, received: all, done: settled }, i): Span[] => [
    `${i === 0 ? '' : '，'}${name}`,
    figures.write(countOf(`service.way.${id}`, name, all)),
    '（办结',
    figures.write(countOf(`service.way.${id}.done`, `${name}办结`, settled)),
    '）',
  ])
  const participation = rateOf(
    'service.participation',
    '参评率',
    whole.participation === null ? null : whole.participation * 100,
    `${rated.length} ÷ ${done.length}`,
    [...rated, ...done],
  )
  const satisfied = satisfiedOf('service', '全区', whole, rated, shownFrom)
  return [
    line(
      `${asOfWords(frame.asOf)}，本年受理企业诉求`,
      [figures.write(countOf('service.received', '受理', received))],
      '，办结',
      [figures.write(countOf('service.done', '办结', done))],
      inPart('（办结率', partOf('service.done.share', '办结率', done, received), figures),
      '，其中按时办结',
      [count('onTime', '按时办结')],
      inPart('（按时办结率', onTime, figures),
      '。',
    ),
    line('按办理方式：', by, '。'),
    line(
      '企业参与评价',
      [figures.write(countOf('service.rated', '评价', rated))],
      participation === null ? null : ['，参评率', figures.write(participation)],
      satisfied === null
        ? '；评价件数未达到通报标准的，不通报满意率。'
        : line('，满意率', inWords(figures, satisfied), '。'),
    ),
    line(
      '本年发出蓝卡',
      [count('blue', '蓝卡', '张')],
      '、黄卡',
      [count('yellow', '黄卡', '张')],
      '、红卡',
      [count('red', '红卡', '张')],
      '；提出申诉',
      [count('appealed', '申诉', '张')],
      '，裁定维持',
      [count('upheld', '维持', '张')],
      '、撤销',
      [count('withdrawn', '撤销', '张')],
      '。',
    ),
  ]
}

function inPart(before: string, rate: Measured | null, figures: Figures): Text | null {
  return rate === null ? null : [before, figures.write(rate), '）']
}

function satisfiedOf(
  id: string,
  name: string,
  { rate, rated, satisfied }: Satisfaction,
  facts: readonly FactRef[],
  shownFrom: number,
): Measured | null {
  if (rate === null || rated < shownFrom) return null
  return rateOf(`${id}.satisfied`, `${name}满意率`, rate * 100, `${satisfied} ÷ ${rated}`, facts)
}

function good({ units }: ServiceFacts, figures: Figures): readonly Chapter[] {
  const best = units.filter(
    ({ done, onTime, overdue, refusals }) =>
      done.length > 0 && onTime.length === done.length && overdue.length === 0 && refusals === 0,
  )
  if (best.length === 0) return []
  const count = countOf('service.good', '办结件全部按时、无超期在办、无企业不认可的单位', total(best, 'done'), '件')
  const named = best.map((one) => ({ name: one.name, by: doneOf(one) }))
  const body = [paragraph(listing(figures, '办结件全部按时、没有超期在办、企业没有不认可的单位，共办结', count, named))]
  return [{ title: '办理较好的单位', body }]
}

function problems({ namesUnits }: Frame, { units, likes }: ServiceFacts, figures: Figures): readonly Chapter[] {
  const of = (key: keyof Counted, words: string, by: (one: ServiceUnit) => Measured): readonly Text[] => {
    const list = units.filter((one) => one[key].length > 0)
    if (list.length === 0) return []
    const count = countOf(`service.${key}`, words, total(units, key))
    return [listing(figures, words, count, namesUnits ? list.map((one) => ({ name: one.name, by: by(one) })) : null)]
  }
  const alike = likes.map(({ id, name, firms, cases }): Text => {
    const count = countOf(`service.like.${id}`, `同类诉求：${name}`, cases)
    const firmCount = amountOf(`service.like.${id}.firms`, `${name}类诉求企业`, firms, cases, {
      unit: '家',
      rule: 'distinct/1',
    })
    return [
      `${name}类诉求近期`,
      figures.write(count),
      '，涉及企业',
      figures.write(firmCount),
      '，达到立项标准，提请立项从根上解决。',
    ]
  })
  const body = [
    ...of('overdue', '超期在办', (one) => cellOf(one, 'overdue', '超期在办')),
    ...of('refused', '企业不认可后重办', refusalsOf),
    ...alike,
  ]
  return body.length === 0 ? [] : [{ title: '存在问题', body: body.map(paragraph) }]
}

function cellOf(one: ServiceUnit, key: keyof Counted, label: string, unit = '件'): Measured {
  return countOf(`service.unit.${one.id}.${key}`, `${one.name}${label}`, one[key], unit)
}

const doneOf = (one: ServiceUnit) => cellOf(one, 'done', '办结')

function refusalsOf(one: ServiceUnit): Measured {
  const { id, name, refusals, refused } = one
  return amountOf(`service.unit.${id}.refusals`, `${name}企业不认可`, refusals, refused, { unit: '次' })
}

function unitTable({ units, shownFrom }: ServiceFacts, figures: Figures): Annex {
  const columns = [
    placeColumn<ServiceUnit>(),
    wordColumn<ServiceUnit>('单位', 14, ({ name }) => name),
    numberColumn<ServiceUnit>('受理（件）', 8, (one) => cellOf(one, 'received', '受理')),
    numberColumn<ServiceUnit>('办结（件）', 8, doneOf),
    numberColumn<ServiceUnit>('按时（件）', 8, (one) => cellOf(one, 'onTime', '按时办结')),
    numberColumn<ServiceUnit>('按时率（%）', 9, (one) =>
      partOf(`service.unit.${one.id}.onTime.share`, `${one.name}按时办结率`, one.onTime, one.done),
    ),
    numberColumn<ServiceUnit>('超期在办（件）', 8, (one) => cellOf(one, 'overdue', '超期在办')),
    numberColumn<ServiceUnit>('企业不认可（次）', 9, refusalsOf),
    numberColumn<ServiceUnit>('评价（件）', 8, (one) => cellOf(one, 'rated', '评价')),
    numberColumn<ServiceUnit>('参评率（%）', 9, participationOf),
    numberColumn<ServiceUnit>('满意率（%）', 9, (one) =>
      satisfiedOf(`service.unit.${one.id}`, one.name, one.satisfaction, one.rated, shownFrom),
    ),
  ]
  return { title: '分单位企业诉求办理情况表', isLandscape: true, body: [tableOf(figures, columns, units)] }
}

function participationOf({ id, name, satisfaction, rated, done }: ServiceUnit): Measured | null {
  const { participation } = satisfaction
  const percent = participation === null ? null : participation * 100
  const sum = `${rated.length} ÷ ${done.length}`
  return rateOf(`service.unit.${id}.participation`, `${name}参评率`, percent, sum, [...rated, ...done])
}

function cardTable({ units }: ServiceFacts, figures: Figures): Annex {
  const keys = [
    ['blue', '蓝卡'],
    ['yellow', '黄卡'],
    ['red', '红卡'],
    ['appealed', '申诉'],
    ['upheld', '维持'],
    ['withdrawn', '撤销'],
  ] as const
  const columns = [
    placeColumn<ServiceUnit>(),
    wordColumn<ServiceUnit>('单位', 20, ({ name }) => name),
    ...keys.map(([key, label]) =>
      numberColumn<ServiceUnit>(`${label}（张）`, 9, (one) => cellOf(one, key, label, '张')),
    ),
  ]
  const body = [tableOf(figures, columns, units)]
  return { title: '提醒卡及申诉情况表', isLandscape: false, body }
}
