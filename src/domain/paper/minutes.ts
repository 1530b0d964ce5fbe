import type { Day } from '#domain/day.ts'
import { headingNumber } from '#domain/paper/numerals.ts'
import { type Attendance, type Block, officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'

/** What the minutes are made of. An item or decision that this reader may not know is given without its words. */
export type MinutesFacts = {
  readonly issuer: string
  readonly office: string
  /** The name of the series as it stands in the head, such as 党工委会议. */
  readonly series: string
  readonly title: string
  /** Null while the minutes are not signed. */
  readonly number: string | null
  readonly on: Day
  readonly at: string | null
  readonly place: string | null
  readonly chair: string
  readonly present: readonly string[]
  readonly absent: readonly string[]
  readonly attending: readonly string[]
  readonly signedOn: Day | null
  readonly sections: readonly MinutesSection[]
  /** Items that were put off, by their titles. */
  readonly deferred: readonly string[]
}

export type MinutesSection = {
  /** Null for decisions of no item. */
  readonly title: string | null
  readonly presenting: string | null
  readonly minutes: string | null
  /** Units that differed beforehand, in their own words. */
  readonly differing: readonly { readonly unit: string; readonly words: string }[]
  readonly decisions: readonly MinutesDecision[]
  readonly isHidden: boolean
}

export type MinutesDecision = {
  readonly text: string
  readonly lead: string | null
  readonly cooperating: readonly string[]
  readonly due: Day | null
  readonly dueSeries: string | null
}

/** 会议纪要 — time, place, who was there, each item with what was said and decided, in the order of the agenda. */
export function minutesOf(facts: MinutesFacts): Paper {
  const { issuer, office, series, number, signedOn, on } = facts
  return {
    ...plainPaper(facts.title.endsWith('纪要') ? facts.title : `${facts.title}纪要`, bodyOf(facts)),
    form: 'minutes',
    attendance: attendanceOf(facts),
    head: { issuer: `${series}纪要`, marks: [], signatory: null },
    number,
    signature: signedOn === null ? null : { issuer: `${issuer}办公室`, on: signedOn, isSealed: false },
    note: signedOn === null ? '送签稿，未经召集人签发' : null,
    imprint: { copies: copiesOf(facts), printer: office, printedOn: signedOn ?? on },
  }
}

function bodyOf(facts: MinutesFacts): Block[] {
  const { on, at, place, chair, title } = facts
  const when = `${officialDate(on)}${at === null ? '' : at}`
  const where = place === null ? '' : `在${place}`
  const sections = facts.sections.flatMap((section, i) => sectionOf(section, i + 1))
  return [
    paragraph(`${when}，${chair}${where}主持召开${title}。会议情况纪要如下：`),
    ...sections,
    ...(facts.deferred.length === 0 ? [] : [paragraph(`下列议题缓议：${facts.deferred.join('；')}。`)]),
  ]
}

function sectionOf(section: MinutesSection, number: number): Block[] {
  const head = `${headingNumber(1, number)}${section.title ?? '其他事项'}`
  if (section.isHidden) return [heading(head), paragraph('（本项仅限与会人员知悉。）')]
  const heard = section.presenting === null ? '' : `会议听取了${section.presenting}的汇报。`
  const said = section.minutes ?? ''
  const opening = said.startsWith('会议听取') ? said : `${heard}${said}`
  const differing = section.differing.map(({ unit, words }) => paragraph(`${unit}提出：${closed(words)}`))
  return [
    heading(head),
    ...(opening === '' ? [] : [paragraph(closed(opening))]),
    ...differing,
    ...(section.decisions.length === 0 ? [] : [paragraph('会议议定：')]),
    ...section.decisions.map((decision, i) => paragraph(`${headingNumber(2, i + 1)}${sentenceOf(decision)}`)),
  ]
}

/** The sentence as it was decided; lead, others and day follow in brackets so that the words stay as they are. */
function sentenceOf({ text, lead, cooperating, due, dueSeries }: MinutesDecision): string {
  const parts = [
    ...(lead === null ? [] : [`牵头单位：${lead}`]),
    ...(cooperating.length === 0 ? [] : [`配合单位：${cooperating.join('、')}`]),
    ...(dueSeries !== null ? [`时限：下次${dueSeries}前`] : due === null ? [] : [`时限：${officialDate(due)}`]),
  ]
  return `${text.trim().replace(/[。；]+$/u, '')}${parts.length === 0 ? '' : `（${parts.join('；')}）`}。`
}

/** Below the text, in the strong face that the form gives to the labels. */
function attendanceOf({ present, absent, attending }: MinutesFacts): readonly Attendance[] {
  const groups = [
    ['出席', present],
    ['请假', absent],
    ['列席', attending],
  ] as const
  return groups.flatMap(([label, posts]) => (posts.length === 0 ? [] : [{ label, names: posts.join('、') }]))
}

function copiesOf({ present, attending }: MinutesFacts): string | null {
  return present.length + attending.length === 0 ? null : '分送：出席、列席人员，有关单位。'
}

function closed(text: string): string {
  return /[。；！？]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}
