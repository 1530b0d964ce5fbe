import type { rateStandard } from '#registers/finance/rate-standard.ts'
import type { FactsOf } from '#schema/register.ts'
import { ecologyRates } from '#services/presets/ecology.ts'
import { peopleRates } from '#services/presets/people.ts'
import { planningRates } from '#services/presets/planning.ts'
import { ruralRates } from '#services/presets/rural.ts'
import { telemetryRates } from '#services/presets/telemetry.ts'
import { waterRates } from '#services/presets/water.ts'

const bridge = '参照部分县转贷资金管理办法'
const own = '系统预设，无统一规定，由高新区确定'
const cards = '参照部分县“蓝、黄、红”三步亮卡做法，数值由高新区确定'
const arrival = '参照部分县涉企警情处置做法：公安十分钟、主管单位二十分钟到场'
const won =
  '参照部分县（市、区）向上争取资金考核办法，未经核对：按下达文件认定，单项300万元起，普惠切块和须地方配套的不计'
const apprentice = '参照部分省企业新型学徒制补贴标准'

const clean = '参照闲置土地处置办法第二十一条和地方净地供应做法，未经核对；1为每宗必查，0为按宗地需要另列'

/** 净地核查 — which items every plot of the zone must prove before it is accepted as clean. */
const cleanPresets = (
  [
    ['title', '权属清晰', 1],
    ['compensation', '补偿安置落实', 1],
    ['dispute', '无法律经济纠纷', 1],
    ['conditions', '规划条件明确', 1],
    ['road', '通路', 1],
    ['water', '通水', 1],
    ['power', '通电', 1],
    ['level', '场地平整', 1],
    ['archaeology', '考古调查', 0],
    ['soil', '土壤污染状况调查', 0],
  ] as const
).map(([item, name, value]) => ({
  ...{ code: `clean-${item}`, name: `净地核查：${name}`, value, unitName: '1为必查', basis: clean },
}))

/** 标准值预设 — found in practice elsewhere; they differ from place to place, and each zone enters its own with its own basis. */
export const ratePresets: readonly FactsOf<typeof rateStandard>[] = [
  { code: 'card-near-share', name: '蓝卡：已用时限比例', value: 80, unitName: '%', basis: cards },
  { code: 'card-long-overdue', name: '红卡：超期工作日超过', value: 5, unitName: '工作日', basis: cards },
  { code: 'card-yellows', name: '红卡：计数期内黄卡达到', value: 2, unitName: '张', basis: cards },
  { code: 'like-cases', name: '同类诉求达到几件建议立项', value: 5, unitName: '件', basis: own },
  { code: 'rated-least', name: '满意率显示所需的最少评价件数', value: 5, unitName: '件', basis: own },
  { code: 'large-contract', name: '大项目统计起点（合同金额）', value: 10_000, unitName: '万元', basis: own },
  { code: 'arrival-police', name: '公安到场时限', value: 10, unitName: '分钟', basis: arrival },
  { code: 'arrival-unit', name: '主管单位到场时限', value: 20, unitName: '分钟', basis: arrival },
  { code: 'funds-floor', name: '争取资金认定起点', value: 3_000_000, unitName: '元', basis: won },
  { code: 'funds-without-spread', name: '争取资金不计普惠切块', value: 1, unitName: '1为不计', basis: won },
  { code: 'funds-without-matching', name: '争取资金不计须地方配套的', value: 1, unitName: '1为不计', basis: won },
  ...cleanPresets,
  ...telemetryRates,
  { code: 'bridge-ratio', name: '转贷占续贷承诺比例上限', value: 95, unitName: '%', basis: bridge },
  { code: 'bridge-cap-enterprise', name: '转贷上限：企业', value: 10_000_000, unitName: '元', basis: bridge },
  { code: 'bridge-cap-owner', name: '转贷上限：企业主', value: 5_000_000, unitName: '元', basis: bridge },
  { code: 'bridge-cap-trader', name: '转贷上限：个体工商户', value: 2_000_000, unitName: '元', basis: bridge },
  { code: 'bridge-first-days', name: '转贷首段天数', value: 5, unitName: '日', basis: bridge },
  { code: 'bridge-first-rate', name: '转贷首段日费率', value: 0.02, unitName: '%/日', basis: bridge },
  { code: 'bridge-then-rate', name: '转贷首段以后日费率', value: 0.04, unitName: '%/日', basis: bridge },
  { code: 'bridge-days', name: '转贷一般用款天数', value: 10, unitName: '日', basis: bridge },
  {
    code: 'park-credit-cap',
    name: '财园信贷通单户上限',
    value: 10_000_000,
    unitName: '元',
    basis: '参照部分高新区财园信贷通2025年办法',
  },
  {
    code: 'arrival-days',
    name: '到岗计入送工任务的最少在岗天数',
    value: 30,
    unitName: '日',
    basis: own,
  },
  { code: 'subsidy-middle', name: '新型学徒：中级工', value: 4000, unitName: '元/人·年', basis: apprentice },
  { code: 'subsidy-high', name: '新型学徒：高级工', value: 5000, unitName: '元/人·年', basis: apprentice },
  { code: 'subsidy-technician', name: '新型学徒：技师', value: 6000, unitName: '元/人·年', basis: apprentice },
  { code: 'subsidy-senior', name: '新型学徒：高级技师', value: 8000, unitName: '元/人·年', basis: apprentice },
  {
    code: 'subsidy-recruit',
    name: '招工补贴',
    value: 800,
    unitName: '元/人',
    basis: '参照部分县招工补贴公示（800元/人）',
  },
  {
    code: 'subsidy-prepaid',
    name: '新型学徒补贴预拨比例',
    value: 50,
    unitName: '%',
    basis: '参照部分省办法：预拨不超过50%',
  },
  {
    code: 'network-report-from',
    name: '网络安全事件须报告的最低等级',
    value: 2,
    unitName: '1一般2较大3重大4特别重大',
    basis: '国家网络安全事件报告管理办法（2025-11-01起施行，转载件）：较大以上须报告',
  },
  ...peopleRates,
  ...ecologyRates,
  ...ruralRates,
  ...planningRates,
  ...waterRates,
]
