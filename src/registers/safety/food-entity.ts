import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const desk = { charge: 'food' } as const satisfies Who

/** 食品安全包保主体 — a firm or canteen graded A to D with the cadre who answers for it: checked every quarter, with the firm's own director. */
export const foodEntity = defineRegister('food_entity', {
  label: ['食品安全包保主体', 'Food entity'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(80).searched(),
    kind: choice('业态', 'Trade', {
      producer: ['食品生产', 'Producer'],
      seller: ['食品销售', 'Seller'],
      catering: ['餐饮服务', 'Catering'],
      canteen: ['学校和单位食堂', 'Canteen'],
      workshop: ['小作坊小餐饮', 'Small workshop'],
    }).required(),
    enterprise: ref('enterprise', '企业', 'Firm'),
    address: text('地址', 'Address').required().max(120).searched(),
    grade: choice('分级', 'Grade', {
      a: ['A级（市级包保）', 'A (city)'],
      b: ['B级（区级包保）', 'B (zone)'],
      c: ['C级（镇街包保）', 'C (town)'],
      d: ['D级（村社区包保）', 'D (village)'],
    }).required(),
    holder: ref('post', '包保干部（职务）', 'Cadre (post)').required(),
    unit: ref('unit', '包保单位', 'Unit of the cadre').required(),
    director: text('食品安全总监（职务）', 'Food safety director').max(60),
    officer: text('食品安全员（职务）', 'Food safety officer').max(60),
    changedOn: day('主体变动日期', 'Changed on').hint(
      '新增、变更、注销15个工作日内更新',
      'Brought up to date within 15 working days',
    ),
    assignedOn: day('包保调整日期', 'Assigned on').kept(),
    checkedOn: day('最近督导日期', 'Last checked on').kept(),
    found: text('督导发现的问题', 'Found at the check').kept().multiline(),
  },
  lifecycle: {
    states: { active: ['在册', 'Active'], closed: ['已注销', 'Closed'] },
    initial: 'active',
    consequences: { checked: ['完成季度督导', 'Checked'] },
    moves: {
      reassign: {
        label: ['调整包保干部', 'Assign another cadre'],
        from: 'active',
        to: 'active',
        by: desk,
        takes: ['grade', 'holder', 'unit'],
        needs: ['holder', 'unit'],
        stamps: { assignedOn: 'today' },
      },
      close: { label: ['注销', 'Close'], from: 'active', to: 'closed', by: desk, needsReason: true },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: desk,
    change: { both: [desk, { inState: 'active' }] },
  },
  indexed: [['unit'], ['grade']],
  views: {
    list: ['name', 'kind', 'grade', 'holder', 'unit', 'address', 'checkedOn'],
    order: 'name',
    form: {
      basics: { label: ['主体', 'Entity'], fields: ['name', 'kind', 'enterprise', 'address', 'grade', 'changedOn'] },
      held: { label: ['两个责任', 'Two responsibilities'], fields: ['holder', 'unit', 'director', 'officer'] },
    },
  },
})
