import { severities } from '#domain/telemetry/alarm-types.ts'
import { metricLabels } from '#domain/telemetry/metrics.ts'
import { parkOffice } from '#registers/telemetry/readers.ts'
import { choice, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

/** 告警规则 — a condition on stored data of a day, for how long, in which hours, and how severe; it may be tried on any past day. */
export const alarmRule = defineRegister('alarm_rule', {
  label: ['告警规则', 'Alarm rule'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(60).searched(),
    metric: choice('指标', 'Metric', metricLabels).required(),
    model: ref('product_model', '适用型号', 'Model').hint('不填的适用于所有型号', 'Left empty: all models'),
    area: text('适用分区', 'Area').max(40).hint('不填的适用于所有分区', 'Left empty: all areas'),
    condition: choice('条件', 'Condition', {
      above: ['高于', 'Above'],
      below: ['低于', 'Below'],
    }).required(),
    threshold: number('阈值', 'Threshold').required().hint('按指标的计量单位填写', 'In the unit of the metric'),
    forMinutes: whole('持续时间', 'For at least', ['分钟', 'minutes']).required().min(1).max(1440),
    fromHour: whole('时段自', 'From', ['时', "o'clock"]).min(0).max(23),
    untilHour: whole('时段至', 'Until', ['时', "o'clock"]).min(1).max(24),
    severity: choice('告警级别', 'Severity', severities).required(),
    unit: ref('unit', '责任单位', 'Owner').hint('不填的由设备责任单位负责', 'Left empty: the unit of the device'),
    basis: text('依据', 'Basis').required().max(200),
  },
  lifecycle: {
    states: { draft: ['未启用', 'Not in force'], inForce: ['启用', 'In force'], ended: ['停用', 'Ended'] },
    initial: 'draft',
    moves: {
      enforce: { label: ['启用', 'Enforce'], from: ['draft', 'ended'], to: 'inForce', by: parkOffice, isMain: true },
      end: { label: ['停用', 'End'], from: 'inForce', to: 'ended', by: parkOffice },
    },
  },
  access: { read: staff, create: parkOffice, change: { both: [parkOffice, { not: { inState: 'inForce' } }] } },
  views: {
    list: ['name', 'metric', 'model', 'area', 'condition', 'threshold', 'forMinutes', 'severity', 'unit'],
    order: 'name',
    form: {
      basics: { label: ['规则', 'Rule'], fields: ['name', 'metric', 'model', 'area'] },
      condition: {
        label: ['条件', 'Condition'],
        fields: ['condition', 'threshold', 'forMinutes', 'fromHour', 'untilHour'],
      },
      action: { label: ['告警', 'Alarm'], fields: ['severity', 'unit', 'basis'] },
    },
  },
})
