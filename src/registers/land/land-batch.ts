import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, lines, text, texts, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { landOffice, landStaff } from './readers.ts'

/** 张贴记录 — one round of a notice: when, until when, where, with the photograph and the paper as it hung. */
export type Posting = {
  readonly notice: 'pre' | 'plan' | 'final'
  readonly round: number
  readonly on: string
  readonly until: string | null
  readonly places: readonly string[]
  readonly photo: StoredFile | null
  /** The paper on file. */
  readonly paper: string
}

/** Who speaks at a hearing: sides, never households. */
export const hearingSides = {
  collective: ['村集体经济组织', 'Collective'],
  member: ['成员代表', 'Members'],
  committee: ['村民委员会', 'Village committee'],
  other: ['其他利害关系人', 'Others concerned'],
} as const

export const hearingTaken = {
  taken: ['采纳', 'Taken up'],
  partly: ['部分采纳', 'In part'],
  not: ['不采纳', 'Not taken up'],
} as const

export const hearingColumns = {
  side: choice('提出方', 'Side', hearingSides).required(),
  text: text('意见', 'Opinion').max(300).required(),
  answer: text('答复', 'Answer').max(300).required(),
  taken: choice('采纳情况', 'Taken up', hearingTaken).required(),
}

export type HearingPoint = {
  readonly side: keyof typeof hearingSides
  readonly text: string
  readonly answer: string
  readonly taken: keyof typeof hearingTaken
}

/** 听证 — as it was called, and, once it was held, as it went; each with its paper on file. */
export type Hearing = {
  readonly calledOn: string
  readonly on: string
  readonly place: string
  readonly chair: string
  readonly objectors: number
  readonly members: number
  readonly notice: string
  readonly attended: number | null
  readonly points: readonly HearingPoint[] | null
  readonly result: 'kept' | 'changed' | null
  readonly record: string | null
}

