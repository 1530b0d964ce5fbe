import type { Label } from '#domain/label.ts'
import type { Metric } from '#domain/telemetry/metric.ts'

const cubic: Label = ['m³', 'm³']
const perLitre: Label = ['mg/L', 'mg/L']
const micro: Label = ['µg/m³', 'µg/m³']
const milli: Label = ['mg/m³', 'mg/m³']
const sound: Label = ['dB(A)', 'dB(A)']
const degrees: Label = ['℃', '°C']

/**
 * 指标代码表 — unit, decimals and range of everything that a sensor may send; units belong to this table, not to the message.
 * Ranges are guesses of what a sensor of that kind can measure, wide enough to keep every true value.
 */
export const metrics = {
  waterVolume: amount(1, ['用水量', 'Water used'], cubic, 3, [0, 2000]),
  waterReverse: amount(2, ['反向水量', 'Reverse flow'], cubic, 3, [0, 2000]),
  pressure: level(4, ['水压', 'Pressure'], ['MPa', 'MPa'], 3, [0, 4], { flatAfter: 288 }),
  waterTemperature: level(5, ['水温', 'Water temperature'], degrees, 1, [-5, 95], { factors: ['w01010'] }),
  battery: level(6, ['电池电压', 'Battery'], ['V', 'V'], 3, [0, 30]),
  rsrp: level(7, ['信号强度', 'Signal strength'], ['dBm', 'dBm'], 0, [-160, 0]),
  snr: level(8, ['信噪比', 'Signal to noise'], ['dB', 'dB'], 0, [-40, 60]),
  waterLevel: level(9, ['水位', 'Water level'], ['m', 'm'], 3, [-50, 9000]),
  flow: level(10, ['瞬时流量', 'Flow'], ['m³/h', 'm³/h'], 3, [0, 100_000], { factors: ['w00000', 'B01'] }),

  so2: level(101, ['二氧化硫', 'SO₂'], micro, 1, [0, 5000], { flatAfter: 6, factors: ['a21026'] }),
  no2: level(102, ['二氧化氮', 'NO₂'], micro, 1, [0, 5000], { flatAfter: 6, factors: ['a21004'] }),
  co: level(103, ['一氧化碳', 'CO'], milli, 3, [0, 200], { flatAfter: 12, factors: ['a21005'] }),
  o3: level(104, ['臭氧', 'O₃'], micro, 1, [0, 2000], { flatAfter: 6, factors: ['a05024'] }),
  pm10: level(105, ['可吸入颗粒物', 'PM10'], micro, 1, [0, 5000], { flatAfter: 6, factors: ['a34002'] }),
  pm25: level(106, ['细颗粒物', 'PM2.5'], micro, 1, [0, 3000], { flatAfter: 6, factors: ['a34004'] }),
  airTemperature: level(107, ['气温', 'Air temperature'], degrees, 1, [-60, 60], { factors: ['a01001'] }),
  humidity: level(108, ['湿度', 'Humidity'], ['%', '%'], 1, [0, 100], { factors: ['a01002'] }),
  airPressure: level(109, ['气压', 'Air pressure'], ['hPa', 'hPa'], 1, [400, 1100], { factors: ['a01006'] }),
  windSpeed: level(110, ['风速', 'Wind speed'], ['m/s', 'm/s'], 1, [0, 90], { factors: ['a01007'] }),
  windDirection: level(111, ['风向', 'Wind direction'], ['°', '°'], 0, [0, 360], { factors: ['a01008'] }),

  noise: level(131, ['等效声级', 'Noise, Leq'], sound, 1, [15, 150], { flatAfter: 12, factors: ['LA', 'Leq'] }),
  noiseMost: level(132, ['最大声级', 'Noise, most'], sound, 1, [15, 160], { factors: ['LMx'] }),
  noise10: level(133, ['累计声级 L10', 'Noise, L10'], sound, 1, [15, 150], { factors: ['L10'] }),
  noise50: level(134, ['累计声级 L50', 'Noise, L50'], sound, 1, [15, 150], { factors: ['L50'] }),
  noise90: level(135, ['累计声级 L90', 'Noise, L90'], sound, 1, [15, 150], { factors: ['L90'] }),

  ph: level(201, ['pH 值', 'pH'], ['无量纲', 'no unit'], 2, [0, 14], { flatAfter: 24, factors: ['w01001', '001'] }),
  dissolvedOxygen: level(202, ['溶解氧', 'Dissolved oxygen'], perLitre, 2, [0, 25], {
    flatAfter: 12,
    factors: ['w01009'],
  }),
  codMn: level(203, ['高锰酸盐指数', 'CODMn'], perLitre, 2, [0, 500], { flatAfter: 12, factors: ['w01019'] }),
  cod: level(204, ['化学需氧量', 'COD'], perLitre, 1, [0, 10_000], { flatAfter: 12, factors: ['w01018', '011'] }),
  bod5: level(205, ['五日生化需氧量', 'BOD₅'], perLitre, 1, [0, 5000], { factors: ['w01017'] }),
  ammonia: level(206, ['氨氮', 'Ammonia nitrogen'], perLitre, 3, [0, 2000], {
    flatAfter: 12,
    factors: ['w21003', '060'],
  }),
  phosphorus: level(207, ['总磷', 'Total phosphorus'], perLitre, 3, [0, 500], {
    flatAfter: 12,
    factors: ['w21011', '101'],
  }),
  nitrogen: level(208, ['总氮', 'Total nitrogen'], perLitre, 2, [0, 2000], {
    flatAfter: 12,
    factors: ['w21001', '065'],
  }),
  turbidity: level(209, ['浊度', 'Turbidity'], ['NTU', 'NTU'], 2, [0, 4000], { factors: ['w01003'] }),
  conductivity: level(210, ['电导率', 'Conductivity'], ['µS/cm', 'µS/cm'], 1, [0, 200_000], { factors: ['w01014'] }),
  suspended: level(211, ['悬浮物', 'Suspended solids'], perLitre, 1, [0, 20_000], { factors: ['w01012'] }),

  stackSo2: level(301, ['烟气二氧化硫', 'SO₂ in the stack'], milli, 2, [0, 20_000], { flatAfter: 12, factors: ['02'] }),
  nox: level(302, ['氮氧化物', 'NOx'], milli, 2, [0, 20_000], { flatAfter: 12, factors: ['a21002', '03'] }),
  dust: level(303, ['烟尘', 'Dust'], milli, 2, [0, 20_000], { flatAfter: 12, factors: ['a34013', '01'] }),
  stackFlow: level(304, ['废气流量', 'Flow of the stack'], ['m³/h', 'm³/h'], 0, [0, 10_000_000], {
    factors: ['a00000', 'B02'],
  }),
  oxygen: level(305, ['氧含量', 'Oxygen content'], ['%', '%'], 2, [0, 30], { factors: ['a19001', 'S01'] }),
  stackTemperature: level(306, ['烟气温度', 'Temperature of the stack'], degrees, 1, [-40, 1500], {
    factors: ['a01012', 'S03'],
  }),
  vocs: level(307, ['挥发性有机物', 'VOCs'], milli, 2, [0, 20_000], { flatAfter: 12, factors: ['a24088'] }),
} as const satisfies Record<string, Metric>

