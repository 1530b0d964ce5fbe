import { choice, day, flag, money, number, ref, text, texts } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

const keeper = { charge: ['enterprises', 'investment', 'service'] } as const

/** 企业 — the one record of a firm in the zone, found by its credit code; every other register refers to it and nobody types its name again. */
export const enterprise = defineRegister('enterprise', {
  label: ['企业', 'Enterprise'],
  title: 'name',
  fields: {
    name: text('企业名称', 'Name').required().max(120).searched(),
    shortName: text('简称', 'Short name').max(40).searched(),
    uscc: text('统一社会信用代码', 'Credit code')
      .required()
      .max(40)
      .searched()
      .hint('18 位，按国家标准校验', '18 characters, checked by the national standard'),
    formerNames: texts('曾用名', 'Former names').hint('改名后按旧名也能对上', 'Found by the old name too'),
    registered: choice('登记状态', 'Registration', {
      existing: ['存续（在营）', 'Existing'],
      revoked: ['吊销', 'Revoked'],
      cancelled: ['注销', 'Cancelled'],
      movedOut: ['迁出', 'Moved out'],
    }).required(),
    legalPerson: text('法定代表人', 'Legal representative').max(60),
    foundedOn: day('成立日期', 'Founded on'),
    capital: money('注册资本', 'Registered capital', ['万元', '× 10,000 yuan']).min(0),
    paidCapital: money('实缴资本', 'Paid-in capital', ['万元', '× 10,000 yuan']).min(0),
    industry: text('行业代码', 'Industry code')
      .max(5)
      .searched()
      .hint('GB/T 4754—2017 小类代码，如 3251', 'GB/T 4754—2017, four digits'),
    size: choice('规模', 'Size', {
      large: ['大型', 'Large'],
      medium: ['中型', 'Medium'],
      small: ['小型', 'Small'],
      micro: ['微型', 'Micro'],
    }),
    isAboveScale: flag('规上企业', 'Above scale'),
    aboveScaleSince: day('入规日期', 'Above scale since'),
    startedOn: day('投产日期', 'In production since'),
    listing: choice('上市进程', 'Listing', {
      intent: ['上市意向', 'Intends to'],
      reform: ['股改', 'Made a stock company'],
      tutoring: ['辅导备案', 'Being prepared'],
      accepted: ['受理', 'Accepted'],
      inquiry: ['问询', 'Questioned'],
      registered: ['注册', 'Registered'],
      listed: ['挂牌上市', 'Listed'],
    }),
    credit: choice('信用等级', 'Credit', {
      good: ['良好', 'Good'],
      watched: ['关注', 'Watched'],
      dishonest: ['严重失信', 'Seriously dishonest'],
    }),
    environmentClass: choice('环境信用', 'Environment', {
      good: ['良好', 'Good'],
      warned: ['警示', 'Warned'],
      bad: ['不良', 'Bad'],
    }),
    safetyClass: choice('安全等级', 'Safety', {
      low: ['低风险', 'Low risk'],
      ordinary: ['一般风险', 'Ordinary risk'],
      high: ['较大风险', 'Higher risk'],
      serious: ['重大隐患', 'Serious danger'],
    }),
    place: text('所在园区地块', 'Park or block').max(120).searched(),
    ownLand: number('自有用地', 'Own land', ['亩', 'mu']).min(0),
    rentedLand: number('租入用地', 'Land rented', ['亩', 'mu']).min(0),
    leasedLand: number('租出用地', 'Land leased out', ['亩', 'mu']).min(0),
    plant: number('厂房面积', 'Plant area', ['㎡', 'm²']).min(0),
    contact: text('联系人', 'Contact').max(60),
    phone: text('联系电话', 'Telephone').max(40).sealed(),
    leader: ref('post', '挂点领导', 'Sponsoring leader'),
    servant: ref('post', '服务专员', 'Service officer'),
    unit: ref('unit', '服务单位', 'Serving unit'),
  },
  lifecycle: {
    states: { active: ['在册', 'On the books'], left: ['已离区', 'Left the zone'] },
    initial: 'active',
    moves: {
      leave: { label: ['登记离区', 'Left the zone'], from: 'active', to: 'left', by: keeper, needsReason: true },
      return: { label: ['恢复在册', 'Take back'], from: 'left', to: 'active', by: keeper, needsReason: true },
    },
  },
  access: {
    read: {
      either: [
        { both: [staff, { not: { role: ['systemAdmin', 'securityAdmin', 'auditAdmin'] } }] },
        { sameEnterprise: 'id' },
      ],
    },
    create: keeper,
    change: { both: [keeper, { inState: 'active' }] },
  },
  metrics: {
    active: { label: ['在册企业', 'Enterprises'], count: { in: ['active'] } },
    plant: { label: ['厂房面积', 'Plant area'], sum: 'plant' },
  },
  unique: [['uscc']],
  indexed: [['industry'], ['unit'], ['state', 'name']],
  views: {
    list: ['name', 'uscc', 'industry', 'size', 'isAboveScale', 'place', 'unit', 'servant'],
    order: 'name',
    form: {
      basics: {
        label: ['登记情况', 'Registration'],
        fields: [
          ...(['name', 'shortName', 'uscc', 'formerNames', 'registered', 'legalPerson', 'foundedOn'] as const),
          ...(['capital', 'paidCapital'] as const),
        ],
      },
      kind: {
        label: ['行业规模', 'Industry and size'],
        fields: [
          ...(['industry', 'size', 'isAboveScale', 'aboveScaleSince', 'startedOn'] as const),
          ...(['listing', 'credit', 'environmentClass', 'safetyClass'] as const),
        ],
      },
      place: {
        label: ['用地厂房', 'Land and plant'],
        fields: ['place', 'ownLand', 'rentedLand', 'leasedLand', 'plant'],
      },
      service: { label: ['联系服务', 'Service'], fields: ['contact', 'phone', 'unit', 'leader', 'servant'] },
    },
  },
})
