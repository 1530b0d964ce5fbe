import { tablesOn } from '#derive/as-of.ts'
import { quote } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import { impactAssessment } from '#registers/privacy/impact-assessment.ts'
import { personal } from '#registers/privacy/personal.ts'
import type { HoldingLine } from '#schema/privacy-views.ts'
import { nextDues } from '#services/deadlines.ts'
import { type Looking, visibleRows } from '#services/visible.ts'

type Name = keyof typeof personal

const names = Object.keys(personal) as Name[] // its own keys

/** 个人信息一览 — every register that keeps something of persons, whether it is used, and which assessments in force speak of it. */
export async function privacyOf(looking: Looking, today: Day): Promise<readonly HoldingLine[]> {
  const asOf = looking.asOf ?? today
  const rows = await visibleRows(looking, impactAssessment, { where: (add) => `t.state = ${add('inForce')}` })
  const dues = await nextDues(looking.db, looking.actor.zone, impactAssessment, rows)
  const used = await usedIn(looking)
  const assessed = rows.map(({ id, matter, names: { unit }, risk, adoptedOn, holdings }, i) => {
    const reviewBy = dues[i]?.on ?? null
    const isLate = reviewBy !== null && reviewBy < asOf
    return {
      holdings,
      line: { id, matter, unit: typeof unit === 'string' ? unit : null, risk, adoptedOn, reviewBy, isLate },
    }
  })
  return names.map((id) => ({
    ...{ id, label: personal[id], isUsed: used.has(id) },
    assessments: assessed.flatMap(({ holdings, line }) => (holdings.includes(id) ? [line] : [])),
  }))
}

/** The registers that had a record on the day, whoever may read it. Whether anything lies in a room apart is not told: it counts as used. */
async function usedIn({ db, actor, asOf }: Looking): Promise<ReadonlySet<Name>> {
  const open = names.filter((name) => getRegister(name).room === undefined)
  const values: unknown[] = [actor.zone]
  const past = asOf === null ? '' : tablesOn(asOf, open.map(getRegister), { add: (value) => `$${values.push(value)}` })
  const asked = open.map(
    (name) => `select '${name}' as name where exists (select 1 from ${quote(name)} where zone_id = $1)`,
  )
  const found = await db.query(past + asked.join(' union all '), values)
  return new Set([...names.filter((name) => !open.includes(name)), ...found.map(({ name }) => name)])
}
