import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, lines, money, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { businessAndFirm, ecologyOffice } from './readers.ts'

const wan = ['万元', '× 10,000 yuan'] as const
const firm = { sameEnterprise: 'enterprise' } as const

/** 清洁生产审核 — an audit of a firm or a measure of 循环化改造: what it is to save by when, and what it saved once it was accepted. */
export const cleanAudit = defineRegister('clean_audit', {
  label: ['清洁生产与循环化', 'Cleaner production'],
  title: 'title',
  fields: {
    title: text('项目', 'Project').required().max(120).searched(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    kind: choice('类别', 'Kind', {
      forced: ['强制性审核', 'Audit required by law'],
      voluntary: ['自愿性审核', 'Voluntary audit'],
      circular: ['循环化改造', 'Circular conversion'],
    }).required(),
    year: whole('年度', 'Year').required().min(2000).max(2100),
    unit: ref('unit', '责任单位', 'Responsible unit').required(),
    due: day('完成时限', 'Due').required(),
    measures: lines('方案清单', 'Measures', {
      what: text('措施', 'Measure').max(200).required(),
      due: day('完成时限', 'Due').required(),
      saves: text('预计效果', 'Expected effect').max(100).required(),
    }),
    planned: money('计划投资', 'Planned cost', wan).min(0),
    waterPlanned: number('预计年节水', 'Water to be saved', ['m³', 'm³']).min(0).summed(),
    energyPlanned: number('预计年节能', 'Energy to be saved', ['吨标准煤', 'tce']).min(0).summed(),
    wastePlanned: number('预计年减废', 'Waste to be cut', ['吨', 't']).min(0).summed(),
    water: number('实际年节水', 'Water saved', ['m³', 'm³']).min(0).summed(),
    energy: number('实际年节能', 'Energy saved', ['吨标准煤', 'tce']).min(0).summed(),
    waste: number('实际年减废', 'Waste cut', ['吨', 't']).min(0).summed(),
    saved: money('年节约成本', 'Money saved a year', wan).min(0),
    report: data<StoredFile>('审核报告', 'Report', 'file'),
    result: text('完成情况', 'What was done').max(1000).multiline(),
    submittedOn: day('报验日期', 'Submitted on').kept(),
    submittedBy: ref('person', '报验人', 'Submitted by').kept(),
    acceptedOn: day('验收日期', 'Accepted on').kept(),
    acceptedBy: ref('person', '验收人', 'Accepted by').kept(),
  },
  lifecycle: {
    states: {
      open: ['实施中', 'Under way'],
      submitted: ['待验收', 'To be accepted'],
      accepted: ['已验收', 'Accepted'],
      stopped: ['已终止', 'Stopped'],
    },
    initial: 'open',
    tells: { submit: ecologyOffice, return: firm, accept: firm },
    moves: {
      submit: {
        label: ['报请验收', 'Submit'],
        from: 'open',
        to: 'submitted',
        by: { either: [firm, ecologyOffice] },
        isMain: true,
        takes: ['result', 'water', 'energy', 'waste', 'saved', 'report'],
        needs: ['result'],
        stamps: { submittedOn: 'today', submittedBy: 'person' },
      },
      return: { label: ['退回', 'Return'], from: 'submitted', to: 'open', by: ecologyOffice, needsReason: true },
      accept: {
        label: ['验收', 'Accept'],
        from: 'submitted',
        to: 'accepted',
        by: { both: [ecologyOffice, { not: { person: 'submittedBy' } }] },
        isMain: true,
        stamps: { acceptedOn: 'today', acceptedBy: 'person' },
      },
      stop: { label: ['终止', 'Stop'], from: 'open', to: 'stopped', by: ecologyOffice, needsReason: true },
    },
  },
  access: {
    read: businessAndFirm,
    create: ecologyOffice,
    change: { both: [ecologyOffice, { inState: ['open', 'submitted'] }] },
  },
  metrics: {
    open: { label: ['实施中', 'Under way'], count: { in: ['open', 'submitted'] } },
    saved: { label: ['年节约成本', 'Money saved a year'], sum: 'saved' },
  },
  indexed: [['enterprise'], ['state', 'due']],
  views: {
    list: ['title', 'enterprise', 'kind', 'year', 'due', 'waterPlanned', 'water', 'energy', 'saved', 'acceptedOn'],
    order: 'due',
    form: {
      basics: { label: ['项目', 'Project'], fields: ['title', 'enterprise', 'kind', 'year', 'unit', 'due'] },
      plan: {
        label: ['方案', 'Measures'],
        fields: ['measures', 'planned', 'waterPlanned', 'energyPlanned', 'wastePlanned'],
      },
    },
  },
})
