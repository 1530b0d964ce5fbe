import type { Finding } from '#domain/schedule/finding.ts'
import { emptyNode, type Per, type PlanNode } from '#domain/schedule/network.ts'

/** The dated facts of a project that a step may prove when it is verified. */
export type Proves = 'startedOn' | 'completedOn' | 'producedOn' | 'enteredStatisticsOn'

/** 环节 — one step of a template: how long it takes, after what, and what can be seen when it is done. */
export type TemplateStep = {
  /** Unique within the template; `after` names these. */
  readonly key: string
  readonly label: string
  readonly length: number
  readonly per: Per
  readonly after: readonly string[]
  /** 法定等待期 — a time that the law gives to others; nobody may plan it shorter. */
  readonly isLegalWait?: boolean
  /** The paper or article that the length rests on. */
  readonly basis?: string
  /** The visible result (形象进度) that shows the step is done. */
  readonly result: string
  /** Name of the unit that usually carries the step. */
  readonly by?: string
  readonly proves?: Proves
}

export const longestStep = 3000
const mostSteps = 300

/** Reads steps as they came from outside; what does not fit is a finding that names the place. */
export function readSteps(value: unknown): {
  readonly steps: readonly TemplateStep[]
  readonly findings: readonly Finding[]
} {
  if (!Array.isArray(value)) return { steps: [], findings: [{ code: 'not-steps', node: null }] }
  const findings: Finding[] = value.length > mostSteps ? [{ code: 'too-many-steps', node: null }] : []
  const steps = value.slice(0, mostSteps).flatMap((one: unknown, i): TemplateStep[] => {
    const step = readStep(one)
    if (step === null) findings.push({ code: 'bad-step', node: String(i + 1) })
    return step === null ? [] : [step]
  })
  return { steps, findings }
}

function readStep(value: unknown): TemplateStep | null {
  if (typeof value !== 'object' || value === null) return null
  const one: Readonly<Record<string, unknown>> = { ...value }
  const { key, label, length, per, after = [], isLegalWait, basis, result, by, proves } = one
  if (!isText(key, 40) || !isText(label, 60) || !isText(result, 200)) return null
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || length > longestStep) return null
  if (per !== 'workdays' && per !== 'days') return null
  if (!Array.isArray(after) || !after.every((name): name is string => isText(name, 40))) return null
  return {
    key,
    label,
    length,
    per,
    after,
    result,
    ...(isLegalWait === true ? { isLegalWait } : {}),
    ...(isText(basis, 300) ? { basis } : {}),
    ...(isText(by, 80) ? { by } : {}),
    ...(isProves(proves) ? { proves } : {}),
  }
}

function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= max
}

function isProves(value: unknown): value is Proves {
  return ['startedOn', 'completedOn', 'producedOn', 'enteredStatisticsOn'].includes(String(value))
}

/** The steps as nodes of a plan that has neither days nor facts yet. */
export function nodesOf(steps: readonly TemplateStep[]): readonly PlanNode[] {
  return steps.map(({ key, label, length, per, after, isLegalWait = false, basis = null }) => ({
    ...emptyNode,
    key,
    label,
    length,
    per,
    after,
    isLegalWait,
    basis,
  }))
}
