const neverFirst = '的和与及、，。：；》）】〕”’'
const neverLast = '《（【〔“‘第'

/** Words of the trade that a line end should not tear; a title is short, so a short list goes far. */
const words = new Set(
  '工作 目标 任务 分解 重点 通知 通报 实施 方案 意见 办法 管理 委员 员会 高新 新技 技术 术产 产业 业开 开发 发区 会议 情况 责任 督查 考核 项目 企业 建设 服务 中心 办公 公室 年度 全区 推进 进一 一步 加强 加快 落实 经济 发展 社会 安全 生产 环境 招商 引资 园区 人才 用工 清单 规定 制度 讲话 精神 贯彻 开展 专项 行动 计划 规划 印发 关于 单位 部门 指标 绩效 评价 改革 创新 科技'.split(
    ' ',
  ),
)

/**
 * 标题排列 — breaks a title by its meaning into lines of at most `widest` characters, shaped as a trapezoid or a
 * rhombus: neighbouring lines of equal length, or a short line between long ones, cost more.
 */
export function titleLines(title: string, widest: number): string[] {
  const characters = [...title]
  const whole = widthOf(characters)
  if (whole <= widest) return [title]
  const count = Math.ceil(whole / widest)
  let best: { readonly cost: number; readonly cuts: readonly number[] } | null = null
  for (const cuts of cutsOf(characters, count, widest)) {
    const cost = costOf(characters, cuts)
    if (best === null || cost < best.cost) best = { cost, cuts }
  }
  const cuts = best?.cuts ?? evenCuts(characters.length, count)
  return [0, ...cuts].map((from, index) => characters.slice(from, cuts[index] ?? characters.length).join(''))
}

const mostLines = 4

/** All ways to cut into `count` lines near the even cut; long titles are cut evenly. */
function* cutsOf(characters: readonly string[], count: number, widest: number): Generator<number[]> {
  if (count > mostLines) return
  yield* extend([], 0)
  function* extend(cuts: readonly number[], from: number): Generator<number[]> {
    const linesLeft = count - cuts.length
    if (linesLeft === 1) {
      if (widthOf(characters.slice(from)) <= widest) yield [...cuts]
      return
    }
    const even = (characters.length - from) / linesLeft
    const last = characters.length - linesLeft + 1
    for (let cut = Math.max(from + 3, Math.floor(from + even) - 5); cut <= last; cut += 1) {
      if (widthOf(characters.slice(from, cut)) > widest) break
      yield* extend([...cuts, cut], cut)
    }
  }
}

/** Digits and Latin letters take half the room of a character. */
function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0)
}

function costOf(characters: readonly string[], cuts: readonly number[]): number {
  const edges = [0, ...cuts, characters.length]
  const lengths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
  const cutCost = cuts.reduce((sum, cut) => sum + costOfCut(characters, cut), 0)
  return cutCost + costOfShape(lengths)
}

function costOfCut(characters: readonly string[], cut: number): number {
  const before = characters[cut - 1] ?? ''
  const after = characters[cut] ?? ''
  if (neverFirst.includes(after) || neverLast.includes(before)) return 100
  if (/[\dA-Za-z]/.test(before) && /[\dA-Za-z年月日%]/.test(after)) return 100
  if (/[年月]/.test(before) && /\d/.test(after)) return 60
  if (before === '—' || after === '—') return 100
  if (words.has(before + after)) return 12
  const rest = characters.slice(cut, cut + 2).join('')
  if (rest === '关于' || rest === '印发' || after === '《') return -6
  if ('》、，）的'.includes(before)) return -4
  return depthInQuotes(characters, cut) > 0 ? 4 : 2
}

/** Equal lines make a rectangle and a short middle line an hourglass; the standard wants neither. */
function costOfShape(lengths: readonly number[]): number {
  const widest = Math.max(...lengths)
  const spread = lengths.reduce((sum, length) => sum + Math.max(0, widest - length - 6), 0)
  const isRectangle = lengths.every((length) => length === widest)
  const isHourglass = lengths
    .slice(1, -1)
    .some((length, index) => length < (lengths[index] ?? 0) && length < (lengths[index + 2] ?? 0))
  return spread + (isRectangle ? 3 : 0) + (isHourglass ? 6 : 0)
}

function depthInQuotes(characters: readonly string[], cut: number): number {
  let depth = 0
  for (const character of characters.slice(0, cut))
    depth += '《“'.includes(character) ? 1 : '》”'.includes(character) ? -1 : 0
  return depth
}

function evenCuts(length: number, count: number): number[] {
  return Array.from({ length: count - 1 }, (_, index) => Math.round(((index + 1) * length) / count))
}
