import { choice, day, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, ecologyOffice } from './readers.ts'

/** 土壤地块 — land whose soil may be polluted: its risk, its use, and what must be done before the use may change. */
export const soilPlot = defineRegister('soil_plot', {
  label: ['土壤地块', 'Soil plot'],
  title: 'name',
  fields: {
    name: text('地块名称', 'Name').required().max(80).searched(),
    code: text('地块编码', 'Code').required().max(40).frozen().searched(),
    plot: ref('plot', '对应地块', 'Plot of land'),
    enterprise: ref('enterprise', '土地使用权人', 'User of the land'),
    place: text('位置', 'Place').max(120).searched(),
    area: number('面积', 'Area', ['㎡', 'm²']).min(0).summed(),
    pastUse: text('历史用途', 'Used before as').max(120),
    use: choice('规划用途', 'Use planned', {
      firstClass: ['第一类用地（住宅、学校等）', 'Class one: homes, schools'],
      secondClass: ['第二类用地（工业、仓储等）', 'Class two: industry, storage'],
      farm: ['农用地', 'Farm land'],
      other: ['其他', 'Other'],
    }).required(),
    risk: choice('风险等级', 'Risk', {
      unknown: ['待调查', 'Not surveyed'],
      low: ['未超筛选值', 'Below the screening value'],
      middle: ['超筛选值', 'Above the screening value'],
      high: ['超管制值', 'Above the intervention value'],
    }).required(),
    pollutants: text('污染物', 'Pollutants').max(200).searched(),
    surveyedOn: day('调查日期', 'Surveyed on'),
    unit: ref('unit', '责任单位', 'Responsible unit').required(),
    measure: text('管控（修复）措施', 'Measure').max(500).multiline(),
    due: day('完成时限', 'Due'),
    checked: text('效果评估', 'Assessment of the effect').max(500).multiline(),
    releasedOn: day('移出名录日期', 'Released on').kept(),
  },
  lifecycle: {
    states: {
      listed: ['在册', 'Listed'],
      treated: ['管控修复中', 'Under control or remediation'],
      released: ['已移出', 'Released'],
    },
    initial: 'listed',
    moves: {
      treat: {
        label: ['开始管控修复', 'Begin the measure'],
        from: 'listed',
        to: 'treated',
        by: ecologyOffice,
        isMain: true,
        needs: ['measure', 'due'],
      },
      release: {
        label: ['移出名录', 'Release'],
        from: ['listed', 'treated'],
        to: 'released',
        by: ecologyOffice,
        takes: ['checked'],
        needs: ['surveyedOn', 'checked'],
        stamps: { releasedOn: 'today' },
      },
      relist: {
        label: ['重新列入', 'List again'],
        from: 'released',
        to: 'listed',
        by: ecologyOffice,
        needsReason: true,
      },
    },
  },
  access: {
    read: business,
    create: ecologyOffice,
    change: { both: [ecologyOffice, { inState: ['listed', 'treated'] }] },
  },
  metrics: {
    listed: { label: ['在册地块', 'Listed'], count: { in: ['listed', 'treated'] } },
    area: { label: ['面积', 'Area'], sum: 'area' },
  },
  unique: [['code']],
  views: {
    list: ['name', 'risk', 'use', 'pollutants', 'area', 'unit', 'surveyedOn', 'due'],
    order: 'code',
    form: {
      basics: {
        label: ['地块', 'Plot'],
        fields: ['name', 'code', 'plot', 'enterprise', 'place', 'area', 'pastUse', 'use'],
      },
      risk: {
        label: ['风险管控', 'Risk'],
        fields: ['risk', 'pollutants', 'surveyedOn', 'unit', 'measure', 'due'],
      },
    },
  },
})
