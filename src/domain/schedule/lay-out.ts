import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Finding } from '#domain/schedule/finding.ts'
import { networkOf, type PlanNode } from '#domain/schedule/network.ts'
import { indexFor, type Schedule, scheduleIn } from '#domain/schedule/schedule.ts'
import { nodesOf, type TemplateStep } from '#domain/schedule/template.ts'

/** What has happened of a step that was laid out before. */
export type StepFacts = { readonly startedOn: Day | null; readonly finishedOn: Day | null }

export type LayOut = {
  readonly steps: readonly TemplateStep[]
  /** The promised day at the end: every step after which nothing comes must be finished by it. */
  readonly due: Day
  readonly notBefore?: Day | null
  /** Lengths other than those of the template; a legal wait can only be made longer. */
  readonly lengths?: Readonly<Record<string, number>>
  readonly facts?: ReadonlyMap<string, StepFacts>
  readonly asOf: Day
  readonly calendar: Calendar
}

/** A step with the days that laying out gives it. */
export type LaidStep = {
  readonly step: TemplateStep
  readonly length: number
  readonly latestStart: Day | null
  readonly due: Day | null
  readonly slack: number | null
  readonly isProvisional: boolean
}

export type Laid = {
  /** In an order in which each comes after what it waits for. */
  readonly steps: readonly LaidStep[]
  readonly findings: readonly Finding[]
  /** Days by which the promise cannot be kept from today; 0 when it can. */
  readonly lateBy: number
  readonly schedule: Schedule
}

/** 倒排 — from the promised day backwards over the steps of a template; each step's due day is its latest finish. */
export function layOut({ steps, due, notBefore = null, lengths = {}, facts, asOf, calendar }: LayOut): Laid {
  const findings: Finding[] = []
  const followed = new Set(steps.flatMap(({ after }) => after))
  const nodes = nodesOf(steps).map((node): PlanNode => {
    const length = lengthOf(node, lengths[node.key], findings)
    const known = facts?.get(node.key)
    return {
      ...node,
      length,
      due: followed.has(node.key) ? null : due,
      notBefore,
      startedOn: known?.startedOn ?? null,
      finishedOn: known?.finishedOn ?? null,
    }
  })
  const network = networkOf(nodes)
  const schedule = scheduleIn(network, { asOf, calendar }, indexFor([network], asOf, calendar))
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const laid = [...network.order].flatMap((at): LaidStep[] => {
    const one = schedule.nodes[at]
    const step = byKey.get(one?.node.key ?? '')
    if (one === undefined || step === undefined) return []
    const { latestStart, latestFinish, slack, isProvisional } = one
    return [{ step, length: one.node.length, latestStart, due: latestFinish, slack, isProvisional }]
  })
  const worst = Math.min(0, ...laid.map(({ slack }) => slack ?? 0))
  return { steps: laid, findings: [...findings, ...schedule.findings], lateBy: worst === 0 ? 0 : -worst, schedule }
}

function lengthOf(node: PlanNode, wanted: number | undefined, findings: Finding[]): number {
  if (wanted === undefined) return node.length
  if (!node.isLegalWait || wanted >= node.length) return wanted
  findings.push({ code: 'wait-shortened', node: node.key })
  return node.length
}

/** Steps that a plan does without: what came after them comes after what was before them. */
export function withoutSteps(steps: readonly TemplateStep[], left: readonly string[]): readonly TemplateStep[] {
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const isLeft = new Set(left)
  const before = (key: string, seen: ReadonlySet<string>): readonly string[] => {
    if (seen.has(key)) return []
    const more = new Set([...seen, key])
    return isLeft.has(key) ? (byKey.get(key)?.after ?? []).flatMap((one) => before(one, more)) : [key]
  }
  return steps
    .filter(({ key }) => !isLeft.has(key))
    .map((step) => ({ ...step, after: [...new Set(step.after.flatMap((key) => before(key, new Set())))] }))
}
