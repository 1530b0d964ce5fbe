import type { ScoreTree } from '#domain/score/tree.ts'
import { data, day, flag, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const deciders = { role: ['supervision', 'leader'] } as const satisfies Who

/** 考核得分 — the score of a unit as a tree frozen when it was computed; never edited, only computed again from facts. */
export const scoreSheet = defineRegister('score_sheet', {
  label: ['考核得分', 'Score sheet'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(160).frozen(),
    assessment: ref('assessment', '考核', 'Assessment').required().frozen(),
    unit: ref('unit', '单位', 'Unit').required().frozen(),
    group: text('分组', 'Group').required().kept(),
    tree: data<ScoreTree>('得分构成', 'Tree').kept(),
    total: number('总分', 'Total').kept(),
    rank: whole('组内名次', 'Rank in the group').kept(),
    grade: text('等次建议', 'Grade proposed').kept(),
    veto: text('否决建议', 'Veto proposed').kept(),
    isVetoed: flag('决定否决', 'Vetoed').kept(),
    computedOn: day('计算日期', 'Computed on').kept(),
    decidedBy: ref('person', '否决决定人', 'Veto decided by').kept(),
  },
  lifecycle: {
    states: {
      preliminary: ['初步', 'Preliminary'],
      sent: ['征求意见', 'Sent to the unit'],
      issued: ['已印发', 'Issued'],
      dropped: ['已作废', 'Dropped'],
    },
    initial: 'preliminary',
    consequences: {
      compute: ['计算', 'Compute'],
      recompute: ['重新计算', 'Compute again'],
      send: ['发送单位', 'Send to the unit'],
      issue: ['印发', 'Issue'],
      drop: ['作废', 'Drop'],
    },
    moves: {
      confirmVeto: {
        label: ['决定否决', 'Confirm the veto'],
        from: 'sent',
        to: 'sent',
        by: { role: 'leader' },
        needs: ['veto'],
        needsReason: true,
        stamps: { decidedBy: 'person' },
      },
      spareVeto: {
        label: ['不予否决', 'Do not veto'],
        from: 'sent',
        to: 'sent',
        by: { role: 'leader' },
        needs: ['veto'],
        needsReason: true,
        stamps: { decidedBy: 'person' },
      },
    },
  },
  access: {
    read: {
      either: [deciders, { both: [{ inState: ['sent', 'issued'] }, { sameUnit: 'unit' }] }],
    },
    create: { nobody: true },
    change: { nobody: true },
  },
  indexed: [['assessment'], ['unit']],
  views: {
    list: ['name', 'unit', 'assessment', 'group', 'total', 'rank', 'grade'],
    form: {
      basics: {
        label: ['得分', 'Score'],
        fields: ['name', 'assessment', 'unit', 'group', 'total', 'rank', 'grade', 'veto'],
      },
    },
  },
})
