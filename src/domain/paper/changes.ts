import type { Correction, Figure, Snapshot } from '#domain/paper/figure.ts'

/** 变化 — a figure that stands in both issues, or in one of them only. */
export type Change = {
  readonly figure: string
  readonly label: string
  readonly unit: string
  readonly before: string | null
  readonly after: string | null
  /** Null where one of both is no number. */
  readonly difference: number | null
}

/** 与上期相比 — what changed since the issue before, from the two snapshots alone, in the order of the new one. */
export function changesBetween(before: Snapshot, after: Snapshot): readonly Change[] {
  const old = new Map(before.figures.map((figure) => [figure.id, figure]))
  const present = new Set(after.figures.map(({ id }) => id))
  const gone = before.figures.filter(({ id }) => !present.has(id))
  return [
    ...after.figures.flatMap((figure) => changeOf(old.get(figure.id) ?? null, figure)),
    ...gone.flatMap((figure) => changeOf(figure, null)),
  ]
}

function changeOf(before: Figure | null, after: Figure | null): readonly Change[] {
  const shown = after ?? before
  if (shown === null || before?.text === after?.text) return []
  const isNumber = typeof before?.value === 'number' && typeof after?.value === 'number'
  const difference = isNumber ? round((after?.value ?? 0) - (before?.value ?? 0)) : null
  return [
    {
      figure: shown.id,
      label: shown.label,
      unit: shown.unit,
      before: before?.text ?? null,
      after: after?.text ?? null,
      difference,
    },
  ]
}

/** Differences of decimals carry noise in the fifteenth place. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/**
 * 更正 — the issue before, drawn again for its own day from the facts known now: a figure that comes out otherwise was
 * corrected since. A figure that cannot be drawn any more is told too; one that was not printed is no correction.
 */
export function correctionsOf(printed: readonly Figure[], redrawn: readonly Figure[]): readonly Correction[] {
  const now = new Map(redrawn.map((figure) => [figure.id, figure]))
  return printed.flatMap((figure) => {
    const again = now.get(figure.id) ?? null
    if (again !== null && again.text === figure.text) return []
    const corrected = again === null ? '不再成立' : `${again.text}${again.unit}`
    return [
      {
        figure: figure.id,
        label: figure.label,
        printed: `${figure.text}${figure.unit}`,
        corrected,
        facts: again?.facts ?? figure.facts,
      },
    ]
  })
}
