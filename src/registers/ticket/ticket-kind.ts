import { choice, day, flag, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { charges, type Who } from '#schema/who.ts'

/** Each charge keeps its own kinds. */
const keeper = { either: [{ role: 'supervision' }, { chargeIn: 'desk' }] } as const satisfies Who

/** 工单类别 — the catalogue by which tickets are filed and closed: when one is filed, its limit, its unit, what ends it; shipped as a preset. */
export const ticketKind = defineRegister('ticket_kind', {
  label: ['工单类别', 'Ticket kind'],
  title: 'name',
  fields: {
    code: text('编码', 'Code').required().max(40).frozen(),
    name: text('名称', 'Name').required().max(60).searched(),
    area: choice('领域', 'Area', {
      grid: ['网格事件', 'Grid event'],
      leak: ['漏损工单', 'Leak order'],
      hazard: ['安全隐患', 'Hazard'],
      food: ['食品安全检查', 'Food check'],
      hotline: ['热线诉求', 'Hotline'],
      river: ['河湖巡查', 'River patrol'],
      citizen: ['群众上报', 'Report of a citizen'],
      network: ['网络安全', 'Network security'],
    }).required(),
    desk: choice('受理派遣', 'Desk', charges)
      .required()
      .hint('承担这项统筹职能的单位立案、派遣、核查', 'The unit that looks after this files, dispatches and re-checks'),
    filing: text('立案条件', 'Filing condition').required().max(300).multiline(),
    count: whole('处置时限', 'Limit').required().min(0),
    per: choice('时限单位', 'Counted in', {
      workdays: ['工作日', 'Working days'],
      days: ['日', 'Calendar days'],
      hours: ['小时', 'Hours'],
    }).required(),
    closing: text('结案条件', 'Closing condition').required().max(300).multiline(),
    unit: ref('unit', '默认责任单位', 'Responsible unit'),
    evidence: text('佐证要求', 'Evidence wanted')
      .max(200)
      .hint('只写需要什么，系统不强制上传照片、轨迹', 'Says what is wanted; photos and tracks are never forced'),
    gate: choice('上交条件', 'Gate of handing up', {
      open: ['可直接上交', 'At once'],
      reason: ['写明理由', 'With a reason'],
      tried: ['先处置，并写明理由', 'After trying, with a reason'],
    }).required(),
    asks: choice('处置结果', 'Outcome', {
      plain: ['写明处置情况', 'What was done'],
      finding: ['查到、未查到，在何处', 'Found or not, and where'],
    }).required(),
    measureName: text('须计量的量（含单位）', 'What is measured, with its unit').max(40),
    needsPlan: flag('须先定整改方案（五定）', 'Needs a plan with the five fixings'),
    isMajor: flag('可挂牌督办', 'May be listed'),
    isDirect: flag('立案即派遣', 'Dispatched as it is filed'),
    isPublic: flag('群众可选', 'Open to citizens'),
    basis: text('依据', 'Basis').required().max(200),
    sourcedOn: day('依据日期', 'Day of the basis'),
  },
  lifecycle: {
    states: { inForce: ['有效', 'In force'], retired: ['停用', 'Retired'] },
    initial: 'inForce',
    moves: {
      retire: { label: ['停用', 'Retire'], from: 'inForce', to: 'retired', by: keeper, needsReason: true },
      restore: { label: ['恢复', 'Restore'], from: 'retired', to: 'inForce', by: keeper },
    },
  },
  access: { read: { any: true }, create: keeper, change: keeper },
  unique: [['code']],
  views: {
    list: ['name', 'area', 'desk', 'count', 'per', 'unit', 'gate', 'basis'],
    order: 'code',
    form: {
      basics: { label: ['类别', 'Kind'], fields: ['code', 'name', 'area', 'desk', 'unit', 'isPublic'] },
      course: {
        label: ['立案与结案', 'Filing and closing'],
        fields: ['filing', 'closing', 'count', 'per', 'isDirect'],
      },
      asked: {
        label: ['处置要求', 'What is asked'],
        fields: ['evidence', 'gate', 'asks', 'measureName', 'needsPlan', 'isMajor'],
      },
      basis: { label: ['依据', 'Basis'], fields: ['basis', 'sourcedOn'] },
    },
  },
})
