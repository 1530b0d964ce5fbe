import type { Day } from '#domain/day.ts'
import { breachIn } from '#domain/telemetry/alarm-condition.ts'
import { kept, shown } from '#domain/telemetry/metric.ts'
import { metricOf } from '#domain/telemetry/metrics.ts'
import { alarmRule } from '#registers/telemetry/alarm-rule.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { raiseAlarm } from '#services/telemetry/alarms.ts'
import { notPausedOn } from '#services/telemetry/silent.ts'
import { rowsWhere } from '#store/records.ts'

type Rule = RowOf<typeof alarmRule>

export type Hit = {
  readonly rule: string
  readonly number: string
  readonly from: number
  readonly until: number
  readonly worst: number
  readonly unit: string
  readonly device: string
  readonly enterprise: string | null
  readonly area: string
}

/** 试算 — where a rule is fulfilled on a day, from stored data; raises nothing. */
export async function hitsOf(context: Pick<Context, 'db' | 'actor'>, rule: Rule, day: Day): Promise<readonly Hit[]> {
  const metric = metricOf(rule.metric)
  const rows = await context.db.query(
    `select k.number, k.device, k.area, d.unit, d.enterprise, t.points, t.marks, t.step
      from "device_day" t join "device_key" k on k.zone_id = t.zone_id and k.key = t.device
      join "device" d on d.zone_id = k.zone_id and d.id = k.device
      where t.zone_id = $1 and t.data_day = $2 and t.metric = $3 and ($4::uuid is null or k.model = $4::uuid)
        and ($5::text is null or k.area = $5) and ${notPausedOn('t.data_day')} order by k.number`,
    [context.actor.zone, day, metric.number, rule.model, rule.area],
  )
  const condition = {
    condition: rule.condition,
    threshold: kept(metric, rule.threshold),
    forMinutes: rule.forMinutes,
    fromHour: rule.fromHour ?? 0,
    untilHour: rule.untilHour ?? 24,
  }
  return rows.flatMap(({ points, marks, step, number, device, area, unit, enterprise }) => {
    const breach = breachIn({ points, marks, step }, condition)
    if (breach === null) return []
    const owner = rule.unit ?? unit
    return [
      { ...breach, rule: rule.name, worst: shown(metric, breach.worst), number, device, area, unit: owner, enterprise },
    ]
  })
}

/** 按规则判定一日 — raises what the rules in force find in the data of a day; run again for a day it raises nothing a second time. */
export async function judgeDay(context: Context, day: Day): Promise<number> {
  const rules = (await rowsWhere(context.db, alarmRule, context.actor.zone, 'state', ['inForce'])) as readonly Rule[] // of this register
  let raised = 0
  for (const rule of rules) {
    const metric = metricOf(rule.metric)
    const hits = await hitsOf(context, rule, day)
    const told = await toldOf(
      context,
      hits.map((hit) => objectOf(hit)),
      day,
    )
    for (const hit of hits) {
      if (told.has(objectOf(hit))) continue
      const words = `${rule.condition === 'above' ? '高于' : '低于'}${rule.threshold} ${metric.unit[0]}`
      await raiseAlarm(context, {
        ...{ type: 'threshold', severity: rule.severity, object: objectOf(hit), unit: hit.unit, on: day },
        title: `${hit.number} ${metric.label[0]}${words}`,
        words: `规则“${rule.name}”：${clock(hit.from)}至${clock(hit.until)}${words}，极值${hit.worst} ${metric.unit[0]}`,
        ...{ device: hit.device, enterprise: hit.enterprise, area: hit.area },
        figures: { worst: hit.worst, threshold: rule.threshold },
      })
      raised += 1
    }
  }
  return raised
}

/** Objects whose alarm of this kind covers the day already, open or closed. */
async function toldOf({ db, actor }: Context, objects: readonly string[], day: Day): Promise<ReadonlySet<string>> {
  if (objects.length === 0) return new Set()
  const rows = await db.query(
    `select object from "alarm" where zone_id = $1 and type = 'threshold' and object = any($2)
      and $3::date between first_on and last_on`,
    [actor.zone, objects, day],
  )
  return new Set(rows.map(({ object }) => String(object)))
}

function objectOf({ number, rule }: Hit): string {
  return `${number} ${rule}`.slice(0, 80)
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
