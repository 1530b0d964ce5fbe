import { dayOf } from '#domain/day.ts'
import type { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { FactsOf } from '#schema/register.ts'

type Preset = FactsOf<typeof ticketKind>

const own = '系统预设，无统一规定，由高新区确定'
const grid =
  '立案、结案条件参照数字化城市管理（GB/T 30428 系列）做法，未逐条核对；时限参照济源市城市管理事部件处置时限（公开材料）'
const hotline =
  '参照北京市市民热线诉求办理地方标准征求意见稿（北京日报2021-12-28，转载件）：危及生命安全2小时、水电气热24小时、一般7日、疑难15日'
const hazard =
  '参照安全生产事故隐患排查治理暂行规定（总局令第16号，2008年，转载件）：隐患治理五定、挂牌督办、复查销号；时限由高新区确定'
const listed = '参照安全生产事故隐患排查治理暂行规定（总局令第16号，2008年，转载件）；部分地方挂牌60日、最长90日'
const food = '参照食品安全“两个责任”包保办法（广元市公开件）：每季度督导，高风险到现场；时限由高新区确定'
const river = '参照部分县河湖长制巡查制度（公开材料）；不以巡查时长、里程、轨迹计（国办函〔2026〕12号）'

const gridKind = {
  ...{ area: 'grid', desk: 'society', per: 'workdays', gate: 'reason', asks: 'plain', basis: grid },
  ...{ closing: '现场恢复原状，采集单位以外的人员到场核查', isPublic: true },
} as const satisfies Partial<Preset>
const hotlineKind = {
  ...{ area: 'hotline', desk: 'society', gate: 'tried', asks: 'plain', basis: hotline },
  ...{ closing: '已答复反映人；不能解决的已说明原因', sourcedOn: dayOf(2021, 12, 28) },
} as const satisfies Partial<Preset>
const riverKind = {
  ...{ area: 'river', desk: 'ecology', gate: 'reason', asks: 'plain', basis: river, isPublic: true },
  ...{ closing: '问题消除，由巡查人以外的人员复查', per: 'workdays' },
} as const satisfies Partial<Preset>

const gridKinds: readonly Preset[] = [
  { ...gridKind, code: 'grid-rubbish', name: '暴露垃圾', filing: '公共区域有成片散落或堆放的生活垃圾', count: 1 },
  { ...gridKind, code: 'grid-rubble', name: '渣土堆放', filing: '公共区域堆放建筑渣土、装修垃圾', count: 4 },
  { ...gridKind, code: 'grid-building', name: '违法搭建', filing: '未经批准新建、改建、扩建的建（构）筑物', count: 15 },
  { ...gridKind, code: 'grid-road', name: '道路和管网破损', filing: '路面坑洞、井盖缺失、路沿损坏', count: 3 },
  { ...gridKind, code: 'grid-light', name: '路灯不亮', filing: '公共道路路灯不亮或灯杆倾斜', count: 3 },
  { ...gridKind, code: 'grid-parking', name: '占道和乱停放', filing: '占用消防通道、人行道停放或经营', count: 1 },
]

const hotlineKinds: readonly Preset[] = [
  {
    ...hotlineKind,
    code: 'hotline-life',
    name: '热线：危及生命安全',
    filing: '反映事项可能危及人身安全',
    count: 2,
    per: 'hours',
  },
  {
    ...hotlineKind,
    code: 'hotline-supply',
    name: '热线：水电气热',
    filing: '停水、停电、停气、停热',
    count: 24,
    per: 'hours',
  },
  { ...hotlineKind, code: 'hotline', name: '热线：一般诉求', filing: '热线转来的一般诉求', count: 7, per: 'days' },
  {
    ...hotlineKind,
    code: 'hotline-hard',
    name: '热线：疑难诉求',
    filing: '涉及几个单位或历史遗留的诉求',
    count: 15,
    per: 'days',
  },
]

const riverKinds: readonly Preset[] = [
  { ...riverKind, code: 'river-litter', name: '河湖漂浮物和乱堆', filing: '水面漂浮物、岸线堆放垃圾', count: 3 },
  { ...riverKind, code: 'river-works', name: '河湖乱占乱采乱建', filing: '岸线占用、采砂、搭建', count: 15 },
  { ...riverKind, code: 'river-outfall', name: '排口异常', filing: '排口晴天出流、水色异常、异味', count: 2 },
  { ...riverKind, code: 'river-fish', name: '死鱼和水色突变', filing: '成片死鱼、水色突变', count: 24, per: 'hours' },
]

const hazardKinds: readonly Preset[] = [
  {
    ...{ code: 'hazard', name: '一般隐患', area: 'hazard', desk: 'safety', count: 15, per: 'days', gate: 'tried' },
    ...{ filing: '危害和整改难度较小，发现后能够立即整改排除', closing: '整改人以外的人员现场复查', asks: 'plain' },
    ...{ needsPlan: true, isMajor: false, basis: hazard, evidence: '需要时附整改前后照片' },
  },
  {
    ...{
      code: 'hazard-major',
      name: '重大隐患',
      area: 'hazard',
      desk: 'safety',
      count: 60,
      per: 'days',
      gate: 'tried',
    },
    ...{ filing: '危害和整改难度较大，须局部或全部停产，或因外部因素单位自身难以排除', asks: 'plain' },
    ...{ closing: '由挂牌单位复查销号', needsPlan: true, isMajor: true, basis: listed },
    evidence: '现状和成因、危害和整改难度、治理方案',
  },
]

/** 工单类别预设 — what a new zone starts with; conditions and limits differ from place to place, and each zone edits its own. */
export const ticketKindPresets: readonly Preset[] = [
  ...gridKinds,
  ...hotlineKinds,
  ...riverKinds,
  ...hazardKinds,
  {
    ...{ code: 'leak', name: '漏损查找', area: 'leak', desk: 'water', count: 3, per: 'workdays', gate: 'reason' },
    ...{ filing: '夜间最小流量或水量平衡告警', closing: '查到的已修复、流量回落，或查找后写明未查到', asks: 'finding' },
    ...{ measureName: '漏水量（立方米/时）', isDirect: true, basis: own },
  },
  {
    ...{
      code: 'food-check',
      name: '食品安全季度督导',
      area: 'food',
      desk: 'food',
      count: 15,
      per: 'workdays',
      gate: 'reason',
    },
    ...{
      filing: '包保主体本季度应督导',
      closing: '写明督导情况，问题已整改',
      asks: 'plain',
      isDirect: true,
      basis: food,
    },
  },
  {
    ...{ code: 'citizen-pin', name: '群众随手报', area: 'citizen', desk: 'society', count: 5, per: 'workdays' },
    ...{ gate: 'reason', filing: '群众在网上标点反映的问题，位置可到、情况可查', closing: '处置后答复反映人' },
    ...{ asks: 'plain', isPublic: true, basis: own },
  },
  {
    ...{ code: 'network-flaw', name: '网络安全隐患', area: 'network', desk: 'safety', count: 3, per: 'workdays' },
    ...{ gate: 'reason', filing: '漏洞通报、弱口令、网页被篡改迹象；已成事件的按突发事件登记', asks: 'plain' },
    ...{ closing: '修复并复测', basis: own },
  },
]
