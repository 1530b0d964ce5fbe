import type { colourSystem } from '#registers/colour-system.ts'
import type { ladder } from '#registers/ladder.ts'
import type { printedWord } from '#registers/printed-word.ts'
import type { spotPattern } from '#registers/spot-pattern.ts'
import type { FactsOf } from '#schema/register.ts'

const own = '系统预设，无统一规定，由高新区确定'
const elsewhere = '参照部分县（市、区）督查工作规则'

/** 升级阶梯预设 — from a reminder to a referral; only what stands below a colour above yellow happens by rule. */
export const ladderPresets: readonly FactsOf<typeof ladder>[] = [
  rung(1, '临期提醒', 'reminder', 'beforeDue', 5, 'lead', { isAutomatic: true }),
  rung(2, '电话催办', 'call', 'overdue', 1, 'office'),
  rung(3, '发催办单', 'urging', 'overdue', 3, 'lead', { isAutomatic: true, everyDays: 14, most: 2 }),
  rung(4, '发黄色提示单', 'yellow', 'overdue', 10, 'lead', { isAutomatic: true }),
  rung(5, '发红色提示单', 'red', 'overdue', 20, 'head'),
  rung(6, '通报点名', 'bulletin', 'overdue', 30, 'leader'),
  rung(7, '在下次党工委会议上作说明', 'explanation', 'overdue', 45, 'leader'),
  rung(8, '约谈单位负责人', 'talk', 'overdue', 60, 'leader'),
  rung(9, '移送纪检、组织部门', 'referral', 'repeats', 3, 'leader', { counted: 'red' }),
]

type Rung = FactsOf<typeof ladder>

function rung(
  place: number,
  name: string,
  step: Rung['step'],
  condition: Rung['condition'],
  days: number,
  addressee: Rung['addressee'],
  way: Partial<Pick<Rung, 'isAutomatic' | 'everyDays' | 'most' | 'counted'>> = {},
): Rung {
  return { place, name, step, condition, days, addressee, isAutomatic: false, ...way, basis: own }
}

/** 色制预设 — three systems found in practice; the one in force is adopted with a reason. */
export const colourPresets: readonly (FactsOf<typeof colourSystem> & { readonly state: 'spare' | 'inForce' })[] = [
  {
    code: 'blue-yellow-red',
    name: '蓝黄红：临期、滞后、超期',
    blue: 'dueSoon',
    yellow: 'behind',
    orange: 'unused',
    red: 'overdue',
    soonDays: 7,
    note: '临近时限发蓝色，进度滞后或质量不高发黄色，超过时限发红色，直至办结。',
    basis: '参照部分国有资产监管机构督办办法',
    state: 'inForce',
  },
  {
    code: 'blue-orange-red',
    name: '蓝橙红：提醒、警示、再警示',
    blue: 'behind',
    yellow: 'unused',
    orange: 'lapsed',
    red: 'lapsed',
    soonDays: 7,
    note: '进展缓慢或质量不高发蓝色；蓝色限期届满无正当理由发橙色；橙色限期届满发红色。重要紧急事项可直接发蓝色或橙色。',
    basis: '参照部分设区市督查工作规则',
    state: 'spare',
  },
  {
    code: 'look-back',
    name: '蓝黄红：按回头看结果',
    blue: 'lookBack',
    yellow: 'lookBack',
    orange: 'unused',
    red: 'lookBack',
    soonDays: 7,
    note: '颜色按回头看时的进展情况确定。',
    basis: elsewhere,
    state: 'spare',
  },
]

/** 抽查加权预设 — patterns that make a check likelier. */
export const patternPresets: readonly FactsOf<typeof spotPattern>[] = [
  { pattern: 'jump', name: '月末进度跳升', weight: 4, days: 5, threshold: 20, basis: own },
  { pattern: 'percentOnly', name: '只报百分比、未达节点', weight: 3, days: null, threshold: null, basis: own },
  { pattern: 'manyAtOnce', name: '同日集中报送', weight: 2, days: null, threshold: 3, basis: own },
  { pattern: 'silent', name: '久未报送', weight: 2, days: 60, threshold: null, basis: own },
]

/** 印发用词预设 — one of the sets in use; a zone that prints other words changes them here. */
export const wordPresets: readonly FactsOf<typeof printedWord>[] = [
  { standing: 'done', word: '已完成', basis: '参照部分县督查通报用语' },
  { standing: 'ahead', word: '超进度', basis: '参照部分县督查通报用语' },
  { standing: 'on', word: '达进度', basis: '参照部分县督查通报用语' },
  { standing: 'behind', word: '欠进度', basis: '参照部分县督查通报用语' },
  { standing: 'other', word: '其他', basis: '参照部分县督查通报用语' },
]
