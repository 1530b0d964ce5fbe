import { Button } from 'antd'
import { useState } from 'react'
import type { Columns } from '#schema/fields.ts'
import { LineTable } from '../components/line-table.tsx'
import { useTitles } from '../data/options.ts'
import { useLanguage } from '../language.tsx'
import { isRecord } from '../problem.ts'
import { words } from '../words.ts'
import { choice } from './choice.tsx'
import { day } from './day.tsx'
import { flag } from './flag.tsx'
import type { AnyField, EditProps, KindView, ShowProps } from './kind.ts'
import { money } from './money.tsx'
import { number, whole } from './number.tsx'
import { ref } from './ref.tsx'
import { text } from './text.tsx'
import './lines.css'

/** What a column may be; everything else would be too much for a line. */
const cells: Readonly<Record<string, KindView>> = { text, whole, number, money, day, choice, flag, ref }

function Show(props: ShowProps) {
  const { Show: One } = cells[props.field.kind] ?? text
  return <One {...props} />
}

function Edit(props: EditProps) {
  const { Edit: One } = cells[props.field.kind] ?? text
  return <One {...props} />
}

export type Line = Readonly<Record<string, unknown>>

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
        isNumber: ['whole', 'number', 'money'].includes(field.kind),
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

/** A line while it is being written; its name keeps inputs apart while lines come and go. */
type Draft = { readonly name: number; readonly line: Line }

type EditLinesProps = Pick<EditProps, 'id' | 'value' | 'onChange' | 'describedBy'> & {
  readonly columns: Columns
  /** What follows from what a line says already, such as the unit that a kind is counted in. */
  readonly complete?: (line: Line) => Line
}

/** Enters one line below the other; a line that says nothing yet waits here and is not sent. */
export function EditLines({ id, columns, value, onChange, describedBy, complete = same }: EditLinesProps) {
  const { say } = useLanguage()
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => draftsOf(linesIn(value)))
  const put = (list: readonly Draft[]) => {
    setDrafts(list)
    onChange(list.map(({ line }) => line).filter(isBegun))
  }
  return (
    <div id={id} className="lines-editor" aria-describedby={describedBy}>
      {drafts.map(({ name, line }, at) => (
        <fieldset key={name} aria-label={say(words.lineNumber, { n: at + 1 })}>
          {Object.entries(columns).map(([key, field]) => (
            <div key={key} className="field">
              <label htmlFor={`${id}-${name}-${key}`}>{say(field.label)}</label>
              <Edit
                id={`${id}-${name}-${key}`}
                field={field}
                value={line[key] ?? null}
                onChange={(one) => {
                  const said = complete({ ...line, [key]: one })
                  put(drafts.map((other) => (other.name === name ? { name, line: said } : other)))
                }}
              />
            </div>
          ))}
          {drafts.length === 1 ? null : (
            <Button type="link" onClick={() => put(drafts.filter((other) => other.name !== name))}>
              {say(words.remove)}
            </Button>
          )}
        </fieldset>
      ))}
      <Sums columns={columns} lines={drafts.map(({ line }) => line)} />
      <Button onClick={() => put([...drafts, ...draftsOf([], 1 + Math.max(...drafts.map(({ name }) => name)))])}>
        {say(words.addLine)}
      </Button>
    </div>
  )
}

function draftsOf(lines: readonly Line[], first = 0): readonly Draft[] {
  return (lines.length === 0 ? [{}] : lines).map((line, i) => ({ name: first + i, line }))
}

function isBegun(line: Line): boolean {
  return Object.values(line).some((one) => one !== null && one !== '')
}

/** Whether each line says something in each of its columns. */
export function isWhole(lines: readonly Line[], columns: Columns): boolean {
  return lines.every((line) => Object.keys(columns).every((key) => isBegun({ key: line[key] ?? null })))
}

function same(line: Line): Line {
  return line
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

export function linesIn(value: unknown): readonly Line[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
