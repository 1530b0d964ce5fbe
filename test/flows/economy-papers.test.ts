import { expect, test } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { plainText } from '#domain/paper/paper.ts'
import { paper } from '#registers/paper.ts'
import { drawPaper } from '#services/papers/draw.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { rowsWhere } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
test('x', async () => {
  for (const kind of ['investment', 'service', 'perMu', 'land']) {
    const [row] = (await rowsWhere(zone.db, paper, demoZone, 'kind', [kind])) as readonly PaperRow[]
    if (!row) throw new Error(kind)
    const { snapshot } = await drawPaper(zone.db, demoZone, row, testNow.today)
    console.log(row.title, row.state, row.number)
    console.log(
      snapshot.tree.body
        .map((b) => (b.kind === 'paragraph' ? plainText(b.text) : 'text' in b ? b.text : ''))
        .join('\n'),
    )
    for (const a of snapshot.tree.annexes)
      for (const t of a.body)
        if (t.kind === 'table')
          console.log(
            a.title +
              '\n' +
              t.columns.map((c) => c.title).join('|') +
              '\n' +
              t.rows.map((r) => (r.kind === 'cells' ? r.cells.map(plainText).join('|') : '')).join('\n'),
          )
    console.log(
      row.requirements,
      snapshot.figures.length,
      JSON.stringify(row.snapshot?.figures) === JSON.stringify(snapshot.figures),
    )
  }
  expect(1).toBe(1)
})
