import { choice, day, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

const keeper = { charge: 'chains' } as const

/** 节点企业 — a firm on a node of a chain: in which role, and which share of its revenue belongs there. */
export const chainMember = defineRegister('chain_member', {
  label: ['节点企业', 'Firm on a node'],
  title: 'product',
  fields: {
    node: ref('chain_node', '节点', 'Node').required().frozen(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    role: choice('角色', 'Role', {
      master: ['链主', 'Master of the chain'],
      backbone: ['骨干', 'Backbone'],
      supplier: ['配套', 'Supplier'],
    }).required(),
    product: text('主要产品', 'Main product').required().max(80).searched(),
    capacity: text('产能', 'Capacity').max(80),
    share: number('营收归属', 'Share of revenue', ['%', '%'])
      .min(0)
      .max(100)
      .hint('企业跨几条链的，各链合计不超过 100%', 'A firm on several chains is divided: 100% in all'),
    since: day('列入日期', 'Since').kept(),
    until: day('退出日期', 'Until').kept(),
  },
  lifecycle: {
    states: { active: ['在链', 'On the chain'], ended: ['已退出', 'Left it'] },
    initial: 'active',
    moves: {
      end: {
        label: ['退出节点', 'Take off the node'],
        from: 'active',
        to: 'ended',
        by: keeper,
        needsReason: true,
        stamps: { until: 'today' },
      },
    },
  },
  access: { read: staff, create: keeper, change: { both: [keeper, { inState: 'active' }] } },
  unique: [['node', 'enterprise', 'since']],
  indexed: [['node'], ['enterprise']],
  views: {
    list: ['product', 'enterprise', 'node', 'role', 'share', 'since'],
    form: {
      basics: {
        label: ['节点企业', 'Firm on a node'],
        fields: ['node', 'enterprise', 'role', 'product', 'capacity', 'share'],
      },
    },
  },
})