/** 征地批次 — one application for land with the steps that the law puts in order; each step is a day, none is called “expropriation done”. */
export const landBatch = defineRegister('land_batch', {
  label: ['征地批次', 'Land batch'],
  title: 'name',
  fields: {
    name: text('批次（片区）名称', 'Name').required().max(80).searched(),
    number: text('批次编号', 'Number').required().max(40).searched(),
    purpose: choice('公共利益情形', 'Public interest', {
      defence: ['军事和外交', 'Defence and foreign affairs'],
      infrastructure: ['基础设施', 'Infrastructure'],
      publicService: ['公共事业', 'Public services'],
      relief: ['扶贫搬迁和保障性安居工程', 'Relocation and affordable housing'],
      development: ['成片开发', 'Comprehensive development'],
      other: ['法律规定的其他情形', 'Others named by law'],
    })
      .required()
      .hint('土地管理法第四十五条', 'Land Administration Law art. 45'),
    approver: choice('批准机关', 'Approved by', {
      province: ['省级人民政府', 'Provincial government'],
      state: ['国务院', 'State Council'],
    }).required(),
    places: texts('张贴地点', 'Posted at').hint(
      '乡镇、村、村民小组范围内均须张贴',
      'In the township, the village and the group',
    ),
    noticeBy: text('公告机关', 'Notices issued by').max(60),
    compensation: text('补偿方式和标准', 'Compensation').max(1000).multiline(),
    rehousing: text('安置对象和方式', 'Rehousing').max(1000).multiline(),
    social: text('社会保障', 'Social security').max(500).multiline(),
    registerAt: text('补偿登记地点和方式', 'Where and how to register').max(300).multiline(),
    objectTo: text('异议提出方式', 'Where to object').max(300).multiline(),
    postNotice: choice('公告', 'Notice', {
      pre: ['征收土地预公告', 'Pre-notice'],
      plan: ['征地补偿安置方案公告', 'Plan of compensation'],
      final: ['征收土地公告', 'Expropriation notice'],
    }),
    postOn: day('张贴日期', 'Posted on'),
    postUntil: day('公告至', 'Hangs until').hint(
      '不填的，按法定最短期限推算',
      'Left empty, counted by the shortest lawful period',
    ),
    postPhoto: data<StoredFile>('张贴照片', 'Photograph of the posting', 'file'),
    postings: data<readonly Posting[]>('张贴记录', 'Postings').kept(),
    hearingOn: day('听证会日期', 'To be heard on'),
    hearingPlace: text('听证地点', 'Place of the hearing').max(80),
    hearingChair: text('听证主持人', 'Chaired by').max(40),
    objectors: whole('提出异议的成员', 'Members who object').min(0),
    membersCounted: whole('集体经济组织成员', 'Members of the collective').min(1),
    hearingAttended: whole('到会人数', 'Attended').min(1),
    hearingPoints: lines('听证意见', 'What was said', hearingColumns),
    hearingResult: choice('听证结果', 'Result', {
      kept: ['方案不作修改', 'The plan stands'],
      changed: ['修改方案', 'The plan is changed'],
    }),
    hearings: data<readonly Hearing[]>('听证材料', 'Hearings').kept(),
    purposeOn: day('认定公共利益', 'Purpose found'),
    preNoticeOn: day('征收土地预公告', 'Pre-notice posted'),
    preNoticeUntil: day('预公告期满', 'Pre-notice ends').hint(
      '不填的，按法定最短期限推算',
      'Left empty, counted by the shortest lawful period',
    ),
    surveyedOn: day('现状调查完成', 'Survey done'),
    riskOn: day('社会稳定风险评估完成', 'Risk assessment done'),
    planNoticeOn: day('补偿安置方案公告', 'Compensation plan posted'),
    planNoticeUntil: day('方案公告期满', 'Plan notice ends').hint(
      '不填的，按法定最短期限推算',
      'Left empty, counted by the shortest lawful period',
    ),
    heardOn: day('听证', 'Hearing').hint(
      '多数成员认为方案不符合规定的，应当组织',
      'When most members object to the plan',
    ),
    registeredOn: day('补偿登记完成', 'Claims registered'),
    agreedOn: day('协议签订完成', 'Agreements signed').hint(
      '个别未签的，须在申请中如实说明',
      'A few refusals are stated in the application',
    ),
    unsigned: text('未签订情况说明', 'Not signed: statement').max(500).multiline(),
    fundedOn: day('费用足额到位', 'Funds in full'),
    appliedOn: day('申请征收', 'Applied'),
    approvedOn: day('批准', 'Approved'),
    receivedOn: day('收到批准文件', 'Approval received'),
    approvalNo: text('批准文号', 'Approval number').max(60),
    noticedOn: day('征收土地公告', 'Expropriation notice'),
    paidOn: day('付清', 'Paid in full'),
    handedOverOn: day('交地', 'Land handed over'),
  },
  lifecycle: {
    states: { open: ['办理中', 'In progress'], closed: ['已办结', 'Closed'] },
    initial: 'open',
    moves: {
      post: {
        label: ['登记张贴公告', 'Post a notice'],
        from: 'open',
        to: 'open',
        by: landOffice,
        isMain: true,
        takes: ['postNotice', 'postOn', 'postUntil', 'postPhoto'],
        needs: ['noticeBy', 'places'],
      },
      callHearing: {
        label: ['通知听证', 'Call a hearing'],
        from: 'open',
        to: 'open',
        by: landOffice,
        takes: ['hearingOn', 'hearingPlace', 'hearingChair', 'objectors', 'membersCounted'],
        needs: ['planNoticeOn', 'noticeBy'],
      },
      hear: {
        label: ['登记听证', 'Record the hearing'],
        from: 'open',
        to: 'open',
        by: { both: [landOffice, { filled: 'hearingOn' }] },
        takes: ['hearingAttended', 'hearingPoints', 'hearingResult'],
      },
      close: {
        label: ['办结', 'Close'],
        from: 'open',
        to: 'closed',
        by: landOffice,
        needs: ['noticedOn', 'paidOn', 'handedOverOn'],
      },
      reopen: { label: ['恢复办理', 'Reopen'], from: 'closed', to: 'open', by: landOffice, needsReason: true },
    },
  },
  stages: {
    purposeOn: ['已认定公共利益', 'Purpose found'],
    preNoticeOn: ['预公告', 'Pre-notice'],
    surveyedOn: ['现状调查完成', 'Surveyed'],
    riskOn: ['风险评估完成', 'Risk assessed'],
    planNoticeOn: ['方案公告', 'Plan notice'],
    registeredOn: ['补偿登记完成', 'Claims registered'],
    agreedOn: ['协议签订完成', 'Agreements signed'],
    fundedOn: ['费用到位', 'Funded'],
    appliedOn: ['已申请', 'Applied'],
    approvedOn: ['已批准', 'Approved'],
    noticedOn: ['征收公告', 'Noticed'],
    paidOn: ['已付清', 'Paid'],
    handedOverOn: ['已交地', 'Handed over'],
  },
  access: { read: landStaff, create: landOffice, change: { both: [landOffice, { inState: 'open' }] } },
  metrics: { open: { label: ['办理中批次', 'Open batches'], count: { in: ['open'] } } },
  unique: [['number']],
  views: {
    list: ['name', 'number', 'purpose', 'preNoticeOn', 'planNoticeOn', 'appliedOn', 'approvedOn', 'noticedOn'],
    order: 'name',
    form: {
      basics: {
        label: ['批次', 'Batch'],
        fields: ['name', 'number', 'purpose', 'approver', 'places'],
      },
      notices: {
        label: ['公告内容', 'Notices'],
        fields: ['noticeBy', 'compensation', 'rehousing', 'social', 'registerAt', 'objectTo'],
      },
      before: {
        label: ['公告调查', 'Notices and survey'],
        fields: [
          ...(['purposeOn', 'preNoticeOn', 'preNoticeUntil', 'surveyedOn', 'riskOn'] as const),
          ...(['planNoticeOn', 'planNoticeUntil', 'heardOn', 'registeredOn', 'agreedOn', 'unsigned'] as const),
        ],
      },
      approval: {
        label: ['报批实施', 'Approval and carrying out'],
        fields: [
          ...(['fundedOn', 'appliedOn', 'approvedOn', 'receivedOn', 'approvalNo'] as const),
          ...(['noticedOn', 'paidOn', 'handedOverOn'] as const),
        ],
      },
    },
  },
})
