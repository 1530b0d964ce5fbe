import { findUnitLists, readUnitList, type UnitList } from './brackets.ts'
import { judge, type Verdict } from './directives.ts'
import { findMarker } from './markers.ts'
import type { Heading } from './outline.ts'
import type { Placed } from './zones.ts'

/** 草稿行 — a row of the plan before its slots are filled. */
export type Draft = {
  readonly start: number
  readonly end: number
  readonly verdicts: readonly Verdict[]
  readonly under: Heading | null
  readonly lists: readonly UnitList[]
  /** Units and time written once behind the last sentence of the item that this row belongs to. */
  readonly shared: UnitList | null
  /** Words of a line such as 完成时限：6月底前 that belongs to the row. */
  readonly dueWords: string | null
}

export type Reading = {
  readonly drafts: readonly Draft[]
  readonly verdicts: readonly Verdict[]
  /** Pieces that only give units or a time for the row above them. */
  readonly attachments: ReadonlySet<number>
  readonly headingLists: ReadonlyMap<Heading, UnitList>
}

/** 成行 — judges all pieces in order and joins what one list of units belongs to: such a block is one row. */
export function readDrafts(plain: string, pieces: readonly Placed[]): Reading {
  const drafts: Draft[] = []
  const verdicts: Verdict[] = []
  const attachments = new Set<number>()
  const headingLists = new Map<Heading, UnitList>()
  let block: Block = { first: null, draft: 0, isClosed: false }
  for (const piece of pieces) {
    if (piece.heading !== null) {
      const list = findUnitLists(piece.heading.words)[0]
      if (list !== undefined) headingLists.set(piece.heading, list.list)
      block = { first: null, draft: drafts.length, isClosed: false }
      continue
    }
    const attachment = findAttachment(plain, piece)
    if (attachment !== null) {
      attachments.add(piece.index)
      attach(drafts, block, piece, attachment)
      block = { ...block, first: null, isClosed: true }
      continue
    }
    const judged = judge(plain, piece)
    block = goOn(block, piece, judged[0] ?? null, drafts.length)
    for (const verdict of judged) {
      verdicts.push(verdict)
      if (verdict.rule.type !== undefined) drafts.push(draftOf(verdict))
    }
    if (piece.closesLine) shareLast(plain, drafts, block)
  }
  return { drafts, verdicts, attachments, headingLists }
}

type Block = { readonly first: Verdict | null; readonly draft: number; readonly isClosed: boolean }
type Attachment = { readonly list: UnitList | null; readonly dueWords: string | null }

const PLANS: ReadonlySet<string> = new Set(['plan', 'section-lead', 'chapter-lead', 'opening'])
const LONGEST_ATTACHMENT = 600
const DUE_LINE = /^(?:完成|办结|整改|计划|要求)?(?:时限|期限|完成时间|时间节点|时间要求|时间安排)(?:要求)?：/
const LEADER_LINE = /^(?:牵头|责任|分管|挂点|包保|联系|督办)(?:区|市|县)?领导：/
const LIST_LINE =
  /^(?:（|【|(?:牵头|责任|主办|主责|配合|协办|协同|参与|承办|实施|落实|主管)(?:责任)?(?:单位|部门|主体)(?:及责任人)?：)/

function findAttachment(plain: string, piece: Placed): Attachment | null {
  if (!PLANS.has(piece.zone) || piece.end - piece.start > LONGEST_ATTACHMENT) return null
  return readAttachment(plain.slice(piece.start, piece.end))
}

function readAttachment(words: string): Attachment | null {
  // （二）甲局牵头，乙局配合，… is an item with a number, not a bracket of units.
  if (findMarker(words) !== null) return null
  if (LEADER_LINE.test(words)) return { list: null, dueWords: null }
  if (DUE_LINE.test(words)) return { list: null, dueWords: words }
  if (!LIST_LINE.test(words)) return null
  const list = readUnitList(words)
  return list === null ? null : { list, dueWords: null }
}

