import type { Day } from '#domain/day.ts'
import { type Annex, type Block, type Column, officialDate, type Paper, type Row } from '#domain/paper/paper.ts'
import type { Sheet } from '#domain/paper/sheet.ts'

/** What the result of an assessment is printed from: groups of units, each compared with its own kind only. */
export type ResultFacts = {
  readonly name: string
  readonly scheme: string
  readonly full: number
  readonly since: Day
  readonly asOf: Day
  readonly isFinal: boolean
  readonly computedOn: Day | null
  readonly decision: string | null
  readonly decidedOn: Day | null
  readonly issuedOn: Day | null
  readonly issuer: string
  readonly office: string
  readonly groups: readonly { readonly name: string; readonly rows: readonly ResultRow[] }[]
}

export type ResultRow = {
  readonly unit: string
  readonly base: number
  readonly bonus: number
  readonly penalty: number
  readonly total: number | null
  /** Data, a value or a decision is still lacking; such a unit has no rank. */
  readonly isComplete: boolean
  readonly rank: number | null
  readonly grade: string | null
  readonly veto: 'proposed' | 'confirmed' | 'spared' | null
}

/** 考核结果 — what was assessed by which rules, then a table for each group; before issue every page says that it is preliminary. */
export function assessmentResult(facts: ResultFacts): Paper {
  const title = `关于${facts.name}结果的通报`
  return {
    head: null,
    number: null,
    title: facts.isFinal ? title : `${facts.name}初步结果（征求意见稿）`,
    addressees: facts.isFinal ? '各部门、各单位' : null,
    body: bodyOf(facts),
    annexes: [annexOf(facts)],
    signature: facts.issuedOn === null ? null : { issuer: facts.issuer, on: facts.issuedOn, isSealed: true },
    note: facts.isFinal ? null : '初步结果，仅用于征求意见，不得外传',
    imprint: facts.issuedOn === null ? null : { copies: null, printer: facts.office, printedOn: facts.issuedOn },
  }
}

/** The same tables as sheets, with every number as a number and an empty cell where nothing is known. */
export function assessmentSheets(facts: ResultFacts): readonly Sheet[] {
  return facts.groups.map(({ name, rows }) => ({
    name,
    columns: [
      { title: '名次', width: 8, kind: 'number' },
      { title: '单位', width: 22, kind: 'text' },
      { title: '基本分', width: 12, kind: 'number' },
      { title: '加分', width: 10, kind: 'number' },
      { title: '扣分', width: 10, kind: 'number' },
      { title: '总分', width: 12, kind: 'number' },
      { title: facts.isFinal ? '等次' : '等次（建议）', width: 14, kind: 'text' },
      { title: '说明', width: 30, kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.rank,
      row.unit,
      row.base,
      row.bonus,
      row.penalty,
      row.isComplete ? row.total : null,
      row.grade,
      noteOf(row),
    ]),
  }))
}

function bodyOf(facts: ResultFacts): readonly Block[] {
  const units = facts.groups.reduce((all, { rows }) => all + rows.length, 0)
  const open = facts.groups.flatMap(({ rows }) => rows).filter(({ isComplete }) => !isComplete).length
  const period = `${officialDate(facts.since)}至${officialDate(facts.asOf)}`
  return [
    paragraph(
      `依据《${facts.scheme}》，对${units}个单位${period}的工作进行了考核，分${facts.groups.length}组计分，满分${facts.full}分，名次只在组内比较。`,
    ),
    ...(open > 0 ? [paragraph(`其中${open}个单位有数据尚未核定，暂不排名。`)] : []),
    paragraph(
      facts.isFinal
        ? `考核结果经${facts.decision === null ? '会议' : `《${facts.decision}》`}审定，现予通报（见附件）。`
        : '现将初步结果（见附件）发送有关单位征求意见。单位对本单位得分有异议的，由单位负责人在期限内提出复核申请，写明指标、理由和佐证。',
    ),
    paragraph('每项得分的公式、数据和取舍均可在系统中逐项查到所依据的事实。'),
  ]
}

/** One table, a line over the whole width opening each group: ranks begin anew below it. */
function annexOf(facts: ResultFacts): Annex {
  const rows = facts.groups.flatMap((group): readonly Row[] => [
    { kind: 'group', text: group.name },
    ...group.rows.map((row): Row => ({ kind: 'cells', cells: cellsOf(row) })),
  ])
  return {
    title: '考核结果表',
    isLandscape: false,
    body: [
      { kind: 'table', columns: columnsOf(facts.isFinal), rows },
      ...(facts.isFinal ? [] : [paragraph('等次为按比例形成的建议，以会议审定为准。')]),
    ],
  }
}

/** What waits for data is left open: a part of a sum is no sum. */
function cellsOf(row: ResultRow): readonly string[] {
  const known = (value: number | null) => (value === null || !row.isComplete ? '—' : fixed(value))
  return [
    row.rank === null ? '—' : String(row.rank),
    row.unit,
    known(row.base),
    known(row.bonus),
    known(row.penalty),
    known(row.total),
    row.grade ?? '—',
    noteOf(row),
  ]
}

function columnsOf(isFinal: boolean): readonly Column[] {
  return [
    { title: '名次', width: 5, align: 'center' },
    { title: '单位', width: 12, align: 'left' },
    { title: '基本分', width: 8, align: 'right' },
    { title: '加分', width: 7, align: 'right' },
    { title: '扣分', width: 7, align: 'right' },
    { title: '总分', width: 8, align: 'right' },
    { title: isFinal ? '等次' : '等次建议', width: 8, align: 'center' },
    { title: '说明', width: 11, align: 'left' },
  ]
}

function noteOf({ isComplete, veto }: ResultRow): string {
  const notes = [
    ...(isComplete ? [] : ['数据待核定']),
    ...(veto === 'confirmed' ? ['一票否决'] : veto === 'proposed' ? ['提请否决，待决定'] : []),
  ]
  return notes.join('；')
}

/** Two places, as the tables of a paper are read down the column. */
function fixed(value: number): string {
  return value.toFixed(2)
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
