import { messageFormats } from '#domain/telemetry/formats.ts'
import { metricLabels } from '#domain/telemetry/metrics.ts'
import { parkOffice } from '#registers/telemetry/readers.ts'
import { choice, choices, number, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

/** 产品型号 — what all devices of a kind have in common: what they measure, how often they report, how their packets are read. */
export const productModel = defineRegister('product_model', {
  label: ['产品型号', 'Product model'],
  title: 'name',
  fields: {
    code: text('型号', 'Code').required().max(40).frozen().searched(),
    name: text('名称', 'Name').required().max(60).searched(),
    kind: choice('类别', 'Kind', {
      waterMeter: ['用户水表', 'Customer water meter'],
      areaMeter: ['分区流量计', 'Area flow meter'],
      air: ['空气站', 'Air station'],
      surfaceWater: ['地表水站', 'Surface water station'],
      noise: ['噪声站', 'Noise station'],
      polluter: ['污染源在线监控', 'Polluter on line'],
      gateway: ['网关', 'Gateway'],
      other: ['其他', 'Other'],
    }).required(),
    maker: text('生产厂家', 'Maker').max(60),
    parser: choice('报文格式', 'Message format', messageFormats).required(),
    metrics: choices('指标', 'Metrics', metricLabels).required(),
    mainMetric: choice('主指标', 'Main metric', metricLabels)
      .required()
      .hint('完整率按它计', 'Completeness is counted by it'),
    stepMinutes: whole('数据间隔', 'Step of the data', ['分钟', 'minutes']).min(1).max(1440),
    cycleMinutes: whole('上报周期', 'Report cycle', ['分钟', 'minutes']).required().min(1).max(44_640),
    spreadMinutes: whole('上报离散', 'Spread of reports', ['分钟', 'minutes'])
      .required()
      .min(0)
      .hint('同型设备错峰上报的时间范围', 'Range of time over which devices of this model report'),
    fullScale: number('归零读数', 'Full scale', ['m³', 'm³'])
      .min(0)
      .hint('计数器到此归零，五位字轮为 100000', 'The counter begins again at zero here: 100000 for five wheels'),
    overload: number('过载流量 Q4', 'Overload flow Q4', ['m³/h', 'm³/h']).min(0),
    hasValve: choice('阀控', 'Valve', { none: ['无', 'None'], remote: ['远程阀控', 'Remote valve'] }),
  },
  lifecycle: {
    states: { inUse: ['在用', 'In use'], retired: ['停用', 'Retired'] },
    initial: 'inUse',
    moves: {
      retire: { label: ['停用', 'Retire'], from: 'inUse', to: 'retired', by: parkOffice },
      restore: { label: ['恢复使用', 'Use again'], from: 'retired', to: 'inUse', by: parkOffice },
    },
  },
  access: { read: staff, create: parkOffice, change: parkOffice },
  unique: [['code']],
  views: {
    list: ['name', 'code', 'kind', 'maker', 'metrics', 'cycleMinutes', 'parser'],
    order: 'code',
    form: {
      basics: { label: ['型号', 'Model'], fields: ['code', 'name', 'kind', 'maker', 'hasValve'] },
      data: {
        label: ['数据', 'Data'],
        fields: ['parser', 'metrics', 'mainMetric', 'stepMinutes', 'cycleMinutes', 'spreadMinutes'],
      },
      counter: { label: ['计数器', 'Counter'], fields: ['fullScale', 'overload'] },
    },
  },
})
