// biome-ignore-all lint/a11y/useSemanticElements: a grid of lines that unfold is no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus rests on the line, its cells are reached by their buttons
import { Button } from 'antd'
import { memo } from 'react'
import { messages } from '#schema/messages.ts'
import { useLanguage } from '../language.tsx'
import type { Group } from './groups.ts'
import { ItemEditor } from './item-editor.tsx'
import { ItemRow } from './item-row.tsx'
import type { Selection } from './selection.ts'
import { words } from './words.ts'

type Props = {
  readonly groups: readonly Group[]
  readonly order: readonly string[]
  readonly selection: Selection
  readonly editing: string | null
  /** Whether the plan has any line at all, shown or not. */
  readonly isEmpty: boolean
  readonly onShowAll: () => void
}

/** The plan: tasks and targets under the headings of the speech, as a grid of which one line has the focus. */
export function PlanList({ groups, order, selection, editing, isEmpty, onShowAll }: Props) {
  const { say } = useLanguage()
  const entry = selection.current !== null && order.includes(selection.current) ? selection.current : order[0]
  if (groups.length === 0) {
    return (
      <div className="review-scroll review-empty">
        <p>{say(isEmpty ? messages['no-directive'] : words.nothingHere)}</p>
        {!isEmpty && <Button onClick={onShowAll}>{say(words.showAll)}</Button>}
      </div>
    )
  }
  return (
    <div className="review-scroll" role="grid" aria-label={say(words.plan)} aria-multiselectable data-pane="plan">
      {groups.map((group) => (
        <div role="rowgroup" key={group.section} className="review-group">
          <GroupHead path={group.path} />
          {group.items.map((item) => [
            <ItemRow
              key={item.key}
              item={item}
              isCurrent={item.key === selection.current}
              isEntry={item.key === entry}
              isMarked={selection.marked.has(item.key)}
            />,
            item.key === editing ? <ItemEditor key={`edit-${item.key}`} item={item} /> : null,
          ])}
        </div>
      ))}
    </div>
  )
}

const GroupHead = memo(function GroupHead({ path }: { readonly path: readonly string[] }) {
  const { say } = useLanguage()
  const own = path.at(-1) ?? say(words.noSection)
  return (
    <div role="row" className="review-group-head">
      <div role="rowheader" aria-colspan={3} title={path.join(' › ')}>
        {path.length > 1 && <span className="review-above">{path.slice(0, -1).join(' › ')}</span>}
        <span lang="zh-CN">{own}</span>
      </div>
    </div>
  )
})
