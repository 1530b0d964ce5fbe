import { choice, data, day, lines, money, ref, text, texts, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import { house, ideasOffice } from './readers.ts'

const own = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who

/** 去向 — what became of a thing worth copying: the record that it turned into. */
export type TripOutcome = {
  readonly what: string
  readonly register: 'task' | 'idea'
  readonly id: string
  readonly number: string | null
}

/** 学习考察 — a trip with a question: who goes, what it costs, what is brought home (three things at most) and whether it was done half a year later. Nobody's hours are counted. */
export const studyTrip = defineRegister('study_trip', {
  label: ['学习考察', 'Study trip'],
  title: 'question',
  fields: {
    question: text('带着什么问题去', 'The question').required().max(200).multiline().searched().frozen(),
    unit: ref('unit', '组织单位', 'Organised by').required().frozen(),
    host: text('学习地点和接待方', 'Where and with whom').required().max(100).searched(),
    startsOn: day('出发日期', 'From').required(),
    endsOn: day('返回日期', 'Until').required(),
    people: whole('人数', 'People', ['人', 'people']).required().min(1).summed(),
    cost: money('费用', 'Cost', ['元', 'yuan']).min(0),
    members: texts('参加人员职务', 'Posts of those who go'),
    answer: text('问题的答案', 'The answer found').max(1000).multiline(),
    copies: lines('学到的做法（不超过三条）', 'Things to copy, three at most', {
      what: text('做法', 'What').required().max(200),
      into: choice('转为', 'Becomes', { task: ['任务', 'Task'], idea: ['金点子', 'Idea'] }).required(),
      unit: ref('unit', '落实单位', 'Unit').required(),
      due: day('完成时限', 'Due').required(),
    }),
    outcomes: data<readonly TripOutcome[]>('去向', 'What became of it').kept(),
    reportedOn: day('提交报告日期', 'Reported on').kept(),
    checkWords: text('半年后做到没有', 'Half a year later').max(500).multiline(),
    done: whole('已做到的条数', 'Things done', ['条', 'things']).min(0).max(3),
    checkedOn: day('回查日期', 'Checked on').kept(),
  },
  lifecycle: {
    states: {
      planned: ['待出发', 'Planned'],
      reported: ['待回查', 'To be checked'],
      checked: ['已回查', 'Checked'],
      dropped: ['已取消', 'Dropped'],
    },
    initial: 'planned',
    moves: {
      report: {
        label: ['提交报告', 'Report'],
        from: 'planned',
        to: 'reported',
        by: own,
        isMain: true,
        takes: ['answer', 'copies'],
        needs: ['answer'],
        stamps: { reportedOn: 'today' },
      },
      check: {
        label: ['半年回查', 'Check after half a year'],
        from: 'reported',
        to: 'checked',
        by: { either: [ideasOffice, { role: 'supervision' }] },
        isMain: true,
        takes: ['checkWords', 'done'],
        needs: ['checkWords', 'done'],
        stamps: { checkedOn: 'today' },
      },
      drop: { label: ['取消', 'Drop'], from: 'planned', to: 'dropped', by: own, needsReason: true },
    },
  },
  access: { read: house, create: own, change: { both: [own, { inState: 'planned' }] } },
  deadlines: {
    check: {
      label: ['半年回查', 'Check by'],
      after: 'reportedOn',
      limit: 'study-check',
      metIn: ['checked', 'dropped'],
    },
  },
  metrics: { open: { label: ['待回查', 'To be checked'], count: { in: ['reported'] } } },
  indexed: [['unit']],
  views: {
    list: ['question', 'unit', 'host', 'startsOn', 'people', 'cost', 'reportedOn', 'checkedOn'],
    order: 'startsOn',
    form: {
      basics: {
        label: ['出发前', 'Before the trip'],
        fields: ['question', 'unit', 'host', 'startsOn', 'endsOn', 'people', 'cost', 'members'],
      },
    },
  },
})
