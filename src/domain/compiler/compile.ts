import { clean } from './clean.ts'
import { openHistory } from './continues.ts'
import { type Draft, readDrafts } from './drafts.ts'
import { findMechanisms } from './mechanisms.ts'
import { findOutline, type Heading } from './outline.ts'
import { openDirectory } from './proposals.ts'
import { askQuestions } from './questions.ts'
import { toDirective } from './rows.ts'
import { fold } from './script.ts'
import { tellSentences } from './sentence-roles.ts'
import { splitPieces } from './sentences.ts'
import { cursorOver } from './spans.ts'
import { readTargets } from './target-pass.ts'
import { findTitle, frontMatter } from './title.ts'
import type { Compiled, CompileInput, Item, OutlineItem } from './types.ts'
import { WORDS_VERSION } from './words.ts'
import { placePieces } from './zones.ts'

/** 编译 — turns a speech, a report or a notice into outline, targets, rows of a plan and a role for every sentence. */
export function compile(input: CompileInput): Compiled {
  const { title: named, text } = clean(input.raw, input.title)
  const plain = fold(text)
  const pieces = splitPieces(plain)
  const directory = openDirectory(input)
  const front = frontMatter(plain, pieces)
  const titlePiece = findTitle(plain, pieces, fold(named))
  const title = named !== '' || titlePiece === null ? named : text.slice(titlePiece.start, titlePiece.stop)
  const planYear = input.planYear ?? yearIn(fold(title))
  const bodyStart = front.at(-1)?.end ?? 0
  const outline = findOutline(plain, pieces, titlePiece, bodyStart)
  const placed = placePieces({ plain, ...outline, bodyStart, title: fold(title), planYear })
  const reading = readDrafts(plain, placed)
  const targets = readTargets(text, reading.verdicts)
  const context = {
    text,
    plain,
    yearAt: yearsOf(plain, reading.drafts, planYear),
    directory,
    history: openHistory(input.unfinished),
    headingLists: reading.headingLists,
    findTarget: cursorOver(targets),
  }
  const directives = reading.drafts.map((draft) => toDirective(draft, context))
  const told = tellSentences({ text, plain, placed, reading, targets, directives })
  const items: Item[] = [
    ...outline.headings.map((heading) => toOutline(text, heading)),
    ...targets,
    ...directives,
    ...told.facts,
    ...told.mechanisms(findMechanisms),
  ]
  const questions = askQuestions({ plain, headings: outline.headings, directives, targets, planYear })
  return {
    title,
    text,
    dictionary: `${WORDS_VERSION}/${directory.version}`,
    items: inOrder(items),
    sentences: told.sentences,
    questions,
  }
}

/** 2025年1月上旬 … 1月底前: a later date of the same chapter goes on in the year that was named last. */
function yearsOf(plain: string, drafts: readonly Draft[], planYear: number | null): (draft: Draft) => number | null {
  const years = new Map<Draft, number | null>()
  let chapter: Heading | null = null
  let year = planYear
  for (const draft of drafts) {
    const root = rootOf(draft.under)
    if (root !== chapter) year = planYear
    chapter = root
    years.set(draft, year)
    const named = /(20\d{2})年\d{1,2}月/.exec(plain.slice(draft.start, Math.min(draft.end, draft.start + 200)))
    if (named !== null) year = Number(named[1])
  }
  return (draft) => years.get(draft) ?? planYear
}

function rootOf(under: Heading | null): Heading | null {
  let root = under
  while (root !== null && root.parent !== null) root = root.parent
  return root
}

/** The plan year is taken from the title alone: the body speaks of many years. */
function yearIn(title: string): number | null {
  const years = [...title.matchAll(/20\d{2}(?=年)/g)].map((match) => Number(match[0]))
  return years.length === 0 ? null : Math.max(...years)
}

function toOutline(text: string, heading: Heading): OutlineItem {
  const { start, end, level, section } = heading
  return { kind: 'outline', start, end, text: text.slice(start, end), level, section }
}

const ORDER: readonly Item['kind'][] = ['outline', 'target', 'directive', 'mechanism', 'fact']

function inOrder(items: Item[]): Item[] {
  return items.sort((a, b) => a.start - b.start || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.end - b.end)
}
