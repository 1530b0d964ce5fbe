import { trophicStates } from '#domain/ecology/trophic.ts'
import { waterClasses, waterFactors } from '#domain/ecology/water-labels.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, choices, data, day, flag, lines, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, ecologyOffice, unitStaff } from './readers.ts'

const sampler = { either: [ecologyOffice, { both: [{ sameUnit: 'unit' }, unitStaff] }] } as const

/** 手工水样 — what a laboratory found on a day; its class is worked out when it is filed and keeps the edition that made it. */
export const waterSample = defineRegister('water_sample', {
  label: ['手工水样', 'Water sample'],
  title: 'reportNumber',
  fields: {
    reportNumber: text('检测报告编号', 'Number of the report').required().max(60).searched(),
    station: ref('monitor_station', '监测站点', 'Station').required().frozen(),
    sampledOn: day('采样日期', 'Sampled on').required().frozen(),
    laboratory: text('检测机构', 'Laboratory').max(80),
    unit: ref('unit', '填报单位', 'Filed by').required(),
    readings: lines('检测结果', 'Readings', {
      factor: choice('项目', 'Factor', waterFactors).required(),
      value: number('数值', 'Value').min(0).required(),
    })
      .required()
      .frozen()
      .hint(
        '毫克/升；pH 无量纲，水温 ℃，粪大肠菌群 个/升，叶绿素 a 微克/升，透明度 米；未检出的填检出限的一半',
        'mg/L; pH without unit, temperature in °C, coliform per litre, chlorophyll a in µg/L, transparency in metres; not found: half of the detection limit',
      ),
    report: data<StoredFile>('检测报告', 'Report', 'file'),
    corrects: ref('water_sample', '更正的水样', 'Corrects').frozen(),
    grade: choice('水质类别', 'Class', waterClasses).kept(),
    edition: text('评价标准', 'Judged by').kept(),
    worst: choices('定类因子', 'Decided by', waterFactors).kept(),
    target: choice('目标水质', 'Target class', waterClasses).kept(),
    trophicIndex: number('综合营养状态指数 TLI(Σ)', 'Trophic index TLI(Σ)').kept(),
    trophicState: choice('营养状态', 'Trophic state', trophicStates).kept(),
    trophicBy: text('营养状态评价依据', 'Trophic state judged by').kept(),
    isKept: flag('达到目标', 'Target kept').kept(),
  },
  lifecycle: {
    states: { filed: ['有效', 'Valid'], voided: ['已作废', 'Void'] },
    initial: 'filed',
    consequences: { replace: ['已由更正的水样代替', 'Replaced by its correction'] },
    moves: {
      annul: { label: ['作废', 'Void'], from: 'filed', to: 'voided', by: ecologyOffice, needsReason: true },
    },
  },
  access: { read: business, create: sampler, change: { both: [sampler, { inState: 'filed' }] } },
  unique: [['reportNumber']],
  indexed: [
    ['station', 'sampledOn'],
    ['state', 'sampledOn'],
  ],
  views: {
    list: ['reportNumber', 'station', 'sampledOn', 'grade', 'target', 'worst', 'edition', 'trophicIndex', 'unit'],
    order: 'sampledOn',
    form: {
      basics: {
        label: ['水样', 'Sample'],
        fields: ['reportNumber', 'station', 'sampledOn', 'laboratory', 'unit', 'corrects'],
      },
      found: { label: ['检测结果', 'Found'], fields: ['readings', 'report'] },
    },
  },
})
