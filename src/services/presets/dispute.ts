import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const czc = '参照部分县矛盾纠纷调处时限（公开件，待核对）：简单1日、一般7日、复杂20日'
const screening = '参照部分地方矛盾纠纷月度排查、零报告制度（公开件）：每月20日前由主要负责人签认；由高新区确定'
const visits = '参照部分县矛盾纠纷回访做法，未统一规定，由高新区确定'

/** 矛盾纠纷时限预设. */
export const disputeLimits: readonly FactsOf<typeof limit>[] = [
  { code: 'dispute-simple', name: '调处简单纠纷', count: 1, per: 'days', roll: 'none', basis: czc },
  { code: 'dispute-normal', name: '调处一般纠纷', count: 7, per: 'days', roll: 'none', basis: czc },
  { code: 'dispute-complex', name: '调处复杂纠纷', count: 20, per: 'days', roll: 'none', basis: czc },
  {
    code: 'statement-disputes',
    name: '矛盾纠纷零报告：每月几日前签认',
    count: 20,
    per: 'days',
    roll: 'none',
    basis: screening,
  },
  { code: 'statement-open', name: '零报告提前几日可签认', count: 5, per: 'days', roll: 'none', basis: screening },
  { code: 'dispute-visit-first', name: '协议后首次回访', count: 30, per: 'days', roll: 'none', basis: visits },
  { code: 'dispute-visit-second', name: '协议后再次回访', count: 90, per: 'days', roll: 'none', basis: visits },
]
