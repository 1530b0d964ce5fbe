import { addWorkdays, type Calendar } from '#domain/calendar.ts'
import { type Day, yearOf } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { wasHeld } from '#domain/meeting/standing.ts'

/** The limits that a meeting keeps, as the zone set them; null where it set none. */
export type MeetingLimits = {
  readonly speechMinutes: number | null
  readonly paperCharacters: number | null
  readonly mostPerYear: number | null
  readonly quorum: number | null
  readonly basis: string | null
  /** Working days by which items must be on the agenda. */
  readonly papersAhead: { readonly count: number; readonly basis: string }
}

export type PlannedMeeting = {
  readonly id: string
  readonly series: string
  readonly on: Day
  readonly state: string
  readonly isIssuedInWriting: boolean
  readonly speechMinutes: number | null
  readonly members: readonly string[]
  readonly present: readonly string[]
  readonly items: readonly {
    readonly title: string
    readonly characters: number | null
    readonly admittedOn: Day | null
    readonly proposedOn: Day | null
    readonly unanswered: number
    readonly differing: number
  }[]
}

/** 提示 — something that a limit speaks against; it warns and never forbids. */
export type Warning = { readonly code: string; readonly text: Label; readonly basis: string | null }

/** 限额提示 — counts a planned meeting against its limits (few meetings, short speeches and papers, topics in time). */
export function warningsOf(
  meeting: PlannedMeeting,
  limits: MeetingLimits,
  others: readonly { readonly id: string; readonly series: string; readonly on: Day; readonly state: string }[],
  calendar: Calendar,
): readonly Warning[] {
  return [
    ...ofWriting(meeting),
    ...ofYear(meeting, limits, others),
    ...ofSpeech(meeting, limits),
    ...ofQuorum(meeting, limits),
    ...meeting.items.flatMap((item) => ofItem(item, meeting.on, limits, calendar)),
  ]
}

function ofWriting({ isIssuedInWriting }: PlannedMeeting): readonly Warning[] {
  if (!isIssuedInWriting) return []
  return [
    {
      code: 'issued-in-writing',
      text: ['本次会议事由已由文件部署，一般不再开会', 'The matter was issued in writing; it should not get a meeting'],
      basis: null,
    },
  ]
}

function ofYear(
  meeting: PlannedMeeting,
  { mostPerYear, basis }: MeetingLimits,
  others: Parameters<typeof warningsOf>[2],
): readonly Warning[] {
  if (mostPerYear === null) return []
  const year = yearOf(meeting.on)
  const earlier = others.filter(
    (one) =>
      one.id !== meeting.id &&
      one.series === meeting.series &&
      yearOf(one.on) === year &&
      (wasHeld(one.state) || one.state === 'planned') &&
      (one.on < meeting.on || (one.on === meeting.on && one.id < meeting.id)),
  )
  const number = earlier.length + 1
  if (number <= mostPerYear) return []
  return [
    {
      code: 'too-many',
      text: [`本年度第${number}次，上限${mostPerYear}次`, `Number ${number} of this year; the limit is ${mostPerYear}`],
      basis,
    },
  ]
}

function ofSpeech(
  { speechMinutes: planned }: PlannedMeeting,
  { speechMinutes, basis }: MeetingLimits,
): readonly Warning[] {
  if (planned === null || speechMinutes === null || planned <= speechMinutes) return []
  return [
    {
      code: 'long-speech',
      text: [
        `主讲话${planned}分钟，上限${speechMinutes}分钟`,
        `Main speech of ${planned} minutes; the limit is ${speechMinutes}`,
      ],
      basis,
    },
  ]
}

function ofQuorum({ members, present, state }: PlannedMeeting, { quorum, basis }: MeetingLimits): readonly Warning[] {
  if (quorum === null || members.length === 0 || !wasHeld(state)) return []
  const count = members.filter((member) => present.includes(member)).length
  if (count * 100 >= quorum * members.length) return []
  return [
    {
      code: 'no-quorum',
      text: [
        `组成人员${members.length}人，到会${count}人，不足${quorum}%`,
        `${count} of ${members.length} members present, less than ${quorum}%`,
      ],
      basis,
    },
  ]
}

function ofItem(
  item: PlannedMeeting['items'][number],
  on: Day,
  { paperCharacters, basis, papersAhead }: MeetingLimits,
  calendar: Calendar,
): readonly Warning[] {
  const warnings: Warning[] = []
  if (item.characters !== null && paperCharacters !== null && item.characters > paperCharacters)
    warnings.push({
      code: 'long-paper',
      text: [
        `“${item.title}”材料${item.characters}字，上限${paperCharacters}字`,
        `The paper on “${item.title}” has ${item.characters} characters; the limit is ${paperCharacters}`,
      ],
      basis,
    })
  const came = item.admittedOn ?? item.proposedOn
  if (came !== null && addWorkdays(came, papersAhead.count, calendar).on > on)
    warnings.push({
      code: 'late-topic',
      text: [
        `“${item.title}”${came}提交，应提前${papersAhead.count}个工作日`,
        `“${item.title}” came on ${came}; topics are due ${papersAhead.count} working days ahead`,
      ],
      basis: papersAhead.basis,
    })
  if (item.unanswered > 0)
    warnings.push({
      code: 'not-agreed',
      text: [
        `“${item.title}”尚有${item.unanswered}个单位未答复会商意见`,
        `${item.unanswered} units have not answered on “${item.title}”`,
      ],
      basis: null,
    })
  if (item.differing > 0)
    warnings.push({
      code: 'differing',
      text: [
        `“${item.title}”有${item.differing}个单位意见不同，须在会上说明`,
        `${item.differing} units differ on “${item.title}”; this is to be told in the meeting`,
      ],
      basis: null,
    })
  return warnings
}
