import { addDays, type Day } from '#domain/day.ts'
import { shown } from '#domain/telemetry/metric.ts'
import { metricNumbered, metricOf } from '#domain/telemetry/metrics.ts'
import type { Context } from '#services/context.ts'
import { ratesOn } from '#services/rates.ts'
import { noteProgress } from '#services/telemetry/commands.ts'

/**
 * 阀控核实 — water tells whether a valve moved: the first whole day after the letter without any shows that it is closed, any that flows that
 * it is open. A closed valve that lets water through has failed; an open one through which none flows proves nothing. After the days of the
 * standard value nobody takes water for an answer any more.
 */
export async function judgeValveLetters(context: Context): Promise<void> {
  for (const { id, command, day, metric, used } of await daysAfterLetters(context)) {
    const isAsAsked = command === 'openValve' || used === 0
    const told = used === 0 ? `${day} 未用水` : `${day} 用水 ${inWords(metric, used)}`
    await noteProgress(context, id, isAsAsked ? 'verified' : 'failed', told)
  }
}

type After = {
  readonly id: string
  readonly command: 'openValve' | 'closeValve'
  readonly day: Day
  readonly metric: number
  readonly used: number
}

/** Of each letter to a valve the first day after it that proves something: water flowed, or of the whole day none. Days with marks prove nothing. */
async function daysAfterLetters({ db, actor, now }: Context): Promise<readonly After[]> {
  const rates = await ratesOn(db, actor.zone, ['telemetry-valve-watch'], now.today)
  const days = rates['telemetry-valve-watch'].value
  return db.query(
    `select distinct on (c.id) c.id, c.command, t.data_day as day, t.metric, u.used
      from "device_command" c join "device_key" k on k.zone_id = c.zone_id and k.device = c.device
      cross join generate_series(1, $3::integer) as n
      join "device_day" t on t.zone_id = c.zone_id and t.data_day = c.sent_on + n and t.device = k.key and t.metric = k.main_metric
      cross join lateral (select coalesce(sum(v), 0) as used, count(v) = count(*) as "isWhole" from unnest(t.points) as p(v)) as u
      where c.zone_id = $1 and c.command in ('openValve', 'closeValve') and c.state in ('sent', 'delivered', 'answered')
        and c.sent_on >= $2 and t.marks is null and (u.used > 0 or (u."isWhole" and c.command = 'closeValve'))
      order by c.id, t.data_day`,
    [actor.zone, addDays(now.today, -days - 1), days],
  )
}

function inWords(number: number, used: number): string {
  const code = metricNumbered(number)
  if (code === null) return String(used)
  const metric = metricOf(code)
  return `${shown(metric, used)} ${metric.unit[0]}`
}
