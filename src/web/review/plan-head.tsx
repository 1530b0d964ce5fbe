import { Button, Input, Select } from 'antd'
import { useLanguage } from '../language.tsx'
import { Mark } from '../theme/marks.tsx'
import { words as common } from '../words.ts'
import { type Filter, filterNames } from './filter.ts'
import type { Command } from './keys.ts'
import { words } from './words.ts'

type Props = {
  readonly filter: Filter
  readonly search: string
  readonly count: number
  readonly markedCount: number
  readonly onFilter: (filter: Filter) => void
  readonly onSearch: (words: string) => void
  readonly onCommand: (command: Command) => void
}

/** Above the plan: what is shown; or, when lines are marked, what can be done with all of them. */
export function PlanHead(props: Props) {
  const { say } = useLanguage()
  if (props.markedCount > 0) return <BulkBar count={props.markedCount} onCommand={props.onCommand} />
  const options = Object.entries(filterNames).map(([value, label]) => ({ value: value as Filter, label: say(label) })) // keys of the record
  return (
    <div className="review-plan-head">
      <Select<Filter>
        size="small"
        value={props.filter}
        options={options}
        onChange={props.onFilter}
        aria-label={say(words.show)}
        popupMatchSelectWidth={false}
      />
      <span className="review-count">{props.count}</span>
      <Input
        size="small"
        allowClear={{ clearIcon: <Mark of="clear" label={say(common.clearTyped)} /> }}
        value={props.search}
        placeholder={say(words.find)}
        aria-label={say(words.find)}
        onChange={({ target }) => props.onSearch(target.value)}
      />
    </div>
  )
}

function BulkBar({ count, onCommand }: { readonly count: number; readonly onCommand: (command: Command) => void }) {
  const { say } = useLanguage()
  const acts = [
    ['accept', words.accept],
    ['reject', words.reject],
    ['lead', words.assign],
    ['due', words.setDue],
    ['propose', words.takeProposals],
  ] as const
  return (
    <div className="review-plan-head is-bulk" role="toolbar" aria-label={say(words.marked, { n: count })}>
      <strong>{say(words.marked, { n: count })}</strong>
      {acts.map(([command, label]) => (
        <Button key={command} size="small" onClick={() => onCommand(command)}>
          {say(label)}
        </Button>
      ))}
      {count > 1 && (
        <Button size="small" onClick={() => onCommand('merge')}>
          {say(words.merge)}
        </Button>
      )}
      <Button size="small" type="text" onClick={() => onCommand('clear')}>
        {say(words.unmark)}
      </Button>
    </div>
  )
}
