import { type Day, daysBetween } from '#domain/day.ts'
import { type Drawing, type FactRef, Figures, fixed } from '#domain/paper/figure.ts'
import { asOfWords, bulletinOf, type Chapter, type Frame, line, paragraph } from '#domain/paper/frame.ts'
import { type FigureSpan, officialDate, type Row, type Table, type Text } from '#domain/paper/paper.ts'
import { sharesOf } from '#domain/paper/shares.ts'

/** 督查事项 — a matter with its days; what it was on a day follows from them. */
export type Matter = {
  readonly ref: FactRef
  readonly title: string
  readonly unit: string
  readonly issuedOn: Day
  readonly dueOriginal: Day | null
  /** The due day in force on the day the bulletin is about. */
  readonly due: Day | null
  /** The unit said that it is done: waiting for the office from then on is not its delay. */
  readonly submittedOn: Day | null
  readonly closedOn: Day | null
  readonly reportedOn: Day | null
  /** 最新进展, in the words of the unit. */
  readonly progress: string | null
  /** A leader confirmed that this matter is named in a bulletin. */
  readonly isNamed: boolean
}

type Standing = 'closed' | 'overdue' | 'running'

/** 督查通报 — how many matters, how many closed, which are late and by how much, what is to be done. */
export function supervisionBulletin(frame: Frame, all: readonly Matter[]): Drawing {
  const figures = new Figures(frame.asOf)
  const matters = all.filter(({ issuedOn }) => issuedOn <= frame.asOf)
  const chapters = [
    { title: '总体情况', body: [paragraph(overall(frame, matters, figures))] },
    ...problems(frame, matters, figures),
  ]
  const opening = `现将${asOfWords(frame.asOf)}督查事项办理情况通报如下。`
  const annexes = [{ title: '督查事项办理情况表', isLandscape: true, body: [tableOf(frame, matters, figures)] }]
  const tree = bulletinOf(frame, 'sheet', opening, chapters, matters.length === 0 ? [] : annexes)
  return { tree, figures: figures.list() }
}

/** Requirements proposed to the officer, who rewrites them before the paper is frozen. */
export function supervisionRequirements(asOf: Day, matters: readonly Matter[], next: Day): readonly string[] {
  const late = matters.filter((matter) => standingOf(matter, asOf) === 'overdue').length
  const rest = `各责任单位对照办理情况表倒排时间，临近时限的事项提前报告难点，确需延期的在时限届满前提出。`
  return late === 0
    ? [rest]
    : [`逾期事项责任单位于${officialDate(next)}前办结，或者报告原因和明确的办结日期，由督查机构逐项核验。`, rest]
}

export function standingOf(matter: Matter, asOf: Day): Standing {
  if (matter.closedOn !== null && matter.closedOn <= asOf) return 'closed'
  return daysLate(matter, asOf) > 0 ? 'overdue' : 'running'
}

/** Days after the due day, up to the day on which the unit submitted. */
export function daysLate({ due, submittedOn }: Matter, asOf: Day): number {
  if (due === null) return 0
  const until = submittedOn !== null && submittedOn <= asOf ? submittedOn : asOf
  return Math.max(0, daysBetween(due, until))
}

function overall(frame: Frame, matters: readonly Matter[], figures: Figures): Text {
  const { asOf } = frame
  const among = (standing: Standing) => matters.filter((matter) => standingOf(matter, asOf) === standing)
  const [closed, running, overdue] = [among('closed'), among('running'), among('overdue')]
  const shares = sharesOf([closed.length, running.length, overdue.length], 1)
  const share = (id: string, label: string, value: number, part: readonly Matter[]) =>
    figures.write({
      id: `matters.${id}.share`,
      label,
      value,
      text: fixed(value, 1),
      unit: '%',
      rule: 'largest-remainder/1',
      sum: `${part.length} ÷ ${matters.length}`,
      facts: refsOf(matters),
    })
  const extended = matters.filter(({ due, dueOriginal }) => due !== dueOriginal && dueOriginal !== null)
  const count = (id: string, label: string, part: readonly Matter[]) =>
    figures.count(`matters.${id}`, label, refsOf(part))
  if (matters.length === 0) return `${asOfWords(asOf)}，没有在办督查事项。`
  return line(
    `${asOfWords(asOf)}，列入督查事项`,
    [count('all', '列入督查事项', matters)],
    '。其中，已办结',
    [count('closed', '已办结', closed), '，占', share('closed', '已办结占比', shares[0] ?? 0, closed)],
    '；按期推进',
    [count('running', '按期推进', running), '，占', share('running', '按期推进占比', shares[1] ?? 0, running)],
    '；逾期未办结',
    [count('overdue', '逾期未办结', overdue), '，占', share('overdue', '逾期未办结占比', shares[2] ?? 0, overdue)],
    extended.length === 0 ? '。' : line('。经批准延期', [count('extended', '经批准延期', extended)], '。'),
    '详见附件。',
  )
}

