import type { Day } from '#domain/day.ts'
import { issueSlipOf } from '#domain/paper/issue-slip.ts'
import type { Paper } from '#domain/paper/paper.ts'
import { dispatchIssue, type LevelStep } from '#registers/dispatch-issue.ts'
import { person } from '#registers/person.ts'
import { project } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import { postName, unitName } from '#services/meeting/facts.ts'
import { type Viewing, visible } from '#services/meeting/lines.ts'

/** 项目问题交办单 — drawn from the issue as it stands on the day that is looked at. */
export function issuePaper(viewing: Viewing, id: string): Paper {
  const { facts } = viewing
  const found = facts.all(dispatchIssue).filter((one) => one.id === id)
  const [one] = visible(viewing, dispatchIssue, found)
  if (one === undefined) throw refusal('not-found')
  const about = facts.find(project, one.project)
  const labelOf = (field: 'kind' | 'level', key: string | null) =>
    key === null ? null : (dispatchIssue.fields[field].rules.options?.[key]?.[0] ?? null)
  const words = ({ level, how }: LevelStep) => `${hows[how]}${labelOf('level', level) ?? ''}`
  return issueSlipOf({
    number: one.number,
    project: one.about ?? '',
    kind: labelOf('kind', one.kind),
    level: labelOf('level', one.level ?? 'first'),
    issue: one.issue,
    demand: one.demand,
    raisedBy: unitName(facts, one.raisedBy) ?? '',
    raisedOn: one.raisedOn,
    owner: unitName(facts, one.owner) ?? '',
    due: one.due,
    leader: about === null || visible(viewing, project, [about]).length === 0 ? null : postName(facts, about.leader),
    answer: one.answer,
    answeredOn: one.answeredOn,
    closedOn: one.closedOn,
    closedBy: facts.find(person, one.closedBy)?.name ?? null,
    levels: (one.levels ?? []).map((step) => ({ on: step.on as Day, words: words(step) })), // stamped with a day
  })
}

const hows: Readonly<Record<LevelStep['how'], string>> = {
  raised: '提出，',
  rule: '到期未解决，按规则升至',
  person: '升至',
  decided: '经领导决定，升至',
}
