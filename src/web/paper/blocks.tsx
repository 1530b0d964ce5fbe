import type { Block, Table } from '#domain/paper/paper.ts'
import { TextLine } from './figure-mark.tsx'

/** The body of a paper; blocks have no names of their own, so their places are their keys. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return placed(blocks).map(({ key, item }) => <OneBlock key={key} block={item} />)
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <p className={`paper-heading paper-heading-${block.level}`}>{block.text}</p>
    case 'paragraph':
      return (
        <p className="paper-text">
          <TextLine text={block.text} />
        </p>
      )
    case 'table':
      return <PaperTable table={block} />
    case 'landscape':
      return <Blocks blocks={block.body} />
    case 'page-break':
      return <div className="paper-break" />
  }
}

function PaperTable({ table }: { readonly table: Table }) {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <div className="paper-table-frame">
      <table className="paper-table">
        <colgroup>
          {table.columns.map(({ title, width }) => (
            <col key={title} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(table.rows).map(({ key, item: row }) =>
            row.kind === 'group' ? (
              <tr key={key} className="paper-group">
                <td colSpan={table.columns.length}>{row.text}</td>
              </tr>
            ) : (
              <tr key={key}>
                {table.columns.map(({ title, align }, place) => (
                  <td key={title} style={{ textAlign: align }}>
                    <TextLine text={row.cells[place] ?? ''} />
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

/** Parts of a paper have no names and never change their order: the place of each is its key. */
function placed<T>(items: readonly T[]): readonly { readonly key: string; readonly item: T }[] {
  return items.map((item, place) => ({ key: String(place), item }))
}
