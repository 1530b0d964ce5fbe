import type { Label } from '#domain/label.ts'
import type { Doubt } from '#domain/water/area-day.ts'
import type { HouseholdSign } from '#domain/water/household.ts'
import type { MeterHealth } from '#domain/water/meter-health.ts'
import type { Outcome } from '#domain/water/suspicion.ts'

/** Words of the pages of water that are no label of a register, field, state or move. */
export const waterWords = {
  water: ['供水分区看板', 'Water areas'],
  hint: [
    '按最近一个完整日 {day} 计算；完整率低于 {least}% 的分区，差值不作数',
    'For {day}, the last whole day; below {least} % of the data a difference is not valid',
  ],
  area: ['分区', 'Area'],
  unit: ['管护单位', 'Unit in charge'],
  supplied: ['流入（m³）', 'In (m³)'],
  used: ['用户用水（m³）', 'Used (m³)'],
  difference: ['差值（m³）', 'Difference (m³)'],
  completeness: ['完整率', 'Complete'],
  night: ['夜间流量（m³/时）', 'Night flow (m³/h)'],
  step: ['较基线（m³/时）', 'Against base (m³/h)'],
  state: ['判断', 'Judgement'],
  notValid: ['无效', 'Not valid'],
  noData: ['无数据', 'No data'],
  noBase: ['基线不足', 'No base yet'],
  notJudged: ['数据不足，未作判断', 'Too few data: not judged'],
  quiet: ['未见异常', 'Nothing found'],
  suspected: ['漏损疑点：自 {day} 起高 {excess} m³/时', 'Suspicion: {excess} m³/h more since {day}'],
  burst: ['爆管疑点：自 {day} 起高 {excess} m³/时', 'Burst suspected: {excess} m³/h more since {day}'],
  nobody: [
    '还没有计量分区。请先登记分区、设备和用水户。',
    'There is no area yet. Enter areas, devices and customers first.',
  ],
  counted: [
    '应到 {expected}，按时 {onTime}，迟到 {late}，可疑 {suspect}',
    'Expected {expected}, on time {onTime}, late {late}, suspect {suspect}',
  ],
  inlets: ['进出口表 {known}/{expected}', 'Boundary meters {known}/{expected}'],
  hits: ['漏损查找命中率', 'Leaks found'],
  hitsHow: [
    '查到 {found} 处 ÷ 已查 {looked} 处；在查 {open} 处',
    'Found {found} ÷ places searched {looked}; being searched {open}',
  ],
  noSuspicions: ['目前没有漏损疑点和查找记录。', 'No suspicion and no search so far.'],
  search: ['派出查找', 'Send out to search'],
  alarm: ['疑点', 'Suspicion'],
  firstOn: ['发现', 'Since'],
  order: ['工单', 'Order'],
  outcome: ['结果', 'Outcome'],
  where: ['位置', 'Where'],
  measured: ['漏水量（m³/时）', 'Leak (m³/h)'],
  notSent: ['未派出', 'Nobody went out'],
  nightChart: ['夜间净流量和基线', 'Net night flow and base'],
  nightHow: [
    '每晚 {from}—{until} 时流入的最小时，减去用户表同一小时实测用水的 {share}%；现值取最近 7 晚第 20 百分位，与之前 28 晚比较',
    'The lowest hour of the inflow between {from} and {until} h, less {share} % of what customers’ meters measured in that hour; the last 7 nights’ 20th percentile against the 28 before',
  ],
  current: ['现值 {n}', 'Now {n}'],
  base: ['基线 {n}', 'Base {n}'],
  stepNow: ['升高 {n}', 'Step {n}'],
  inflowNight: ['流入最小时', 'Lowest hour in'],
  usedNight: ['同时用户用水', 'Used in that hour'],
  netNight: ['夜间净流量', 'Net night flow'],
  baseLine: ['基线', 'Base'],
  noNights: ['近八周没有可用的夜间数据。', 'No usable night in the last eight weeks.'],
  signs: ['户内漏水迹象', 'Signs of leaks behind meters'],
  noSigns: ['本分区居民户未见漏水迹象。', 'No household of this area shows a sign.'],
  signsHint: [
    '逐时用水属个人信息，只有供水岗位看得到；请告知用户，不作其他用途',
    'Hourly use is personal data, shown to the water office only: tell the customer, and use it for nothing else',
  ],
  customer: ['户号', 'Customer'],
  whatShows: ['迹象', 'Sign'],
  curve: ['逐时用水', 'Use by hour'],
  looked: ['谁看过用水曲线', 'Who looked at the curve'],
  lookedHint: [
    '逐时用水能看出家里是否有人。供水管理人员每人每天首次查看即留痕；用水户本人查看不计。',
    'Hours of water tell whether somebody is at home. Each person of the water office is logged once a day before the curve is shown; the customer’s own looking is not.',
  ],
  nobodyLooked: ['还没有人看过。', 'Nobody has looked yet.'],
  lookedBy: ['查看人', 'Who'],
  lookedAt: ['时间', 'When'],
  curveHint: [
    '仅本人和供水岗位可见；缺测、估算的小时在数据表中可查',
    'For the customer and the water office only; what is missing or estimated stands in the table',
  ],
  noCurve: ['近五周没有收到这块表的数据。', 'Nothing came from this meter in the last five weeks.'],
  dayTotal: ['日用水量', 'Use by day'],
  lastWeek: ['最近七日逐时用水', 'Hours of the last seven days'],
  litres: ['升', 'L'],
  litresHour: ['升/时', 'L/h'],
  cubicHour: ['m³/时', 'm³/h'],
  day: ['日期', 'Day'],
  total: ['合计', 'Total'],
  ownSigns: ['我们注意到', 'What we noticed'],
  balance: ['水量平衡', 'Balance'],
  line: ['项目', 'Line'],
  cubic: ['水量（m³）', 'm³'],
  unknown: ['不详', 'Unknown'],
  atMost: ['至多 {n}', 'At most {n}'],
  authorised: ['注册用户用水量', 'Authorised use'],
  losses: ['漏损水量', 'Losses'],
  real: ['漏失水量', 'Real losses'],
  unexplained: ['其中原因不明', 'Of them unexplained'],
  grossLoss: ['综合漏损率', 'Gross loss rate'],
  grossHow: ['（供水总量 − 注册用户用水量）÷ 供水总量', '(system input − authorised use) ÷ system input'],
  loss: ['漏损率', 'Loss rate'],
  lossHow: [
    '综合漏损率 − 总修正值 {total}（R1 {r1} + R2 {r2} + R3 {r3} + R4 {r4}）',
    'Gross rate − correction {total} (R1 {r1} + R2 {r2} + R3 {r3} + R4 {r4})',
  ],
  notBilled: ['产销差率', 'Not billed'],
  notBilledHow: ['（供水总量 − 计费用水量）÷ 供水总量', '(system input − billed use) ÷ system input'],
  gradeFirst: ['达到一级（≤{n}%）', 'Grade 1 (≤{n} %)'],
  gradeSecond: ['达到二级（≤{n}%）', 'Grade 2 (≤{n} %)'],
  gradeNone: ['未达二级', 'Below grade 2'],
  twoRates: [
    '两个率口径不同，不能混用：产销差率还含免费用水、计量误差和非法用水',
    'The two are different numbers: what is not billed holds free use, errors of meters and theft too',
  ],
  invalidMonth: ['数据不足或边界未封闭，本月平衡无效', 'Too few data or an open boundary: this balance is not valid'],
  monthComplete: [
    '用户表完整率 {customers}，进出口表 {inlets}；{points} 户中 {holed} 户当月读数不连续',
    'Customers’ meters {customers} complete, boundary {inlets}; {holed} of {points} points have a hole in the month',
  ],
  stillOpen: ['未结账，随数据变化', 'Not closed: changes with the data'],
  laterData: [
    '结账后又到数据：按今天的数据，供水 {supplied} m³、计量用水 {used} m³。账面不改，需要时补记更正。',
    'Data came after the closing: by those of today {supplied} m³ were supplied and {used} m³ metered. The totals stay; add a correction where needed.',
  ],
  corrections: ['更正', 'Corrections'],
  why: ['原因', 'Why'],
  by: ['更正人', 'By'],
  health: ['水表电池信号排行', 'Batteries and signals'],
  healthHint: [
    '信号差的表发射功率大，会提前数年没电；先看电池，再看信号推算的年数',
    'A meter with a faint signal sends at full power and dies years early: batteries first, then the years by its signal',
  ],
  noHealth: ['还没有水表上报电池和信号。', 'No meter has told of battery and signal yet.'],
  meter: ['水表', 'Meter'],
  battery: ['电池（V）', 'Battery (V)'],
  signal: ['信号 RSRP（dBm）', 'Signal RSRP (dBm)'],
  snr: ['信噪比（dB）', 'SNR (dB)'],
  life: ['按信号推算电池年数', 'Years by its signal'],
  lastDay: ['最近数据日', 'Last day'],
  cell: ['小区', 'Cell'],
  searching: ['查找与处置', 'Searches'],
} as const satisfies Record<string, Label>

