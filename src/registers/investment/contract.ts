import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, money, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { leader, promoter, promoterOrOwn, unitStaff, wan } from './access.ts'

/** 投资合同 — what an investor promises and by when; a clause that was not reviewed keeps it from being signed. */
export const contract = defineRegister('contract', {
  label: ['投资合同', 'Investment contract'],
  title: 'name',
  fields: {
    name: text('合同名称', 'Contract').required().max(120).searched(),
    lead: ref('lead', '招商线索', 'Lead').required().frozen(),
    unit: ref('unit', '引资单位', 'Unit').required(),
    kind: choice('类型', 'Kind', {
      intent: ['意向', 'Intent'],
      framework: ['框架', 'Framework'],
      formal: ['正式', 'Formal'],
    }).required(),
    parties: text('签约方', 'Parties').required().max(300),
    amount: money('合同金额', 'Amount', wan).min(0),
    fixedAssets: money('固定资产投资承诺', 'Fixed assets promised', wan).min(0),
    land: number('用地', 'Land', ['亩', 'mu']).min(0),
    intensity: number('投资强度承诺', 'Intensity promised', ['万元/亩', '10,000 yuan per mu']).min(0),
    taxPerMu: number('亩均税收承诺', 'Tax per mu promised', ['万元/亩·年', '10,000 yuan per mu a year']).min(0),
    startBy: day('开工期限', 'Start by'),
    finishBy: day('竣工期限', 'Finish by'),
    produceBy: day('投产期限', 'Produce by'),
    breach: text('违约条款', 'Breach').max(500).multiline(),
    legalOpinion: text('合法性审查意见', 'Legal opinion').max(300),
    scan: data<StoredFile>('合同扫描件', 'Scan', 'file'),
    signedOn: day('签约日期', 'Signed on').kept(),
    project: ref('project', '重点项目', 'Key project').kept(),
    enterprise: ref('enterprise', '落地企业', 'Enterprise'),
    registeredOn: day('注册日期', 'Registered on').kept(),
    endedOn: day('终止日期', 'Ended on').kept(),
  },
  lifecycle: {
    states: { draft: ['拟稿', 'Draft'], signed: ['已签约', 'Signed'], ended: ['已终止', 'Ended'] },
    initial: 'draft',
    moves: {
      sign: {
        label: ['签约', 'Sign'],
        from: 'draft',
        to: 'signed',
        by: { either: [promoter, { both: [{ sameUnit: 'unit' }, unitStaff] }] },
        isMain: true,
        needs: ['amount', 'legalOpinion'],
        takes: ['legalOpinion', 'scan'],
        stamps: { signedOn: 'today' },
      },
      register: {
        label: ['登记注册企业', 'Name the enterprise'],
        from: 'signed',
        to: 'signed',
        by: promoterOrOwn,
        isMain: true,
        takes: ['enterprise'],
        needs: ['enterprise'],
        stamps: { registeredOn: 'today' },
      },
      end: {
        label: ['终止（清退）', 'End'],
        from: 'signed',
        to: 'ended',
        by: { either: [promoter, leader] },
        needsReason: true,
        stamps: { endedOn: 'today' },
      },
    },
  },
  access: {
    read: {
      either: [
        { role: ['leader', 'supervision'] },
        promoter,
        { both: [{ charge: ['finance', 'gate', 'legal', 'statistics', 'keyProjects'] }, unitStaff] },
        { sameUnit: 'unit' },
      ],
    },
    create: promoterOrOwn,
    change: { both: [promoterOrOwn, { inState: 'draft' }] },
  },
  deadlines: {
    register: { label: ['注册', 'Register by'], after: 'signedOn', limit: 'contract-registration', metIn: ['ended'] },
  },
  metrics: { amount: { label: ['合同金额', 'Amount'], sum: 'amount' } },
  indexed: [['lead'], ['unit'], ['state', 'signedOn']],
  views: {
    list: ['name', 'lead', 'unit', 'kind', 'amount', 'fixedAssets', 'signedOn', 'startBy', 'produceBy', 'enterprise'],
    order: 'signedOn',
    form: {
      basics: {
        label: ['合同', 'Contract'],
        fields: ['name', 'lead', 'unit', 'kind', 'parties', 'legalOpinion', 'scan'],
      },
      promises: {
        label: ['投资方承诺', 'Promised by the investor'],
        fields: [
          'amount',
          'fixedAssets',
          'land',
          'intensity',
          'taxPerMu',
          'startBy',
          'finishBy',
          'produceBy',
          'breach',
        ],
      },
      landed: { label: ['落地', 'Landed'], fields: ['enterprise'] },
    },
  },
})
