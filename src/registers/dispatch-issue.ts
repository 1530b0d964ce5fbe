import { choice, data, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const everybody = { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] } as const
const raiser = {
  either: [{ role: 'supervision' }, { both: [{ sameUnit: 'raisedBy' }, { role: ['unitHead', 'unitOfficer'] }] }],
} as const

/** The named leader to whom a proposal went; where no project names one, any leader of the zone. */
const asked = {
  both: [
    { role: 'leader' },
    { filled: 'proposedOn' },
    { either: [{ samePost: 'proposedTo' }, { not: { filled: 'proposedTo' } }] },
  ],
} as const
const concerned = {
  either: [raiser, { both: [{ sameUnit: 'owner' }, { role: ['unitHead', 'unitOfficer'] }] }],
} as const
/** Below the sponsoring leader; an issue that was raised before there were levels has none. */
const lowLevel = { either: [{ chosen: 'level', as: ['first', 'second'] }, { not: { filled: 'level' } }] } as const

/** 层级经过 — how an issue came to a level: when it was raised, by rule, by a person with a reason, by a leader's decision. */
export type LevelStep = {
  readonly level: string
  readonly on: string
  readonly how: 'raised' | 'rule' | 'person' | 'decided'
  readonly by: string | null
}

/** 调度问题 — what stands in the way of a project: who raised it, who solves it by when; only the raiser says that it is solved. */
export const dispatchIssue = defineRegister('dispatch_issue', {
  label: ['调度问题', 'Dispatch issue'],
  title: 'issue',
  fields: {
    project: ref('project', '重点项目', 'Key project'),
    about: text('项目名称', 'Project name')
      .max(120)
      .searched()
      .hint('选了重点项目的不必填', 'Not needed when a key project is chosen'),
    meeting: ref('meeting', '调度会', 'Dispatch meeting'),
    task: ref('task', '对应任务', 'Task'),
    issue: text('问题', 'Issue').required().max(300).multiline().searched(),
    kind: choice('类别', 'Kind', {
      land: ['用地', 'Land'],
      clearance: ['征拆', 'Clearance'],
      funds: ['资金', 'Money'],
      approval: ['审批', 'Approval'],
      utilities: ['水电气路', 'Utilities and roads'],
      labour: ['用工', 'Labour'],
      blocked: ['阻工', 'Works blocked'],
      papers: ['手续', 'Papers'],
      other: ['其他', 'Other'],
    }),
    level: choice('协调层级', 'Level', {
      first: ['一级（单位分管负责人）', '1: deputy head of the unit'],
      second: ['二级（单位主要负责人）', '2: head of the unit'],
      third: ['三级（挂点领导）', '3: sponsoring leader'],
      fourth: ['四级（主要领导）', '4: head of the zone'],
    })
      .frozen()
      .hint('不填的为一级；以后只能逐级升级', 'Left empty: level 1; from then on only step by step'),
    number: text('编号', 'Number').max(40).kept().searched(),
    demand: text('交办意见', 'What is asked').max(300).multiline(),
    raisedBy: ref('unit', '提出单位', 'Raised by').required().frozen(),
    owner: ref('unit', '解决单位', 'Owner').required(),
    due: day('解决时限', 'Due').required(),
    raisedOn: day('提出日期', 'Raised on').kept(),
    answer: text('解决情况', 'Answer').max(500).multiline(),
    answeredOn: day('答复日期', 'Answered on').kept(),
    closedOn: day('销号日期', 'Closed on').kept(),
    closedBy: ref('person', '确认人', 'Confirmed by').kept(),
    levelSince: day('升至本级日期', 'At this level since').kept(),
    levels: data<readonly LevelStep[]>('层级经过', 'Course of levels').kept(),
    proposedOn: day('提请日期', 'Proposed on').kept(),
    proposedTo: ref('post', '提请领导', 'Proposed to').kept(),
    sitting: ref('meeting', '列入会议', 'Meeting that discusses it'),
    agendaItem: ref('agenda_item', '对应议题', 'Agenda item').kept(),
  },
  lifecycle: {
    states: { open: ['待解决', 'Open'], answered: ['待确认', 'Answered'], closed: ['已销号', 'Closed'] },
    initial: 'open',
    consequences: {
      rise: ['到期未解决，按规则升级', 'Raised a level by rule'],
      'rise-proposed': ['到期未解决，按规则提请领导', 'Proposed to the leader by rule'],
    },
    tells: { rise: concerned, 'rise-proposed': { samePost: 'proposedTo' }, propose: { samePost: 'proposedTo' } },
    moves: {
      answer: {
        label: ['报已解决', 'Say that it is solved'],
        from: 'open',
        to: 'answered',
        by: { both: [{ sameUnit: 'owner' }, { role: ['unitHead', 'unitOfficer'] }] },
        isMain: true,
        takes: ['answer'],
        needs: ['answer'],
        stamps: { answeredOn: 'today' },
      },
      confirm: {
        label: ['确认销号', 'Confirm'],
        from: 'answered',
        to: 'closed',
        by: { both: [{ sameUnit: 'raisedBy' }, { role: ['unitHead', 'unitOfficer'] }] },
        isMain: true,
        stamps: { closedOn: 'today', closedBy: 'person' },
      },
      return: {
        label: ['未解决，退回', 'Return'],
        from: 'answered',
        to: 'open',
        by: { both: [{ sameUnit: 'raisedBy' }, { role: ['unitHead', 'unitOfficer'] }] },
        needsReason: true,
      },
      escalate: {
        label: ['升级', 'Raise a level'],
        from: 'open',
        to: 'open',
        by: { both: [concerned, lowLevel] },
        needsReason: true,
      },
      propose: {
        label: ['提请列入议题', 'Propose for the agenda'],
        from: 'open',
        to: 'open',
        by: { both: [raiser, { chosen: 'level', as: 'third' }, { not: { filled: 'proposedOn' } }] },
        needsReason: true,
        stamps: { proposedOn: 'today' },
      },
      table: {
        label: ['列入党工委议题', 'Put on the agenda'],
        from: 'open',
        to: 'open',
        by: asked,
        takes: ['sitting'],
        needs: ['sitting'],
      },
      lift: {
        label: ['提交主要领导协调', 'Hand to the head of the zone'],
        from: 'open',
        to: 'open',
        by: asked,
      },
      decline: {
        label: ['暂不上提', 'Do not take it further'],
        from: 'open',
        to: 'open',
        by: asked,
        needsReason: true,
      },
    },
  },
  access: {
    read: everybody,
    create: raiser,
    change: { both: [raiser, { inState: 'open' }] },
  },
  metrics: { open: { label: ['未销号', 'Open'], count: { in: ['open', 'answered'] } } },
  indexed: [['about'], ['project'], ['meeting'], ['state', 'due']],
  views: {
    list: ['number', 'issue', 'about', 'kind', 'level', 'raisedBy', 'owner', 'due'],
    order: 'due',
    form: {
      basics: {
        label: ['问题', 'Issue'],
        fields: [
          ...(['project', 'about', 'meeting', 'task', 'issue', 'kind', 'level', 'raisedBy'] as const),
          ...(['owner', 'demand', 'due'] as const),
        ],
      },
    },
  },
})
