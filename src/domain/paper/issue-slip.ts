import type { Day } from '#domain/day.ts'
import { officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'
import { contentsOf } from '#domain/paper/supervision-notice.ts'

/** What stands on the slip of a project issue. */
export type IssueFacts = {
  readonly number: string | null
  readonly project: string
  readonly kind: string | null
  readonly level: string | null
  readonly issue: string
  readonly demand: string | null
  readonly raisedBy: string
  readonly raisedOn: Day | null
  readonly owner: string
  readonly due: Day
  readonly leader: string | null
  readonly answer: string | null
  readonly answeredOn: Day | null
  readonly closedOn: Day | null
  readonly closedBy: string | null
  readonly levels: readonly { readonly on: Day; readonly words: string }[]
}

/** 项目问题交办单 — 编号·项目·问题·交办意见·责任单位·完成时限·落实情况·销号意见; what is still to come is left open for the pen. */
export function issueSlipOf(facts: IssueFacts): Paper {
  const raised = facts.raisedOn === null ? facts.raisedBy : `${facts.raisedBy}（${officialDate(facts.raisedOn)}提出）`
  const rows: readonly (readonly [string, string])[] = [
    ['编号', facts.number ?? ''],
    ['项目', facts.project],
    ['问题', `${facts.issue}${facts.kind === null ? '' : `（${facts.kind}）`}`],
    ['提出单位', raised],
    ['交办意见', facts.demand ?? blank],
    ['责任单位', facts.owner],
    ['完成时限', officialDate(facts.due)],
    ['协调层级', `${facts.level ?? ''}${facts.leader === null ? '' : `　挂点领导：${facts.leader}`}`],
    ...(facts.levels.length < 2 ? [] : ([['层级经过', facts.levels.map(stepWords).join('；')]] as const)),
    ['落实情况', answered(facts)],
    ['销号意见', closed(facts)],
  ]
  return { ...plainPaper('项目问题交办单', [contentsOf(rows)]), number: facts.number }
}

/** Room to write by hand. */
const blank = '\n\n'

function answered({ answer, answeredOn }: IssueFacts): string {
  if (answer === null) return `${blank}\n责任单位负责人：　　　　　　　　年　　月　　日`
  return answeredOn === null ? answer : `${answer}（${officialDate(answeredOn)}报）`
}

function closed({ closedOn, closedBy, raisedBy }: IssueFacts): string {
  if (closedOn === null) return `${blank}\n${raisedBy}确认人：　　　　　　　　年　　月　　日`
  return `${raisedBy}确认已解决，同意销号。${closedBy === null ? '' : `确认人：${closedBy}，`}${officialDate(closedOn)}`
}

function stepWords({ on, words }: IssueFacts['levels'][number]): string {
  return `${officialDate(on)}${words}`
}
