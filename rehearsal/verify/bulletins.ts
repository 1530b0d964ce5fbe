import { economyFigures } from '#rehearsal/verify/indicators.ts'
import { investmentFigures } from '#rehearsal/verify/investment-bulletin.ts'
import { landFigures } from '#rehearsal/verify/land-bulletin.ts'
import { foldLog, type LogLine, type Rec, text, type World, walkLog } from '#rehearsal/verify/log.ts'
import { matterFigures } from '#rehearsal/verify/matters.ts'
import { perMuFigures } from '#rehearsal/verify/per-mu-bulletin.ts'
import { projectFigures } from '#rehearsal/verify/projects.ts'
import { serviceFigures } from '#rehearsal/verify/service-bulletin.ts'
import type { Issue, Worked } from '#rehearsal/verify/sums.ts'

/**
 * 复算 — works out every figure of every bulletin again from the log alone. Nothing here is shared with the program that
 * draws them: events are folded, facts selected and sums made a second time, so that one error cannot hide the other.
 */
export type Discrepancy = {
  readonly paper: string
  readonly figure: string
  readonly what: 'value' | 'text' | 'facts' | 'missing' | 'unfounded' | 'print' | 'correction'
  readonly printed: string
  readonly recomputed: string
}

export type Recomputed = {
  readonly papers: readonly { readonly id: string; readonly kind: string; readonly figures: number }[]
  readonly discrepancies: readonly Discrepancy[]
}

type Fact = { readonly register: string; readonly id: string; readonly version: number }
type Printed = {
  readonly id: string
  readonly value: number | null
  readonly text: string
  readonly unit: string
  readonly facts: readonly Fact[]
}
type Correction = { readonly figure: string; readonly printed: string; readonly corrected: string }
type Frozen = {
  readonly seq: number
  readonly asOf: string
  readonly tree: unknown
  readonly figures: readonly Printed[]
  readonly corrections: readonly Correction[]
}

const makers: Readonly<Record<string, (world: World, issue: Issue) => ReadonlyMap<string, Worked>>> = {
  economy: economyFigures,
  investment: investmentFigures,
  land: landFigures,
  service: serviceFigures,
  perMu: perMuFigures,
  projects: projectFigures,
  supervision: matterFigures,
}

/** Recomputes all bulletins that were signed, each from the facts known at the place of the log where it was frozen. */
export function recompute(lines: readonly LogLine[]): Recomputed {
  const papers = [...(foldLog(lines).get('paper')?.values() ?? [])].filter(isOut)
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  const stops = papers.map((paper) => frozenOf(paper).seq)
  const found = walkLog(lines, stops, (world, stop) =>
    papers
      .filter((paper) => frozenOf(paper).seq === stop)
      .map((paper) => {
        const snapshot = frozenOf(paper)
        const worked = workOut(world, paper)
        const before = byId.get(text(paper.previous))
        return {
          done: { id: paper.id, kind: text(paper.kind), figures: snapshot.figures.length },
          discrepancies: [
            ...compareFigures(paper.id, snapshot.figures, worked),
            ...comparePrint(paper.id, snapshot),
            ...compareCorrections(paper.id, snapshot, before === undefined ? null : [before, workOut(world, before)]),
          ],
        }
      }),
  )
  return { papers: found.map(({ done }) => done), discrepancies: found.flatMap((one) => one.discrepancies) }
}

function isOut(paper: Rec): boolean {
  return ['signed', 'issued', 'void'].includes(text(paper.state)) && text(paper.kind) in makers
}

function frozenOf(paper: Rec): Frozen {
  return paper.snapshot as Frozen // the log says so; what is not there shows as a discrepancy
}

function workOut(world: World, paper: Rec): ReadonlyMap<string, Worked> {
  const issue = {
    asOf: text(paper.asOf),
    namesUnits: paper.namesUnits === true,
  }
  return makers[text(paper.kind)]?.(world, issue) ?? new Map()
}

