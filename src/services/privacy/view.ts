import { quote } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import { impactAssessment } from '#registers/privacy/impact-assessment.ts'
import { personal } from '#registers/privacy/personal.ts'
import type { HoldingLine, PrivacyView } from '#schema/privacy-views.ts'
import { nextDues } from '#services/deadlines.ts'
import { type Looking, visibleRows } from '#services/visible.ts'

type Name = keyof typeof personal

const names = Object.keys(personal) as Name[] // its own keys

/** 个人信息一览 — every register that keeps something of persons, and which assessment in force speaks of it; what is missing stands first. */
export async function privacyOf(looking: Looking, today: Day): Promise<PrivacyView> {
  const asOf = looking.asOf ?? today
  const rows = await visibleRows(looking, impactAssessment, { where: (add) => `t.state = ${add('inForce')}` })
  const dues = await nextDues(looking.db, looking.actor.zone, impactAssessment, rows)
  const used = await usedIn(looking)
  const holdings = names.map((id): HoldingLine => {
    const assessments = rows.flatMap((row, i) => {
      if (!row.holdings.includes(id)) return []
      const reviewBy = dues[i]?.on ?? null
      const unit = typeof row.names.unit === 'string' ? row.names.unit : null
      const { matter, risk, adoptedOn } = row
      return [{ id: row.id, matter, unit, risk, adoptedOn, reviewBy, isLate: reviewBy !== null && reviewBy < asOf }]
    })
    return { id, label: personal[id], isUsed: used.has(id), assessments }
  })
  return {
    asOf,
    holdings: holdings.toSorted((a, b) => rankOf(a) - rankOf(b)),
    missing: holdings.filter(isMissing).length,
  }
}

function isMissing({ isUsed, assessments }: HoldingLine): boolean {
  return isUsed && assessments.length === 0
}

function rankOf(line: HoldingLine): number {
  if (isMissing(line)) return 0
  if (line.assessments.some(({ isLate }) => isLate)) return 1
  return line.isUsed ? 2 : 3
}

/** Whether there is anything at all in a room apart is not told: it counts as used. */
async function usedIn({ db, actor }: Looking): Promise<ReadonlySet<Name>> {
  const open = names.filter((name) => getRegister(name).room === undefined)
  const asked = open.map(
    (name) => `select '${name}' as name where exists (select 1 from ${quote(name)} where zone_id = $1)`,
  )
  const found = await db.query(asked.join(' union all '), [actor.zone])
  return new Set([...names.filter((name) => !open.includes(name)), ...found.map(({ name }) => name)])
}
