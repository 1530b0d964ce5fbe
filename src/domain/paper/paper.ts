import type { Day } from '#domain/day.ts'

/** 公文 — an official paper as a tree, before anybody thinks of fonts. Numbers of headings are part of their text. */
export type Paper = {
  /** 格式 — a paper with red head, a letter, minutes, or a numbered sheet; `document` where nothing is said. */
  readonly form?: PaperForm
  /** 刊头 of a sheet, such as 政务督查 第3期. */
  readonly masthead?: Masthead
  /** 出席、请假、列席 of minutes. */
  readonly attendance?: readonly Attendance[]
  /** 版头 — red name of the issuer and what stands above it; null for a paper without a red head. */
  readonly head: PaperHead | null
  /** 发文字号, such as 高新办字〔2026〕5号. */
  readonly number: string | null
  readonly title: string
  /** 主送机关, without its colon. */
  readonly addressees: string | null
  readonly body: readonly Block[]
  readonly annexes: readonly Annex[]
  readonly signature: Signature | null
  /** 附注, without its brackets. */
  readonly note: string | null
  /** 版记 — the block at the foot of the last page. */
  readonly imprint: Imprint | null
}

export type PaperForm = 'document' | 'letter' | 'minutes' | 'sheet'

/** The number of the issue is the number of the paper. */
export type Masthead = { readonly name: string; readonly office: string; readonly on: Day }

export type Attendance = { readonly label: string; readonly names: string }

export type PaperHead = {
  /** 发文机关标志 as printed, with 文件 if it is to stand there. */
  readonly issuer: string
  /** 份号, 密级和保密期限, 紧急程度, in this order, each on its own line. */
  readonly marks: readonly string[]
  /** 签发人 of a paper to a higher level. */
  readonly signatory: string | null
}

export type Signature = {
  readonly issuer: string
  readonly on: Day
  /** A sealed paper keeps room for the seal over issuer and date. */
  readonly isSealed: boolean
}

/** 附件 — begins on a new page. */
export type Annex = { readonly title: string; readonly isLandscape: boolean; readonly body: readonly Block[] }

export type Imprint = { readonly copies: string | null; readonly printer: string; readonly printedOn: Day }

/** A line of a paper: words, and figures that lead to the facts they were made from. */
export type Text = string | readonly Span[]
export type Span = string | FigureSpan
/** A figure as printed; its id leads to the figure of the snapshot. */
export type FigureSpan = { readonly figure: string; readonly text: string }

export type HeadingLevel = 1 | 2 | 3 | 4

export type Block =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | Table
  | { readonly kind: 'page-break' }
  | { readonly kind: 'landscape'; readonly body: readonly Block[] }

export type Table = {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Rows longer than a page, such as those of a trace, may go over to the next one. */
  readonly mayTearRows?: boolean
}

/** Widths are shares of the text block, in characters as a rule. */
export type Column = { readonly title: string; readonly width: number; readonly align: 'left' | 'center' | 'right' }

/** A row of cells, or a line over the whole width that opens a group of rows. */
export type Row =
  | { readonly kind: 'cells'; readonly cells: readonly Text[] }
  | { readonly kind: 'group'; readonly text: string }

/** 成文日期 — Arabic, full year, no leading zeros: 2026年3月5日. */
export function officialDate(day: Day): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

/** The words of a line as they are read, whatever stands behind its figures. */
export function plainText(text: Text): string {
  return spansOf(text)
    .map((span) => (typeof span === 'string' ? span : span.text))
    .join('')
}

export function spansOf(text: Text): readonly Span[] {
  return typeof text === 'string' ? [text] : text
}

/** A paper with nothing but its title and body; spread it and add what the kind of paper asks for. */
export function plainPaper(title: string, body: readonly Block[]): Paper {
  return {
    head: null,
    number: null,
    title,
    addressees: null,
    body,
    annexes: [],
    signature: null,
    note: null,
    imprint: null,
  }
}
