import type { ClockEvent } from '#domain/clock/clock.ts'
import type { Limit } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

/** 办理时钟 — the rule the case was taken in under and everything that happened to its time; a change of way does not touch it. */
export type CaseClock = { readonly limit: Limit; readonly code: string; readonly events: readonly ClockEvent[] }
/** 协办 — what a cooperating unit was asked, by when, and its own answer. */
export type CasePart = {
  readonly unit: string
  readonly asked: Day
  readonly due: Day
  readonly answer: string | null
  readonly answeredOn: Day | null
}
/** 流转 — who passed the case to whom, when, and on which duty. */
export type CaseTransfer = {
  readonly kind: 'assign' | 'return' | 'reassign' | 'rule'
  readonly from: string | null
  readonly to: string | null
  readonly on: Day
  readonly reason: string
  readonly duty: string | null
}
export type CaseNote = { readonly on: Day; readonly unit: string | null; readonly text: string }
export type CaseReply = { readonly on: Day; readonly text: string; readonly refusedFor: string | null }
export type CaseMode = { readonly mode: string; readonly on: Day; readonly reason: string }

const centre = { charge: 'service' } as const satisfies Who
const firm = { sameEnterprise: 'enterprise' } as const satisfies Who
const handler = { both: [{ sameUnit: 'lead' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who
const handlerOrCentre = { either: [handler, centre] } as const satisfies Who
const units = {
  either: [{ sameUnit: 'lead' }, { sameUnit: 'cooperating' }, { sameUnit: 'responsible' }],
} as const satisfies Who

const accepted = ['assigned', 'returned', 'handling', 'paused', 'replied', 'confirmed', 'closed'] as const

/** 企业诉求 — one intake for every channel and five ways to deal with it; only the firm says that it is settled. */
export const serviceCase = defineRegister('service_case', {
  label: ['企业诉求', 'Enterprise case'],
  title: 'title',
  fields: {
    title: text('诉求', 'Case').required().max(120).searched(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    words: text('具体情况', 'What is asked').required().max(2000).multiline().searched().frozen(),
    channel: choice('来源渠道', 'Channel', {
      desk: ['服务窗口', 'Desk'],
      phone: ['电话', 'Telephone'],
      portal: ['企业端', 'Portal'],
      visit: ['走访', 'Visit'],
      hotline: ['12345 热线', '12345 hotline'],
      leader: ['领导批示', 'Instruction of a leader'],
      sponsor: ['挂点服务', 'Sponsor of the firm'],
    }),
    kind: choice('类型', 'Kind', {
      policy: ['政策', 'Policy'],
      permit: ['审批', 'Permits'],
      land: ['用地', 'Land'],
      clearance: ['征拆', 'Clearance'],
      labour: ['用工', 'Jobs'],
      finance: ['融资', 'Finance'],
      utilities: ['水电气', 'Water, power, gas'],
      logistics: ['物流', 'Logistics'],
      arrears: ['拖欠账款', 'Arrears'],
      enforcement: ['执法', 'Enforcement'],
      security: ['治安', 'Public security'],
      environment: ['环保', 'Environment'],
      schooling: ['子女教育', 'Schooling'],
      other: ['其他', 'Other'],
    }),
    urgency: choice('缓急', 'Urgency', { ordinary: ['一般', 'Ordinary'], urgent: ['紧急', 'Urgent'] }),
    raisedBy: text('提出人', 'Raised by').max(60),
    phone: text('联系电话', 'Telephone').max(40).sealed(),
    project: ref('project', '相关项目', 'Project concerned'),
    attachment: data<StoredFile>('附件', 'Attachment', 'file'),
    numberText: text('编号', 'Number').kept().searched(),
    askedOn: day('提出日期', 'Asked on').kept(),
    missing: text('需补充的材料', 'What is missing')
      .max(500)
      .multiline()
      .hint('一次性告知，写全', 'Told once and in full'),
    supplement: text('补充情况', 'Supplement').max(1000).multiline(),
    toldWhere: text('告知去处', 'Told where to go')
      .max(300)
      .hint(
        '信访、诉讼、仲裁等另有法定渠道的，写明去哪里',
        'Petitions, courts and arbitration have roads of their own',
      ),
    repeats: ref('service_case', '并入的诉求', 'Joined to'),
    mode: choice('办理方式', 'Way', {
      instant: ['马上办', 'At once'],
      joint: ['集中办', 'Together'],
      timed: ['限时办', 'In time'],
      tracked: ['跟踪办', 'Tracked'],
      agent: ['代理办', 'By an agent'],
    }),
    grade: choice('难易', 'Difficulty', {
      consult: ['咨询', 'Consultation'],
      simple: ['简单', 'Simple'],
      normal: ['一般', 'Normal'],
      hard: ['疑难', 'Hard'],
    }),
    lead: ref('unit', '主办单位', 'Main unit'),
    cooperating: refs('unit', '协办单位', 'Cooperating units'),
    responsible: ref('unit', '当前责任单位', 'Answerable now').kept(),
    acceptedOn: day('受理日期', 'Accepted on').kept(),
    assignedOn: day('交办日期', 'Assigned on').kept(),
    signedOn: day('签收日期', 'Signed for on').kept(),
    contactedOn: day('联系企业日期', 'Firm contacted on').kept(),
    firstDueOn: day('首次时限', 'First due day').kept(),
    dueOn: day('办理时限', 'Due').kept(),
    clock: data<CaseClock>('办理时钟', 'Clock').kept(),
    modes: data<readonly CaseMode[]>('办理方式变更', 'Changes of way').kept(),
    modeReason: text('变更办理方式的理由', 'Why the way changes').max(300),
    parts: data<readonly CasePart[]>('协办事项', 'Parts').kept(),
    partAnswer: text('协办意见', 'Answer of a cooperating unit').max(1000).multiline(),
    transfers: data<readonly CaseTransfer[]>('流转', 'Transfers').kept(),
    returns: whole('退回次数', 'Times returned').kept(),
    returnDuty: ref('duty', '退回依据的职责', 'Duty that the return cites'),
    returnReason: text('退回理由', 'Why it is returned').max(500).multiline(),
    ruling: text('裁定', 'Ruling').max(500).multiline().searched(),
    ruledOn: day('裁定日期', 'Ruled on').kept(),
    ruledBy: ref('person', '裁定人', 'Ruled by').kept(),
    progress: text('进展', 'Progress').max(1000).multiline(),
    notes: data<readonly CaseNote[]>('跟踪记录', 'Tracking notes').kept(),
    metOn: day('联席会日期', 'Joint meeting on'),
    meetingResult: text('会议结果', 'Result of the meeting').max(1000).multiline(),
    agent: ref('post', '代办专员', 'Agent'),
    agentNamedOn: day('指定代办日期', 'Agent named on').kept(),
    pauseBasis: choice('暂停依据', 'Basis of the pause', {
      papers: ['补正材料', 'Papers to be completed'],
      review: ['专家评审', 'Expert review'],
      notice: ['公示公告', 'Public notice'],
      test: ['检验检测鉴定', 'Tests'],
      above: ['报上级审批', 'Decision of a higher level'],
    }),
    pauseGrounds: text('暂停理由', 'Why the clock is paused').max(300),
    extendTo: day('申请延至', 'Extension asked until'),
    extensionGrounds: text('延期理由', 'Grounds of the extension').max(500).multiline(),
    extensionAskedOn: day('申请延期日期', 'Extension asked on').kept(),
    extendedOn: day('批准延期日期', 'Extension granted on').kept(),
    reply: text('办理答复', 'Reply').max(2000).multiline(),
    proof: data<StoredFile>('佐证材料', 'Proof', 'file'),
    repliedOn: day('答复日期', 'Replied on').kept(),
    replies: data<readonly CaseReply[]>('历次答复', 'Replies').kept(),
    refusals: whole('企业未认可次数', 'Times refused by the firm').kept(),
    refusal: text('还有什么没解决', 'What is not settled yet').max(500).multiline(),
    saidBy: text('企业何人认可', 'Who of the firm agreed').max(60),
    confirmedOn: day('企业确认日期', 'Confirmed on').kept(),
    callback: text('回访情况', 'Callback').max(500).multiline(),
    closedOn: day('办结日期', 'Closed on').kept(),
    closedBy: ref('person', '回访人', 'Called back by').kept(),
    daysTaken: whole('用时', 'Days taken', ['工作日', 'working days']).kept(),
    lateBy: whole('超期工作日', 'Working days late').kept(),
  },
  lifecycle: {
    states: {
      asked: ['待受理', 'To be taken in'],
      incomplete: ['待补充', 'To be completed'],
      assigned: ['待签收', 'To be signed for'],
      returned: ['退回待定', 'Returned'],
      handling: ['办理中', 'In progress'],
      paused: ['已暂停', 'Paused'],
      replied: ['待企业确认', 'For the firm to confirm'],
      confirmed: ['待回访', 'To be called back'],
      closed: ['已办结', 'Closed'],
      redirected: ['已告知去处', 'Told where to go'],
      merged: ['已并案', 'Joined'],
      withdrawn: ['企业撤回', 'Withdrawn'],
    },
    initial: 'asked',
    tells: {
      create: centre,
      askMore: firm,
      complete: centre,
      redirect: firm,
      merge: firm,
      assign: { either: [{ sameUnit: 'lead' }, { sameUnit: 'cooperating' }, firm] },
      sendBack: centre,
      reassign: { sameUnit: 'lead' },
      rule: units,
      askExtension: centre,
      grantExtension: { sameUnit: 'lead' },
      declineExtension: { sameUnit: 'lead' },
      answerPart: { sameUnit: 'lead' },
      reply: firm,
      refuse: { either: [{ sameUnit: 'lead' }, centre] },
      confirm: { either: [{ sameUnit: 'lead' }, centre] },
    },
    moves: {
      assign: {
        label: ['受理交办', 'Take in and assign'],
        from: 'asked',
        to: 'assigned',
        by: centre,
        isMain: true,
        takes: ['kind', 'mode', 'grade', 'lead', 'cooperating'],
        needs: ['kind', 'mode', 'grade', 'lead'],
        stamps: { acceptedOn: 'today', assignedOn: 'today' },
      },
      askMore: {
        label: ['一次性告知补充', 'Ask for what is missing'],
        from: 'asked',
        to: 'incomplete',
        by: centre,
        takes: ['missing'],
        needs: ['missing'],
      },
      complete: {
        label: ['已补充', 'Complete'],
        from: 'incomplete',
        to: 'asked',
        by: { either: [firm, centre] },
        isMain: true,
        takes: ['supplement', 'attachment'],
        needs: ['supplement'],
      },
      redirect: {
        label: ['告知去处', 'Tell where to go'],
        from: 'asked',
        to: 'redirected',
        by: centre,
        takes: ['toldWhere'],
        needs: ['toldWhere'],
      },
      merge: {
        label: ['重复，并案', 'Join to an earlier one'],
        from: 'asked',
        to: 'merged',
        by: centre,
        takes: ['repeats'],
        needs: ['repeats'],
      },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['asked', 'incomplete'],
        to: 'withdrawn',
        by: firm,
        needsReason: true,
      },
      sign: {
        label: ['签收', 'Sign for'],
        from: 'assigned',
        to: 'handling',
        by: handler,
        isMain: true,
        stamps: { signedOn: 'today' },
      },
      sendBack: {
        label: ['不属本单位职责，退回', 'Return: not our duty'],
        from: 'assigned',
        to: 'returned',
        by: handler,
        takes: ['returnDuty', 'returnReason'],
        needs: ['returnDuty', 'returnReason'],
      },
      reassign: {
        label: ['改派', 'Reassign'],
        from: 'returned',
        to: 'assigned',
        by: centre,
        takes: ['lead', 'cooperating'],
        needs: ['lead'],
        stamps: { assignedOn: 'today' },
      },
      rule: {
        label: ['裁定责任', 'Rule on the duty'],
        from: 'returned',
        to: 'assigned',
        by: { both: [centre, { role: 'unitHead' }] },
        isMain: true,
        takes: ['lead', 'cooperating', 'ruling'],
        needs: ['lead', 'ruling'],
        stamps: { assignedOn: 'today', ruledOn: 'today', ruledBy: 'person' },
      },
      contact: {
        label: ['已联系企业', 'Firm contacted'],
        from: 'handling',
        to: 'handling',
        by: handler,
        stamps: { contactedOn: 'today' },
      },
      note: {
        label: ['记录进展', 'Note progress'],
        from: 'handling',
        to: 'handling',
        by: handlerOrCentre,
        takes: ['progress'],
        needs: ['progress'],
      },
      answerPart: {
        label: ['答复协办', 'Answer our part'],
        from: 'handling',
        to: 'handling',
        by: { both: [{ sameUnit: 'cooperating' }, { role: ['unitHead', 'unitOfficer'] }] },
        takes: ['partAnswer'],
        needs: ['partAnswer'],
      },
      changeMode: {
        label: ['变更办理方式', 'Change the way'],
        from: 'handling',
        to: 'handling',
        by: centre,
        takes: ['mode', 'modeReason', 'cooperating'],
        needs: ['mode', 'modeReason'],
      },
      meet: {
        label: ['登记联席会', 'Joint meeting held'],
        from: 'handling',
        to: 'handling',
        by: handlerOrCentre,
        takes: ['metOn', 'meetingResult'],
        needs: ['metOn', 'meetingResult'],
      },
      nameAgent: {
        label: ['指定代办专员', 'Name the agent'],
        from: 'handling',
        to: 'handling',
        by: centre,
        takes: ['agent'],
        needs: ['agent'],
        stamps: { agentNamedOn: 'today' },
      },
      pause: {
        label: ['暂停计时', 'Pause the clock'],
        from: 'handling',
        to: 'paused',
        by: handlerOrCentre,
        takes: ['pauseBasis', 'pauseGrounds'],
        needs: ['pauseBasis', 'pauseGrounds'],
      },
      resume: {
        label: ['恢复计时', 'Resume the clock'],
        from: 'paused',
        to: 'handling',
        by: handlerOrCentre,
        isMain: true,
      },
      askExtension: {
        label: ['申请延期', 'Ask for more time'],
        from: 'handling',
        to: 'handling',
        by: handler,
        takes: ['extendTo', 'extensionGrounds'],
        needs: ['extendTo', 'extensionGrounds'],
        stamps: { extensionAskedOn: 'today' },
      },
      grantExtension: {
        label: ['同意延期', 'Grant the extension'],
        from: 'handling',
        to: 'handling',
        by: { both: [centre, { not: { sameUnit: 'lead' } }, { filled: 'extensionAskedOn' }] },
        stamps: { extendedOn: 'today' },
      },
      declineExtension: {
        label: ['不同意延期', 'Decline the extension'],
        from: 'handling',
        to: 'handling',
        by: { both: [centre, { filled: 'extensionAskedOn' }] },
        needsReason: true,
      },
      reply: {
        label: ['答复企业', 'Reply to the firm'],
        from: 'handling',
        to: 'replied',
        by: handler,
        isMain: true,
        takes: ['reply', 'proof'],
        needs: ['reply'],
        stamps: { repliedOn: 'today' },
      },
      confirm: {
        label: ['确认已解决', 'Confirm that it is settled'],
        from: 'replied',
        to: 'confirmed',
        by: firm,
        isMain: true,
        stamps: { confirmedOn: 'today' },
      },
      confirmFor: {
        label: ['按企业电话意见登记确认', 'Record what the firm said by telephone'],
        from: 'replied',
        to: 'confirmed',
        by: { both: [centre, { not: { sameUnit: 'lead' } }] },
        takes: ['saidBy'],
        needs: ['saidBy'],
        stamps: { confirmedOn: 'today' },
      },
      refuse: {
        label: ['未解决，退回重办', 'Not settled, do it again'],
        from: 'replied',
        to: 'handling',
        by: firm,
        takes: ['refusal'],
        needs: ['refusal'],
      },
      close: {
        label: ['回访办结', 'Call back and close'],
        from: 'confirmed',
        to: 'closed',
        by: centre,
        isMain: true,
        takes: ['callback'],
        needs: ['callback'],
        stamps: { closedOn: 'today', closedBy: 'person' },
      },
    },
  },
  access: {
    read: { either: [centre, { role: ['supervision', 'leader'] }, units, firm] },
    create: { either: [centre, firm] },
    change: { both: [centre, { inState: ['asked', 'incomplete'] }] },
  },
  deadlines: {
    accept: {
      label: ['受理', 'Take in by'],
      after: 'askedOn',
      limit: 'service-accept',
      metIn: ['incomplete', ...accepted, 'redirected', 'merged', 'withdrawn'],
    },
    sign: {
      label: ['签收或退回', 'Sign for or return by'],
      after: 'assignedOn',
      limit: 'service-return',
      metIn: ['returned', 'handling', 'paused', 'replied', 'confirmed', 'closed'],
    },
  },
  metrics: {
    open: {
      label: ['在办诉求', 'Open cases'],
      count: { in: ['asked', 'incomplete', 'assigned', 'returned', 'handling', 'paused', 'replied'] },
    },
    settled: { label: ['办结率', 'Closed'], share: { of: ['confirmed', 'closed'], among: accepted } },
  },
  unique: [['numberText']],
  indexed: [['enterprise'], ['lead'], ['state', 'dueOn']],
  views: {
    list: ['title', 'numberText', 'enterprise', 'kind', 'mode', 'lead', 'dueOn', 'firstDueOn', 'askedOn', 'repliedOn'],
    order: 'askedOn',
    form: {
      basics: {
        label: ['诉求', 'Case'],
        fields: [
          ...(['title', 'enterprise', 'words', 'channel', 'kind', 'urgency', 'raisedBy', 'phone'] as const),
          ...(['project', 'attachment'] as const),
        ],
      },
    },
  },
})
