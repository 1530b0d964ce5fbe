import { lexicon } from './lexicon.ts'
import type { Quantity } from './numbers.ts'
import type { Comparator, TargetItem } from './types.ts'

export type Indicator = { readonly words: string; readonly start: number; readonly isBehind: boolean }

/** Verbs that stand between the sentence and its indicator. */
const LEAD_VERBS = lexicon(
  '组织 办好 新认定 新引进 新培育 新签约 新增设 开设 实现 完成 确保 力争 争取 达到 新增 新建 建成 建设 打造 培育 引进 引育 招引 组建 认定 取得 实施 举办 改造 更新 创建 安排 供应 交付 盘活 开行 推介 提供 整合 选送 开发 新开发 筹集 新开工 开工 竣工 投产 发展 ' +
    '签约 落户 发放 培训 开展 建立 设立 增加 减少 压减 降低 提高 提升 推动 支持 保持 使 要 预留 腾退 收储 拆除 清理 创办 招聘 招录 孵化 转化 申报 解决 安置 整治 治理 修建 铺设 绿化 植树 造林 保障 累计 减负 扶持 遴选 选派 启动 打通 拓展 新签 扩建 改建 维修 动态 ' +
    '招商 承办 编制 出台 制定 推出 上线 接入 下降 增长 预计 引导 帮助 面向 带动 吸引 惠及 覆盖 将 在',
)
/** Before a number these say that so many are to be there, with the thing itself named behind. */
const COUNT_VERBS = lexicon(
  '新增 新建 建成 建设 打造 培育 引进 引育 招引 组建 认定 实施 举办 改造 更新 创建 争取 完成 盘活 开行 推介 提供 整合 选送 开发 新开发 开设 新开工 开工 竣工 投产 发展 签约 落户 发放 培训 开展 建立 设立 增加 减少 拆除 清理 选派 招聘 招录 ' +
    '孵化 申报 解决 安置 扩建 改建 维修 新引进 新培育 力争 确保 实现 达到 累计 至少 招募 预留 腾退 收储 新签约 修建 启动 打通 新创建 改扩建 增设 创办 布局 推进实施 承办 制定 出台 遴选 选树 引入 入驻 转移 推进 推动 净增',
)
const TRAILING =
  /(?:比上年|同比|年均|平均|累计|全年|总数|力争|要|将|预计)?(?:达到|达|净增|增长到|增长|增加到|增加|提高到|提高|提升到|提升至|提升|上升|下降到|下降|降至|降低到|降低|降幅|压减|减少|控制在|保持在|稳定在|完成|实现|突破|超过|高于|快于|低于|不低于|为|在|以|扩大到|扩大|发展到|总数达到|占到|不少于|至|到)+$/
/** 占比较2020年下降…, 到位资金力争突破…: a base or a wish behind the name. */
const BASE = /(?:(?:较|比)(?:20\d{2}年|上年|去年)(?:底|末)?|力争|确保|争取)$/
const BENCHMARK = /(?:高于|快于|不低于)(?:全省|全市|全国|全区|全县)平均(?:水平)?$/

/** 指标 — the words that name what the amount is an amount of: before it, or behind it when a count verb stands before. */
export function indicatorOf(words: string, from: number, amount: Quantity, inherited: string | null): Indicator | null {
  const stop = amount.start - (amount.before?.length ?? 0)
  const before = words.slice(from, stop).replace(/^[、，和及或以]+/, '')
  const offset = stop - before.length
  const bare = before
    .slice(-LONGEST_NAME)
    .replace(TRAILING, '')
    .replace(BENCHMARK, '')
    .replace(TRAILING, '')
    .replace(/有$/, '')
    .replace(BASE, '')
  const name = afterLastVerb(bare).replace(BASE, '')
  if (name.length >= 2 && !REGIONS.has(name))
    return { words: name, start: offset + bare.length - name.length, isBehind: false }
  const behind = nounBehind(words, amount.end)
  const isCount = before === '' || REGIONS.has(name) || COUNT_VERBS.endsAt(before, before.length) !== null
  if (behind !== null && isCount) return { words: behind, start: offset, isBehind: true }
  const isElliptic = before === '' || TRAILING.test(before)
  return inherited !== null && isElliptic && from === 0
    ? { words: inherited, start: offset, isBehind: false }
    : verbNoun(bare, offset)
}

