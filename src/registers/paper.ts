import type { Snapshot } from '#domain/paper/figure.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, flag, type Options, ref, refs, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const supervision = { role: 'supervision' } as const satisfies Who
const leader = { role: 'leader' } as const satisfies Who
const unitRoles = { role: ['unitHead', 'unitOfficer'] } as const satisfies Who
const out = { inState: ['issued', 'void'] } as const
const open = { not: { flag: 'isClosed' } } as const

/** 文种 — those that the zone draws from its facts, and those that another matter draws and files here. */
export const paperKinds = {
  economy: ['经济运行通报', 'Bulletin of economic operation'],
  projects: ['重点项目通报', 'Bulletin of key projects'],
  investment: ['招商引资任务通报', 'Bulletin of investment tasks'],
  land: ['征迁进展通报', 'Bulletin of land clearance'],
  service: ['企业服务通报', 'Bulletin of the service centre'],
  perMu: ['亩均评价通报', 'Bulletin of the per-mu evaluation'],
  supervision: ['督查通报', 'Supervision bulletin'],
  brief: ['领导一页纸', 'Leader’s one-page brief'],
  order: ['督办通知单', 'Supervision order'],
  urging: ['催办单', 'Urging slip'],
  slip: ['提示单', 'Reminder slip'],
  minutes: ['会议纪要', 'Minutes'],
  explanation: ['说明材料', 'Explanation'],
  result: ['考核结果通报', 'Result of an assessment'],
  landNotice: ['征地公告', 'Land notice'],
  landHearing: ['征地听证文书', 'Land hearing'],
  landDecision: ['征地补偿安置决定', 'Decision on compensation'],
} as const satisfies Options

/** 公文 — an official paper: drafted from facts, frozen with them, signed under the next number of its series, issued. */
export const paper = defineRegister('paper', {
  label: ['公文', 'Paper'],
  title: 'title',
  fields: {
    kind: choice('文种', 'Kind', paperKinds).required().frozen(),
    title: text('标题', 'Title')
      .max(120)
      .searched()
      .hint('留空则按文种和截止日期拟题', 'Left empty, it is drawn from kind and day'),
    asOf: day('数据截止日', 'As of').required(),
    issuer: ref('unit', '印发单位', 'Issuing unit').required(),
    addressees: text('主送', 'Addressees').max(200),
    copies: text('抄送', 'Copies to').max(200),
    requirements: text('下步要求', 'Requirements')
      .max(2000)
      .multiline()
      .hint(
        '一行一条，写明单位、事项、时限；留空则按事实拟稿',
        'One a line: who, what, by when; left empty, they are drafted from the facts',
      ),
    // What issues about investment were drawn from until decision 0031; those on file still say so.
    targets: refs('target', '涉及目标', 'Targets covered').kept(),
    namesUnits: flag('点名到单位', 'Names units').hint(
      '通报批评中点名到单位的，须经领导批准',
      'To name units for what they failed to do, a leader must approve',
    ),
    personBasis: ref('document', '点名到人依据', 'Document that names persons').hint(
      '已签发文件载明的，方可出现姓名',
      'A person may be named only where a signed document does so',
    ),
    namingApprovedOn: day('点名批准日期', 'Naming approved on').kept(),
    namingApprovedBy: ref('person', '点名批准人', 'Naming approved by').kept(),
    units: refs('unit', '送达单位', 'Sent to').kept(),
    circle: refs('post', '知悉范围', 'Circle').kept(),
    isAddressed: flag('仅送达单位', 'Addressed units only').kept(),
    isClosed: flag('仅限知悉范围', 'Circle only').kept(),
    corrects: ref('paper', '更正公文', 'Corrects'),
    previous: ref('paper', '上期', 'Issue before').kept(),
    number: text('文号', 'Number').max(60).kept().searched(),
    snapshot: data<Snapshot>('定稿快照', 'Frozen snapshot').kept(),
    file: data<StoredFile>('印发文本', 'Paper as signed', 'file').kept(),
    frozenOn: day('定稿日期', 'Frozen on').kept(),
    frozenBy: ref('person', '定稿人', 'Frozen by').kept(),
    signedOn: day('签发日期', 'Signed on').kept(),
    signedBy: ref('person', '签发人', 'Signed by').kept(),
    issuedOn: day('印发日期', 'Issued on').kept(),
    voidedOn: day('作废日期', 'Voided on').kept(),
  },
  lifecycle: {
    states: {
      draft: ['拟稿', 'Draft'],
      frozen: ['已定稿', 'Frozen'],
      signed: ['已签发', 'Signed'],
      issued: ['已印发', 'Issued'],
      void: ['作废', 'Void'],
    },
    initial: 'draft',
    moves: {
      approveNaming: {
        label: ['批准点名', 'Approve naming'],
        from: 'draft',
        to: 'draft',
        by: leader,
        needsReason: true,
        stamps: { namingApprovedOn: 'today', namingApprovedBy: 'person' },
      },
      freeze: {
        label: ['定稿', 'Freeze'],
        from: 'draft',
        to: 'frozen',
        by: supervision,
        isMain: true,
        stamps: { frozenOn: 'today', frozenBy: 'person' },
      },
      reopen: {
        label: ['退回修改', 'Reopen'],
        from: 'frozen',
        to: 'draft',
        by: { role: ['supervision', 'leader'] },
        needsReason: true,
      },
      sign: {
        label: ['签发', 'Sign'],
        from: 'frozen',
        to: 'signed',
        by: leader,
        isMain: true,
        stamps: { signedOn: 'today', signedBy: 'person' },
      },
      issue: {
        label: ['印发', 'Issue'],
        from: 'signed',
        to: 'issued',
        by: supervision,
        isMain: true,
        stamps: { issuedOn: 'today' },
      },
      void: {
        label: ['作废', 'Void'],
        from: ['signed', 'issued'],
        to: 'void',
        by: leader,
        needsReason: true,
        stamps: { voidedOn: 'today' },
      },
    },
  },
  access: {
    read: {
      either: [
        { role: 'supervision' },
        { samePost: 'circle' },
        { both: [{ role: 'leader' }, open] },
        {
          both: [
            out,
            unitRoles,
            { either: [{ sameUnit: 'units' }, { both: [open, { not: { flag: 'isAddressed' } }] }] },
          ],
        },
      ],
    },
    create: supervision,
    change: { both: [supervision, { inState: 'draft' }] },
  },
  indexed: [['kind', 'asOf'], ['state']],
  views: {
    list: ['title', 'kind', 'number', 'asOf', 'issuer', 'signedOn', 'issuedOn'],
    order: 'asOf',
    form: {
      basics: { label: ['公文', 'Paper'], fields: ['kind', 'title', 'asOf', 'issuer', 'addressees', 'copies'] },
      words: {
        label: ['要求和点名', 'Requirements and naming'],
        fields: ['requirements', 'namesUnits', 'personBasis', 'corrects'],
      },
    },
  },
})
