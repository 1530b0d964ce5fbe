import type { Day } from '#domain/day.ts'
import { judge } from '#domain/lamp/judge.ts'
import { countsOf } from '#domain/lamp/worst.ts'
import type { ruleSet } from '#registers/rule-set.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Trial } from '#schema/standing-lamp.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { caseOf, colourIn, judgedSubjects, monthEndsBefore, standingOf } from '#services/standing/lamps.ts'
import { readOn, spansOf } from '#services/standing/subject-course.ts'
import { ruleSetOf } from '#services/standing/timelines.ts'

/**
 * 规则试算 — every lamp of past days once more under rules that are not in force: as it was shown then beside what these
 * rules would have shown. Nothing is written, and what was shown stays as it was.
 */
export function trialOf(
  facts: FactBase,
  asOf: Day,
  row: RowOf<typeof ruleSet>,
  isReadable: (register: string, row: Row) => boolean,
): Trial | null {
  const set = ruleSetOf(row)
  if (set === null) return null
  const tried = judgedSubjects.flatMap((judged) =>
    facts.all(judged.register).flatMap((one) => {
      const standing = standingOf(facts, judged, one, asOf)
      if (standing?.lamp.subject !== set.subject || !isReadable(judged.register.name, one)) return []
      const about = caseOf(facts, judged, one)
      const spans = spansOf(about, asOf, set)
      const read = readOn(about, asOf, asOf, set)
      const { register, id, title, unitName } = standing.lamp
      const [shown, now] = [colourIn(standing.spans, asOf) ?? 'grey', colourIn(spans, asOf) ?? 'grey']
      const reason = read === null ? standing.lamp.reason : judge(set, read.reading).reason
      return [{ before: standing.spans, spans, item: { register, id, title, unitName, shown, tried: now, reason } }]
    }),
  )
  const items = tried.map(({ item }) => item)
  return {
    asOf,
    ruleSet: { id: row.id, name: row.name, subject: row.appliesTo },
    shown: countsOf(items.map(({ shown }) => shown)),
    tried: countsOf(items.map(({ tried: now }) => now)),
    changed: items.filter(({ shown, tried: now }) => shown !== now).length,
    items,
    months: monthEndsBefore(asOf, 12).map((on) => ({
      on,
      shown: countsOf(tried.flatMap(({ before }) => colourIn(before, on) ?? [])),
      tried: countsOf(tried.flatMap(({ spans }) => colourIn(spans, on) ?? [])),
    })),
  }
}
