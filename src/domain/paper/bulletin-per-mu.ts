import type { Day } from '#domain/day.ts'
import { type Drawing, type FactRef, Figures } from '#domain/paper/figure.ts'
import { asOfWords, bulletinOf, type Chapter, type Frame, line, paragraph } from '#domain/paper/frame.ts'
import {
  amountOf,
  countOf,
  listing,
  type Measured,
  numberColumn,
  partOf,
  placeColumn,
  tableOf,
  wordColumn,
} from '#domain/paper/measured.ts'
import { type Annex, officialDate, type Span, type Text } from '#domain/paper/paper.ts'

export const perMuGrades = ['A', 'B', 'C', 'D'] as const
export type PerMuGrade = (typeof perMuGrades)[number] | 'T'

/** 参评企业 — as it stands once its grade is final, with what it said against it and what was ruled. Land in mu, tax in 万元. */
export type PerMuFirm = {
  readonly ref: FactRef
  readonly name: string
  readonly land: number | null
  readonly tax: number | null
  readonly total: number | null
  readonly rank: number | null
  readonly grade: PerMuGrade
  /** 不评级原因. */
  readonly ungraded: string | null
  readonly isVetoed: boolean
  readonly objection: string | null
  readonly ruling: string | null
  /** Of the year before; null where it was not evaluated. */
  readonly before: PerMuGrade | null
}

/** One evaluation that a person made final after the days of objection. */
export type PerMuRun = {
  readonly id: string
  readonly name: string
  readonly publishedOn: Day | null
  readonly finalOn: Day
  readonly firms: readonly PerMuFirm[]
}

/** 亩均评价通报 — grades, sums, what changed against the year before; no firm stands in a bad light without what it said and what was ruled. */
export function perMuBulletin(frame: Frame, runs: readonly PerMuRun[]): Drawing {
  const figures = new Figures(frame.asOf)
  const none = `${asOfWords(frame.asOf)}，没有已定档的亩均评价。公示和异议处理期间的结果不通报。`
  const chapters: readonly Chapter[] = [
    {
      title: '总体情况',
      body: (runs.length === 0 ? [none] : runs.map((run) => overall(run, figures))).map(paragraph),
    },
    ...chapterOf(
      '与上年相比',
      runs.flatMap((run) => changes(run, figures)),
    ),
    ...chapterOf(
      '异议和否决',
      runs.map((run) => objections(run, figures)),
    ),
  ]
  const annexes = runs.flatMap((run) => [gradeTable(run, figures), ...objectionTable(run, figures)])
  const opening = '现将亩均评价定档结果通报如下。'
  return { tree: bulletinOf(frame, 'document', opening, chapters, annexes), figures: figures.list() }
}

export function perMuRequirements(runs: readonly PerMuRun[], by: string): readonly string[] {
  const low = runs.some(({ firms }) => firms.some(({ grade }) => grade === 'D'))
  const rest = '差别化措施由领导逐户研究决定，依据充分、告知企业后执行，不得自动套用。'
  return low ? [`经发局会同有关单位于${by}前对D类企业逐户走访，帮助查找短板、制定提升方案。`, rest] : [rest]
}

function chapterOf(title: string, texts: readonly Text[]): readonly Chapter[] {
  return texts.length === 0 ? [] : [{ title, body: texts.map(paragraph) }]
}

const refsOf = (firms: readonly PerMuFirm[]) => firms.map(({ ref }) => ref)

function overall({ id, name, publishedOn, finalOn, firms }: PerMuRun, figures: Figures): Text {
  const all = refsOf(firms)
  const graded = firms.filter(({ grade }) => grade !== 'T')
  const byGrade = perMuGrades.flatMap((grade, i): Span[] => {
    const part = refsOf(graded.filter((one) => one.grade === grade))
    const share = partOf(`${id}.${grade}.share`, `${name}${grade}类占比`, part, refsOf(graded))
    const count = figures.write(countOf(`${id}.${grade}`, `${name}${grade}类`, part, '户'))
    return [`${i === 0 ? '' : '、'}${grade}类`, count, ...(share === null ? [] : ['（', figures.write(share), '）'])]
  })
  const taxed = graded.filter(({ tax, land }) => tax !== null && land !== null && land > 0)
  const land = sumOf(firms, 'land')
  const [tax, taxedLand] = [sumOf(taxed, 'tax'), sumOf(taxed, 'land')]
  const perMu: Measured = {
    ...{
      id: `${id}.taxPerMu`,
      label: `${name}亩均税收`,
      value: tax / taxedLand,
      unit: '万元/亩',
      rule: 'sum-by-sum/1',
    },
    ...{ text: (tax / taxedLand).toFixed(2), sum: `${tax} ÷ ${taxedLand}`, facts: refsOf(taxed) },
  }
  const published = publishedOn === null ? '' : `${officialDate(publishedOn)}公示，`
  return line(
    `${name}${published}异议期满并逐件裁定后于${officialDate(finalOn)}定档。参评企业`,
    [figures.write(countOf(`${id}.all`, `${name}参评企业`, all, '户'))],
    '，评价用地',
    [figures.write(amountOf(`${id}.land`, `${name}评价用地`, land, all, { unit: '亩', decimals: 4 }))],
    taxedLand === 0 ? null : ['，评级企业亩均税收', figures.write(perMu)],
    '。评级',
    [figures.write(countOf(`${id}.graded`, `${name}评级企业`, refsOf(graded), '户'))],
    '，其中',
    byGrade,
    '；不评级',
    [figures.write(countOf(`${id}.T`, `${name}不评级企业`, refsOf(firms.filter(({ grade }) => grade === 'T')), '户'))],
    '。',
  )
}

