import type { Compiled, DirectiveItem } from '#domain/compiler/types.ts'
import type { Day } from '#domain/day.ts'
import { choice, data, day, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

/** What the compiler proposed for a task: kept beside what the officer decided, so that both can be seen. */
export type Proposal = Pick<
  DirectiveItem,
  'responsibility' | 'due' | 'checkability' | 'continues' | 'rule' | 'context' | 'parts'
>

/** Why a sentence of the document became a task by an officer's hand and not by the compiler's. */
export type Rescue = Pick<Compiled['sentences'][number], 'role' | 'reason'>

const afterIssue = ['issued', 'objected', 'active', 'submitted', 'verified', 'closed'] as const
const leadUnit = { both: [{ sameUnit: 'lead' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who
const leadHead = { both: [{ sameUnit: 'lead' }, { role: 'unitHead' }] } as const satisfies Who
const supervision = { role: 'supervision' } as const satisfies Who
const assigned = { either: [{ sameUnit: 'lead' }, { sameUnit: 'cooperating' }] } as const satisfies Who

/** 任务 — from a proposed reading of a sentence to a matter closed by a second person. */
export const task = defineRegister('task', {
  label: ['任务', 'Task'],
  title: 'title',
  fields: {
    plan: ref('plan', '计划', 'Plan').required().frozen(),
    section: text('章节', 'Section').max(80).frozen(),
    kind: choice('类型', 'Kind', {
      task: ['任务', 'Task'],
      order: ['交办', 'Order'],
      mechanism: ['机制', 'Mechanism'],
    }).required(),
    title: text('任务名称', 'Task').required().max(120).searched(),
    asSaid: text('原文', 'As said').required().frozen().multiline(),
    start: whole('起', 'Start').required().frozen(),
    end: whole('止', 'End').required().frozen(),
    asIssued: text('下发内容', 'As issued').required().multiline().searched(),
    deliverable: text('成果形式', 'Deliverable').max(200),
    standard: text('验收标准', 'Acceptance standard').max(400).multiline(),
    lead: ref('unit', '牵头单位', 'Lead unit'),
    cooperating: refs('unit', '配合单位', 'Cooperating units'),
    leader: ref('post', '责任领导', 'Leader in charge'),
    saidUnits: text('原文责任主体', 'Units as said').frozen(),
    duePhrase: text('原文时限', 'Time limit as said').frozen(),
    dueOriginal: day('原定时限', 'Original due day').kept(),
    dueCurrent: day('完成时限', 'Due'),
    proposal: data<Proposal>('编译建议', 'Proposal').frozen(),
    rescue: data<Rescue>('人工列入', 'Rescued').frozen(),
    continues: ref('task', '延续任务', 'Continues'),
    into: ref('task', '并入', 'Merged into').kept(),
    issuedOn: day('下发日期', 'Issued on').kept(),
    signedOn: day('签收日期', 'Signed for on').kept(),
    signedBy: ref('person', '签收人', 'Signed for by').kept(),
    submittedOn: day('提请办结日期', 'Submitted on').kept(),
    returnedOn: data<readonly Day[]>('退回日期', 'Returned on', 'days').kept(),
    outcome: text('办理结果', 'Outcome').max(2000).multiline(),
    verifiedOn: day('核验日期', 'Verified on').kept(),
    verifiedBy: ref('person', '核验人', 'Verified by').kept(),
    closedOn: day('办结日期', 'Closed on').kept(),
    closedBy: ref('person', '办结人', 'Closed by').kept(),
  },
  lifecycle: {
    states: {
      proposed: ['待审', 'Proposed'],
      accepted: ['已采纳', 'Accepted'],
      rejected: ['不列入', 'Rejected'],
      merged: ['已并拆', 'Merged or split'],
      issued: ['待签收', 'To be signed for'],
      objected: ['异议中', 'Objected'],
      active: ['办理中', 'In progress'],
      submitted: ['待核验', 'To be verified'],
      verified: ['待办结', 'To be closed'],
      closed: ['已办结', 'Closed'],
    },
    initial: 'proposed',
    consequences: {
      issue: ['下发', 'Issue'],
      merge: ['并入', 'Merge'],
      split: ['拆分', 'Split'],
      object: ['进入异议', 'Suspend by objection'],
      reassign: ['改派', 'Reassign'],
      'uphold-assignment': ['维持交办', 'Uphold the assignment'],
      extend: ['延期', 'Extend'],
    },
    tells: {
      issue: assigned,
      reassign: assigned,
      'uphold-assignment': { sameUnit: 'lead' },
      extend: assigned,
      submit: supervision,
      return: { sameUnit: 'lead' },
      verify: { both: [{ role: ['supervision', 'leader'] }, { not: { person: 'verifiedBy' } }] },
      close: assigned,
    },
    moves: {
      accept: {
        label: ['采纳', 'Accept'],
        from: ['proposed', 'rejected'],
        to: 'accepted',
        by: supervision,
        isMain: true,
      },
      reject: {
        label: ['不列入', 'Reject'],
        from: ['proposed', 'accepted'],
        to: 'rejected',
        by: supervision,
        needsReason: true,
      },
      sign: {
        label: ['签收', 'Sign for'],
        from: 'issued',
        to: 'active',
        by: leadHead,
        isMain: true,
        stamps: { signedOn: 'today', signedBy: 'person' },
      },
      submit: {
        label: ['提请办结', 'Submit for closing'],
        from: 'active',
        to: 'submitted',
        by: leadUnit,
        isMain: true,
        takes: ['outcome'],
        needs: ['outcome'],
        stamps: { submittedOn: 'today' },
      },
      verify: {
        label: ['核验通过', 'Verify'],
        from: 'submitted',
        to: 'verified',
        by: supervision,
        isMain: true,
        stamps: { verifiedOn: 'today', verifiedBy: 'person' },
      },
      return: {
        label: ['退回重办', 'Return'],
        from: ['submitted', 'verified'],
        to: 'active',
        by: supervision,
        needsReason: true,
      },
      close: {
        label: ['办结', 'Close'],
        from: 'verified',
        to: 'closed',
        isMain: true,
        by: { both: [{ role: ['supervision', 'leader'] }, { not: { person: 'verifiedBy' } }] },
        stamps: { closedOn: 'today', closedBy: 'person' },
      },
    },
  },
  access: {
    read: {
      either: [
        supervision,
        {
          both: [
            { inState: afterIssue },
            { either: [{ role: 'leader' }, { sameUnit: 'lead' }, { sameUnit: 'cooperating' }] },
          ],
        },
      ],
    },
    create: supervision,
    change: { both: [supervision, { inState: ['proposed', 'accepted'] }] },
  },
  metrics: {
    open: { label: ['未办结', 'Open'], count: { in: ['issued', 'objected', 'active', 'submitted', 'verified'] } },
    closedShare: { label: ['办结率', 'Closed'], share: { of: ['closed'], among: afterIssue } },
  },
  indexed: [['plan'], ['lead'], ['cooperating'], ['state', 'dueCurrent']],
  views: {
    list: ['title', 'kind', 'lead', 'cooperating', 'dueCurrent', 'dueOriginal', 'plan', 'section'],
    order: 'dueCurrent',
    form: {
      matter: { label: ['事项', 'Matter'], fields: ['title', 'kind', 'asIssued', 'deliverable', 'standard'] },
      owners: { label: ['责任', 'Responsibility'], fields: ['lead', 'cooperating', 'leader'] },
      time: { label: ['时限', 'Time limit'], fields: ['dueCurrent', 'dueOriginal', 'continues'] },
    },
  },
})
