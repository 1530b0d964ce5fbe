import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, money, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, leader, promoterOrOwn, unitStaff, wan } from './access.ts'

const verifier = {
  both: [{ charge: ['investment', 'finance', 'statistics'] }, unitStaff, { not: { person: 'filedBy' } }],
} as const

/** 到位资金凭证 — one document that proves money in place; its number counts once, whoever files it. */
export const paidIn = defineRegister('paid_in', {
  label: ['到位资金凭证', 'Proof of money arrived'],
  title: 'documentNumber',
  fields: {
    contract: ref('contract', '投资合同', 'Contract').required().frozen(),
    unit: ref('unit', '报送单位', 'Filed by').required(),
    documentNumber: text('凭证号', 'Document number').required().max(80).searched(),
    period: text('所属月份', 'Month').required().max(7).hint('如 2026-06', 'Such as 2026-06'),
    kind: choice('类别', 'Kind', {
      land: ['土地价款', 'Price of land'],
      works: ['工程款', 'Works'],
      equipment: ['设备', 'Equipment'],
      capital: ['注册资本实缴', 'Capital paid in'],
      foreign: ['现汇进资', 'Foreign cash'],
      other: ['其他', 'Other'],
    }).required(),
    amount: money('金额', 'Amount', wan).required().min(0),
    paidOn: day('凭证日期', 'Dated').required(),
    payer: text('付款方', 'Payer').required().max(120),
    payee: text('收款方', 'Payee').max(120),
    file: data<StoredFile>('凭证扫描件', 'Scan', 'file'),
    filedBy: ref('person', '报送人', 'Filed by person').kept(),
    verified: money('核定金额', 'Verified', wan).min(0),
    verifiedWords: text('核减理由', 'Why reduced').max(300),
    verifiedOn: day('核定日期', 'Verified on').kept(),
    verifiedBy: ref('person', '核定人', 'Verified by').kept(),
  },
  lifecycle: {
    states: { filed: ['待核定', 'Filed'], verified: ['已核定', 'Verified'], refused: ['不予认可', 'Refused'] },
    initial: 'filed',
    moves: {
      verify: {
        label: ['核定', 'Verify'],
        from: 'filed',
        to: 'verified',
        by: verifier,
        isMain: true,
        takes: ['verified', 'verifiedWords'],
        needs: ['verified'],
        stamps: { verifiedOn: 'today', verifiedBy: 'person' },
      },
      refuse: {
        label: ['不予认可', 'Refuse'],
        from: 'filed',
        to: 'refused',
        by: verifier,
        needsReason: true,
        stamps: { verifiedOn: 'today', verifiedBy: 'person' },
      },
    },
  },
  access: {
    read: {
      either: [
        leader,
        { role: 'supervision' },
        { both: [business, { charge: ['investment', 'finance', 'statistics'] }] },
        { sameUnit: 'unit' },
      ],
    },
    create: promoterOrOwn,
    change: { both: [promoterOrOwn, { inState: 'filed' }] },
  },
  metrics: { verified: { label: ['核定金额', 'Verified'], sum: 'verified' } },
  unique: [['documentNumber']],
  indexed: [['contract'], ['state', 'paidOn']],
  views: {
    list: ['documentNumber', 'contract', 'unit', 'kind', 'amount', 'paidOn', 'verified', 'verifiedWords'],
    order: 'paidOn',
    form: {
      proof: {
        label: ['凭证', 'Proof'],
        fields: ['contract', 'unit', 'period', 'kind', 'amount', 'documentNumber', 'paidOn', 'payer', 'payee', 'file'],
      },
    },
  },
})
