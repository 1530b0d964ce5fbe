import { choice, choices, day, flag, money, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const legal = { charge: 'legal' } as const satisfies Who
const team = { either: [legal, { sameUnit: 'unit' }] } as const satisfies Who
const firm = { sameEnterprise: 'enterprise' } as const satisfies Who

/** 涉企违法事件 — forced trade, forced unloading, blocked sites: how fast help came, what it cost, how it ended; no names of persons. */
export const incident = defineRegister('incident', {
  label: ['涉企违法事件', 'Enterprise incident'],
  title: 'place',
  fields: {
    place: text('地点', 'Place').required().max(120).searched(),
    enterprise: ref('enterprise', '企业', 'Enterprise'),
    project: ref('project', '项目', 'Project'),
    kinds: choices('情形', 'What happened', {
      forcedTrade: ['强买强卖', 'Forced trade'],
      forcedLoading: ['强装强卸', 'Forced loading'],
      forcedWorks: ['强揽工程', 'Works taken by force'],
      blocking: ['无理阻工', 'Works blocked without cause'],
      extortion: ['敲诈勒索', 'Extortion'],
      harassment: ['滋扰', 'Harassment'],
    }).required(),
    happenedOn: day('发生日期', 'Day').required().frozen(),
    happenedAt: text('发生时间', 'Time').max(5).hint('如 09:40', 'Such as 09:40'),
    people: whole('参与人数', 'People').min(0).hint('只记人数，不记姓名', 'A number only, no names'),
    words: text('经过', 'What is reported').required().max(1000).multiline(),
    claim: choice('背后的诉求', 'Claim behind it', {
      none: ['查无合法诉求', 'No lawful claim'],
      wages: ['拖欠工资', 'Unpaid wages'],
      compensation: ['征地补偿', 'Compensation'],
      damage: ['施工损害', 'Damage by works'],
      contract: ['合同纠纷', 'Dispute of a contract'],
      other: ['其他合法诉求', 'Another lawful claim'],
    }).hint('先查有无合法诉求；有的，调解同步进行', 'Asked first: where there is one, mediation goes on in parallel'),
    isMediated: flag('调解同步进行', 'Mediation in parallel').kept(),
    unit: ref('unit', '主管单位', 'Competent unit'),
    policeNumber: text('接警编号', 'Police number').max(40),
    policeMinutes: whole('公安到场用时', 'Police arrived after', ['分钟', 'minutes']).min(0),
    unitMinutes: whole('主管单位到场用时', 'Unit arrived after', ['分钟', 'minutes']).min(0),
    policeLimit: whole('公安到场时限', 'Limit for police', ['分钟', 'minutes']).kept(),
    unitLimit: whole('主管单位到场时限', 'Limit for the unit', ['分钟', 'minutes']).kept(),
    hoursLost: number('停工时长', 'Hours lost', ['小时', 'hours']).min(0).summed(),
    lossPerHour: money('每小时损失', 'Loss per hour', ['万元', '× 10,000 yuan']).min(0),
    outcome: choice('处理结果', 'Outcome', {
      mediation: ['调解', 'Mediation'],
      penalty: ['行政处罚', 'Administrative penalty'],
      criminal: ['刑事', 'Criminal case'],
      handedOver: ['移交', 'Handed over'],
    }).hint('由公安等有权机关作出，系统只作登记', 'Decided by those who have the power; only recorded here'),
    outcomeWords: text('处理情况', 'What was done').max(1000).multiline(),
    restoredOn: day('恢复施工日期', 'Work resumed on'),
    visit: text('回访情况', 'Callback').max(500).multiline(),
    visitedOn: day('回访日期', 'Called back on').kept(),
    reportedOn: day('报告日期', 'Reported on').kept(),
  },
  lifecycle: {
    states: {
      reported: ['已报告', 'Reported'],
      arrived: ['已到场', 'Arrived'],
      stopped: ['已制止', 'Stopped'],
      investigating: ['调查中', 'Being investigated'],
      settled: ['已处理', 'Dealt with'],
      restored: ['已恢复施工', 'Work resumed'],
      visited: ['已回访', 'Called back'],
    },
    initial: 'reported',
    tells: { create: { either: [legal, { role: 'leader' }] }, settle: firm, restore: firm },
    moves: {
      arrive: {
        label: ['登记到场', 'Arrived'],
        from: 'reported',
        to: 'arrived',
        by: team,
        isMain: true,
        takes: ['unit', 'policeNumber', 'policeMinutes', 'unitMinutes'],
        needs: ['policeMinutes'],
      },
      stop: {
        label: ['登记制止', 'Stopped'],
        from: 'arrived',
        to: 'stopped',
        by: team,
        isMain: true,
        takes: ['people', 'hoursLost'],
      },
      investigate: {
        label: ['转入调查', 'Investigate'],
        from: 'stopped',
        to: 'investigating',
        by: team,
        isMain: true,
        takes: ['claim'],
        needs: ['claim'],
      },
      settle: {
        label: ['登记处理结果', 'Record the outcome'],
        from: 'investigating',
        to: 'settled',
        by: legal,
        isMain: true,
        takes: ['outcome', 'outcomeWords'],
        needs: ['outcome', 'outcomeWords'],
      },
      restore: {
        label: ['恢复施工', 'Work resumed'],
        from: ['stopped', 'investigating', 'settled'],
        to: 'restored',
        by: { either: [team, firm] },
        takes: ['restoredOn', 'hoursLost'],
        needs: ['restoredOn'],
      },
      visit: {
        label: ['回访', 'Call back'],
        from: 'restored',
        to: 'visited',
        by: legal,
        isMain: true,
        takes: ['visit', 'outcome', 'outcomeWords'],
        needs: ['visit', 'outcome'],
        stamps: { visitedOn: 'today' },
      },
    },
  },
  access: {
    read: { either: [team, { role: ['supervision', 'leader'] }, firm] },
    create: { either: [legal, firm] },
    change: { both: [legal, { not: { inState: 'visited' } }] },
  },
  metrics: {
    hours: { label: ['停工时长', 'Hours lost'], sum: 'hoursLost' },
    solved: {
      label: ['处置率', 'Dealt with'],
      share: {
        of: ['settled', 'restored', 'visited'],
        among: ['reported', 'arrived', 'stopped', 'investigating', 'settled', 'restored', 'visited'],
      },
    },
  },
  indexed: [['enterprise'], ['project'], ['happenedOn']],
  views: {
    list: ['place', 'kinds', 'enterprise', 'happenedOn', 'policeMinutes', 'hoursLost', 'claim', 'outcome'],
    order: 'happenedOn',
    form: {
      what: {
        label: ['事件', 'Incident'],
        fields: [
          ...(['place', 'enterprise', 'project', 'kinds', 'happenedOn', 'happenedAt', 'people', 'words'] as const),
          ...(['lossPerHour', 'unit', 'policeNumber'] as const),
        ],
      },
    },
  },
})
