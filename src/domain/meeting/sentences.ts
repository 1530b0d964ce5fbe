import type { Day } from '#domain/day.ts'
import { officialDate } from '#domain/paper/paper.ts'

export type Sentence = { readonly id: string; readonly text: string }
export type Placed = { readonly id: string; readonly start: number; readonly end: number; readonly said: string }

/**
 * 议定事项清单 — the decisions of a meeting as one text, and where each stands in it. The place is known because the text is
 * built here and not searched: two equal decisions keep two places.
 */
export function decisionsText(
  title: string,
  on: Day,
  decisions: readonly Sentence[],
): { readonly words: string; readonly places: readonly Placed[] } {
  let words = `${title}议定事项\n${officialDate(on)}，${title}议定以下事项：\n`
  const places: Placed[] = []
  for (const [i, { id, text }] of decisions.entries()) {
    const said = text
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/[。；;.]+$/u, '')
    words += `${i + 1}.`
    places.push({ id, start: words.length, end: words.length + said.length, said })
    words += `${said}。\n`
  }
  return { words: words.trimEnd(), places }
}

/** The name of a task made of a decision: its first clause, without the units that the decision names before the verb. */
export function shortTitle(text: string, most = 40): string {
  const clause = (text.split(/[，。；：]/u).find((part) => part.trim().length > 0) ?? text).trim()
  return clause.length <= most ? clause : `${clause.slice(0, most - 1)}…`
}
