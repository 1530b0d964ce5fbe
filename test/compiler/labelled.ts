export type LabelledDirective = {
  readonly type: 'task' | 'order' | 'mechanism'
  readonly units: readonly string[] | null
  readonly deadline: string | null
  readonly text: string
}
export type LabelledTarget = {
  readonly indicator: string
  readonly value: string
  readonly unit: string
  readonly text: string
}

/**
 * An invented paper whose text carries its own labels: `<d task units="…" due="…">…</d>` around a directive and
 * `<t i="…" v="…" u="…">…</t>` around a target,
 * `<o 1>…</o>` around a heading of level 1. Gives the paper without the marks, and what they say.
 */
export function readPaper(marked: string): {
  readonly raw: string
  readonly directives: readonly LabelledDirective[]
  readonly targets: readonly LabelledTarget[]
  readonly headings: readonly string[]
} {
  const directives = [...marked.matchAll(/<d (task|order|mechanism)([^>]*)>([\s\S]*?)<\/d>/g)].map(
    ([, type, attributes = '', text = '']) => ({
      type: type as LabelledDirective['type'], // one of the three, by the pattern
      units: attribute(attributes, 'units')?.split('、') ?? null,
      deadline: attribute(attributes, 'due'),
      text: plain(text),
    }),
  )
  const targets = [...marked.matchAll(/<t ([^>]*)>([\s\S]*?)<\/t>/g)].map(([, attributes = '', text = '']) => ({
    indicator: attribute(attributes, 'i') ?? '',
    value: attribute(attributes, 'v') ?? '',
    unit: attribute(attributes, 'u') ?? '',
    text: plain(text),
  }))
  const headings = [...marked.matchAll(/<o \d>([\s\S]*?)<\/o>/g)].map(([, text = '']) => plain(text))
  return { raw: plain(marked), directives, targets, headings }
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? null
}

function plain(text: string): string {
  return text.replace(/<\/?[dto][^>]*>/g, '')
}
