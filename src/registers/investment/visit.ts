import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, ref, refs, text, texts } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, promoter, promoterOrOwn } from './access.ts'

/** 对接活动 — a trip out or guests received: whom, who led, what came of it, and whether it counts. */
export const visit = defineRegister('visit', {
  label: ['外出来访', 'Visit'],
  title: 'title',
  fields: {
    title: text('活动名称', 'Visit').required().max(120).searched(),
    direction: choice('方向', 'Direction', { out: ['走出去', 'Out'], in: ['请进来', 'In'] }).required(),
    unit: ref('unit', '组织单位', 'Unit').required(),
    startsOn: day('开始日期', 'From').required(),
    endsOn: day('结束日期', 'Until'),
    region: text('地点', 'Place').required().max(120),
    head: ref('post', '带队领导', 'Led by'),
    team: refs('person', '参加人员', 'Team'),
    hosts: texts('拜访企业', 'Companies met'),
    leads: refs('lead', '洽谈项目', 'Leads touched'),
    result: text('成果', 'Outcome').max(500).multiline(),
    todo: text('后续事项', 'Follow-up').max(300).multiline(),
    photo: data<StoredFile>('佐证材料', 'Proof', 'file'),
    judgedOn: day('核定日期', 'Judged on').kept(),
  },
  lifecycle: {
    states: { filed: ['待核定', 'Filed'], counted: ['计入', 'Counted'], notCounted: ['不计入', 'Not counted'] },
    initial: 'filed',
    moves: {
      accept: {
        label: ['计入', 'Count'],
        from: 'filed',
        to: 'counted',
        by: promoter,
        isMain: true,
        needs: ['result'],
        stamps: { judgedOn: 'today' },
      },
      leaveOut: {
        label: ['不计入', 'Do not count'],
        from: ['filed', 'counted'],
        to: 'notCounted',
        by: promoter,
        needsReason: true,
        stamps: { judgedOn: 'today' },
      },
    },
  },
  access: {
    read: business,
    create: promoterOrOwn,
    change: { both: [promoterOrOwn, { inState: 'filed' }] },
  },
  indexed: [['unit'], ['state', 'startsOn']],
  views: {
    list: ['startsOn', 'title', 'direction', 'region', 'head', 'team', 'hosts', 'result', 'unit'],
    order: 'startsOn',
    form: {
      visit: {
        label: ['活动', 'Visit'],
        fields: ['title', 'direction', 'unit', 'startsOn', 'endsOn', 'region', 'head', 'team'],
      },
      outcome: { label: ['成果', 'Outcome'], fields: ['hosts', 'leads', 'result', 'todo', 'photo'] },
    },
  },
})