/** Sums of decimals are read in ten-thousandths, so that they add up as printed. */
function sumOf(firms: readonly PerMuFirm[], key: 'land' | 'tax'): number {
  return firms.reduce((sum, one) => sum + Math.round((one[key] ?? 0) * 10_000), 0) / 10_000
}

const order = (grade: PerMuGrade) => perMuGrades.indexOf(grade as (typeof perMuGrades)[number])

/** 升档、降档 — among firms that were graded in both years. */
function changes({ id, name, firms }: PerMuRun, figures: Figures): readonly Text[] {
  const both = firms.filter(({ grade, before }) => grade !== 'T' && before !== null && before !== 'T')
  if (both.length === 0) return []
  const moved = (test: (by: number) => boolean) =>
    both.filter(({ grade, before }) => test(order(grade) - order(before ?? grade)))
  const [up, down, same] = [moved((by) => by < 0), moved((by) => by > 0), moved((by) => by === 0)]
  const count = (key: string, label: string, part: readonly PerMuFirm[]) =>
    countOf(`${id}.${key}`, `${name}${label}`, refsOf(part), '户')
  return [
    line(
      `${name}中上年也评级的企业`,
      [figures.write(count('both', '两年均评级', both))],
      '，其中',
      listing(figures, '升档', count('up', '升档', up), up.map(nameOnly), ''),
      '，降档',
      [figures.write(count('down', '降档', down))],
      '，持平',
      [figures.write(count('same', '持平', same))],
      '。',
    ),
  ]
}

const nameOnly = ({ name }: PerMuFirm) => ({ name, by: null })

function objections({ id, name, firms }: PerMuRun, figures: Figures): Text {
  const raised = firms.filter(({ objection }) => objection !== null)
  const ruled = raised.filter(({ ruling }) => ruling !== null)
  const vetoed = firms.filter(({ isVetoed }) => isVetoed)
  const count = (key: string, label: string, part: readonly PerMuFirm[]): Span =>
    figures.write(countOf(`${id}.${key}`, `${name}${label}`, refsOf(part), '户'))
  return [
    `${name}：提出异议`,
    count('objected', '提出异议', raised),
    '，已裁定',
    count('ruled', '异议已裁定', ruled),
    '；经领导决定一票否决',
    count('vetoed', '一票否决', vetoed),
    raised.length === 0 ? '。' : '。异议和裁定意见见附件，排名和等级按裁定后的数据计算。',
  ]
}

function gradeTable({ name, firms }: PerMuRun, figures: Figures): Annex {
  const cell = (key: 'rank' | 'land' | 'total', label: string, unit: string, decimals: number) => (one: PerMuFirm) => {
    const value = one[key]
    if (value === null) return null
    const id = `per-mu.${one.ref.id}.${key}`
    return amountOf(id, `${one.name}${label}`, value, [one.ref], { unit, decimals, rule: 'as-evaluated/1' })
  }
  const columns = [
    placeColumn<PerMuFirm>(),
    numberColumn<PerMuFirm>('排名', 6, cell('rank', '排名', '名', 0)),
    wordColumn<PerMuFirm>('企业', 18, (one) => one.name),
    numberColumn<PerMuFirm>('用地（亩）', 10, cell('land', '用地', '亩', 4)),
    numberColumn<PerMuFirm>('总分', 8, cell('total', '总分', '分', 2)),
    wordColumn<PerMuFirm>('等级', 10, ({ grade, isVetoed }) => `${gradeName(grade)}${isVetoed ? '（否决）' : ''}`),
    wordColumn<PerMuFirm>('上年', 8, ({ before }) => (before === null ? '未参评' : gradeName(before))),
    wordColumn<PerMuFirm>('说明', 18, noteOf),
  ]
  return { title: `${name}定档结果`, isLandscape: true, body: [tableOf(figures, columns, firms)] }
}

function gradeName(grade: PerMuGrade): string {
  return grade === 'T' ? '不评级' : `${grade}类`
}

function noteOf({ ungraded, objection }: PerMuFirm): string {
  const said = objection === null ? '未提出异议' : '提出异议并已裁定，见下表'
  return ungraded === null ? said : `${ungraded}；${said}`
}

function objectionTable({ name, firms }: PerMuRun, figures: Figures): readonly Annex[] {
  const raised = firms.filter(({ objection }) => objection !== null)
  if (raised.length === 0) return []
  const columns = [
    placeColumn<PerMuFirm>(),
    wordColumn<PerMuFirm>('企业', 14, (one) => one.name),
    wordColumn<PerMuFirm>('等级', 8, ({ grade }) => gradeName(grade)),
    wordColumn<PerMuFirm>('企业异议', 28, ({ objection }) => objection ?? ''),
    wordColumn<PerMuFirm>('裁定意见', 28, ({ ruling }) => ruling ?? '未裁定'),
  ]
  return [{ title: `${name}异议及裁定`, isLandscape: true, body: [tableOf(figures, columns, raised)] }]
}
