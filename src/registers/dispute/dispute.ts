import type { TicketClock } from '#domain/ticket/course.ts'
import { disputeMoves, keeper, worker } from '#registers/dispute/dispute-moves.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, choices, data, day, lines, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const levels = { village: ['村（社区）', 'Village'], town: ['镇街', 'Town'], zone: ['高新区', 'Zone'] } as const

/** 矛盾纠纷 — a dispute between people: mediated where it arose, handed up only through the gate, agreed, visited again after 30 and 90 days. */
export const dispute = defineRegister('dispute', {
  label: ['矛盾纠纷', 'Dispute'],
  title: 'title',
  fields: {
    title: text('事由', 'Matter').required().max(80).searched().hint('不写当事人姓名', 'Without names of persons'),
    parties: text('当事人', 'Parties')
      .required()
      .max(300)
      .sealed()
      .hint('加密保存，列表只显示姓氏', 'Kept sealed; lists show surnames only'),
    partiesShown: text('当事人（掩名）', 'Parties (masked)').kept(),
    type: choice('类型', 'Type', {
      neighbours: ['邻里', 'Neighbours'],
      family: ['婚姻家庭', 'Family'],
      land: ['土地山林', 'Land'],
      demolition: ['征地拆迁', 'Clearance'],
      wages: ['劳资欠薪', 'Wages'],
      contract: ['合同债务', 'Contract and debt'],
      property: ['物业', 'Property management'],
      medical: ['医疗', 'Medical'],
      environment: ['环境污染', 'Environment'],
      traffic: ['交通事故', 'Traffic'],
      other: ['其他', 'Other'],
    }).required(),
    cause: text('起因和诉求', 'Cause and demands').required().max(1000).multiline(),
    people: whole('涉及人数', 'People concerned').required().min(1).summed(),
    risk: choice('风险', 'Risk', { low: ['低', 'Low'], middle: ['中', 'Middle'], high: ['高', 'High'] }).required(),
    grade: choice('难易', 'Difficulty', {
      simple: ['简单', 'Simple'],
      normal: ['一般', 'Normal'],
      complex: ['复杂', 'Complex'],
    }).required(),
    source: choice('来源', 'Source', {
      found: ['排查发现', 'Found by screening'],
      brought: ['群众反映', 'Brought by a citizen'],
      referred: ['上级交办', 'From above'],
    }).required(),
    exempt: choices('直接上报情形', 'Goes up at once', {
      violence: ['暴力或有暴力倾向', 'Violence'],
      mass: ['群体性', 'Mass incident'],
      suicide: ['有轻生风险', 'Risk of suicide'],
      minors: ['涉未成年人', 'Minors'],
      crime: ['涉嫌犯罪', 'Suspected crime'],
      petition: ['依法信访', 'Petition with a legal right'],
    }).hint('有其中之一的不受上交条件限制', 'With any of these the gate does not apply'),
    place: ref('unit', '发生地', 'Where it arose').required().frozen(),
    enterprise: ref('enterprise', '涉及企业', 'Firm concerned'),
    previous: ref('dispute', '反复前的纠纷', 'Earlier dispute').frozen(),
    numberText: text('编号', 'Number').kept().searched(),
    level: choice('现处层级', 'Level now', levels).kept(),
    firstLevel: choice('受理层级', 'Taken in at', levels).kept(),
    unit: ref('unit', '责任单位', 'Unit in charge').kept(),
    units: refs('unit', '经办单位', 'Units that had it').kept(),
    takenOn: day('受理日期', 'Taken in on').kept(),
    clock: data<TicketClock>('调处时钟', 'Clock').kept(),
    dueOn: day('调处时限', 'Due').kept(),
    mediatedOn: day('调处日期', 'Mediated on'),
    mediators: text('调处人员', 'Mediators').max(100),
    mediation: text('调处结果', 'Result of the mediation').max(500).multiline(),
    mediations: lines('调处记录', 'Mediations', {
      on: day('日期', 'Day').required(),
      people: text('人员', 'People').required(),
      result: text('结果', 'Result').required(),
      level: choice('层级', 'Level', levels).required(),
    }).kept(),
    upReason: choice('上交理由', 'Why it is handed up', {
      powers: ['超出本级职权', 'Outside our powers'],
      limit: ['超过时限未果', 'Over the limit'],
      refused: ['当事人不接受本级调处', 'A party refuses'],
      law: ['须走法律途径', 'Path of law'],
    }),
    upNote: text('上交说明', 'Note').max(300).multiline(),
    ups: lines('上交经过', 'Handed up', {
      on: day('日期', 'Day').required(),
      from: text('由', 'From').required(),
      to: text('至', 'To').required(),
      why: text('理由', 'Reason').required(),
      signed: text('签字', 'Signed by').required(),
    }).kept(),
    downReason: text('退回理由', 'Why it is sent back').max(300),
    sponsor: ref('post', '包案领导', 'Leader in charge'),
    sponsoredOn: day('包案日期', 'Taken in charge on').kept(),
    agreement: text('协议内容', 'Agreement').max(2000).multiline(),
    agreementFile: data<StoredFile>('协议书', 'Agreement as signed', 'file'),
    performBy: day('约定履行日期', 'To be performed by'),
    agreedOn: day('达成协议日期', 'Agreed on').kept(),
    settledAt: choice('化解层级', 'Settled at', levels).kept(),
    performedOn: day('履行日期', 'Performed on'),
    firstVisit: text('30日回访情况', 'Found after 30 days').max(500).multiline(),
    firstHeld: choice('30日是否稳定', 'Holds after 30 days', {
      yes: ['稳定', 'Holds'],
      no: ['有反复', 'Does not hold'],
    }),
    firstVisitOn: day('30日回访日期', 'Visited after 30 days on').kept(),
    secondVisit: text('90日回访情况', 'Found after 90 days').max(500).multiline(),
    secondHeld: choice('90日是否稳定', 'Holds after 90 days', {
      yes: ['稳定', 'Holds'],
      no: ['有反复', 'Does not hold'],
    }),
    secondVisitOn: day('90日回访日期', 'Visited after 90 days on').kept(),
    relapsedOn: day('反复日期', 'Relapsed on').kept(),
    relapses: whole('反复次数', 'Times relapsed').kept().summed(),
    toldWhere: text('告知去处', 'Told where to go').max(300),
    closedOn: day('结案日期', 'Closed on').kept(),
  },
  lifecycle: {
    states: {
      taken: ['待调处', 'To be mediated'],
      mediating: ['调处中', 'Being mediated'],
      raised: ['已上交，待受理', 'Handed up'],
      agreed: ['已达成协议', 'Agreed'],
      visited: ['已30日回访', 'Visited after 30 days'],
      closed: ['已结案', 'Closed'],
      redirected: ['已引导法律途径', 'Directed to the law'],
    },
    initial: 'taken',
    consequences: { relapse: ['再次发生', 'Broke out again'] },
    tells: {
      create: { both: [keeper, { inState: 'raised' }] },
      handUp: { sameUnit: 'unit' },
      goUp: { sameUnit: 'unit' },
      sendDown: { sameUnit: 'unit' },
      proposeSponsor: { samePost: 'sponsor' },
      relapse: { sameUnit: 'unit' },
    },
    moves: disputeMoves,
  },
  access: {
    read: {
      either: [
        keeper,
        { role: ['supervision', 'leader'] },
        { both: [worker, { either: [{ sameUnit: 'unit' }, { sameUnit: 'units' }, { sameUnit: 'place' }] }] },
      ],
    },
    // Any unit takes in what a citizen brings: nobody is sent away to a lower level.
    create: worker,
    change: { both: [worker, { sameUnit: 'unit' }, { inState: ['taken', 'mediating'] }] },
  },
  deadlines: {
    visitFirst: {
      label: ['30日回访', 'Visit after 30 days'],
      after: 'agreedOn',
      limit: 'dispute-visit-first',
      metIn: ['visited', 'closed', 'mediating', 'redirected'],
    },
    visitSecond: {
      label: ['90日回访', 'Visit after 90 days'],
      after: 'agreedOn',
      limit: 'dispute-visit-second',
      metIn: ['closed', 'mediating', 'redirected'],
    },
  },
  metrics: {
    open: { label: ['在调处', 'Open'], count: { in: ['taken', 'mediating', 'raised'] } },
    settled: {
      label: ['化解率', 'Settled'],
      share: {
        of: ['agreed', 'visited', 'closed'],
        among: ['taken', 'mediating', 'raised', 'agreed', 'visited', 'closed', 'redirected'],
      },
    },
  },
  unique: [['numberText']],
  indexed: [['unit'], ['previous'], ['state', 'dueOn']],
  views: {
    list: ['title', 'numberText', 'partiesShown', 'type', 'risk', 'level', 'unit', 'takenOn', 'dueOn', 'agreedOn'],
    order: 'takenOn',
    form: {
      basics: {
        label: ['纠纷', 'Dispute'],
        fields: ['title', 'parties', 'type', 'cause', 'people', 'place', 'enterprise'],
      },
      judged: { label: ['研判', 'Judged'], fields: ['risk', 'grade', 'source', 'exempt', 'previous'] },
    },
  },
})
