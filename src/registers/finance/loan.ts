import { choice, day, flag, money, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'finance' } as const
const unit = ['万元', '× 10,000 yuan'] as const

/** 贷款 — credit granted and money lent are two facts on two days; how far it is follows from its days. */
export const loan = defineRegister('loan', {
  label: ['贷款', 'Loan'],
  title: 'contract',
  fields: {
    contract: text('合同号', 'Contract').required().max(60).searched(),
    enterprise: ref('enterprise', '借款企业', 'Borrower'),
    unit: ref('unit', '借款国有企业', 'State company borrowing').hint(
      '国资集团融资填写，其他贷款填借款企业',
      'For finance of the state group only',
    ),
    need: ref('finance_need', '对应需求', 'Need').frozen(),
    product: ref('finance_product', '金融产品', 'Product'),
    bank: text('机构', 'Bank').required().max(60).searched(),
    scheme: choice('类别', 'Scheme', {
      parkCredit: ['财园信贷通', 'Park credit scheme'],
      guarantee: ['担保贷款', 'Guaranteed loan'],
      credit: ['信用贷款', 'Credit loan'],
      mortgage: ['抵押贷款', 'Mortgage loan'],
      stateGroup: ['国资集团融资', 'Finance of the state group'],
    }).required(),
    renewal: choice('新增或续贷', 'New or renewal', {
      new: ['新增', 'New'],
      renewal: ['续贷', 'Renewal'],
    }).required(),
    isFirst: flag('首贷户', 'First-time borrower'),
    guarantor: choice('担保人', 'Guarantor', {
      none: ['无', 'None'],
      zoneCompany: ['区担保公司', 'Guarantee company of the zone'],
      cityCompany: ['市级担保公司', 'Guarantee company of the city'],
      company: ['其他企业', 'Another company'],
      owner: ['企业主个人', 'The owner'],
      government: ['政府及其部门', 'Government or its departments'],
    }).required(),
    granted: money('授信金额', 'Credit granted', unit).min(1),
    grantedOn: day('授信日期', 'Granted on'),
    lent: money('累计放款金额', 'Lent in all', unit).min(1),
    lentOn: day('首次放款日期', 'First lent on'),
    rate: number('年利率', 'Yearly rate', ['%', '%']).min(0).max(100),
    dueOn: day('到期日期', 'Due on'),
    repaid: money('累计已还本金', 'Repaid in all', unit).min(0),
    repaidOn: day('结清日期', 'Settled on'),
    compensation: money('累计代偿金额', 'Compensation paid in all', unit).min(0),
    compensatedOn: day('代偿日期', 'Compensated on'),
    findingFor: ref('person', '疑点核查人', 'Finding goes to').hint(
      '有政府担保情形的，须指定核查人；不作授信登记',
      'Needed where a government guarantee is found: such credit is not recorded as granted',
    ),
    finding: text('疑点', 'Finding').kept(),
  },
  lifecycle: {
    states: {
      open: ['在册', 'On the books'],
      closed: ['已结清', 'Settled'],
      finding: ['疑点待核', 'Finding to be looked into'],
      dropped: ['不予登记', 'Not recorded'],
    },
    initial: 'open',
    tells: { create: { person: 'findingFor' } },
    moves: {
      lend: {
        label: ['记放款', 'Record lending'],
        from: 'open',
        to: 'open',
        by: keeper,
        isMain: true,
        takes: ['lent', 'lentOn', 'rate', 'dueOn'],
        needs: ['lent', 'lentOn', 'rate', 'dueOn'],
      },
      compensate: {
        label: ['记代偿', 'Record compensation'],
        from: 'open',
        to: 'open',
        by: keeper,
        takes: ['compensation', 'compensatedOn'],
        needs: ['compensation', 'compensatedOn'],
      },
      settle: {
        label: ['记结清', 'Record settlement'],
        from: 'open',
        to: 'closed',
        by: keeper,
        takes: ['repaid', 'repaidOn'],
        needs: ['repaid', 'repaidOn'],
      },
      drop: {
        label: ['核查后不予登记', 'Drop after the check'],
        from: 'finding',
        to: 'dropped',
        by: { person: 'findingFor' },
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [keeper, { role: ['supervision', 'leader'] }, { person: 'findingFor' }] },
    create: keeper,
    change: { both: [keeper, { inState: 'open' }] },
  },
  stages: {
    grantedOn: ['已授信', 'Credit granted'],
    lentOn: ['已放款', 'Lent'],
    compensatedOn: ['已代偿', 'Compensated'],
    repaidOn: ['已结清', 'Settled'],
  },
  metrics: { lent: { label: ['放款', 'Lent'], sum: 'lent' } },
  unique: [['contract']],
  indexed: [['enterprise'], ['need'], ['state', 'dueOn']],
  views: {
    list: ['contract', 'enterprise', 'bank', 'scheme', 'renewal', 'granted', 'lent', 'lentOn', 'rate', 'dueOn'],
    order: 'dueOn',
    form: {
      basics: {
        label: ['贷款', 'Loan'],
        fields: ['contract', 'enterprise', 'unit', 'need', 'product', 'bank', 'scheme', 'renewal', 'isFirst'],
      },
      credit: { label: ['授信', 'Credit'], fields: ['granted', 'grantedOn', 'guarantor', 'findingFor'] },
    },
  },
})
