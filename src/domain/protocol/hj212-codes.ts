import type { Label } from '#domain/label.ts'

/** 因子 — what a code of HJ 212 measures. The unit belongs to the table; the message never tells it. */
export type Factor = {
  readonly code: string
  /** The code of the 2005 edition, if it had one. */
  readonly old?: string
  readonly label: Label
  readonly unit: string
  /** Unit of the sums of a period (`-Cou`). */
  readonly sumUnit?: string
}

/**
 * Codes and units of HJ 212—2005 and 2017 as programs in the open carry them; [memory] marks those only known in general.
 * Which of them an edition asks first stands in `hj212-dictionaries.ts`.
 */
export const factors: readonly Factor[] = [
  { code: 'w00000', old: 'B01', label: ['废水流量', 'Waste water flow'], unit: 'L/s', sumUnit: 'm3' },
  { code: 'w01001', old: '001', label: ['pH 值', 'pH'], unit: '' },
  { code: 'w01009', label: ['溶解氧', 'Dissolved oxygen'], unit: 'mg/L' },
  { code: 'w01010', label: ['水温', 'Water temperature'], unit: '℃' },
  { code: 'w01012', old: '003', label: ['悬浮物', 'Suspended matter'], unit: 'mg/L', sumUnit: 'kg' },
  { code: 'w01014', label: ['电导率', 'Conductivity'], unit: 'μS/cm' },
  { code: 'w01003', label: ['浊度', 'Turbidity'], unit: 'NTU' }, // [memory]
  { code: 'w01018', old: '011', label: ['化学需氧量', 'Chemical oxygen demand'], unit: 'mg/L', sumUnit: 'kg' },
  { code: 'w01019', label: ['高锰酸盐指数', 'Permanganate index'], unit: 'mg/L', sumUnit: 'kg' },
  { code: 'w21001', old: '065', label: ['总氮', 'Total nitrogen'], unit: 'mg/L', sumUnit: 'kg' }, // 065 [memory]
  { code: 'w21003', old: '060', label: ['氨氮', 'Ammonia nitrogen'], unit: 'mg/L', sumUnit: 'kg' },
  { code: 'w21011', old: '101', label: ['总磷', 'Total phosphorus'], unit: 'mg/L', sumUnit: 'kg' },
  { code: 'w20111', old: '020', label: ['总汞', 'Mercury'], unit: 'μg/L', sumUnit: 'g' },
  { code: 'w20122', old: '029', label: ['总铜', 'Copper'], unit: 'mg/L', sumUnit: 'kg' }, // [memory]
  { code: 'a00000', old: 'B02', label: ['废气流量', 'Waste gas flow'], unit: 'm3/s', sumUnit: 'm3' },
  { code: 'a01001', label: ['气温', 'Air temperature'], unit: '℃' }, // [memory]
  { code: 'a01002', label: ['湿度', 'Humidity'], unit: '%' }, // [memory]
  { code: 'a01007', label: ['风速', 'Wind speed'], unit: 'm/s' }, // [memory]
  { code: 'a01008', label: ['风向', 'Wind direction'], unit: '°' }, // [memory]
  { code: 'a01011', old: 'S02', label: ['烟气流速', 'Gas speed'], unit: 'm/s' },
  { code: 'a01012', old: 'S03', label: ['烟气温度', 'Gas temperature'], unit: '℃' },
  { code: 'a01013', old: 'S08', label: ['烟气压力', 'Gas pressure'], unit: 'kPa' },
  { code: 'a01014', old: 'S05', label: ['烟气湿度', 'Gas humidity'], unit: '%' },
  { code: 'a05024', label: ['臭氧', 'Ozone'], unit: 'μg/m3' }, // [memory]
  { code: 'a19001', old: 'S01', label: ['氧含量', 'Oxygen'], unit: '%' },
  { code: 'a21002', old: '03', label: ['氮氧化物', 'Nitrogen oxides'], unit: 'mg/m3', sumUnit: 'kg' },
  { code: 'a21004', label: ['二氧化氮', 'Nitrogen dioxide'], unit: 'μg/m3' }, // of ambient air [memory]
  { code: 'a21005', label: ['一氧化碳', 'Carbon monoxide'], unit: 'mg/m3', sumUnit: 'kg' },
  { code: 'a21026', old: '02', label: ['二氧化硫', 'Sulphur dioxide'], unit: 'mg/m3', sumUnit: 'kg' },
  { code: 'a34002', label: ['PM10', 'PM10'], unit: 'μg/m3' }, // [memory]
  { code: 'a34004', label: ['PM2.5', 'PM2.5'], unit: 'μg/m3' }, // [memory]
  { code: 'a34013', old: '01', label: ['烟尘', 'Smoke dust'], unit: 'mg/m3', sumUnit: 'kg' },
  { code: 'LA', label: ['A 声级', 'A-weighted sound level'], unit: 'dB(A)' }, // [memory]
  { code: 'Leq', label: ['等效声级', 'Equivalent sound level'], unit: 'dB(A)' }, // [memory]
]

/** At stations of ambient air (ST 22) sulphur dioxide is counted in micrograms. */
const ambient: Readonly<Record<string, string>> = { a21026: 'μg/m3' }

export function unitOf(factor: Factor, system: string, isSum: boolean): string {
  if (isSum) return factor.sumUnit ?? factor.unit
  return (system === '22' ? ambient[factor.code] : undefined) ?? factor.unit
}

/** 命令编码 */
export const commands = {
  getClock: '1011',
  setClock: '1012',
  clockWanted: '1013',
  realTime: '2011',
  minute: '2051',
  hour: '2061',
  day: '2031',
  requestAnswer: '9011',
  result: '9012',
  noticeAnswer: '9013',
  dataAnswer: '9014',
} as const

/** What a station sends on its own, and what kind of figures are in it. */
export const uploads: Readonly<Record<string, 'now' | 'minute' | 'hour' | 'day'>> = {
  '2011': 'now',
  '2051': 'minute',
  '2061': 'hour',
  '2031': 'day',
}

/** QnRtn: whether a request is taken. */
export const requestAnswers = {
  ok: 1,
  refused: 2,
  PW: 3,
  MN: 4,
  ST: 5,
  flag: 6,
  QN: 7,
  CN: 8,
  check: 9,
  unknown: 100,
} as const
/** ExeRtn: how it ended. */
export const results = { ok: 1, failed: 2, noData: 100 } as const

/** 数据标记 */
export const marks = {
  N: ['正常', 'Normal'],
  F: ['停运', 'Stopped'],
  M: ['维护', 'Maintenance'],
  S: ['手工输入', 'Set by hand'],
  D: ['故障', 'Fault'],
  C: ['校准', 'Calibration'],
  T: ['超测量范围', 'Out of range'],
  B: ['通讯异常', 'No contact'],
} as const satisfies Readonly<Record<string, Label>>
