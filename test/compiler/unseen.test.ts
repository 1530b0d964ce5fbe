import { expect, test } from 'vitest'
import { compile } from '#domain/compiler/compile.ts'

const HEADS = {
  notice: '关于做好年度重点工作的通知\n各部门、各街道：\n现将有关事项通知如下：\n一、工作事项\n',
  minutes: '青禾高新区主任办公会议纪要\n现将会议议定事项纪要如下：\n一、有关事项\n',
  scheme: '青禾高新区产业提升实施方案\n为加快产业提升，制定本方案。\n一、重点任务\n',
  speech: '在全区工作推进会上的讲话\n同志们：\n下面，我讲几点意见。\n一、抓好重点工作\n',
} as const
type Kind = keyof typeof HEADS

function read(kind: Kind, words: string) {
  const { items } = compile({ raw: `${HEADS[kind]}${words}`, planYear: 2026 })
  return {
    rows: items.filter((item) => item.kind === 'directive'),
    targets: items.filter((item) => item.kind === 'target'),
  }
}

type Row = readonly [type: string, units: readonly string[], deadline: string | null]

const ROWS: readonly (readonly [Kind, string, readonly Row[]])[] = [
  // A unit as plain subject of a verb of doing.
  ['notice', '水务局、气象局于4月8日前将监测数据报送应急局。', [['order', ['水务局', '气象局'], '4月8日前']]],
  ['notice', '评审办汇总各组意见，提出建议名单，5月上旬提请管委会审定。', [['order', ['评审办'], '5月上旬']]],
  ['minutes', '规划分局梳理闲置地块清单，3月底前函告国资公司。', [['order', ['规划分局'], '3月底前']]],
  [
    'notice',
    '统计局于6月5日前提供核定数据，人社局、应急局同步提供证明材料。',
    [
      ['order', ['统计局'], '6月5日前'],
      ['order', ['人社局', '应急局'], null],
    ],
  ],
  // Agents in the middle or at the end.
  ['minutes', '抢修费用由城投公司先行垫付。', [['order', ['城投公司'], null]]],
  ['notice', '连续两次排名末位的，由管委会分管领导约谈。', [['mechanism', ['管委会分管领导'], null]]],
  ['minutes', '每个信访积案由一名班子成员包案。', [['mechanism', ['班子成员'], null]]],
  ['speech', '对排查出的重大隐患，由区领导挂牌督办。', [['task', ['区领导'], null]]],
  // Leading and helping units, in their order.
  [
    'minutes',
    '人社局牵头，总工会、各街道参加，5月底前组织一次技能竞赛。',
    [['order', ['人社局', '总工会', '各街道'], '5月底前']],
  ],
  ['notice', '考核办会同组织部、纪工委组成考核组，开展实地核验。', [['order', ['考核办', '组织部', '纪工委'], null]]],
  ['scheme', '科创局会同财政局、各园区开展企业分类指导。', [['task', ['科创局', '财政局', '各园区'], null]]],
  ['speech', '公安、交通、城管等部门要联合开展超载整治。', [['task', ['公安', '交通', '城管'], null]]],
  // Conditional subjects.
  [
    'notice',
    '评为较差等次的单位，主要负责人要在结果公布后10日内作出书面检讨。',
    [['order', ['评为较差等次的单位'], '结果公布后10日内']],
  ],
  ['speech', '未按期完成整改的单位，其主要负责人要在3日内说明情况。', [['order', ['未按期完成整改的单位'], '3日内']]],
  [
    'notice',
    '抽查不合格的施工单位，其项目负责人要在5日内提交整改报告。',
    [['order', ['抽查不合格的施工单位'], '5日内']],
  ],
  [
    'speech',
    '年底考核排名后三位的单位，主要负责人要在全区大会上作检讨。',
    [['order', ['年底考核排名后三位的单位'], '年底']],
  ],
  // Standing rules, service limits and cadences are mechanisms.
  ['scheme', '凡新建项目一律实行节能评审。', [['mechanism', [], null]]],
  ['scheme', '审批局自受理之日起3个工作日内办结备案。', [['mechanism', ['审批局'], '自受理之日起3个工作日内']]],
  ['notice', '骗取补助资金的，由财政局追回。', [['mechanism', ['财政局'], null]]],
  ['minutes', '督查室每季度向管委会报告一次落实情况。', [['mechanism', ['督查室'], '每季度']]],
  // Time.
  ['notice', '自即日起至专项行动结束，各街道开展夜间巡查。', [['order', ['各街道'], '自即日起至专项行动结束']]],
  ['notice', '1月11日至1月20日，考核办开展实地核验。', [['order', ['考核办'], '1月11日至1月20日']]],
  ['minutes', '财政局按季度拨付运营补贴。', [['mechanism', ['财政局'], '按季度']]],
  ['speech', '县区主要领导每半年外出招商不少于两次。', [['mechanism', ['县区主要领导'], '每半年']]],
]

test.each(ROWS)('%s: %s', (kind, words, expected) => {
  expect(read(kind, words).rows.map((row) => [row.type, row.units, row.deadline])).toEqual(expected)
})

