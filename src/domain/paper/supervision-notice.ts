import type { Day } from '#domain/day.ts'
import { type Block, officialDate, type Paper, plainPaper, type Table } from '#domain/paper/paper.ts'

/** What stands on a supervision notice; all of it is on record when the matter is assigned. */
export type SupervisionNoticeFacts = {
  readonly number: string
  readonly office: string
  readonly title: string
  readonly source: string
  readonly sourceName: string | null
  readonly givenOn: Day
  readonly asSaid: string
  readonly requirements: string
  readonly lead: string
  readonly cooperating: readonly string[]
  readonly due: Day
  readonly reportForm: string | null
  readonly contact: string | null
  readonly approvedBy: string | null
  readonly on: Day
  /** Working days within which the unit may object, and the day on which they run out. */
  readonly objection: { readonly count: number; readonly until: Day }
}

/** 督办通知单 — one page in the form of a table, with the slip that the unit tears off and sends back. */
export function supervisionNotice(facts: SupervisionNoticeFacts): Paper {
  const body: readonly Block[] = [
    formOf([
      ['编号', facts.number, '发出日期', officialDate(facts.on)],
      [
        '来源',
        `${facts.source}${facts.sourceName ? `（${facts.sourceName}）` : ''}`,
        '来源日期',
        officialDate(facts.givenOn),
      ],
      ['牵头单位', facts.lead, '完成时限', officialDate(facts.due)],
      ['配合单位', facts.cooperating.join('、') || '无', '批准', facts.approvedBy ?? ''],
      ['报送形式', facts.reportForm ?? '书面', '联系人', facts.contact ?? facts.office],
    ]),
    contentsOf([
      ['督办事项', facts.title],
      ['原文', quoted(facts.asSaid)],
      ['督办要求', facts.requirements],
      ['办理说明', explanationOf(facts)],
    ]),
    { kind: 'paragraph', text: tearLine },
    contentsOf([
      ['反馈单', `${facts.number}　${facts.title}`],
      ['办理进展', '\n'],
      ['存在问题', '\n'],
      ['下步安排', '\n'],
      ['签收', `${facts.lead}　　负责人：　　　　　　（盖章）　　　年　　月　　日`],
    ]),
  ]
  return {
    ...plainPaper('督办通知单', body),
    number: facts.number,
    signature: null,
  }
}

const tearLine = '— — — — 沿此线裁下，签收后退回 — — — —'

/** The whole words stand in the order; the notice keeps to one page. */
const longestQuote = 160

function quoted(text: string): string {
  const signs = [...text]
  return signs.length <= longestQuote ? text : `${signs.slice(0, longestQuote).join('')}……（全文见督办件）`
}

function explanationOf({ office, objection }: SupervisionNoticeFacts): string {
  return (
    `依据《政府督查工作条例》办理。收到后由单位负责人签收；认为不属本单位职责的，${objection.count}个工作日内` +
    `（${officialDate(objection.until)}前）写明理由和建议单位提出。到期不能办结的，到期前报阶段性情况或申请延期，` +
    `考核以原定时限为准。办结报${office}审核，不报送领导个人。`
  )
}

/** Four columns: two labels and what belongs to them. The first line stands as the head of the table. */
function formOf(lines: readonly (readonly [string, string, string, string])[]): Table {
  const [head = ['', '', '', ''], ...rest] = lines
  return {
    kind: 'table',
    columns: head.map((title, i) => ({ title, width: i % 2 === 0 ? 5 : 12, align: i % 2 === 0 ? 'center' : 'left' })),
    rows: rest.map((cells) => ({ kind: 'cells', cells })),
  }
}

/** Two columns: a label and a longer text. */
export function contentsOf(lines: readonly (readonly [string, string])[]): Table {
  const [head = ['', ''], ...rest] = lines
  return {
    kind: 'table',
    columns: [
      { title: head[0], width: 5, align: 'center' },
      { title: head[1], width: 29, align: 'left' },
    ],
    rows: rest.map((cells) => ({ kind: 'cells', cells })),
  }
}
