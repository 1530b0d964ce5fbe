import { day, flag, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const everybody = { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] } as const

/** 议定事项 — one thing that a meeting decided, in one sentence, with lead, day and to whom it is reported; it becomes a task as it stands. */
export const decision = defineRegister('decision', {
  label: ['议定事项', 'Decision'],
  title: 'text',
  fields: {
    meeting: ref('meeting', '会议', 'Meeting').required().frozen(),
    item: ref('agenda_item', '议题', 'Agenda item'),
    explanation: ref('explanation', '所议说明', 'Explanation'),
    order: whole('序号', 'Order').min(1),
    text: text('议定内容', 'Decision').required().max(400).multiline().searched(),
    lead: ref('unit', '牵头单位', 'Lead unit'),
    cooperating: refs('unit', '配合单位', 'Cooperating units'),
    due: day('完成时限', 'Due'),
    dueSeries: ref('meeting_series', '下次会议前', 'Before the next meeting of').hint(
      '如“下次党工委会”：落到该系列已排定的下一次会议',
      'Falls on the next meeting of that series which is planned',
    ),
    reportTo: ref('post', '报告对象', 'Report to'),
    isClosed: flag('仅限与会人员', 'Attendees only'),
    circle: refs('post', '知悉范围', 'Circle').kept(),
    dueMeeting: ref('meeting', '对应会议', 'Meeting it falls on').kept(),
    task: ref('task', '任务', 'Task').kept(),
    supervisionOrder: ref('supervision_order', '督办件', 'Supervision order').kept(),
    assignedOn: day('交办日期', 'Assigned on').kept(),
  },
  lifecycle: {
    states: {
      recorded: ['待交办', 'Recorded'],
      assigned: ['已列任务', 'Made a task'],
      noted: ['不须交办', 'Noted'],
      dropped: ['已删去', 'Dropped'],
    },
    initial: 'recorded',
    moves: {
      assign: {
        label: ['列为任务', 'Make it a task'],
        from: 'recorded',
        to: 'assigned',
        by: { role: 'supervision' },
        isMain: true,
        needs: ['lead'],
        takes: ['lead', 'cooperating', 'due', 'dueSeries'],
        stamps: { assignedOn: 'today' },
      },
      supervise: {
        label: ['列为督办件', 'Make it a supervision order'],
        from: ['recorded', 'assigned'],
        to: 'assigned',
        by: { role: 'supervision' },
        needs: ['lead'],
      },
      note: { label: ['不须交办', 'Note only'], from: 'recorded', to: 'noted', by: { role: 'supervision' } },
      drop: {
        label: ['删去', 'Drop'],
        from: ['recorded', 'noted'],
        to: 'dropped',
        by: { role: 'supervision' },
        needsReason: true,
      },
    },
  },
  access: {
    read: {
      either: [
        { role: 'supervision' },
        { samePost: 'circle' },
        { both: [{ inState: ['assigned', 'noted'] }, { either: [{ sameUnit: 'lead' }, { sameUnit: 'cooperating' }] }] },
        { both: [everybody, { inState: ['assigned', 'noted'] }, { not: { flag: 'isClosed' } }] },
      ],
    },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: ['recorded', 'noted'] }] },
  },
  metrics: {
    waiting: { label: ['待交办', 'Not yet assigned'], count: { in: ['recorded'] } },
  },
  indexed: [['meeting'], ['task']],
  views: {
    list: ['text', 'meeting', 'lead', 'due', 'task'],
    order: 'order',
    form: {
      basics: {
        label: ['议定事项', 'Decision'],
        fields: [
          'meeting',
          'item',
          'explanation',
          'text',
          'lead',
          'cooperating',
          'due',
          'dueSeries',
          'reportTo',
          'isClosed',
          'order',
        ],
      },
    },
  },
})