const NO_ROWS: readonly (readonly [Kind, string])[] = [
  ['notice', '本次考核对象为各街道和管委会各部门，共二十八家单位。'],
  ['notice', '考核实行百分制，其中重点工作60分、群众评议15分。'],
  ['notice', '青禾高新区考核工作领导小组办公室'],
  ['notice', '各单位要提高站位、通力协作，确保考核工作客观公正。'],
  ['minutes', '经发局、建设局负责人参加会议。'],
  ['minutes', '会议指出，标准厂房是承接产业转移的关键载体。'],
  ['minutes', '会议强调，要大力弘扬求真务实作风，以钉钉子精神推动各项事项落地见效。'],
  ['minutes', '会议听取了招商局关于项目进展的汇报。'],
  ['scheme', '研发投入占比不低于3.2%，新签约亿元以上项目25个。'],
  ['scheme', '污水处理率、垃圾分类覆盖率分别达到97%、95%以上。'],
  ['scheme', '本方案自公布之日起施行，有效期至2027年12月31日。'],
  ['speech', '刚才，应急局通报了一季度情况，三个单位作了发言。'],
  ['speech', '招商不是坐等，要有真本事。'],
  ['speech', '去年，经发局引进项目三十个，财政局兑现资金两亿元。'],
]

test.each(NO_ROWS)('%s orders nothing by: %s', (kind, words) => {
  expect(read(kind, words).rows).toEqual([])
})

test.each([
  ['scheme', '推进园区医院建设，完善社区服务中心功能。'],
  ['scheme', '深化国资公司改革，支持供电公司扩建电网。'],
  ['speech', '要加强乡镇财政管理，推动学校医院提标扩面。'],
  ['notice', '对进展缓慢的单位，予以全区通报。'],
] as const)('%s: a unit that is acted upon is not told to act: %s', (kind, words) => {
  expect(read(kind, words).rows.flatMap((row) => row.units)).toEqual([])
})

const TARGETS: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [
    '污水处理率、垃圾分类覆盖率分别达到97%、95%以上。',
    [
      ['污水处理率', '97', 'ge'],
      ['垃圾分类覆盖率', '95', 'ge'],
    ],
  ],
  ['全年用电量控制在12亿度以内。', [['用电量', '12', 'le']]],
  ['单位增加值能耗下降2.5‰。', [['单位增加值能耗', '2.5', 'down']]],
  ['造林面积达到60万亩至80万亩。', [['造林面积', '60万亩至80', 'range']]],
  [
    '新增规上企业30家，其中制造业12家、服务业18家。',
    [
      ['规上企业', '30', 'eq'],
      ['制造业', '12', 'eq'],
      ['服务业', '18', 'eq'],
    ],
  ],
  ['物流费用占比较2020年下降1.5个百分点。', [['物流费用占比', '1.5', 'down']]],
  ['亩均税收低于20万元的项目一律不予准入。', []],
  ['重点工作60分，每低1个百分点扣0.5分。', []],
  ['对设备投资500万元以上的项目按10%给予补助。', []],
  ['三个街道开工率不足60%。', []],
]

test.each(TARGETS)('what is wanted in: %s', (words, expected) => {
  const found = read('scheme', words).targets.map((target) => [target.indicator, target.value, target.comparator])
  expect(found).toEqual(expected)
})

test('a bracket behind the full stop of an item gives its units and its time to the whole item, which is one row', () => {
  const { rows } = read(
    'scheme',
    '（一）便利企业准入。推行企业设立全程网上办理，统一窗口受理和发放证照。放宽同一地址登记条件，清理不合理的前置审批。编制涉企收费清单，公开收费标准和依据。（市场监管总局、公安部、税务总局、中国人民银行、中国证监会、各省级人民政府等按职责分工负责，2026年6月底前完成）',
  )
  const names = ['市场监管总局', '公安部', '税务总局', '中国人民银行', '中国证监会', '各省级人民政府']
  expect(rows.map(({ units, due }) => [units, due?.on])).toEqual([[names, '2026-06-30']])
  expect(rows[0]?.parts.length).toBeGreaterThan(3)
})

test('an item of many sentences is cut into them, and each names the units of the bracket behind it', () => {
  const matters = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => `改造${name}路供水管网。`)
  const { rows } = read('scheme', `（一）改造管网。${matters.join('')}（建设局、水务局负责，10月底前完成）`)
  expect(rows).toHaveLength(7)
  for (const { units, deadline, due } of rows)
    expect([units, deadline, due?.on]).toEqual([['建设局', '水务局'], '10月底前', '2026-10-31'])
  expect(rows[0]?.responsibility.lead?.source).toBe('inherited')
  expect(rows.at(-1)?.responsibility.lead?.source).toBe('stated')
})

test('what many rows lack is asked once, with every place; a masked value is asked for alone', () => {
  const raw = `${HEADS.speech}今年要改造三条老旧道路并新建停车位；今年要修建两座跨河桥梁；今年要实现财政收入x亿元、税收收入x亿元。`
  const { questions } = compile({ raw, planYear: 2026 })
  const missing = questions.filter((question) => question.code === 'missing-unit')
  expect(missing).toHaveLength(1)
  expect(missing[0]?.places).toHaveLength(2)
  expect(missing[0]).toMatchObject(missing[0]?.places?.[0] ?? {})
  expect(questions.filter((question) => question.code === 'masked-value')).toHaveLength(2)
})
