import type { Label } from '#domain/label.ts'

/** Sentences about stations, samples, permits and exceedances. */
export const ecologyMessages = {
  'water-type-needed': [
    '地表水站须填水体类型：湖库总磷限值严于河流，缺此不能评价。',
    'A station of surface water needs the type of its water: phosphorus is judged more strictly in lakes.',
  ],
  'noise-class-needed': ['噪声站须填声环境功能区类别。', 'A noise station needs the class of its noise zone.'],
  'polluter-needed': ['排放口须填排污企业。', 'An outlet needs its firm.'],
  'not-polluter': ['只有排放口填写排污企业。', 'Only an outlet belongs to a firm.'],
  'device-taken': [
    '设备{number}已接入站点“{station}”。',
    'Device {number} belongs to the station “{station}” already.',
  ],
  'not-surface-water': ['“{station}”不是地表水站，不能登记水样。', '“{station}” is no station of surface water.'],
  'sample-ahead': ['采样日期不得晚于今天。', 'A sample cannot be taken after today.'],
  'sample-other-station': ['更正的水样须属于同一站点。', 'A correction belongs to the same station.'],
  'sample-void': ['被更正的水样已作废。', 'The sample that is corrected is void already.'],
  'factor-twice': ['检测项目“{factor}”重复。', 'The factor “{factorEn}” is given twice.'],
  'not-outlet': ['“{station}”不是该企业的排放口。', '“{station}” is no outlet of this firm.'],
  'permit-days': ['许可有效期截止日不得早于起始日。', 'A permit cannot end before it begins.'],
  'limit-days': [
    '第{line}行限值的适用日期须在许可有效期内，且起止有序。',
    'Limit {line} must hold within the days of the permit and end after it begins.',
  ],
  'exceedance-open': [
    '“{station}”的{factor}已有一件未办结的超标处置。',
    'An exceedance of {factorEn} at “{station}” is open already.',
  ],
  'exceedance-ahead': ['首次超标日期不得晚于今天。', 'An exceedance cannot lie ahead.'],
  'not-exceeded': ['最高值没有越过执行限值。', 'The highest value is not beyond the limit.'],
  'not-back': [
    '整改完成后还没有恢复达标的数据：{what}。',
    'No data since the measure show that the values are back: {whatEn}.',
  ],
  'audit-saves-nothing': [
    '报请验收须填实际节水、节能、减废、节约成本中的至少一项，没有效果的填0。',
    'Say what was saved: water, energy, waste or money; zero where there was no effect.',
  ],
} as const satisfies Record<string, Label>
