import { type Day, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'
import type { Correction } from '#domain/paper/figure.ts'
import { headingNumber } from '#domain/paper/numerals.ts'
import { type Block, officialDate, type Paper, type PaperForm, type Text } from '#domain/paper/paper.ts'

/** 版式要素 — what every bulletin has besides its figures. */
export type Frame = {
  readonly title: string
  /** 发文机关, and the office that prints and answers questions. */
  readonly issuer: string
  readonly office: string
  /** 刊名 of a sheet, such as 政务督查. */
  readonly sheetName: string
  readonly asOf: Day
  readonly on: Day
  readonly addressees: string | null
  readonly copies: string | null
  /** 下步要求 — who does what by when, one sentence each, in the words of the officer. */
  readonly requirements: readonly string[]
  /** Whether a named person decided that units are named for what they failed to do. */
  readonly namesUnits: boolean
  readonly previousNumber: string | null
  readonly corrections: readonly Correction[]
}

export type Chapter = { readonly title: string; readonly body: readonly Block[] }

/** Puts the purpose first, chapters under numbers, requirements and corrections after them, and the frame of the form around it all. */
export function bulletinOf(
  frame: Frame,
  form: PaperForm,
  opening: string | null,
  chapters: readonly Chapter[],
  annexes: Paper['annexes'] = [],
): Paper {
  const all = [...chapters, ...requirementsOf(frame), ...correctionsIn(frame)]
  const said = opening === null ? [] : [paragraph(opening)]
  const body = all.flatMap(({ title, body: blocks }, index): Block[] => [
    { kind: 'heading', level: 1, text: `${headingNumber(1, index + 1)}${title}` },
    ...blocks,
  ])
  const isSheet = form === 'sheet'
  return {
    form,
    ...(isSheet ? { masthead: { name: frame.sheetName, office: frame.office, on: frame.on } } : {}),
    head: isSheet ? null : { issuer: `${frame.issuer}文件`, marks: [], signatory: null },
    number: null,
    title: frame.title,
    addressees: frame.addressees,
    body: [...said, ...body],
    annexes,
    signature: isSheet ? null : { issuer: frame.issuer, on: frame.on, isSealed: true },
    note: null,
    imprint: { copies: frame.copies, printer: frame.office, printedOn: frame.on },
  }
}

/** The paper with what is known only at signing: number and dates. */
export function signedPaper(paper: Paper, number: string | null, on: Day): Paper {
  return {
    ...paper,
    number,
    ...(paper.masthead === undefined ? {} : { masthead: { ...paper.masthead, on } }),
    signature: paper.signature === null ? null : { ...paper.signature, on },
    imprint: paper.imprint === null ? null : { ...paper.imprint, printedOn: on },
  }
}

export function paragraph(text: Text): Block {
  return { kind: 'paragraph', text }
}

/** Spans and words put together; nothing where a part has nothing to say. */
export function line(...parts: readonly (Text | null)[]): Text {
  return parts.flatMap((part) => (part === null ? [] : typeof part === 'string' ? [part] : [...part]))
}

/** 截至2026年10月31日. */
export function asOfWords(asOf: Day): string {
  return `截至${officialDate(asOf)}`
}

/** 1—10月; January has no period of its own in official series and is told with February. */
export function cumulativePeriod(asOf: Day): string {
  return monthOf(asOf) === 1 ? '1月' : `1—${monthOf(asOf)}月`
}

export function yearAndPeriod(asOf: Day): string {
  return `${yearOf(asOf)}年${cumulativePeriod(asOf)}`
}

/** 2026年1—10月 once the month is over, before that 截至2026年10月20日. */
export function untilWords(asOf: Day): string {
  return asOf === lastDayOfMonth(yearOf(asOf), monthOf(asOf)) ? yearAndPeriod(asOf) : asOfWords(asOf)
}

function requirementsOf({ requirements }: Frame): readonly Chapter[] {
  if (requirements.length === 0) return []
  const body = requirements.map((words, index) =>
    paragraph(requirements.length === 1 ? words : `${headingNumber(2, index + 1)}${words}`),
  )
  return [{ title: '下步要求', body }]
}

/** A figure of the issue before that proved wrong is corrected where everybody reads it. */
function correctionsIn({ corrections, previousNumber }: Frame): readonly Chapter[] {
  if (corrections.length === 0) return []
  const issue = previousNumber === null ? '上期' : `上期（${previousNumber}）`
  const body = corrections.map(({ label, printed, corrected }) =>
    paragraph(`${issue}“${label}”原刊${printed}，经核实应为${corrected}，特此更正。`),
  )
  return [{ title: '更正', body }]
}
