import { type Drawing, Figures } from '#domain/paper/figure.ts'
import { bulletinOf, type Chapter, type Frame, line, paragraph, yearAndPeriod } from '#domain/paper/frame.ts'
import {
  besideWords,
  completionFigure,
  differenceFigure,
  growthWords,
  type IndicatorLine,
  isBehind,
  progressWords,
  signOf,
  targetFigure,
  valueFigure,
} from '#domain/paper/indicator-line.ts'
import type { Row, Table, Text } from '#domain/paper/paper.ts'

/** 经济运行通报 — indicators as published, beside target, time and city; what lags by how much; what is to be done. */
export function economyBulletin(frame: Frame, lines: readonly IndicatorLine[]): Drawing {
  const figures = new Figures(frame.asOf)
  const known = lines.filter(({ observed }) => observed !== null)
  const chapters = [
    {
      title: '总体情况',
      body: [paragraph(overall(frame, lines, figures)), ...known.map((one) => about(one, figures))],
    },
    ...lagging(known, figures),
    ...missing(lines),
  ]
  const opening = `现将${yearAndPeriod(frame.asOf)}全区经济运行情况通报如下。`
  const annex = { title: '主要经济指标完成情况表', isLandscape: true, body: [tableOf(lines, figures)] }
  return {
    tree: bulletinOf(frame, 'document', opening, chapters, lines.length === 0 ? [] : [annex]),
    figures: figures.list(),
  }
}

/** Requirements proposed to the officer: who analyses what lags, and by when. */
export function economyRequirements(lines: readonly IndicatorLine[], by: string): readonly string[] {
  const late = lines.filter(isBehind).map(({ name }) => name)
  const rest = '各责任单位坚持依法统计、应统尽统，对照年度目标逐月测算缺口，落实到企业和项目。'
  return late.length === 0 ? [rest] : [`${late.join('、')}责任单位于${by}前提出补进度措施，由数据责任单位汇总。`, rest]
}

function overall(frame: Frame, lines: readonly IndicatorLine[], figures: Figures): Text {
  const measured = lines.filter(({ target, observed }) => target?.difference != null && observed !== null)
  const behind = measured.filter(isBehind)
  const refs = (part: readonly IndicatorLine[]) => part.flatMap(({ target }) => (target === null ? [] : [target.ref]))
  if (measured.length === 0) return `${yearAndPeriod(frame.asOf)}，尚无可对照年度目标评价的指标。`
  const ahead = measured.filter((one) => !behind.includes(one))
  return line(
    `${yearAndPeriod(frame.asOf)}，纳入年度目标且已有数据的指标`,
    [figures.count('indicators.measured', '有目标、有数据的指标', refs(measured))],
    '，其中达到或快于序时进度',
    [figures.count('indicators.ahead', '达到或快于序时进度', refs(ahead))],
    '，慢于序时进度',
    [figures.count('indicators.behind', '慢于序时进度', refs(behind))],
    '。',
  )
}

function about(one: IndicatorLine, figures: Figures) {
  const value = valueFigure(one, figures)
  const parts = [
    value === null ? null : line(one.isStock ? '达到' : '完成', [value]),
    growthWords(one, figures),
    besideWords(one, figures),
    progressWords(one, figures),
  ].filter((part): part is Text => part !== null)
  const provisional = one.observed?.isProvisional === true ? '（初步数）' : ''
  return paragraph(line(`${one.name}${provisional}`, ...separated(parts), '。'))
}

function separated(parts: readonly Text[]): readonly Text[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['，', part]))
}

function lagging(lines: readonly IndicatorLine[], figures: Figures): readonly Chapter[] {
  const late = lines.filter(isBehind).toSorted((a, b) => (a.target?.difference ?? 0) - (b.target?.difference ?? 0))
  if (late.length === 0) return []
  const items = late.map((one) => line(one.name, ...separated([progressWords(one, figures) ?? ''])))
  const body = paragraph(
    line('进度偏慢的指标：', ...items.flatMap((item, i) => (i === 0 ? [item] : ['；', item])), '。'),
  )
  return [{ title: '存在问题', body: [body] }]
}

/** What is not published yet is told, so that nobody takes its absence for zero. */
function missing(lines: readonly IndicatorLine[]): readonly Chapter[] {
  const open = lines.filter(({ observed }) => observed === null).map(({ name }) => name)
  if (open.length === 0) return []
  return [{ title: '数据说明', body: [paragraph(`${open.join('、')}本期数据尚未发布，未列入评价。`)] }]
}

/** Completion and difference, of which the sentence above tells the same figures. */
function progressCells(one: IndicatorLine, figures: Figures): readonly [Text, Text] {
  const { target, observed } = one
  if (target === null || observed === null) return ['—', '—']
  const done = target.completion === null ? null : completionFigure(one, target, observed, figures)
  const difference = differenceFigure(one, target, figures)
  return [
    done === null ? '—' : [done],
    difference === null ? '—' : [signOf(target.difference), figures.bare(difference)],
  ]
}

function tableOf(lines: readonly IndicatorLine[], figures: Figures): Table {
  const rows = lines.map((one, index): Row => {
    const { observed, target } = one
    const value = valueFigure(one, figures)
    const growth = growthWords(one, figures)
    const sign = (observed?.growth ?? 0) < 0 ? '－' : ''
    const last = growth === null || typeof growth === 'string' ? null : growth.at(-1)
    return {
      kind: 'cells',
      cells: [
        String(index + 1),
        one.name,
        value === null ? '未发布' : [value],
        observed?.growth == null || last === undefined || last === null ? '—' : [sign, last],
        target === null ? '—' : [targetFigure(one, target, figures)],
        ...progressCells(one, figures),
        observed?.isProvisional === true ? '初步数' : '',
      ],
    }
  })
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 6, align: 'center' },
      { title: '指标', width: 24, align: 'left' },
      { title: '本期完成', width: 17, align: 'right' },
      { title: '同比', width: 9, align: 'right' },
      { title: '年度目标', width: 14, align: 'right' },
      { title: '完成率', width: 10, align: 'right' },
      { title: '进度差（百分点）', width: 12, align: 'right' },
      { title: '备注', width: 10, align: 'center' },
    ],
    rows,
  }
}
