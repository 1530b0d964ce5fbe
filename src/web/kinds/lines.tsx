import { Button } from 'antd'
import { useState } from 'react'
import type { Columns } from '#schema/fields.ts'
import { LineTable } from '../components/line-table.tsx'
import { useTitles } from '../data/options.ts'
import { useLanguage } from '../language.tsx'
import { isRecord } from '../problem.ts'
import { words } from '../words.ts'
import { day } from './day.tsx'
import type { AnyField, EditProps, KindView, ShowProps } from './kind.ts'
import { number } from './number.tsx'
import { ref } from './ref.tsx'
import { text } from './text.tsx'
import './lines.css'

/** What a column may be; everything else would be too much for a line. */
const cells: Readonly<Record<string, KindView>> = { text, number, day, ref }

function Show(props: ShowProps) {
  const { Show: One } = cells[props.field.kind] ?? text
  return <One {...props} />
}

function Edit(props: EditProps) {
  const { Edit: One } = cells[props.field.kind] ?? text
  return <One {...props} />
}

type Line = Readonly<Record<string, unknown>>

type ShowLinesProps = { readonly columns: Columns; readonly value: unknown; readonly isShort: boolean }

/** 多行 — a small table; in a line of a list only how many lines there are. */
export function ShowLines({ columns, value, isShort }: ShowLinesProps) {
  const { say } = useLanguage()
  const lines = linesIn(value)
  if (isShort) return say(words.lineCount, { n: lines.length })
  return (
    <LineTable
      lines={lines.map((line, i): Line & { readonly id: string } => ({ ...line, id: String(i) }))}
      empty={words.notSet}
      columns={Object.entries(columns).map(([key, field]) => ({
        label: field.label,
        isNumber: field.kind === 'number',
        cell: (line: Line) => <Cell field={field} value={line[key]} />,
      }))}
    />
  )
}

function Cell({ field, value }: { readonly field: AnyField; readonly value: unknown }) {
  const id = field.kind === 'ref' && typeof value === 'string' ? value : null
  const titles = useTitles(field.rules.target ?? 'unit', id === null ? [] : [id])
  return <Show field={field} value={value} name={id === null ? undefined : (titles[id] ?? null)} />
}

/** Enters one line below the other; a line that says nothing yet waits here and is not sent. */
export function EditLines({ id, columns, value, onChange, describedBy }: EditProps & { readonly columns: Columns }) {
  const { say } = useLanguage()
  const [lines, setLines] = useState<readonly Line[]>(() => (linesIn(value).length === 0 ? [{}] : linesIn(value)))
  const put = (list: readonly Line[]) => {
    setLines(list)
    onChange(list.filter((line) => Object.values(line).some((one) => one !== null && one !== '')))
  }
  return (
    <div id={id} className="lines-editor" aria-describedby={describedBy}>
      {lines.map((line, at) => (
        <fieldset
          // A line has no other name than its place while it is being written.
          // biome-ignore lint/suspicious/noArrayIndexKey: as said above
          key={at}
        >
          {Object.entries(columns).map(([key, field]) => (
            <div key={key} className="field">
              <label htmlFor={`${id}-${at}-${key}`}>{say(field.label)}</label>
              <Edit
                id={`${id}-${at}-${key}`}
                field={field}
                value={line[key] ?? null}
                onChange={(one) => put(lines.map((other, i) => (i === at ? { ...other, [key]: one } : other)))}
              />
            </div>
          ))}
          {lines.length === 1 ? null : (
            <Button type="link" onClick={() => put(lines.filter((_, i) => i !== at))}>
              {say(words.remove)}
            </Button>
          )}
        </fieldset>
      ))}
      <Sums columns={columns} lines={lines} />
      <Button onClick={() => put([...lines, {}])}>{say(words.addLine)}</Button>
    </div>
  )
}

/** What columns of percents come to, so that one sees at once what is too much or left over. */
function Sums({ columns, lines }: { readonly columns: Columns; readonly lines: readonly Line[] }) {
  const { say } = useLanguage()
  return Object.entries(columns)
    .filter(([, { rules }]) => rules.unit?.[0] === '%')
    .map(([key, { label }]) => {
      const sum = lines.reduce((total, line) => total + (Number(line[key]) || 0), 0)
      const isOver = sum > 100
      return (
        <p key={key} role={isOver ? 'alert' : 'status'} className={isOver ? 'field-problem' : 'field-hint'}>
          {say(isOver ? words.sumOver : sum < 100 ? words.sumUnder : words.sumWhole, {
            what: say(label),
            sum: Math.round(sum * 100) / 100,
            left: Math.round((100 - sum) * 100) / 100,
          })}
        </p>
      )
    })
}

function linesIn(value: unknown): readonly Line[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
