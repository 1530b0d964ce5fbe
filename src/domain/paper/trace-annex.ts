import type { Figure } from '#domain/paper/figure.ts'
import { type Annex, officialDate, type Paper, type Row } from '#domain/paper/paper.ts'

/** 数据溯源表 — an annex on request: every figure with the rule, the sum and the records from which it was made. */
export function withTrace(paper: Paper, figures: readonly Figure[]): Paper {
  return figures.length === 0 ? paper : { ...paper, annexes: [...paper.annexes, traceAnnex(figures)] }
}

function traceAnnex(figures: readonly Figure[]): Annex {
  const rows = figures.map(
    (figure, index): Row => ({
      kind: 'cells',
      cells: [
        String(index + 1),
        figure.label,
        `${figure.text}${figure.unit}`,
        officialDate(figure.asOf),
        figure.sum ?? '计数',
        figure.rule,
        factsOf(figure),
      ],
    }),
  )
  return {
    title: '数据溯源表',
    isLandscape: true,
    body: [
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 6, align: 'center' },
          { title: '数据', width: 20, align: 'left' },
          { title: '数值', width: 10, align: 'center' },
          { title: '截至', width: 19, align: 'center' },
          { title: '算式', width: 15, align: 'left' },
          { title: '规则', width: 14, align: 'left' },
          { title: '依据', width: 34, align: 'left' },
        ],
        rows,
        mayTearRows: true,
      },
    ],
  }
}

/** A record is told by its title and the version at which it was read; the end of its id tells namesakes apart. */
function factsOf({ facts }: Figure): string {
  return facts.map(({ title, id, version }) => `${title}（${id.slice(-6)}·v${version}）`).join('；')
}
