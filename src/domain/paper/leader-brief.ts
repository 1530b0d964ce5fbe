import { lagFigure, lagOf, type ProjectFact } from '#domain/paper/bulletin-projects.ts'
import { lagOf as lateFigure, type Matter, standingOf } from '#domain/paper/bulletin-supervision.ts'
import { type Drawing, type FactRef, Figures } from '#domain/paper/figure.ts'
import { asOfWords, bulletinOf, type Chapter, type Frame, line, paragraph } from '#domain/paper/frame.ts'
import { type IndicatorLine, isBehind, progressWords } from '#domain/paper/indicator-line.ts'
import { officialDate, type Text } from '#domain/paper/paper.ts'

export type BriefFacts = {
  readonly lines: readonly IndicatorLine[]
  readonly matters: readonly Matter[]
  readonly projects: readonly ProjectFact[]
}

/** Of each list the worst few: a page is a page, and the rest stands on the leader's desk. */
const most = 3

/** 领导一页纸 — what is behind in targets, matters and projects, with days and points; numbers first, no table. */
export function leaderBrief(frame: Frame, facts: BriefFacts): Drawing {
  const figures = new Figures(frame.asOf)
  const chapters: readonly Chapter[] = [
    { title: '目标进度', body: [paragraph(targets(frame, facts.lines, figures))] },
    { title: '督查事项', body: [paragraph(matters(frame, facts.matters, figures))] },
    { title: '重点项目', body: [paragraph(projects(frame, facts.projects, figures))] },
  ]
  const { masthead: _masthead, ...tree } = bulletinOf({ ...frame, addressees: null }, 'sheet', null, chapters)
  const signature = { issuer: frame.office, on: frame.on, isSealed: false }
  return { tree: { ...tree, signature, imprint: null }, figures: figures.list() }
}

function targets({ asOf }: Frame, lines: readonly IndicatorLine[], figures: Figures): Text {
  const measured = lines.filter(({ observed, target }) => observed !== null && target?.difference != null)
  if (measured.length === 0) return `${asOfWords(asOf)}，没有可评价的目标数据。`
  const behind = measured.filter(isBehind).toSorted((a, b) => (a.target?.difference ?? 0) - (b.target?.difference ?? 0))
  const refs = (part: readonly IndicatorLine[]) => part.flatMap(({ target }) => (target === null ? [] : [target.ref]))
  return line(
    `${asOfWords(asOf)}，有数据的目标`,
    [figures.count('indicators.measured', '有数据的目标', refs(measured))],
    '，慢于序时进度',
    [figures.count('indicators.behind', '慢于序时进度', refs(behind))],
    ...listed(behind, (one) => line(one.name, progressWords(one, figures))),
    '。',
  )
}

function matters({ asOf }: Frame, all: readonly Matter[], figures: Figures): Text {
  const open = all.filter((one) => standingOf(one, asOf) !== 'closed')
  const late = all
    .filter((one) => standingOf(one, asOf) === 'overdue')
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
  return line(
    '在办',
    [figures.count('matters.open', '在办事项', refsOf(open))],
    '，逾期',
    [figures.count('matters.overdue', '逾期事项', refsOf(late))],
    ...listed(late, (one) => line(`“${one.title}”逾期`, [lateFigure(one, asOf, figures)])),
    '。',
  )
}

function projects({ asOf }: Frame, all: readonly ProjectFact[], figures: Figures): Text {
  if (all.length === 0) return '没有列入的重点项目。'
  const late = all
    .filter((one) => lagOf(one, asOf) !== null)
    .toSorted((a, b) => (lagOf(b, asOf)?.days ?? 0) - (lagOf(a, asOf)?.days ?? 0))
  return line(
    '列入重点项目',
    [figures.count('projects.all', '列入重点项目', refsOf(all), '个')],
    '，未按计划推进',
    [figures.count('projects.late', '未按计划推进', refsOf(late), '个')],
    ...listed(late, (one) => {
      const lag = lagOf(one, asOf)
      if (lag === null) return one.name
      return line(`${one.name}应于${officialDate(lag.planned)}${lag.what}，逾期`, [lagFigure(one, lag, asOf, figures)])
    }),
    '。',
  )
}

/** ：甲；乙等 — the worst few after a colon. */
function listed<T>(items: readonly T[], write: (item: T) => Text): readonly Text[] {
  const shown = items.slice(0, most)
  const words = shown.flatMap((item, i): Text[] => [i === 0 ? '：' : '；', write(item)])
  return items.length > most ? [...words, '等'] : words
}

function refsOf(items: readonly { readonly ref: FactRef }[]): readonly FactRef[] {
  return items.map(({ ref }) => ref)
}
