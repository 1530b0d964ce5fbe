import { type Drawing, type FactRef, Figures, fixed } from '#domain/paper/figure.ts'
import { asOfWords, bulletinOf, type Chapter, type Frame, line, paragraph, yearAndPeriod } from '#domain/paper/frame.ts'
import { type IndicatorLine, progressWords, signOf, valueFigure } from '#domain/paper/indicator-line.ts'
import type { Annex, Row, Text } from '#domain/paper/paper.ts'

/** 招商任务 — a target with the parts that units carry, in the official order of units. */
export type SharedTarget = { readonly line: IndicatorLine; readonly parts: readonly UnitPart[] }

export type UnitPart = {
  readonly unit: string
  readonly amount: number
  /** Null while the unit's figure of the period is not there. */
  readonly actual: number | null
  readonly planned: number | null
  readonly facts: readonly FactRef[]
}

/** 招商引资任务通报 — how far the zone and each unit are, beside the time gone; who lags by how much. */
export function investmentBulletin(frame: Frame, targets: readonly SharedTarget[]): Drawing {
  const figures = new Figures(frame.asOf)
  const chapters = [
    { title: '总体情况', body: targets.map(({ line: one }) => paragraph(zoneSentence(frame, one, figures))) },
    ...problems(frame, targets, figures),
  ]
  const annexes = targets.filter(({ parts }) => parts.length > 0).map((one) => annexOf(one, figures))
  const opening = `现将${yearAndPeriod(frame.asOf)}招商引资任务完成情况通报如下。`
  const none = [{ title: '总体情况', body: [paragraph(`${asOfWords(frame.asOf)}，没有列入通报的招商引资目标。`)] }]
  return {
    tree: bulletinOf(frame, 'document', opening, targets.length === 0 ? none : chapters, annexes),
    figures: figures.list(),
  }
}

export function investmentRequirements(targets: readonly SharedTarget[], by: string): readonly string[] {
  const late = targets.flatMap(({ parts }) => parts.filter(isLate))
  const rest = '各单位把签约项目逐个落到供地、开工、纳统节点，不得以意向数、洽谈数代替完成数。'
  return late.length === 0 ? [rest] : [`慢于序时进度的单位于${by}前报送分月补进度安排，由目标责任单位汇总调度。`, rest]
}

function zoneSentence({ asOf }: Frame, one: IndicatorLine, figures: Figures): Text {
  const value = valueFigure(one, figures)
  if (value === null) return `${asOfWords(asOf)}，${one.name}本期数据尚未发布。`
  const progress = progressWords(one, figures)
  return line(`${asOfWords(asOf)}，全区${one.name}完成`, [value], progress === null ? null : line('，', progress), '。')
}

/** Beside the time gone: a unit whose share of its part is smaller than the share of the time. */
function isLate({ actual, amount, planned }: UnitPart): boolean {
  if (actual === null || planned === null || amount <= 0) return false
  return Number(fixed((actual / amount) * 100 - planned, 1)) < 0
}

/** Units are named for their lag only after a person decided so; the table of all units stands in any case. */
function problems(frame: Frame, targets: readonly SharedTarget[], figures: Figures): readonly Chapter[] {
  const body = targets.flatMap(({ line: one, parts }) => {
    const late = parts.filter(isLate)
    if (late.length === 0) return []
    const count = figures.write({
      id: `${one.id}.units.late`,
      label: `${one.name}慢于序时进度的单位`,
      value: late.length,
      text: String(late.length),
      unit: '个',
      rule: 'count/1',
      facts: late.flatMap(({ facts }) => facts),
    })
    if (!frame.namesUnits) return [paragraph(line(`${one.name}慢于序时进度的单位`, [count], '。'))]
    const items = late.flatMap((part, i): Text[] => [
      `${i === 0 ? '' : '、'}${part.unit}慢`,
      [lagFigure(one, part, figures)],
    ])
    return [paragraph(line(`${one.name}慢于序时进度的单位`, [count], '：', ...items, '。'))]
  })
  return body.length === 0 ? [] : [{ title: '存在问题', body }]
}

function lagFigure(one: IndicatorLine, part: UnitPart, figures: Figures) {
  const difference = ((part.actual ?? 0) / part.amount) * 100 - (part.planned ?? 0)
  return figures.write({
    id: `${one.id}.unit.${part.unit}.difference`,
    label: `${part.unit}${one.name}进度差`,
    value: difference,
    text: fixed(Math.abs(difference), 1),
    unit: '个百分点',
    rule: 'time-progress/1',
    sum: `${part.actual ?? ''} ÷ ${part.amount} － ${fixed(part.planned ?? 0, 2)}%`,
    facts: part.facts,
  })
}

function annexOf({ line: one, parts }: SharedTarget, figures: Figures): Annex {
  const rows = parts.map((part, index): Row => {
    const share = part.actual === null || part.amount <= 0 ? null : (part.actual / part.amount) * 100
    return {
      kind: 'cells',
      cells: [
        String(index + 1),
        part.unit,
        [amountFigure(one, part, figures)],
        part.actual === null ? '未报' : [actualFigure(one, part, part.actual, figures)],
        share === null ? '—' : [completionFigure(one, part, share, figures)],
        share === null || part.planned === null
          ? '—'
          : [signOf(share - part.planned), figures.bare(lagFigure(one, part, figures))],
      ],
    }
  })
  return {
    title: `${one.name}分单位完成情况表`,
    isLandscape: false,
    body: [
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 6, align: 'center' },
          { title: '单位', width: 16, align: 'left' },
          { title: `年度任务（${one.unitName}）`, width: 12, align: 'right' },
          { title: `完成（${one.unitName}）`, width: 12, align: 'right' },
          { title: '完成率', width: 10, align: 'right' },
          { title: '进度差（百分点）', width: 13, align: 'right' },
        ],
        rows,
      },
    ],
  }
}

function amountFigure(one: IndicatorLine, part: UnitPart, figures: Figures) {
  return figures.write({
    id: `${one.id}.unit.${part.unit}.amount`,
    label: `${part.unit}${one.name}年度任务`,
    value: part.amount,
    text: String(part.amount),
    unit: '',
    rule: 'as-issued/1',
    facts: part.facts.filter(({ register }) => register === 'target_share'),
  })
}

function actualFigure(one: IndicatorLine, part: UnitPart, actual: number, figures: Figures) {
  return figures.write({
    id: `${one.id}.unit.${part.unit}.value`,
    label: `${part.unit}${one.name}`,
    value: actual,
    text: fixed(actual, one.decimals),
    unit: '',
    rule: 'as-published/1',
    facts: part.facts,
  })
}

function completionFigure(one: IndicatorLine, part: UnitPart, share: number, figures: Figures) {
  return figures.write({
    id: `${one.id}.unit.${part.unit}.completion`,
    label: `${part.unit}${one.name}完成率`,
    value: share,
    text: fixed(share, 1),
    unit: '%',
    rule: 'completion/1',
    sum: `${part.actual ?? ''} ÷ ${part.amount}`,
    facts: part.facts,
  })
}
