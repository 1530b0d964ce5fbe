import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 数据 — a figure as it was published, entered by the data owner and never changed: what is known better is a later edition. */
export const observation = defineRegister('observation', {
  label: ['数据', 'Observation'],
  title: 'slot',
  fields: {
    slot: text('名称', 'Title').kept().searched(),
    indicator: ref('indicator', '指标', 'Indicator').required().frozen(),
    period: text('时期', 'Period')
      .required()
      .max(7)
      .frozen()
      .hint('月 2026-03，季 2026-Q1，年 2026', 'Month 2026-03, quarter 2026-Q1, year 2026'),
    scope: choice('范围', 'Scope', {
      zone: ['全区', 'Whole zone'],
      unit: ['单位', 'Unit'],
      industry: ['产业', 'Industry'],
      peer: ['对标对象', 'Peer'],
    })
      .required()
      .frozen(),
    unit: ref('unit', '单位', 'Unit').frozen(),
    industry: text('产业', 'Industry').max(40).frozen(),
    peer: ref('peer', '对标对象', 'Peer').frozen(),
    value: number('数值', 'Value').frozen(),
    growth: number('同比（所报）', 'Growth as reported', ['%', '%']).frozen(),
    rank: whole('位次', 'Rank').min(1).frozen(),
    edition: choice('版次', 'Edition', {
      flash: ['快报', 'Flash'],
      preliminary: ['初步', 'Preliminary'],
      final: ['最终', 'Final'],
      revised: ['修订', 'Revised'],
    })
      .required()
      .frozen(),
    releasedOn: day('发布日期', 'Released on').required().frozen(),
    document: text('依据文件', 'Document').required().max(200).frozen().searched(),
    file: data<StoredFile>('文件原件', 'File', 'file').frozen(),
    note: text('备注', 'Note').max(500).frozen().multiline(),
    owner: ref('unit', '填报单位', 'Entered by unit').required().frozen(),
    enteredOn: day('录入日期', 'Entered on').kept(),
    enteredBy: ref('person', '录入人', 'Entered by').kept(),
  },
  lifecycle: { states: { filed: ['已录入', 'Entered'] }, initial: 'filed', moves: {} },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { both: [{ sameUnit: 'owner' }, { role: ['unitHead', 'unitOfficer'] }] },
    change: { nobody: true },
  },
  unique: [['slot']],
  indexed: [['indicator', 'period'], ['owner']],
  views: {
    list: ['slot', 'indicator', 'scope', 'value', 'growth', 'rank', 'edition', 'releasedOn', 'document'],
    form: {
      what: {
        label: ['数据', 'Figure'],
        fields: ['indicator', 'period', 'scope', 'unit', 'industry', 'peer', 'value', 'growth', 'rank', 'edition'],
      },
      source: { label: ['来源', 'Source'], fields: ['owner', 'releasedOn', 'document', 'file', 'note'] },
    },
  },
})