function compareFigures(
  paper: string,
  printed: readonly Printed[],
  worked: ReadonlyMap<string, Worked>,
): readonly Discrepancy[] {
  const known = new Set(printed.map(({ id }) => id))
  const missing = [...worked]
    .filter(([id]) => !known.has(id))
    .map(([figure, { text: recomputed }]) => ({ paper, figure, what: 'missing', printed: '', recomputed }) as const)
  return [...missing, ...printed.flatMap((figure) => compareFigure(paper, figure, worked.get(figure.id)))]
}

function compareFigure(paper: string, figure: Printed, worked: Worked | undefined): readonly Discrepancy[] {
  const about = { paper, figure: figure.id }
  if (worked === undefined) return [{ ...about, what: 'unfounded', printed: figure.text, recomputed: '' }]
  const [facts, own] = [factWords(figure.facts), factWords(worked.facts)]
  const isNear = figure.value !== null && Math.abs(figure.value - worked.value) < 1e-6
  return [
    ...(isNear
      ? []
      : [{ ...about, what: 'value', printed: String(figure.value), recomputed: String(worked.value) } as const]),
    ...(figure.text === worked.text
      ? []
      : [{ ...about, what: 'text', printed: figure.text, recomputed: worked.text } as const]),
    ...(facts === own ? [] : [{ ...about, what: 'facts', printed: facts, recomputed: own } as const]),
  ]
}

function factWords(facts: readonly Fact[]): string {
  return facts
    .map(({ register, id, version }) => `${register}/${id}/${version}`)
    .sort()
    .join(' ')
}

/** What stands in the text of the paper is the figure with its unit, or without it under a heading that names it; and every figure stands somewhere. */
function comparePrint(paper: string, { tree, figures }: Frozen): readonly Discrepancy[] {
  const wanted = new Map(figures.map(({ id, text: words, unit }) => [id, [`${words}${unit}`, words]]))
  const spans = spansIn(tree)
  const seen = new Set(spans.map(({ figure }) => figure))
  return [
    ...spans
      .filter(({ figure, text: words }) => wanted.get(figure)?.includes(words) !== true)
      .map(({ figure, text: words }) => ({
        ...{ paper, figure, what: 'print' as const },
        ...{ printed: words, recomputed: wanted.get(figure)?.[0] ?? '' },
      })),
    ...[...wanted]
      .filter(([id]) => !seen.has(id))
      .map(([figure, [recomputed = '']]) => ({ paper, figure, what: 'print', printed: '', recomputed }) as const),
  ]
}

type Span = { readonly figure: string; readonly text: string }

function spansIn(part: unknown): readonly Span[] {
  if (Array.isArray(part)) return part.flatMap(spansIn)
  if (typeof part !== 'object' || part === null) return []
  if ('figure' in part && 'text' in part) return [{ figure: text(part.figure), text: text(part.text) }]
  return Object.values(part).flatMap(spansIn)
}

/** A correction is told exactly where the issue before, worked out again from what is known now, comes out otherwise. */
function compareCorrections(
  paper: string,
  { corrections }: Frozen,
  before: readonly [Rec, ReadonlyMap<string, Worked>] | null,
): readonly Discrepancy[] {
  const own = new Map<string, string>()
  for (const figure of before === null ? [] : frozenOf(before[0]).figures) {
    const now = before?.[1].get(figure.id)
    if (now?.text !== figure.text)
      own.set(
        figure.id,
        `${figure.text}${figure.unit} → ${now === undefined ? '不再成立' : `${now.text}${figure.unit}`}`,
      )
  }
  const told = new Map(corrections.map((one) => [one.figure, `${one.printed} → ${one.corrected}`]))
  return [...new Set([...own.keys(), ...told.keys()])]
    .filter((figure) => own.get(figure) !== told.get(figure))
    .map((figure) => ({
      ...{ paper, figure, what: 'correction' as const },
      ...{ printed: told.get(figure) ?? '', recomputed: own.get(figure) ?? '' },
    }))
}
