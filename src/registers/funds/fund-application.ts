import { channelLabels } from '#domain/funds/channels.ts'
import { choice, day, flag, money, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const tenThousand = ['万元', '× 10,000 yuan'] as const
const filers = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const
const keepers = { either: [{ charge: 'funds' }, filers] } as const

/** 向上争取申报 — one application for money, a pilot or a quota from above: asked, taken up level by level, granted, arrived, paid. */
export const fundApplication = defineRegister('fund_application', {
  label: ['向上争取申报', 'Fund application'],
  title: 'name',
  fields: {
    name: text('申报事项', 'Application').required().max(160).searched(),
    channel: choice('渠道', 'Channel', channelLabels).required(),
    isRepayable: flag('须偿还', 'Repayable').kept(),
    window: ref('fund_window', '政策窗口', 'Policy window'),
    project: ref('project', '重点项目', 'Key project'),
    enterprise: ref('enterprise', '企业', 'Enterprise'),
    direction: text('争取方向', 'Direction').max(200),
    unit: ref('unit', '申报单位', 'Applying unit').required().frozen(),
    credited: ref('unit', '计入单位', 'Credited to').hint('下达后确认', 'Settled when granted'),
    asked: money('申报金额', 'Asked', tenThousand).required().min(0),
    pooledOn: day('入库日期', 'In the pool on'),
    appliedOn: day('申报日期', 'Applied on'),
    cityOn: day('市级审核', 'City review'),
    provinceOn: day('省级审核', 'Provincial review'),
    nationalOn: day('国家审核', 'National review'),
    documentOn: day('下达日期', 'Granted on'),
    documentNo: text('下达文号', 'Document of the grant').max(80).searched(),
    granted: money('下达金额', 'Granted', tenThousand).min(0),
    matching: money('须地方配套', 'Local matching', tenThousand).min(0),
    isSpread: flag('普惠切块', 'Spread evenly').hint('平均分配到各地的资金', 'Given to every place alike'),
    arrived: money('到账金额', 'Arrived', tenThousand).min(0),
    arrivedOn: day('到账日期', 'Arrived on'),
    paid: money('支付金额', 'Paid out', tenThousand).min(0),
    paidOn: day('支付日期', 'Paid on'),
    sentBackOn: day('退回日期', 'Sent back on').kept(),
    decidedOn: day('未入选日期', 'Not selected on').kept(),
    recalledOn: day('收回日期', 'Taken back on').kept(),
  },
  stages: {
    pooledOn: ['入库', 'In the pool'],
    appliedOn: ['申报', 'Applied'],
    cityOn: ['市审', 'City review'],
    provinceOn: ['省审', 'Provincial review'],
    nationalOn: ['国家审', 'National review'],
    documentOn: ['下达', 'Granted'],
    arrivedOn: ['到账', 'Arrived'],
    paidOn: ['支付', 'Paid'],
  },
  lifecycle: {
    states: {
      running: ['争取中', 'Under way'],
      granted: ['已下达', 'Granted'],
      lost: ['未入选', 'Not selected'],
      recalled: ['已收回', 'Taken back'],
    },
    initial: 'running',
    moves: {
      record: {
        label: ['登记进度', 'Record a step'],
        from: 'running',
        to: 'running',
        by: keepers,
        takes: ['pooledOn', 'appliedOn', 'cityOn', 'provinceOn', 'nationalOn'],
      },
      grant: {
        label: ['登记下达', 'Record the grant'],
        from: 'running',
        to: 'granted',
        by: { charge: 'funds' },
        takes: ['granted', 'documentNo', 'documentOn', 'matching', 'isSpread', 'credited'],
        needs: ['appliedOn', 'granted', 'documentNo', 'documentOn', 'credited'],
        isMain: true,
      },
      receive: {
        label: ['登记到账', 'Record arrival'],
        from: 'granted',
        to: 'granted',
        by: keepers,
        takes: ['arrived', 'arrivedOn'],
        needs: ['arrived', 'arrivedOn'],
      },
      pay: {
        label: ['登记支付', 'Record payment'],
        from: 'granted',
        to: 'granted',
        by: keepers,
        takes: ['paid', 'paidOn'],
        needs: ['arrivedOn', 'paid', 'paidOn'],
      },
      sendBack: {
        label: ['退回补件', 'Sent back'],
        from: 'running',
        to: 'running',
        by: keepers,
        needsReason: true,
        stamps: { sentBackOn: 'today' },
      },
      lose: {
        label: ['未入选', 'Not selected'],
        from: 'running',
        to: 'lost',
        by: keepers,
        needsReason: true,
        stamps: { decidedOn: 'today' },
      },
      recall: {
        label: ['资金收回', 'Taken back'],
        from: 'granted',
        to: 'recalled',
        by: { charge: 'funds' },
        needsReason: true,
        stamps: { recalledOn: 'today' },
      },
    },
  },
  access: {
    read: {
      either: [
        { role: ['supervision', 'leader'] },
        { charge: ['funds', 'finance'] },
        { sameUnit: 'unit' },
        { sameUnit: 'credited' },
      ],
    },
    create: keepers,
    change: { both: [keepers, { inState: 'running' }] },
  },
  // Sums belong to the page of funds: a total over this list would add grants and debts.
  metrics: { running: { label: ['争取中', 'Under way'], count: { in: ['running'] } } },
  indexed: [['unit'], ['state']],
  views: {
    list: ['name', 'channel', 'isRepayable', 'unit', 'asked', 'granted', 'documentNo', 'arrived', 'credited'],
    order: 'name',
    form: {
      basics: {
        label: ['申报', 'Application'],
        fields: ['name', 'channel', 'direction', 'window', 'project', 'enterprise', 'unit', 'credited', 'asked'],
      },
    },
  },
})