/** A unit is named for what is late only after a person decided so; of the others the lag alone is told. */
function problems(frame: Frame, matters: readonly Matter[], figures: Figures): readonly Chapter[] {
  const late = matters.filter((matter) => standingOf(matter, frame.asOf) === 'overdue')
  if (late.length === 0) return []
  const item = (matter: Matter) =>
    line(`第${matters.indexOf(matter) + 1}项“${matter.title}”逾期`, [lagOf(matter, frame.asOf, figures)])
  const named = late.filter((matter) => mayName(frame, matter))
  const body = [...new Set(named.map(({ unit }) => unit))].map((unit) => {
    const own = named.filter((matter) => matter.unit === unit)
    const total = figures.count(`matters.overdue.${unit}`, `${unit}逾期未办结`, refsOf(own))
    return paragraph(line(`${unit}：逾期未办结`, [total], '。', ...joined(own.map(item)), '。'))
  })
  const others = late.filter((matter) => !named.includes(matter)).toSorted(byDue)
  const rest = others.length === 0 ? [] : [paragraph(line(...joined(others.map(item)), '。'))]
  return [{ title: '存在问题', body: [...body, ...rest] }]
}

function mayName({ namesUnits }: Frame, { isNamed }: Matter): boolean {
  return namesUnits || isNamed
}

function byDue(a: Matter, b: Matter): number {
  return (a.due ?? '').localeCompare(b.due ?? '')
}

function joined(items: readonly Text[]): readonly Text[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : ['；', item]))
}

export function lagOf(matter: Matter, asOf: Day, figures: Figures): FigureSpan {
  const days = daysLate(matter, asOf)
  const until = matter.submittedOn !== null && matter.submittedOn <= asOf ? matter.submittedOn : asOf
  return figures.write({
    id: `matter.${matter.ref.id}.late`,
    label: `“${matter.title}”逾期`,
    value: days,
    text: String(days),
    unit: '天',
    rule: 'days-late/1',
    sum: `${officialDate(until)} － ${officialDate(matter.due ?? asOf)}`,
    facts: [matter.ref],
  })
}

const words: Readonly<Record<Standing, string>> = { closed: '已办结', running: '按期推进', overdue: '逾期未办结' }

function tableOf(frame: Frame, matters: readonly Matter[], figures: Figures): Table {
  const rows = matters.map((matter, index): Row => {
    const standing = standingOf(matter, frame.asOf)
    // Beside a lag the unit is withheld as in the text: a table names as plainly as a sentence.
    const isWithheld = standing === 'overdue' && !mayName(frame, matter)
    const state: Text = standing === 'overdue' ? line('逾期', [lagOf(matter, frame.asOf, figures)]) : words[standing]
    return {
      kind: 'cells',
      cells: [
        String(index + 1),
        matter.title,
        isWithheld ? '另行通知' : matter.unit,
        matter.due === null ? '长期' : officialDate(matter.due),
        state,
        progressOf(matter),
      ],
    }
  })
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 6, align: 'center' },
      { title: '督查事项', width: 22, align: 'left' },
      { title: '牵头单位', width: 12, align: 'center' },
      { title: '完成时限', width: 19, align: 'center' },
      { title: '办理状态', width: 11, align: 'center' },
      { title: '最新进展', width: 30, align: 'left' },
    ],
    rows,
  }
}

function progressOf({ progress, reportedOn }: Matter): string {
  return progress === null ? '未报' : `${progress}${reportedOn === null ? '' : `（${officialDate(reportedOn)}报）`}`
}

function refsOf(matters: readonly Matter[]): readonly FactRef[] {
  return matters.map(({ ref }) => ref)
}
