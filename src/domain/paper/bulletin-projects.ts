import { type Day, daysBetween } from '#domain/day.ts'
import { type Drawing, type FactRef, Figures, fixed } from '#domain/paper/figure.ts'
import { asOfWords, bulletinOf, type Chapter, type Frame, line, paragraph, yearAndPeriod } from '#domain/paper/frame.ts'
import { officialDate, type Row, type Span, type Table, type Text } from '#domain/paper/paper.ts'
import { sharesOf } from '#domain/paper/shares.ts'
import { isInStatistics, type StageFacts, stageLabels, stageOf } from '#domain/schedule/stage.ts'

/** 重点项目 as a bulletin tells it: planned days beside days that were verified. */
export type ProjectFact = StageFacts & {
  readonly ref: FactRef
  readonly name: string
  readonly unit: string
  readonly kind: string
  /** In yuan; null where nobody entered it. */
  readonly total: number | null
  /** The version of the year plan in force on the day; null where none was filed. */
  readonly plan: { readonly ref: FactRef; readonly amount: number } | null
  readonly plannedStart: Day | null
  readonly plannedCompletion: Day | null
  readonly plannedProduction: Day | null
  /** Milestones that were due by the day, and how many of them are verified. */
  readonly milestones: readonly { readonly ref: FactRef; readonly due: Day; readonly reachedOn: Day | null }[]
}

/** 重点项目通报 — how many are listed, building, producing; which fell behind which planned day, and by how much. */
export function projectsBulletin(frame: Frame, projects: readonly ProjectFact[]): Drawing {
  const figures = new Figures(frame.asOf)
  const chapters = [
    { title: '总体情况', body: overall(frame, projects, figures).map(paragraph) },
    ...problems(frame, projects, figures),
  ]
  const opening = `现将${yearAndPeriod(frame.asOf)}重点项目推进情况通报如下。`
  const annex = { title: '重点项目推进情况表', isLandscape: true, body: [tableOf(frame, projects, figures)] }
  const tree = bulletinOf(frame, 'document', opening, chapters, projects.length === 0 ? [] : [annex])
  return { tree, figures: figures.list() }
}

export function projectsRequirements(asOf: Day, projects: readonly ProjectFact[], by: string): readonly string[] {
  const late = projects.filter((one) => lagOf(one, asOf) !== null)
  const rest = '各责任单位按节点倒排，前期手续和要素保障中的难点在调度会前报送，明确需协调的单位和时限。'
  return late.length === 0 ? [rest] : [`滞后项目责任单位于${by}前报送赶工安排，逐项明确新的节点日期。`, rest]
}

export type Lag = { readonly what: '开工' | '竣工' | '投产'; readonly planned: Day; readonly days: number }

/** The first planned day that went by without its fact: what comes later waits for it. */
export function lagOf(project: ProjectFact, asOf: Day): Lag | null {
  const steps = [
    ['开工', project.plannedStart, project.startedOn],
    ['竣工', project.plannedCompletion, project.completedOn],
    ['投产', project.plannedProduction, project.producedOn],
  ] as const
  for (const [what, planned, real] of steps) {
    const isDone = real !== null && real <= asOf
    if (planned !== null && planned < asOf && !isDone) return { what, planned, days: daysBetween(planned, asOf) }
  }
  return null
}

function overall({ asOf }: Frame, projects: readonly ProjectFact[], figures: Figures): readonly Text[] {
  if (projects.length === 0) return [`${asOfWords(asOf)}，没有列入的重点项目。`]
  const count = (id: string, label: string, part: readonly ProjectFact[]) =>
    figures.count(`projects.${id}`, label, refsOf(part), '个')
  const at = (stage: string) => projects.filter((one) => stageOf(one, asOf) === stage)
  const [preparing, building, completed, producing] = ['preparing', 'building', 'completed', 'producing'].map(at)
  const parts = [preparing ?? [], building ?? [], completed ?? [], producing ?? []]
  const shares = sharesOf(
    parts.map((part) => part.length),
    1,
  )
  const names = ['处于前期', '在建', '竣工', '投产'] as const
  const stages = parts.flatMap((part, i): Text[] => {
    if (part.length === 0) return []
    const name = names[i] ?? ''
    return [
      '，',
      name,
      [count(`stage.${i}`, name, part)],
      '（占',
      [shareFigure(i, name, shares[i] ?? 0, part, projects, figures)],
      '）',
    ]
  })
  const counted = projects.filter((one) => isInStatistics(one, asOf))
  return [
    line(
      `${asOfWords(asOf)}，列入重点项目`,
      [count('all', '列入重点项目', projects)],
      moneyWords(totalsOf(projects), figures),
      moneyWords(plansOf(projects), figures),
      '。其中',
      ...stages.slice(1),
      counted.length === 0 ? '。尚无项目入统。' : line('。已入统', [count('statistics', '已入统', counted)], '。'),
    ),
  ]
}

function shareFigure(
  index: number,
  name: string,
  share: number,
  part: readonly ProjectFact[],
  all: readonly ProjectFact[],
  figures: Figures,
): Span {
  return figures.write({
    id: `projects.stage.${index}.share`,
    label: `${name}占比`,
    value: share,
    text: fixed(share, 1),
    unit: '%',
    rule: 'largest-remainder/1',
    sum: `${part.length} ÷ ${all.length}`,
    facts: refsOf(all),
  })
}

