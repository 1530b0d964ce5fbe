import { choice, data, day, flag, lines, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { charges, type Who } from '#schema/who.ts'

const head = { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] } as const satisfies Who

/** 签认 — the head of a unit signs what the registers say of a month or a quarter; nothing is typed twice, and nought is signed as well. */
export const statement = defineRegister('statement', {
  label: ['签认', 'Statement'],
  title: 'titleText',
  fields: {
    kind: choice('事项', 'Matter', {
      disputes: ['矛盾纠纷月度排查（零报告）', 'Monthly screening of disputes'],
      hazards: ['安全隐患季度统计', 'Quarterly statistics of hazards'],
    })
      .required()
      .frozen(),
    unit: ref('unit', '单位', 'Unit').required().frozen(),
    period: text('期次', 'Period').required().max(7).frozen().hint('如 2026-11、2026-Q1', 'Such as 2026-11, 2026-Q1'),
    note: text('说明', 'Note')
      .max(500)
      .multiline()
      .hint('只写系统里没有的情况，没有可不填', 'Only what the registers do not know; may stay empty'),
    titleText: text('名称', 'Title').kept(),
    keeper: choice('汇总', 'Kept by', charges).kept(),
    from: day('自', 'From').kept(),
    until: day('至', 'Until').kept(),
    dueOn: day('签认期限', 'To be signed by').kept(),
    figures: lines('登记数', 'What the registers say', {
      key: choice('项目', 'Item', {
        found: ['排查发现', 'Found'],
        settled: ['化解', 'Settled'],
        handedUp: ['上交', 'Handed up'],
        open: ['未办结', 'Open'],
        highRisk: ['其中高风险', 'Of these high risk'],
        visitsLate: ['回访超期', 'Visits late'],
        major: ['其中重大', 'Of these major'],
        closed: ['复查销号', 'Closed'],
        inTime: ['其中按期', 'Of these in time'],
        overdue: ['其中超期', 'Of these overdue'],
      }).required(),
      value: whole('件数', 'Number').required(),
    }).kept(),
    drawnFrom: data<Readonly<Record<string, readonly string[]>>>('依据记录', 'Drawn from').internal(),
    isNil: flag('零报告', 'Nothing found').kept(),
    signedBy: ref('person', '签认人', 'Signed by').kept(),
    signedOn: day('签认日期', 'Signed on').kept(),
    isLate: flag('逾期签认', 'Signed late').kept(),
  },
  lifecycle: {
    states: { signed: ['已签认', 'Signed'] },
    initial: 'signed',
    moves: {
      again: {
        label: ['重新签认', 'Sign anew'],
        from: 'signed',
        to: 'signed',
        by: head,
        takes: ['note'],
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [{ chargeIn: 'keeper' }, { role: ['supervision', 'leader'] }, { sameUnit: 'unit' }] },
    create: head,
    change: { nobody: true },
  },
  unique: [['kind', 'unit', 'period']],
  indexed: [['unit']],
  views: {
    list: ['titleText', 'kind', 'unit', 'period', 'isNil', 'figures', 'signedBy', 'signedOn', 'isLate'],
    order: 'signedOn',
    form: { basics: { label: ['签认', 'Statement'], fields: ['kind', 'unit', 'period', 'note'] } },
  },
})
