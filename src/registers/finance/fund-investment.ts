import { choice, day, money, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'finance' } as const
const unit = ['万元', '× 10,000 yuan'] as const

/** 基金投资 — what a fund put into one firm, what of it counts as reinvested in the zone, and how it left. */
export const fundInvestment = defineRegister('fund_investment', {
  label: ['基金投资', 'Fund investment'],
  title: 'company',
  fields: {
    fund: ref('fund', '基金', 'Fund').required().frozen(),
    company: text('被投企业', 'Company').required().max(120).searched(),
    enterprise: ref('enterprise', '区内企业', 'Enterprise of the zone'),
    decidedOn: day('投决会日期', 'Decided on').required(),
    invested: money('投资金额', 'Invested', unit).required().min(1),
    investedOn: day('出资日期', 'Invested on').required(),
    counted: money('认定返投金额', 'Counted as reinvested', unit).min(0),
    countedBasis: text('认定依据', 'Basis of the count').max(200),
    exit: choice('退出方式', 'Way out', {
      transfer: ['股权转让', 'Transfer'],
      buyback: ['回购', 'Buy-back'],
      listing: ['上市退出', 'Listing'],
      liquidation: ['清算', 'Liquidation'],
    }),
    returned: money('退出回款', 'Returned', unit).min(0),
    exitedOn: day('退出日期', 'Exited on'),
  },
  lifecycle: {
    states: { held: ['持有', 'Held'], exited: ['已退出', 'Exited'] },
    initial: 'held',
    moves: {
      leave: {
        label: ['记退出', 'Record the exit'],
        from: 'held',
        to: 'exited',
        by: keeper,
        takes: ['exit', 'returned', 'exitedOn'],
        needs: ['exit', 'returned', 'exitedOn'],
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: keeper,
    change: { both: [keeper, { inState: 'held' }] },
  },
  metrics: { invested: { label: ['已投资', 'Invested'], sum: 'invested' } },
  indexed: [['fund'], ['enterprise']],
  views: {
    list: ['company', 'fund', 'invested', 'investedOn', 'counted', 'returned', 'exitedOn'],
    order: 'investedOn',
    form: {
      basics: {
        label: ['投资', 'Investment'],
        fields: ['fund', 'company', 'enterprise', 'decidedOn', 'invested', 'investedOn', 'counted', 'countedBasis'],
      },
    },
  },
})
