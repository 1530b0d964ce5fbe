import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, money, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, leader, promoter, promoterOrOwn, unitStaff, wan } from './access.ts'

const reviewer = {
  both: [{ charge: ['legal', 'finance'] }, unitStaff, { not: { person: 'proposedBy' } }],
} as const

/** 政策承诺 — one clause by which the zone binds itself: its legal basis, the fair-competition review, when it is due, whether it was kept. */
export const promise = defineRegister('promise', {
  label: ['政策承诺', 'Promise of the zone'],
  title: 'clause',
  fields: {
    contract: ref('contract', '投资合同', 'Contract').required().frozen(),
    clause: text('条款内容', 'Clause').required().max(300).multiline().searched(),
    kind: choice('类别', 'Kind', {
      land: ['用地厂房', 'Land and plant'],
      works: ['基础配套', 'Works'],
      reward: ['奖励补助', 'Rewards'],
      service: ['服务保障', 'Service'],
      other: ['其他', 'Other'],
    }).required(),
    amount: money('金额', 'Amount', wan).min(0),
    basis: text('法律政策依据', 'Legal basis').required().max(300),
    unit: ref('unit', '兑现单位', 'Unit that keeps it').required(),
    due: day('兑现时限', 'Due').required(),
    proposedBy: ref('person', '提出人', 'Proposed by').kept(),
    review: text('公平竞争审查意见', 'Fair-competition opinion').max(500).multiline(),
    reviewedOn: day('审查日期', 'Reviewed on').kept(),
    reviewedBy: ref('person', '审查人', 'Reviewed by').kept(),
    keptWords: text('兑现情况', 'How it was kept').max(500).multiline(),
    proof: data<StoredFile>('兑现凭证', 'Proof', 'file'),
    keptOn: day('兑现日期', 'Kept on').kept(),
    enterprise: ref('enterprise', '受诺企业', 'Promised to').kept(),
  },
  lifecycle: {
    states: {
      proposed: ['待审查', 'To be reviewed'],
      cleared: ['审查通过', 'Cleared'],
      barred: ['审查不通过', 'Barred'],
      fulfilled: ['已兑现', 'Kept'],
      withdrawn: ['已撤回', 'Withdrawn'],
    },
    initial: 'proposed',
    consequences: { 'name-firm': ['企业注册', 'The firm is registered'] },
    tells: { create: { charge: 'legal' }, clear: { sameUnit: 'unit' } },
    moves: {
      clear: {
        label: ['审查通过', 'Clear'],
        from: 'proposed',
        to: 'cleared',
        by: reviewer,
        isMain: true,
        takes: ['review'],
        needs: ['review'],
        stamps: { reviewedOn: 'today', reviewedBy: 'person' },
      },
      bar: {
        label: ['审查不通过', 'Bar'],
        from: 'proposed',
        to: 'barred',
        by: reviewer,
        takes: ['review'],
        needs: ['review'],
        stamps: { reviewedOn: 'today', reviewedBy: 'person' },
      },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['proposed', 'barred'],
        to: 'withdrawn',
        by: promoter,
        needsReason: true,
      },
      fulfil: {
        label: ['登记兑现', 'Record as kept'],
        from: 'cleared',
        to: 'fulfilled',
        by: promoterOrOwn,
        isMain: true,
        takes: ['keptWords', 'proof'],
        needs: ['keptWords'],
        stamps: { keptOn: 'today' },
      },
    },
  },
  access: {
    read: {
      either: [
        { role: ['leader', 'supervision'] },
        { both: [business, { charge: ['investment', 'legal', 'finance'] }] },
        { sameUnit: 'unit' },
        { both: [{ sameEnterprise: 'enterprise' }, { inState: ['cleared', 'fulfilled'] }] },
      ],
    },
    create: { either: [promoterOrOwn, leader] },
    change: { both: [promoterOrOwn, { inState: 'proposed' }] },
  },
  metrics: { open: { label: ['待兑现', 'To be kept'], count: { in: ['cleared'] } } },
  indexed: [['contract'], ['unit'], ['state', 'due']],
  views: {
    list: ['clause', 'contract', 'kind', 'amount', 'basis', 'unit', 'due', 'reviewedOn', 'keptOn'],
    order: 'due',
    form: {
      clause: { label: ['条款', 'Clause'], fields: ['contract', 'clause', 'kind', 'amount', 'basis', 'unit', 'due'] },
    },
  },
})
