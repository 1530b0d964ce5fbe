import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type Block, type Column, type Table as PaperTable, plainText, type Row } from '#domain/paper/paper.ts'
import { fonts } from './official-geometry.ts'
import { font, paragraph } from './official-text.ts'

export type Drawn = Paragraph | Table

type FlowBlock = Exclude<Block, { readonly kind: 'landscape' }>

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** Draws the blocks of one section; a page break goes to the block after it, so that no blank line is left. */
export function drawBlocks(blocks: readonly FlowBlock[], width: number): Drawn[] {
  return blocks.flatMap((block, index) => drawBlock(block, blocks[index - 1]?.kind === 'page-break', width))
}

function drawBlock(block: FlowBlock, isOnNewPage: boolean, width: number): Drawn[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { heading: headingLevels[block.level], pageBreakBefore: isOnNewPage })]
    case 'paragraph':
      return [paragraph(plainText(block.text), { style: 'OfficialBody', pageBreakBefore: isOnNewPage })]
    case 'table':
      return [...(isOnNewPage ? [paragraph('', { pageBreakBefore: true })] : []), drawTable(block, width)]
    case 'page-break':
      return []
  }
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const cellMargins = { top: 40, bottom: 40, left: 85, right: 85 }
const tableText = 'TableText'

/** A table over the whole width whose head is repeated on every page and whose rows are not torn apart. */
function drawTable(table: PaperTable, width: number): Table {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = table.columns.map((column) => Math.floor((width * column.width) / total))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => drawHeadCell(column, widths[index] ?? 0)),
  })
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    margins: cellMargins,
    rows: [head, ...table.rows.map((row) => drawRow(row, table, widths))],
  })
}

function drawHeadCell(column: Column, width: number): TableCell {
  const properties = { alignment: AlignmentType.CENTER, style: tableText, keepNext: true }
  const run = { font: font(fonts.strong) }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph(column.title, properties, run)],
  })
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

function drawRow(row: Row, { columns, mayTearRows }: PaperTable, widths: readonly number[]): TableRow {
  if (row.kind === 'group') return drawGroup(row.text, columns.length, widths)
  return new TableRow({
    cantSplit: mayTearRows !== true,
    children: columns.map((column, index) => {
      const properties = { alignment: alignments[column.align], style: tableText }
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [paragraph(plainText(row.cells[index] ?? ''), properties)],
      })
    }),
  })
}

/** The line that opens a group stays with the first row of its group. */
function drawGroup(text: string, columns: number, widths: readonly number[]): TableRow {
  const run = { font: font(fonts.second) }
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [paragraph(text, { style: tableText, keepNext: true }, run)],
      }),
    ],
  })
}
