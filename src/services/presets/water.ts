import type { rateStandard } from '#registers/finance/rate-standard.ts'
import type { FactsOf } from '#schema/register.ts'

const own = '系统预设，无统一规定，由高新区确定'
const night = '参照UKWIR 99/WM/08/21摘要：每晚最小时取最近七晚第20百分位；基线和阈值由高新区确定'
const standard = 'CJJ 92-2016（2018年局部修订）；修正系数凭记忆录入，未与标准原文核对，使用前请核对'
const battery = '参照公开建模研究：144/154/164 dB耦合损耗每日一报约25/18/4年；电压阈值由高新区确定'

/** 供水标准值 — windows, steps, corrections and signs by which water is judged; each zone may want them otherwise. */
export const waterRates: readonly FactsOf<typeof rateStandard>[] = [
  { code: 'water-night-from', name: '夜间窗口自', value: 2, unitName: '时', basis: night },
  { code: 'water-night-until', name: '夜间窗口至', value: 4, unitName: '时', basis: night },
  { code: 'water-used-share', name: '夜间实测用水扣除比例', value: 100, unitName: '%', basis: own },
  { code: 'water-night-percent', name: '夜间流量取百分位', value: 20, unitName: '%', basis: night },
  { code: 'water-nights', name: '夜间流量取最近晚数', value: 7, unitName: '晚', basis: night },
  { code: 'water-base-nights', name: '夜间流量基线晚数', value: 28, unitName: '晚', basis: night },
  { code: 'water-least-nights', name: '最近晚数至少', value: 4, unitName: '晚', basis: own },
  { code: 'water-least-base', name: '基线晚数至少', value: 14, unitName: '晚', basis: own },
  { code: 'water-step-least', name: '漏损疑点：较基线升高至少', value: 300, unitName: '升/时', basis: own },
  { code: 'water-step-percent', name: '漏损疑点：较基线升高比例', value: 30, unitName: '%', basis: own },
  { code: 'water-burst-nights', name: '爆管疑点：连续晚数', value: 2, unitName: '晚', basis: own },
  { code: 'water-burst-least', name: '爆管疑点：高于基线', value: 3000, unitName: '升/时', basis: own },
  { code: 'water-complete', name: '水量平衡有效的最低完整率', value: 90, unitName: '%', basis: own },
  { code: 'water-r1-factor', name: '漏损率修正R1：居民抄表到户系数', value: 0.08, unitName: '系数', basis: standard },
  { code: 'water-r2-factor', name: '漏损率修正R2：管长系数', value: 0.99, unitName: '系数', basis: standard },
  { code: 'water-r2-usual', name: '漏损率修正R2：基准管长', value: 0.0693, unitName: '千米/万立方米', basis: standard },
  { code: 'water-r2-most', name: '漏损率修正R2：上下限', value: 3, unitName: '个百分点', basis: standard },
  { code: 'water-r3-low', name: '漏损率修正R3：压力高于350千帕', value: 0.5, unitName: '个百分点', basis: standard },
  { code: 'water-r3-middle', name: '漏损率修正R3：压力高于550千帕', value: 1, unitName: '个百分点', basis: standard },
  { code: 'water-r3-high', name: '漏损率修正R3：压力高于750千帕', value: 2, unitName: '个百分点', basis: standard },
  { code: 'water-r4-from', name: '漏损率修正R4：冻土深度大于', value: 140, unitName: '厘米', basis: standard },
  { code: 'water-r4-points', name: '漏损率修正R4：修正值', value: 1, unitName: '个百分点', basis: standard },
  {
    code: 'water-grade-first',
    name: '漏损率一级',
    value: 10,
    unitName: '%',
    basis: 'CJJ 92-2016（2018年局部修订）5.1.2',
  },
  {
    code: 'water-grade-second',
    name: '漏损率二级',
    value: 12,
    unitName: '%',
    basis: 'CJJ 92-2016（2018年局部修订）5.1.2',
  },
  { code: 'water-continuous', name: '户内漏水：连续用水天数', value: 7, unitName: '日', basis: own },
  { code: 'water-house-night', name: '户内漏水：夜间用水超过', value: 12, unitName: '升/时', basis: own },
  { code: 'water-house-nights', name: '户内漏水：夜间超量晚数', value: 5, unitName: '晚', basis: own },
  { code: 'water-house-percent', name: '户内漏水：一周用水升高比例', value: 100, unitName: '%', basis: own },
  { code: 'water-house-least', name: '户内漏水：一周用水每日至少升高', value: 200, unitName: '升', basis: own },
  { code: 'water-battery-low', name: '水表电池欠压', value: 3400, unitName: '毫伏', basis: battery },
  { code: 'water-battery-end', name: '水表电池耗尽', value: 3200, unitName: '毫伏', basis: battery },
  { code: 'water-reference-power', name: '参考信号功率', value: 32, unitName: 'dBm', basis: own },
  { code: 'water-life-near', name: '耦合损耗144 dB时电池年数', value: 25, unitName: '年', basis: battery },
  { code: 'water-life-middle', name: '耦合损耗154 dB时电池年数', value: 18, unitName: '年', basis: battery },
  { code: 'water-life-far', name: '耦合损耗164 dB时电池年数', value: 4, unitName: '年', basis: battery },
]
