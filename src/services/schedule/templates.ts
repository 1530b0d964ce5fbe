import { namedFinding } from '#domain/schedule/finding.ts'
import { networkOf } from '#domain/schedule/network.ts'
import { nodesOf, readSteps } from '#domain/schedule/template.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

/** A draft may be unfinished, but what is kept must be steps. */
export async function checkSteps(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { steps, findings } = readSteps({ ...row, ...facts }.steps)
  const [first] = findings
  if (first !== undefined) throw broken(first, new Map())
  return 'steps' in facts ? { ...facts, steps } : facts
}

/** 启用 — the steps must make a plan: no cycle, no lost predecessor, every legal wait with its basis. */
export async function enforceTemplate(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { steps, findings } = readSteps(row.steps)
  const names = new Map(steps.map(({ key, label }) => [key, label]))
  if (steps.length === 0) throw refusal('bad-steps', { detail: '没有环节。', detailEn: 'there are none.' })
  const [first] = [...findings, ...networkOf(nodesOf(steps)).findings]
  if (first !== undefined) throw broken(first, names)
  return facts
}

function broken(finding: Parameters<typeof namedFinding>[0], names: ReadonlyMap<string, string>): Error {
  const [detail, detailEn] = namedFinding(finding, (key) => names.get(key) ?? key)
  return refusal('bad-steps', { detail, detailEn })
}
