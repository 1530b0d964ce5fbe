import type { Opinion } from '#domain/meeting/opinion.ts'
import type { StoredFile } from '#registers/document.ts'
import { data, day, flag, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const everybody = { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] } as const
const ofUnit = { role: ['unitHead', 'unitOfficer'] } as const

/** 议题 — a matter put before a meeting: agreed with the units it touches beforehand, or brought with their differences in the open. */
export const agendaItem = defineRegister('agenda_item', {
  label: ['议题', 'Agenda item'],
  title: 'title',
  fields: {
    meeting: ref('meeting', '会议', 'Meeting').required().frozen(),
    order: whole('序号', 'Order').min(1),
    title: text('议题', 'Item').required().max(120).searched(),
    unit: ref('unit', '汇报单位', 'Presenting unit').required(),
    mustAgree: refs('unit', '会前会商单位', 'Units asked beforehand'),
    opinion: text('会商意见', 'Opinion').max(500).multiline(),
    opinions: data<readonly Opinion[]>('各单位意见', 'Opinions').kept(),
    paper: data<StoredFile>('汇报材料', 'Paper', 'file'),
    characters: whole('材料字数', 'Characters of the paper').min(0),
    isClosed: flag('仅限与会人员', 'Attendees only'),
    minutes: text('议定情况', 'Minutes').max(4000).multiline(),
    circle: refs('post', '知悉范围', 'Circle').kept(),
    proposedOn: day('提出日期', 'Proposed on').kept(),
    admittedOn: day('列入日期', 'Admitted on').kept(),
  },
  lifecycle: {
    states: {
      proposed: ['待列入', 'Proposed'],
      admitted: ['已列入', 'Admitted'],
      discussed: ['已议定', 'Decided'],
      deferred: ['缓议', 'Deferred'],
      withdrawn: ['已撤回', 'Withdrawn'],
    },
    initial: 'proposed',
    moves: {
      agree: {
        label: ['同意', 'Agree'],
        from: 'proposed',
        to: 'proposed',
        by: { both: [{ sameUnit: 'mustAgree' }, { role: 'unitHead' }] },
        isMain: false,
      },
      differ: {
        label: ['有不同意见', 'Differ'],
        from: 'proposed',
        to: 'proposed',
        by: { both: [{ sameUnit: 'mustAgree' }, { role: 'unitHead' }] },
        takes: ['opinion'],
        needs: ['opinion'],
      },
      admit: {
        label: ['列入议程', 'Admit'],
        from: 'proposed',
        to: 'admitted',
        by: { role: 'supervision' },
        isMain: true,
        takes: ['order'],
        stamps: { admittedOn: 'today' },
      },
      discuss: {
        label: ['议定', 'Decided'],
        from: 'admitted',
        to: 'discussed',
        by: { role: 'supervision' },
        isMain: true,
        takes: ['minutes'],
      },
      defer: {
        label: ['缓议', 'Defer'],
        from: 'admitted',
        to: 'deferred',
        by: { role: 'supervision' },
        needsReason: true,
      },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['proposed', 'admitted'],
        to: 'withdrawn',
        by: { either: [{ role: 'supervision' }, { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] }] },
        needsReason: true,
      },
    },
  },
  access: {
    read: {
      either: [
        { role: 'supervision' },
        { samePost: 'circle' },
        { sameUnit: 'unit' },
        { sameUnit: 'mustAgree' },
        { both: [everybody, { inState: 'discussed' }, { not: { flag: 'isClosed' } }] },
      ],
    },
    create: { either: [{ role: 'supervision' }, { both: [{ sameUnit: 'unit' }, ofUnit] }] },
    change: {
      either: [
        { both: [{ role: 'supervision' }, { inState: ['proposed', 'admitted', 'discussed'] }] },
        { both: [{ sameUnit: 'unit' }, ofUnit, { inState: 'proposed' }] },
      ],
    },
  },
  indexed: [['meeting']],
  views: {
    list: ['title', 'meeting', 'order', 'unit', 'mustAgree'],
    order: 'order',
    form: {
      basics: {
        label: ['议题', 'Item'],
        fields: ['meeting', 'title', 'unit', 'mustAgree', 'paper', 'characters', 'isClosed', 'order'],
      },
      minutes: { label: ['议定情况', 'Minutes'], fields: ['minutes'] },
    },
  },
})
