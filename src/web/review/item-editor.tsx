// biome-ignore-all lint/a11y/useSemanticElements: a grid of lines that unfold is no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus rests on the line, its cells are reached by their buttons
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Edit } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { useDeskTools } from './desk-state.tsx'
import { DifferenceDialog } from './difference-dialog.tsx'
import { fieldsOf } from './editable-fields.ts'
import { rowId } from './item-row.tsx'
import { KeyHint } from './key-hint.tsx'
import type { Item } from './model.ts'
import { useDraft } from './use-draft.ts'
import { words } from './words.ts'

const wide = new Set(['title', 'asIssued', 'deliverable', 'standard', 'indicator', 'cooperating'])

/** The editor under the current line. What is typed is kept in the browser at once, and saved on demand. */
export function ItemEditor({ item }: { readonly item: Item }) {
  const { say } = useLanguage()
  const { person, acts, order } = useDeskTools()
  const work = useDraft(person, item, acts)
  const box = useRef<HTMLDivElement>(null)
  const close = () => order('clear', item.key)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    document.getElementById(rowId(item.key))?.scrollIntoView({ block: 'start' })
  }, [item.key])
  const saveAndClose = async () => {
    if (await work.save()) close()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveAndClose()
    else if (event.key === 'Escape' && !event.defaultPrevented) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isDirty = Object.keys(work.facts).length > 0
  return (
    <div role="row" className="review-editor" ref={box} onKeyDown={hear}>
      <div role="gridcell" aria-colspan={3}>
        {work.isRestored && isDirty && (
          <p className="review-note" role="status">
            {say(words.draftHere)}
          </p>
        )}
        <EditorFields item={item} facts={work.facts} onEnter={work.enter} />
        <div className="review-editor-foot">
          <Button type="primary" size="small" loading={work.isSaving} onClick={saveAndClose}>
            {say(words.save)}
            <KeyHint>Ctrl ↵</KeyHint>
          </Button>
          <Button size="small" onClick={close}>
            {say(words.close)}
            <KeyHint>Esc</KeyHint>
          </Button>
          {isDirty && (
            <Button size="small" type="text" onClick={work.discard}>
              {say(words.discard)}
            </Button>
          )}
        </div>
        {work.clash && <DifferenceDialog item={item} work={work} clash={work.clash} onSaved={close} />}
      </div>
    </div>
  )
}

type FieldsProps = {
  readonly item: Item
  readonly facts: Readonly<Record<string, unknown>>
  readonly onEnter: (field: string, value: unknown) => void
}

function EditorFields({ item, facts, onEnter }: FieldsProps) {
  const { say } = useLanguage()
  const { nameOf } = useDeskTools()
  const row: Readonly<Record<string, unknown>> = item.row
  const valueIn = (key: string) => (key in facts ? facts[key] : row[key])
  const namesOf = (key: string) => {
    const value = valueIn(key)
    return Array.isArray(value)
      ? value.map((id) => nameOf(String(id)))
      : typeof value === 'string'
        ? nameOf(value)
        : null
  }
  return (
    <div className="review-fields">
      {fieldsOf(item).map(([key, field]) => {
        const id = `${item.row.id}-${key}`
        return (
          <div key={key} className={wide.has(key) ? 'review-field is-wide' : 'review-field'}>
            <label htmlFor={id}>
              {say(field.label)}
              {key in facts && <span className="review-mark">{say(words.unsaved)}</span>}
            </label>
            {key === 'asIssued' && (
              <p className="review-said" lang="zh-CN">
                <span className="review-label">{say(words.asSaid)}</span> {item.row.asSaid}
              </p>
            )}
            <Edit
              id={id}
              field={field}
              value={valueIn(key)}
              name={namesOf(key)}
              onChange={(value) => onEnter(key, value === '' ? null : value)}
            />
          </div>
        )
      })}
    </div>
  )
}
