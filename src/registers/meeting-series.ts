import { choice, flag, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 会议系列 — a kind of meeting that comes again: who convenes it, how often, how many must be there, and what limits it keeps. */
export const meetingSeries = defineRegister('meeting_series', {
  label: ['会议系列', 'Meeting series'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(60).searched(),
    kind: choice('类别', 'Kind', {
      committee: ['党工委会议', 'Party work committee meeting'],
      office: ['主任办公会议', "Director's office meeting"],
      special: ['专题会议', 'Special meeting'],
      dispatch: ['调度会', 'Dispatch meeting'],
      yearly: ['年度工作会议', 'Yearly work conference'],
    }).required(),
    rhythm: choice('周期', 'Rhythm', {
      weekly: ['每周', 'Weekly'],
      halfMonthly: ['每半月', 'Twice a month'],
      monthly: ['每月', 'Monthly'],
      quarterly: ['每季度', 'Quarterly'],
      yearly: ['每年', 'Yearly'],
      asNeeded: ['按需', 'As needed'],
    }).required(),
    convener: ref('post', '召集人职务', 'Convener'),
    members: refs('post', '组成人员', 'Members'),
    quorum: whole('到会比例', 'Quorum', ['%', '%'])
      .min(0)
      .max(100)
      .hint('组成人员到会达到此比例方可开会', 'The share of members who must be present'),
    isClosed: flag('仅限与会人员', 'Attendees only').hint(
      '新开的会议照此办理，可逐次、逐项更改',
      'What a new meeting begins with; each meeting and item may differ',
    ),
    explains: flag('会前说明', 'Explanations asked').hint(
      '每次会前按名单规则列出须作说明的单位',
      'Before each meeting the list of units that explain is drawn by rule',
    ),
    speechMinutes: whole('主讲话时长上限', 'Limit of the main speech', ['分钟', 'minutes']).min(0),
    paperCharacters: whole('材料字数上限', 'Limit of a paper', ['字', 'characters']).min(0),
    mostPerYear: whole('全年次数上限', 'Most meetings a year', ['次', 'times']).min(0),
    limitBasis: text('限额依据', 'Basis of the limits').max(200),
  },
  lifecycle: {
    states: { active: ['在用', 'Active'], ended: ['已停开', 'Ended'] },
    initial: 'active',
    moves: {
      end: { label: ['停开', 'End'], from: 'active', to: 'ended', by: { role: 'supervision' }, needsReason: true },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { role: 'supervision' },
  },
  views: {
    list: ['name', 'kind', 'rhythm', 'convener', 'explains'],
    order: 'name',
    form: {
      basics: { label: ['会议', 'Meeting'], fields: ['name', 'kind', 'rhythm', 'explains', 'isClosed'] },
      people: { label: ['人员', 'People'], fields: ['convener', 'members', 'quorum'] },
      limits: { label: ['限额', 'Limits'], fields: ['speechMinutes', 'paperCharacters', 'mostPerYear', 'limitBasis'] },
    },
  },
})
