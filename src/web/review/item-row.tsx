// biome-ignore-all lint/a11y/useSemanticElements: a grid of lines that unfold is no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus rests on the line, its cells are reached by their buttons
import { type MouseEvent, memo } from 'react'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { useLanguage } from '../language.tsx'
import { useDeskTools } from './desk-state.tsx'
import { ItemActions } from './item-actions.tsx'
import { ItemAdvice } from './item-advice.tsx'
import { type Item, titleOf } from './model.ts'
import { TargetFacts } from './target-facts.tsx'
import { TaskFacts } from './task-facts.tsx'
import { words } from './words.ts'

type Props = { readonly item: Item; readonly isCurrent: boolean; readonly isEntry: boolean; readonly isMarked: boolean }

/** One line of the plan. Its details and its buttons show while it is the current one. */
export const ItemRow = memo(function ItemRow({ item, isCurrent, isEntry, isMarked }: Props) {
  const { say } = useLanguage()
  const { choose, isOpen } = useDeskTools()
  const title = titleOf(item)
  const go = (event: MouseEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('button, a, input, label')) return
    choose(item.key, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'mark' : 'go')
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the desk hears the keys of the whole grid
    <div
      role="row"
      id={rowId(item.key)}
      tabIndex={isEntry ? 0 : -1}
      aria-selected={isMarked}
      aria-current={isCurrent ? 'true' : undefined}
      className={`review-item is-${item.row.state}${isCurrent ? ' is-current' : ''}${isMarked ? ' is-marked' : ''}`}
      onClick={go}
    >
      <div role="gridcell" className="review-tick">
        {isOpen && (
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isMarked}
            onChange={() => choose(item.key, 'mark')}
            aria-label={say(words.markItem, { title })}
          />
        )}
      </div>
      <div role="gridcell" className="review-body">
        <div className="review-title">
          <KindTag item={item} />
          <span className="review-title-text" lang="zh-CN">
            {title}
          </span>
          <StateTag item={item} />
        </div>
        {item.register === 'task' ? <TaskFacts row={item.row} /> : <TargetFacts row={item.row} />}
        <ItemAdvice item={item} isCurrent={isCurrent} />
      </div>
      <div role="gridcell" className="review-acts">
        {isCurrent && isOpen && <ItemActions item={item} />}
      </div>
    </div>
  )
})

export function rowId(key: string): string {
  return `item-${key.replace(':', '-')}`
}

function KindTag({ item }: { readonly item: Item }) {
  const { say } = useLanguage()
  const [tone, label] =
    item.register === 'target'
      ? (['target', words.target] as const)
      : ([item.row.kind, task.fields.kind.rules.options?.[item.row.kind] ?? words.plan] as const)
  return <span className={`review-kind tone-${tone}`}>{say(label)}</span>
}

function StateTag({ item }: { readonly item: Item }) {
  const { say } = useLanguage()
  const label =
    item.register === 'task' ? task.lifecycle.states[item.row.state] : target.lifecycle.states[item.row.state]
  const sign =
    item.row.state === 'accepted'
      ? '✓ '
      : item.row.state === 'rejected'
        ? '✕ '
        : item.row.state === 'proposed'
          ? '○ '
          : ''
  return (
    <span className="review-state">
      <span aria-hidden="true">{sign}</span>
      {say(label)}
    </span>
  )
}
