import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const desk = { charge: 'food' } as const satisfies Who
/** Whoever answers for an entity is the first to see that it moved or that its cadre left. */
const seer = {
  either: [desk, { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] }],
} as const satisfies Who

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
      '新增、变更、注销的实际日期，更新时限由此起算',
      'When it really changed; the time to bring the entry up to date runs from here',
    ),
    change: text('变动情况', 'What changed').max(300).multiline(),
    updatedOn: day('更新日期', 'Brought up to date on').kept(),
    leftOn: day('包保干部离岗日期', 'Cadre left on').hint(
      '调整包保的时限由此起算',
      'The time to assign another runs from here',
    ),
    dueOn: day('办理期限', 'Due').kept(),
    dueAt: ref('unit', '办理单位', 'Due at').kept(),
    assignedOn: day('包保调整日期', 'Assigned on').kept(),
    checkedOn: day('最近督导日期', 'Last checked on').kept(),
    found: text('督导发现的问题', 'Found at the check').kept().multiline(),
  },
  lifecycle: {
    states: {
      active: ['在册', 'Active'],
      changed: ['变动待更新', 'To be brought up to date'],
      unheld: ['待调整包保', 'Without a cadre'],
      closed: ['已注销', 'Closed'],
    },
    initial: 'active',
    consequences: { checked: ['完成季度督导', 'Checked'] },
    tells: { noteChange: desk, noteLeft: desk, reassign: { sameUnit: 'unit' } },
    moves: {
      noteChange: {
        label: ['登记主体变动', 'Note a change'],
        from: 'active',
        to: 'changed',
        by: seer,
        takes: ['changedOn', 'change'],
        needs: ['changedOn', 'change'],
      },
      update: {
        label: ['更新完成', 'Brought up to date'],
        from: 'changed',
        to: 'active',
        by: desk,
        isMain: true,
        takes: ['name', 'kind', 'address', 'grade', 'director', 'officer'],
        stamps: { updatedOn: 'today' },
      },
      noteLeft: {
        label: ['登记包保干部离岗', 'Note that the cadre left'],
        from: 'active',
        to: 'unheld',
        by: seer,
        takes: ['leftOn'],
        needs: ['leftOn'],
      },
      reassign: {
        label: ['调整包保干部', 'Assign another cadre'],
        from: ['active', 'unheld'],
        to: 'active',
        by: desk,
        isMain: true,
        takes: ['grade', 'holder', 'unit'],
        needs: ['holder', 'unit'],
        stamps: { assignedOn: 'today' },
      },
      close: {
        label: ['注销', 'Close'],
        from: ['active', 'changed', 'unheld'],
        to: 'closed',
        by: desk,
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: desk,
    change: { both: [desk, { inState: 'active' }] },
  },
  deadlines: {
    update: {
      label: ['更新主体信息', 'Bring up to date by'],
      after: 'changedOn',
      limit: 'food-update',
      metIn: ['active', 'unheld', 'closed'],
    },
    reassign: {
      label: ['调整包保干部', 'Assign another cadre by'],
      after: 'leftOn',
      limit: 'food-reassign',
      metIn: ['active', 'changed', 'closed'],
    },
  },
  indexed: [['unit'], ['grade'], ['state', 'dueOn']],
  views: {
    list: ['name', 'kind', 'grade', 'holder', 'unit', 'address', 'dueOn', 'checkedOn'],
    order: 'name',
    form: {
      basics: { label: ['主体', 'Entity'], fields: ['name', 'kind', 'enterprise', 'address', 'grade', 'changedOn'] },
      held: { label: ['两个责任', 'Two responsibilities'], fields: ['holder', 'unit', 'director', 'officer'] },
    },
  },
})
