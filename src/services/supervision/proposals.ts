import type { Day } from '#domain/day.ts'
import { officialDate } from '#domain/paper/paper.ts'
import { daysOverdue, type Rung } from '#domain/supervision/ladder.ts'
import type { Evidence } from '#registers/escalation.ts'
import { spotFinding } from '#registers/spot-finding.ts'
import { unit } from '#registers/unit.ts'
import type { Facts } from '#services/context.ts'
import type { Matter } from '#services/running/load-matter.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { slipsOf } from '#services/supervision/ladder-facts.ts'
import { kindLabel } from '#services/supervision/slips.ts'

/** 升级建议 — the facts that a leader reads before deciding, and the records behind them. */
export function proposalFacts(facts: FactBase, matter: Matter, rung: Rung, today: Day): Facts {
  return {
    [matter.key]: matter.row.id,
    unit: matter.lead,
    rung: rung.id,
    step: rung.step,
    grounds: groundsOf(facts, matter, today),
    evidence: evidenceOf(facts, matter),
    dueAt: matter.due,
    proposedOn: today,
  }
}

function groundsOf(facts: FactBase, matter: Matter, today: Day): string {
  const lead = facts.find(unit, matter.lead)?.shortName ?? ''
  const late = daysOverdue(matter.due, today)
  const original =
    matter.dueOriginal !== null && matter.dueOriginal !== matter.due
      ? `（原定${officialDate(matter.dueOriginal)}）`
      : ''
  const counts = new Map<string, number>()
  for (const { kind } of slipsOf(facts, matter)) counts.set(kindLabel(kind), (counts.get(kindLabel(kind)) ?? 0) + 1)
  const reminded = [...counts].map(([kind, n]) => `${kind}${n}次`).join('、')
  return (
    `${lead}牵头的“${matter.title}”，完成时限${matter.due === null ? '未定' : officialDate(matter.due)}${original}，` +
    `截至${officialDate(today)}超期${late}天，尚未办结。${reminded === '' ? '此前未发提醒。' : `此前已发${reminded}。`}`
  )
}

function evidenceOf(facts: FactBase, matter: Matter): readonly Evidence[] {
  const slips = slipsOf(facts, matter).map((one) => ({
    register: 'slip',
    id: one.id,
    says: `${one.issuedOn ?? ''} ${kindLabel(one.kind)}${one.numberText ? ` ${one.numberText}` : ''}`,
  }))
  const findings = facts
    .of(spotFinding, matter.key, matter.row.id)
    .filter(({ result }) => result === 'notAsReported')
    .map((one) => ({ register: 'spot_finding', id: one.id, says: `${one.checkedOn ?? ''} 抽查与所报不一致` }))
  const register = matter.key === 'task' ? 'task' : 'supervision_order'
  return [{ register, id: matter.row.id, says: matter.title }, ...slips, ...findings]
}
