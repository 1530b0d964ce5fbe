import type { rateStandard } from '#registers/finance/rate-standard.ts'
import type { FactsOf } from '#schema/register.ts'

const bridge = '参照部分县转贷资金管理办法'
const apprentice = '参照部分省企业新型学徒制补贴标准'

/** 费率标准预设 — found in practice elsewhere; they differ from place to place, and each zone enters its own with its own basis. */
export const ratePresets: readonly FactsOf<typeof rateStandard>[] = [
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
    basis: '系统预设，无统一规定，由高新区确定',
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
]
