import { lexicon } from './lexicon.ts'
import type { MechanismItem } from './types.ts'

/** 机制名录 — names of standing mechanisms in a sentence that deserve an entry of their own. */
export function findMechanisms(
  text: string,
  plain: string,
  start: number,
  end: number,
  section: string,
): MechanismItem[] {
  const words = plain.slice(start, end)
  const found: MechanismItem[] = []
  for (let hit = ENDINGS.find(words); hit !== null; hit = ENDINGS.find(words, hit.at + hit.word.length)) {
    const stop = hit.at + hit.word.length
    if (/^(?:[化的性度管约]|改革|创新|优势|活力|障碍)/.test(words.slice(stop))) continue
    const from = nameStart(words, hit.at, hit.word)
    if (hit.at - from < SHORTEST_NAME) continue
    found.push({
      kind: 'mechanism',
      section,
      start: start + from,
      end: start + stop,
      text: text.slice(start + from, start + stop),
      name: text.slice(start + from, start + stop),
    })
    if (found.length >= MOST_PER_SENTENCE) break
  }
  return found
}

const ENDINGS = lexicon(
  '机制 责任制 制度 工作法 清单制 承诺制 代办制 河长制 林长制 街长制 链长制 联席会议 负面清单 一票否决制 准入关 用人导向 代理办 专员制',
)
const LEADS = lexicon(
  '推进 有序推进 规范 瞄准 建立健全 建立 健全 完善 落实 严格落实 执行 推行 实行 坚持 巩固和完善 巩固 创新 深化 优化 构建 形成 强化 把好 严把 探索 实施 制定 的 好 认真 严格 各项 一系列 推动 加快 进一步 和 以 按照 通过 更 与',
)
const SHORTEST_NAME = 2
const LONGEST_NAME = 18
const MOST_PER_SENTENCE = 4

/** The name begins behind the last verb or mark before it. */
function nameStart(words: string, at: number, ending: string): number {
  const floor = Math.max(0, at - LONGEST_NAME)
  let from = floor
  for (let place = floor; place < at; place += 1) {
    const lead = LEADS.startsAt(words, place)
    if (lead !== null && place + lead.length <= at && !(lead.length === 1 && lead !== '的' && lead !== '好'))
      from = place + lead.length
    if (/[，；：。“（]/.test(words.charAt(place))) from = place + 1
  }
  const pause = words.lastIndexOf('、', at - 1)
  return ending !== '代理办' && pause >= from && at - pause > SHORTEST_NAME ? pause + 1 : from
}
