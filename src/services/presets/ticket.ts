import type { limit } from '#registers/limit.ts'
import type { FactsOf } from '#schema/register.ts'

const own = '系统预设，无统一规定，由高新区确定'

const listed = '部分地方做法（转载件）：挂牌督办的重大隐患60日治理，最长不超过90日；由高新区确定'

/** 工单时限预设 — the steps around the fix; the limit of the fix itself stands with each kind in the catalogue. */
export const ticketLimits: readonly FactsOf<typeof limit>[] = [
  { code: 'ticket-file', name: '工单立案', count: 1, per: 'workdays', basis: own },
  { code: 'ticket-dispatch', name: '工单派遣', count: 1, per: 'workdays', basis: own },
  { code: 'ticket-recheck', name: '工单核查', count: 3, per: 'workdays', basis: own },
  {
    ...{ code: 'hotline-contact', name: '热线首次联系反映人（派遣后）', count: 24, per: 'hours' },
    basis: `${own}；处置时限短于此的，按处置时限`,
  },
  {
    ...{ code: 'hazard-listed', name: '挂牌隐患治理（自挂牌之日起）', count: 60, per: 'days', roll: 'none' },
    basis: listed,
  },
  {
    ...{ code: 'hazard-listed-most', name: '挂牌隐患延期后最长（自挂牌之日起）', count: 90, per: 'days', roll: 'none' },
    basis: listed,
  },
]