export const doubtWords = {
  noInlets: ['未登记进出口流量计', 'No meters at the boundary'],
  inletMissing: ['进出口流量计缺数', 'A boundary meter is missing'],
  noCustomers: ['分区内没有用户表', 'No customers’ meters'],
  incomplete: ['用户表完整率不足', 'Too few customers’ meters'],
  openBoundary: ['边界未封闭', 'The boundary is open'],
  unknownBoundary: ['边界未查明', 'The boundary is not known'],
} as const satisfies Record<Doubt, Label>

export const outcomeWords = {
  found: ['查到', 'Found'],
  notFound: ['未查到', 'Not found'],
  open: ['在查', 'Being searched'],
} as const satisfies Record<Outcome, Label>

export const batteryWords = {
  ended: ['将耗尽', 'Ending'],
  low: ['欠压', 'Low'],
  good: ['正常', 'Good'],
  unknown: ['未知', 'Unknown'],
} as const satisfies Record<MeterHealth['batteryState'], Label>

/** A sign of a leak as one would say it to the customer. */
export function signWords(sign: HouseholdSign): Label {
  switch (sign.kind) {
    case 'continuous':
      return [
        `连续${sign.days}天没有一小时停过水，最少时${sign.least}升`,
        `no hour without use for ${sign.days} days, never less than ${sign.least} L`,
      ]
    case 'night':
      return [
        `连续${sign.nights}晚凌晨用水偏多，最少时${sign.least}升`,
        `much use in ${sign.nights} nights in a row, never less than ${sign.least} L an hour`,
      ]
    case 'step':
      return [
        `近一周日用水由${sign.before}升升到${sign.now}升`,
        `from ${sign.before} to ${sign.now} L a day in the last week`,
      ]
  }
}
