import { lexicon } from './lexicon.ts'
import { isMarked } from './markers.ts'

/** Drops the dress of a web page: buttons and source lines before the paper, links and imprints after it. */
export function dropChrome(lines: readonly string[]): string[] {
  const end = findEnd(lines)
  let seen = 0
  return lines.filter((line, at) => {
    if (at >= end) return false
    const bare = bareOf(line)
    if (bare !== '') seen += 1
    return seen > HEAD_LINES || !isChrome(bare)
  })
}

/** Site dress is looked for only among the first lines, so that no line of the paper itself can fall to it. */
const HEAD_LINES = 60
const TAIL_LINES = 40

const BUTTONS = new Set(
  (
    '下载 打印 全屏 收藏 加大 还原 减小 大 中 小 】 【 分享 分享到 返回 返回顶部 首页 字号 关闭 关闭窗口 打印本页 复制链接 ' +
    '微信 微博 朗读 无障碍 无障碍浏览 长者模式 繁體 繁体 简体 English 登录 注册 搜索 微信扫一扫 扫一扫 政务公开 信息公开 目录'
  ).split(' '),
)
const LABELS = lexicon(
  '【字号 字号： 【字体 字体： 【打印 来源： 信息来源： 文章来源： 稿源： 时间： 日期： 发布时间： 发布日期： 更新时间： ' +
    '浏览次数： 浏览量： 点击数： 点击量： 阅读： 阅读次数： 访问量： 责任编辑： 责编： 编辑： 审核： 作者： 记者： 索引号： 主题分类： 当前位置： 您的位置： 您当前的位置： ' +
    '您所在的位置： 所在位置： 分享到： 保护视力色： 视力保护色： 发文机关： 成文日期： 有效性： 公开方式： 信息分类：',
)
const TAILS = lexicon(
  '相关报道 相关链接 相关新闻 相关文章 相关稿件 相关阅读 相关附件 延伸阅读 上一篇 下一篇 扫一扫 责任编辑： 【责任编辑 （责任编辑 【打印 打印本页 ' +
    '【关闭 关闭窗口 版权所有 网站地图 主办单位： 承办单位： 网站标识码 联系我们 友情链接 分享到： 返回顶部 微信扫一扫 扫描二维码',
)

/** 首页>政务公开>通知公告 */
const TRAIL = /^[^>＞»。，]{1,20}(?:[>＞»][^>＞»。，]{1,24})+$/
const BUTTON_START = /^(?:打印本页|关闭窗口|返回顶部|无障碍浏览)/

function isChrome(bare: string): boolean {
  if (bare.length > 60) return false
  return BUTTONS.has(bare) || BUTTON_START.test(bare) || TRAIL.test(bare) || LABELS.startsAt(bare, 0) !== null
}

function findEnd(lines: readonly string[]): number {
  let end = lines.length
  let seen = 0
  for (let at = lines.length - 1; at >= 0 && seen < TAIL_LINES; at -= 1) {
    const bare = bareOf(lines[at] ?? '')
    if (bare === '') continue
    seen += 1
    if (bare.length <= 60 && (TAILS.startsAt(bare, 0) !== null || isImprint(bare))) end = at
    // 主办单位： inside a scheme and 打印本页 above the paper are no tail: text of the paper follows them.
    else if (/[。；！]$/.test(bare) || isMarked(bare)) break
  }
  return end
}

function isImprint(bare: string): boolean {
  return bare.includes('ICP备') || bare.includes('公网安备')
}

function bareOf(line: string): string {
  return line.length > 200 ? line : line.replace(/[ \t\u3000\u00a0]/g, '').replace(/:/g, '：')
}