/** A line opens a new block, and so does what stands behind a list of units. */
function goOn(block: Block, piece: Placed, first: Verdict | null, drafts: number): Block {
  const isNewLine = block.first !== null && piece.opensLine && piece.line !== block.first.piece.line
  if (block.isClosed || isNewLine) return { first, draft: drafts, isClosed: false }
  return { ...block, first: block.first ?? first }
}

/** Gives the list to all that the block holds; a second label line adds to the same row. */
function attach(drafts: Draft[], block: Block, piece: Placed, attachment: Attachment): void {
  const members = drafts.slice(block.draft)
  const first = members[0]
  const start = block.first?.part.start ?? first?.start
  const verdicts =
    members.length > 0 ? members.flatMap((draft) => draft.verdicts) : block.first === null ? [] : [block.first]
  if (start === undefined || verdicts.length === 0) return
  const end = piece.opensLine ? (members.at(-1)?.end ?? block.first?.part.end ?? piece.start) : lastEnd(members, piece)
  const lists = [...members.flatMap((draft) => draft.lists), ...(attachment.list === null ? [] : [attachment.list])]
  const dueWords = attachment.dueWords ?? members.find((draft) => draft.dueWords !== null)?.dueWords ?? null
  if (attachment.list !== null && (members.length > MOST_IN_ROW || end - start > LONGEST_SINGLE)) {
    share(drafts, block.draft, attachment.list, end)
    return
  }
  drafts.length = block.draft
  drafts.push({
    start: Math.min(start, first?.start ?? start),
    end,
    verdicts,
    under: piece.under,
    lists,
    shared: null,
    dueWords,
  })
}

/** A bracket behind the full stop holds for the whole item, which is one row; only an item longer than this is cut into its sentences. */
const LONGEST_SINGLE = 400
const MOST_IN_ROW = 6

/** Every sentence of a long item is a row of its own; the last one carries the bracket, the others take it over. */
function share(drafts: Draft[], from: number, list: UnitList, end: number): void {
  for (let at = from; at < drafts.length; at += 1) {
    const draft = drafts[at]
    if (draft === undefined) continue
    const isLast = at === drafts.length - 1
    drafts[at] = isLast ? { ...draft, end, lists: [...draft.lists, list] } : { ...draft, shared: list }
  }
}

/**
 * 3.…。…。…（责任单位：甲局）。 The one list that a numbered item carries, at its very end, is meant for the whole item. Where
 * another sentence of the item names units of its own, each keeps its own.
 */
function shareLast(plain: string, drafts: Draft[], block: Block): void {
  const members = drafts.slice(block.draft)
  const last = members.at(-1)
  const list = last?.lists.length === 1 ? last.lists[0] : undefined
  if (last === undefined || list === undefined || members.length < 2 || block.first === null) return
  const isItem = findMarker(plain.slice(block.first.piece.start, block.first.piece.start + 12)) !== null
  const isUnderNumber = isItem || last.under?.style === 'digit' || last.under?.style === 'han-bracket'
  const others = members.slice(0, -1)
  if (!isUnderNumber || !'）'.includes(plain.charAt(last.end - 1))) return
  if (others.some(({ lists, verdicts }) => lists.length > 0 || verdicts.some(({ view }) => view.actors.length > 0)))
    return
  for (let at = block.draft; at < drafts.length - 1; at += 1) {
    const draft = drafts[at]
    if (draft !== undefined) drafts[at] = { ...draft, shared: list }
  }
}

/** On one line the row reaches up to the bracket, whatever stands between. */
function lastEnd(members: readonly Draft[], piece: Placed): number {
  return Math.max(members.at(-1)?.end ?? 0, piece.start - 1)
}

function draftOf(verdict: Verdict): Draft {
  const { start, end } = verdict.part
  const lists = findUnitLists(verdict.view.words).map((found) => found.list)
  return { start, end, verdicts: [verdict], under: verdict.piece.under, lists, shared: null, dueWords: null }
}
