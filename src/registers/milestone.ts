import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, flag, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const ownUnit = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who
const ofProject = { filled: 'project' } as const satisfies Who
const supervisionOfProject = { both: [{ role: 'supervision' }, ofProject] } as const satisfies Who

/** 节点 — a visible result (形象进度) of a work item or of a key project, wanted by a day; that of a project counts once verified. */
export const milestone = defineRegister('milestone', {
  label: ['节点', 'Milestone'],
  title: 'result',
  fields: {
    workItem: ref('work_item', '工作项', 'Work item').frozen(),
    project: ref('project', '重点项目', 'Key project').frozen(),
    unit: ref('unit', '承办单位', 'Unit').required(),
    result: text('形象进度', 'Visible result').required().max(200),
    due: day('时限', 'Due').required(),
    after: refs('milestone', '前置节点', 'Comes after'),
    length: whole('工期', 'Length').min(0).max(3000),
    per: choice('工期单位', 'Counted in', {
      workdays: ['工作日', 'Working days'],
      days: ['日', 'Calendar days'],
    }),
    isLegalWait: flag('法定等待期', 'Legal wait'),
    basis: text('依据', 'Basis').max(300),
    notBefore: day('不早于', 'Not before'),
    startedOn: day('开始日期', 'Started on'),
    finishedOn: day('报告完成日期', 'Reported finished on'),
    proof: data<StoredFile>('佐证材料', 'Proof', 'file'),
    firstDue: day('原定时限', 'First due day').kept(),
    step: text('环节', 'Step').max(40).internal(),
    proves: choice('核实后确认', 'Proves', {
      startedOn: ['开工', 'Start'],
      completedOn: ['竣工', 'Completion'],
      producedOn: ['投产', 'Production'],
      enteredStatisticsOn: ['入统', 'Entry in statistics'],
    }).kept(),
    layout: whole('排期版次', 'Edition of the schedule').kept(),
    sharedWith: refs('unit', '相关单位', 'Units concerned').kept(),
    enterprise: ref('enterprise', '业主企业', 'Owner').kept(),
    reachedOn: day('达到日期', 'Reached on').kept(),
    claimedBy: ref('person', '报告人', 'Reported by').kept(),
    verifiedOn: day('核实日期', 'Verified on').kept(),
    verifiedBy: ref('person', '核实人', 'Verified by').kept(),
  },
  lifecycle: {
    states: {
      planned: ['未到', 'Planned'],
      started: ['进行中', 'Under way'],
      claimed: ['待核实', 'To be verified'],
      reached: ['已达到', 'Reached'],
      dropped: ['已取消', 'Dropped'],
    },
    initial: 'planned',
    consequences: { 'lay-out': ['倒排工期', 'Lay out backwards'], share: ['调整相关单位', 'Share anew'] },
    moves: {
      start: { label: ['开始', 'Start'], from: 'planned', to: 'started', by: ownUnit, takes: ['startedOn'] },
      reach: {
        label: ['已达到', 'Reach'],
        from: ['planned', 'started'],
        to: 'reached',
        by: { both: [ownUnit, { not: ofProject }] },
        stamps: { reachedOn: 'today' },
        isMain: true,
      },
      claim: {
        label: ['报告完成', 'Report as finished'],
        from: ['planned', 'started'],
        to: 'claimed',
        by: { both: [ownUnit, ofProject] },
        takes: ['finishedOn', 'proof'],
        needs: ['finishedOn'],
        stamps: { claimedBy: 'person' },
      },
      confirm: {
        label: ['核实', 'Verify'],
        from: 'claimed',
        to: 'reached',
        by: { role: 'supervision' },
        stamps: { verifiedOn: 'today', verifiedBy: 'person' },
        isMain: true,
      },
      return: {
        label: ['退回', 'Return'],
        from: 'claimed',
        to: 'started',
        by: { role: 'supervision' },
        needsReason: true,
      },
      drop: {
        label: ['取消', 'Drop'],
        from: ['planned', 'started'],
        to: 'dropped',
        by: { either: [{ both: [ownUnit, { not: ofProject }] }, supervisionOfProject] },
        needsReason: true,
      },
    },
  },
  access: {
    read: {
      either: [
        { role: ['supervision', 'leader'] },
        { sameUnit: 'unit' },
        { sameUnit: 'sharedWith' },
        { both: [{ sameEnterprise: 'enterprise' }, { not: { inState: 'dropped' } }] },
      ],
    },
    create: { either: [ownUnit, supervisionOfProject] },
    change: { both: [{ either: [ownUnit, supervisionOfProject] }, { inState: ['planned', 'started'] }] },
  },
  indexed: [['workItem'], ['project'], ['state', 'due']],
  views: {
    list: ['result', 'project', 'workItem', 'unit', 'due', 'firstDue', 'reachedOn'],
    order: 'due',
    form: {
      basics: { label: ['节点', 'Milestone'], fields: ['workItem', 'project', 'result', 'unit', 'due'] },
      schedule: {
        label: ['排期', 'Schedule'],
        fields: ['after', 'length', 'per', 'isLegalWait', 'basis', 'notBefore'],
      },
    },
  },
})
