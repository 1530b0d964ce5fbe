import type { Day } from '#domain/day.ts'
import { headingNumber } from '#domain/paper/numerals.ts'
import { type Block, officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'

export type MeetingNoticeFacts = {
  readonly issuer: string
  readonly office: string
  readonly title: string
  readonly on: Day
  readonly at: string | null
  readonly place: string | null
  readonly chair: string
  readonly purpose: string | null
  readonly present: readonly string[]
  readonly attending: readonly string[]
  readonly last: { readonly title: string; readonly decisions: number; readonly open: number } | null
  readonly explaining: readonly string[]
  readonly items: readonly { readonly title: string; readonly presenting: string }[]
  /** The day by which units that explain send their explanation. */
  readonly explainBy: Day | null
  readonly issuedOn: Day
}

/** 会议通知及议程 — last decisions first, then those who explain, then the items in their order. */
export function meetingNoticeOf(facts: MeetingNoticeFacts): Paper {
  const { issuer, title, office, issuedOn } = facts
  return {
    ...plainPaper(`关于召开${title}的通知`, bodyOf(facts)),
    addressees: facts.explaining.length === 0 ? '各参会人员' : '各参会人员，有关单位',
    signature: { issuer: `${issuer}办公室`, on: issuedOn, isSealed: false },
    imprint: { copies: null, printer: office, printedOn: issuedOn },
  }
}

function bodyOf(facts: MeetingNoticeFacts): Block[] {
  const { on, at, place, chair, title, purpose, present, attending } = facts
  const agenda = agendaOf(facts)
  return [
    paragraph(`定于${officialDate(on)}${at ?? ''}${place === null ? '' : `在${place}`}召开${title}，由${chair}主持。`),
    ...(purpose === null ? [] : [paragraph(`会议事由：${purpose.replace(/。$/u, '')}。`)]),
    heading(`${headingNumber(1, 1)}议程`),
    ...agenda.map((text, i) => paragraph(`${headingNumber(2, i + 1)}${text}。`)),
    heading(`${headingNumber(1, 2)}参会人员`),
    ...(present.length === 0 ? [] : [paragraph(`出席：${present.join('、')}。`)]),
    ...(attending.length === 0 ? [] : [paragraph(`列席：${attending.join('、')}。`)]),
    ...(facts.explaining.length === 0 ? [] : [paragraph(`作说明的单位：${facts.explaining.join('、')}。`)]),
    heading(`${headingNumber(1, 3)}有关要求`),
    paragraph('汇报材料按时送会务人员，会上不临时增加议题；已由文件部署的事项不再汇报。'),
    ...(facts.explainBy === null
      ? []
      : [paragraph(`作说明的单位于${officialDate(facts.explainBy)}前在系统内提交说明，不另报书面材料。`)]),
  ]
}

function agendaOf({ last, explaining, items }: MeetingNoticeFacts): readonly string[] {
  return [
    ...(last === null || last.decisions === 0
      ? []
      : [`通报${last.title}议定事项办理情况（共${last.decisions}项，未办结${last.open}项）`]),
    ...(explaining.length === 0 ? [] : [`听取${explaining.join('、')}说明`]),
    ...items.map(({ title, presenting }) => `${title}（${presenting}汇报）`),
  ]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}
