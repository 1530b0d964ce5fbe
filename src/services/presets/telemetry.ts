import type { rateStandard } from '#registers/finance/rate-standard.ts'
import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const own = '系统预设，无统一规定，由高新区确定'
const practice = '参照窄带物联网水表接入一般做法，系统预设，由高新区确定'

/** 智慧园区时限 — how long an alarm may stand, and how long raw messages are kept for a replay. */
export const telemetryLimits: readonly FactsOf<typeof limit>[] = [
  { code: 'alarm-critical', name: '处置紧急告警', count: 1, per: 'days', roll: 'none', basis: own },
  { code: 'alarm-major', name: '处置重要告警', count: 3, per: 'workdays', basis: own },
  { code: 'alarm-minor', name: '处置一般告警', count: 10, per: 'workdays', basis: own },
  { code: 'raw-kept', name: '原始报文保存', count: 90, per: 'days', roll: 'none', basis: own },
  { code: 'device-days-kept', name: '设备逐日数据保存', count: 5, per: 'years', roll: 'none', basis: own },
]

/** 智慧园区标准值 — by which data are judged and silence becomes an alarm. */
export const telemetryRates: readonly FactsOf<typeof rateStandard>[] = [
  { code: 'telemetry-clock-flag', name: '设备时钟偏差提示', value: 5, unitName: '分钟', basis: practice },
  { code: 'telemetry-clock-exclude', name: '时钟偏差不计夜间流量', value: 60, unitName: '分钟', basis: practice },
  { code: 'telemetry-clock-sync', name: '时钟偏差自动校时', value: 60, unitName: '分钟', basis: practice },
  { code: 'telemetry-clock-sync-pause', name: '自动校时间隔', value: 7, unitName: '日', basis: own },
  { code: 'telemetry-valve-watch', name: '阀控核实：观察用水天数', value: 7, unitName: '日', basis: own },
  { code: 'telemetry-future', name: '超前数据容许', value: 10, unitName: '分钟', basis: practice },
  { code: 'telemetry-oldest', name: '接收补报数据的最早天数', value: 400, unitName: '日', basis: own },
  { code: 'telemetry-rollover-from', name: '归零判定：原读数占满量程', value: 90, unitName: '%', basis: practice },
  { code: 'telemetry-rollover-to', name: '归零判定：新读数占满量程', value: 10, unitName: '%', basis: practice },
  { code: 'telemetry-silent-cycles', name: '离线判定：连续缺报周期', value: 2, unitName: '个', basis: practice },
  { code: 'telemetry-network-share', name: '片区通信中断：离线设备占比', value: 30, unitName: '%', basis: own },
  { code: 'telemetry-network-least', name: '片区通信中断：最少离线设备', value: 5, unitName: '台', basis: own },
  { code: 'telemetry-complete', name: '数据完整率有效线', value: 90, unitName: '%', basis: practice },
  { code: 'telemetry-low-battery', name: '电池欠压', value: 3.1, unitName: 'V', basis: practice },
]