export type MetricCode = keyof typeof metrics

/** What may stand in a choice of a register: every metric with its name. */
export const metricLabels = Object.fromEntries(
  Object.entries(metrics).map(([code, metric]) => [code, metric.label]),
) as Readonly<Record<MetricCode, Label>> // the same keys as the table

export function metricOf(code: MetricCode): Metric {
  return metrics[code]
}

export function isMetricCode(code: string): code is MetricCode {
  return Object.hasOwn(metrics, code)
}

/** The code of a metric that is kept under this number; null for one that the table does not know. */
export function metricNumbered(number: number): MetricCode | null {
  return byNumber.get(number) ?? null
}

/** The metric of a factor code of HJ 212; null for a factor that the table does not know. */
export function metricOfFactor(factor: string): MetricCode | null {
  return byFactor.get(factor) ?? null
}

const entries = Object.entries(metrics) as readonly [MetricCode, Metric][] // entries lose the names of the keys
const byNumber = new Map(entries.map(([code, { number }]) => [number, code]))
const byFactor = new Map(
  entries.flatMap(([code, { factors = [] }]) => factors.map((factor) => [factor, code] as const)),
)

type More = Pick<Metric, 'flatAfter' | 'factors'>

function amount(
  number: number,
  label: Label,
  unit: Label,
  decimals: number,
  range: Metric['range'],
  more: More = {},
): Metric {
  return { number, label, unit, decimals, behaves: 'amount', range, ...more }
}

function level(
  number: number,
  label: Label,
  unit: Label,
  decimals: number,
  range: Metric['range'],
  more: More = {},
): Metric {
  return { number, label, unit, decimals, behaves: 'level', range, ...more }
}
