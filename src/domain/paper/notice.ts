import { type Day, yearOf } from '#domain/day.ts'
import { type Decomposition, decompositionAnnexes } from '#domain/paper/decomposition.ts'
import { type Block, officialDate, type Paper } from '#domain/paper/paper.ts'

/** What the notice of an issued plan is made of; all of it stands in records on the day of issue. */
export type NoticeFacts = {
  readonly issuer: string
  readonly supervisionOffice: string
  readonly paperCode: string
  readonly year: number
  readonly number: number
  readonly on: Day
  readonly source: string
  readonly rows: Decomposition
  /** Working days within which a unit may object, and the day on which they run out. */
  readonly objection: { readonly count: number; readonly until: Day }
}

/** 任务分解通知 — preamble, what units must do, two annexes; each sentence says who does what by when. */
export function noticeOf(facts: NoticeFacts): Paper {
  const { year, rows } = facts
  return {
    head: { issuer: `${facts.issuer}文件`, marks: [], signatory: null },
    number: `${facts.paperCode}〔${yearOf(facts.on)}〕${facts.number}号`,
    title: `${facts.issuer}关于印发${year}年度目标任务分解表的通知`,
    addressees: '各部门、各单位',
    body: bodyOf(facts),
    annexes: decompositionAnnexes(rows),
    signature: { issuer: facts.issuer, on: facts.on, isSealed: true },
    note: null,
    imprint: { copies: null, printer: facts.supervisionOffice, printedOn: facts.on },
  }
}

function bodyOf({ source, year, rows, supervisionOffice, objection }: NoticeFacts): Block[] {
  const counts = [
    ...(rows.targets.length > 0 ? [`主要目标${rows.targets.length}项`] : []),
    `重点任务${rows.tasks.length}项`,
  ].join('、')
  return [
    paragraph(`为落实《${source}》的部署，现将${year}年度${counts}分解印发，请对照办理。`),
    heading('一、签收'),
    paragraph(
      `牵头单位负责人收到后即行签收。认为牵头单位不当的，于${objection.count}个工作日内（${officialDate(objection.until)}前）书面提出，写明理由和建议牵头的单位，由${supervisionOffice}裁定；逾期未提出的，按本通知办理。`,
    ),
    heading('二、办理'),
    paragraph('列在首位的单位牵头，负责细化到岗位和节点、汇总进展、提请办结；配合单位各负其责，不另行报送。'),
    heading('三、时限'),
    paragraph('确需延期的，在时限届满前提出，写明理由、进展和拟完成日期。考核以原定时限为准。'),
    heading('四、办结'),
    paragraph(`任务完成后由牵头单位提请办结，${supervisionOffice}核验，并由核验人以外的人员办结。`),
  ]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}