const LONGEST_NAME = 60
const REGIONS = new Set(['全省', '全市', '全区', '全县', '全国', '城区', '辖区'])
const PERIODS =
  /^(?:每月|每季度|每年|至少|今年|全年|年内|年底前|明年|上半年|下半年|到?20\d{2}年(?:底前|底)?|一季度|二季度|三季度|四季度|其中|再|共|计划|首批|还)+/

/** 为企业减负超五亿元: the verb itself is what is counted. */
function verbNoun(bare: string, offset: number): Indicator | null {
  const name = bare
    .replace(/^(?:确保|力争|努力|要|把|将)+/, '')
    .replace(/再?(?:压缩|缩短)$/, '')
    .replace(PERIODS, '')
  return name.length >= 2 && name.length <= 24
    ? { words: name, start: offset + bare.length - name.length, isBehind: false }
    : null
}

function afterLastVerb(bare: string): string {
  let from = 0
  for (let hit = LEAD_VERBS.find(bare); hit !== null; hit = LEAD_VERBS.find(bare, hit.at + 1)) {
    const end = hit.at + hit.word.length
    if (!isInsideNoun(bare, hit.at, hit.word)) from = end
  }
  return bare
    .slice(from)
    .replace(PERIODS, '')
    .replace(/^(?:把|将|使)/, '')
    .replace(/^(?:一批|各类|的|好|了|、|以上|左右)+/, '')
}

/** 城镇新增就业 and 建成区绿化率 hold a verb inside the name. */
function isInsideNoun(bare: string, at: number, word: string): boolean {
  const next = bare.slice(at + word.length)
  const quote = bare.lastIndexOf('“', at)
  if (quote >= 0 && bare.indexOf('”', quote) > at) return true
  if (word === '新增') return /^(?:就业|电力|能耗)/.test(next)
  if (word === '建成') return next.startsWith('区')
  if (word.length === 1) return at > 0
  return NOUN_TAILS.startsAt(next, 0) !== null
}

const NOUN_TAILS = lexicon(
  '会 器 库 院 团 园 值 性 力 员 者 商 业 品 类 型 度 点 站 率 占比 比重 面积 贸易 经费 投入强度 体系 中心 资金占 示范区',
)

function nounBehind(words: string, end: number): string | null {
  const found = /^(?:以上|左右)?(?:的)?([^，。；、：（）\dx的]{2,20})/.exec(words.slice(end, end + 30))
  return found?.[1] ?? null
}

/** An amount in front of a noun only describes it, unless a verb of making or counting stands before. */
export function isCounted(words: string, amount: Quantity, indicator: Indicator): boolean {
  const next = words.charAt(amount.end)
  if (amount.bound !== null && amount.unit?.includes('元') === true && /^\p{Script=Han}/u.test(next)) return false
  const isFinal =
    next === '' ||
    /[，。；、：！（）和及并用]/.test(next) ||
    amount.bound !== null ||
    words.startsWith('的目标', amount.end) ||
    words.startsWith('任务', amount.end)
  if (isFinal)
    return (
      !/(?:与|围绕|依托|对|向|从|由)[^，]{0,6}$/.test(words.slice(Math.max(0, amount.start - 8), amount.start)) ||
      indicator.words.length > 3
    )
  const lead = words.slice(0, amount.start - (amount.before?.length ?? 0))
  return indicator.isBehind && (COUNT_VERBS.endsAt(lead, lead.length) !== null || /[省市区县国]$/.test(lead))
}

export function comparatorOf(words: string, amount: Quantity, bound: string | null): Comparator {
  if (amount.isRange) return 'range'
  const before = amount.before ?? ''
  if (bound === '以上' || /不低于|不少于|不小于|至少/.test(before)) return 'ge'
  if (/以内|以下|之内/.test(bound ?? '') || /不超过|不高于|不大于|控制在/.test(before)) return 'le'
  if (/突破|超|逾/.test(before)) return 'gt'
  if (bound === '左右' || /约|近/.test(before)) return 'approx'
  const lead = words.slice(Math.max(0, amount.start - 6), amount.start)
  if (/增长|提高|提升|增加|上升/.test(lead)) return 'up'
  return /下降|降低|减少|压减/.test(lead) ? 'down' : 'eq'
}

export function strengthOf(
  words: string,
  modality: TargetItem['modality'],
  comparator: Comparator,
): TargetItem['strength'] {
  if (comparator === 'ref') return 'benchmark'
  if (/确保|务必|必须|坚决/.test(words)) return 'floor'
  if (/力争|争取|努力/.test(words)) return 'stretch'
  return modality === 'expected' ? 'expected' : null
}
