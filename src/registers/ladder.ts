import { choice, flag, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 升级阶梯 — one rung: when a matter reaches it, what happens, to whom it goes, and whether it happens by itself. */
export const ladder = defineRegister('ladder', {
  label: ['升级阶梯', 'Rung of the ladder'],
  title: 'name',
  fields: {
    place: whole('级次', 'Place').required().min(1).max(30),
    name: text('名称', 'Name').required().max(60).searched(),
    step: choice('措施', 'Step', {
      reminder: ['系统提醒', 'Reminder'],
      call: ['督查员电话催办', 'Call by the officer'],
      urging: ['催办单', 'Urging slip'],
      yellow: ['黄色提示单', 'Yellow slip'],
      orange: ['橙色提示单', 'Orange slip'],
      red: ['红色提示单', 'Red slip'],
      bulletin: ['通报点名', 'Named in a bulletin'],
      explanation: ['下次会议作说明', 'Explains at the next meeting'],
      talk: ['约谈', 'Talk'],
      referral: ['移送纪检、组织部门', 'Referral to discipline and organisation'],
    }).required(),
    condition: choice('条件', 'Condition', {
      beforeDue: ['距时限不足', 'Days before the due day'],
      overdue: ['超期达到', 'Days overdue'],
      repeats: ['同一事项累计发出下列单子达到', 'Times a slip was sent on the matter'],
    }).required(),
    days: whole('天数（或次数）', 'Days, or times').required().min(0).max(1000),
    counted: choice('累计的单子', 'Slip that is counted', {
      urging: ['催办单', 'Urging'],
      yellow: ['黄色提示单', 'Yellow slip'],
      orange: ['橙色提示单', 'Orange slip'],
      red: ['红色提示单', 'Red slip'],
    }),
    addressee: choice('送达对象', 'Addressee', {
      lead: ['牵头单位', 'Lead unit'],
      head: ['牵头单位负责人', 'Head of the lead unit'],
      office: ['督查机构', 'Supervision office'],
      leader: ['领导', 'Leader'],
    }).required(),
    isAutomatic: flag('按规则自动办理', 'Happens by rule').hint(
      '黄色以上提示单以及通报点名以上各级，任何情况下都须具名决定',
      'A colour above yellow and everything from “named in a bulletin” upward always waits for a named person',
    ),
    everyDays: whole('每隔几天重复', 'Repeated every so many days').min(1).max(365),
    most: whole('最多几次', 'At most').min(1).max(20),
    basis: text('依据', 'Basis').required().max(200),
  },
  lifecycle: {
    states: { inForce: ['有效', 'In force'], retired: ['停用', 'Retired'] },
    initial: 'inForce',
    moves: {
      retire: {
        label: ['停用', 'Retire'],
        from: 'inForce',
        to: 'retired',
        by: { role: 'supervision' },
        needsReason: true,
      },
      restore: { label: ['启用', 'Restore'], from: 'retired', to: 'inForce', by: { role: 'supervision' } },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { role: 'supervision' },
  },
  views: {
    list: ['name', 'place', 'step', 'condition', 'days', 'addressee', 'isAutomatic', 'basis'],
    order: 'place',
    form: {
      basics: {
        label: ['阶梯', 'Rung'],
        fields: ['place', 'name', 'step', 'condition', 'days', 'counted', 'addressee', 'basis'],
      },
      way: { label: ['办理方式', 'How it happens'], fields: ['isAutomatic', 'everyDays', 'most'] },
    },
  },
})
