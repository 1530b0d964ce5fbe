import { accessFilter } from '#derive/access-filter.ts'
import { quote } from '#derive/names.ts'
import { ask, pastOf, type Statement } from '#derive/select.ts'
import type { Day } from '#domain/day.ts'
import type { Metric, Register } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'

/**
 * A metric as SQL: its value and the ids of the records behind it, so that a printed number leads back to its facts.
 * A share without any record has no value: missing is not zero.
 */
export function metricSql(register: Register, metric: Metric, actor: Actor, asOf: Day | null = null): Statement {
  const { asking, values } = ask(register, actor, asOf)
  const { value, among } = partsOf(metric)
  return {
    text: `${pastOf(asking)}select json_build_object('value', ${value}, 'count', count(*), 'ids', coalesce(json_agg(t.id order by t.id), '[]'))::text as body
      from "${register.name}" t where t.zone_id = $1 and ${accessFilter(register.access.read, asking)} and ${among}`,
    values,
  }
}

function partsOf(metric: Metric): { readonly value: string; readonly among: string } {
  if ('count' in metric)
    return { value: 'count(*)', among: metric.count.in === undefined ? 'true' : inStates(metric.count.in) }
  if ('sum' in metric) return { value: `sum(t.${quote(metric.sum)})`, among: `t.${quote(metric.sum)} is not null` }
  const { of, among } = metric.share
  return {
    value: `round(count(*) filter (where ${inStates(of)})::numeric / nullif(count(*), 0), 4)`,
    among: inStates(among),
  }
}

function inStates(states: readonly string[]): string {
  return `t.state in (${states.map((state) => `'${state}'`).join(', ')})`
}