const yuanPerHundredMillion = 100_000_000

type Sum = {
  readonly id: string
  readonly label: string
  readonly known: readonly { readonly ref: FactRef; readonly yuan: number }[]
  readonly lacking: number
}

function totalsOf(projects: readonly ProjectFact[]): Sum {
  const known = projects.flatMap(({ ref, total }) => (total === null ? [] : [{ ref, yuan: total }]))
  return { id: 'projects.total', label: '总投资', known, lacking: projects.length - known.length }
}

/** Made of the versions of year plans, so that the trace leads to them. */
function plansOf(projects: readonly ProjectFact[]): Sum {
  const known = projects.flatMap(({ plan }) => (plan === null ? [] : [{ ref: plan.ref, yuan: plan.amount }]))
  return { id: 'projects.thisYear', label: '本年计划投资', known, lacking: projects.length - known.length }
}

/** A sum tells of how many projects it is made, when some have no amount. */
function moneyWords({ id, label, known, lacking }: Sum, figures: Figures): Text | null {
  if (known.length === 0) return null
  const sum = known.reduce((total, { yuan }) => total + yuan, 0) / yuanPerHundredMillion
  const figure = figures.write({
    id,
    label,
    value: sum,
    text: fixed(sum, 2),
    unit: '亿元',
    rule: 'sum/1',
    facts: known.map(({ ref }) => ref),
  })
  return [`，${label}`, figure, lacking === 0 ? '' : `（${lacking}个项目未填）`]
}

function problems(frame: Frame, projects: readonly ProjectFact[], figures: Figures): readonly Chapter[] {
  const late = projects.filter((one) => lagOf(one, frame.asOf) !== null)
  if (late.length === 0) return []
  const count = figures.count('projects.late', '未按计划推进的项目', refsOf(late), '个')
  const items = late.flatMap((one, i): Text[] => {
    const lag = lagOf(one, frame.asOf)
    if (lag === null) return []
    const unit = frame.namesUnits ? `${one.unit}：` : ''
    return [
      `${i === 0 ? '' : '；'}${unit}${one.name}应于${officialDate(lag.planned)}${lag.what}，逾期`,
      [lagFigure(one, lag, frame.asOf, figures)],
    ]
  })
  return [{ title: '存在问题', body: [paragraph(line('未按计划推进的项目', [count], '。', ...items, '。'))] }]
}

export function lagFigure(one: ProjectFact, lag: Lag, asOf: Day, figures: Figures): Span {
  return figures.write({
    id: `project.${one.ref.id}.late`,
    label: `${one.name}${lag.what}逾期`,
    value: lag.days,
    text: String(lag.days),
    unit: '天',
    rule: 'days-late/1',
    sum: `${officialDate(asOf)} － ${officialDate(lag.planned)}`,
    facts: [one.ref],
  })
}

/** Verified of those that are due, such as 3/5. */
function milestonesCell({ ref, name, milestones }: ProjectFact, asOf: Day, figures: Figures): Text {
  const due = milestones.filter((each) => each.due <= asOf)
  if (due.length === 0) return '—'
  const reached = due.filter(({ reachedOn }) => reachedOn !== null && reachedOn <= asOf)
  const refs = (part: typeof due) => part.map((each) => each.ref)
  return [
    figures.count(`project.${ref.id}.reached`, `${name}已核实节点`, refs(reached), ''),
    '/',
    figures.count(`project.${ref.id}.due`, `${name}到期节点`, refs(due), ''),
  ]
}

function totalFigure(one: ProjectFact, total: number, figures: Figures) {
  return figures.write({
    id: `project.${one.ref.id}.total`,
    label: `${one.name}总投资`,
    value: total / yuanPerHundredMillion,
    text: fixed(total / yuanPerHundredMillion, 2),
    unit: '亿元',
    rule: 'as-entered/1',
    facts: [one.ref],
  })
}

function tableOf({ asOf }: Frame, projects: readonly ProjectFact[], figures: Figures): Table {
  const rows = projects.map((one, index): Row => {
    const lag = lagOf(one, asOf)
    return {
      kind: 'cells',
      cells: [
        String(index + 1),
        one.name,
        one.unit,
        one.total === null ? '—' : [figures.bare(totalFigure(one, one.total, figures))],
        stageLabels[stageOf(one, asOf)][0],
        one.plannedProduction === null ? '—' : officialDate(one.plannedProduction),
        milestonesCell(one, asOf, figures),
        lag === null ? '按计划' : [`${lag.what}逾期`, lagFigure(one, lag, asOf, figures)],
      ],
    }
  })
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 6, align: 'center' },
      { title: '项目', width: 24, align: 'left' },
      { title: '责任单位', width: 12, align: 'center' },
      { title: '总投资（亿元）', width: 9, align: 'right' },
      { title: '阶段', width: 7, align: 'center' },
      { title: '计划投产', width: 19, align: 'center' },
      { title: '节点核实', width: 8, align: 'center' },
      { title: '进度', width: 17, align: 'center' },
    ],
    rows,
  }
}

function refsOf(projects: readonly ProjectFact[]): readonly FactRef[] {
  return projects.map(({ ref }) => ref)
}
