import { type Paper, plainText, type Table } from '#domain/paper/paper.ts'
import type { Sheet } from '#domain/paper/sheet.ts'

/** The tables of a paper's annexes as sheets, cell for cell: what was issued on paper is what can be filtered in Excel. */
export function annexSheets(paper: Paper): readonly Sheet[] {
  return paper.annexes.flatMap((annex) => {
    const tables = annex.body.filter((block): block is Table => block.kind === 'table')
    return tables.map((table) => sheetOf(annex.title, table))
  })
}

/** A line that opens a group on paper becomes the first column of each of its rows. */
function sheetOf(title: string, table: Table): Sheet {
  let group = ''
  const rows: string[][] = []
  for (const row of table.rows) {
    if (row.kind === 'group') group = row.text
    else rows.push([group, ...row.cells.map(plainText)])
  }
  const columns = table.columns.map((column) => ({
    title: column.title,
    width: Math.max(8, column.width * 1.6),
    kind: 'text' as const,
  }))
  return { name: title.slice(0, 31), columns: [{ title: '所属部分', width: 24, kind: 'text' }, ...columns], rows }
}
