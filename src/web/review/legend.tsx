import { task } from '#registers/task.ts'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

/** What the colours and lines under the words mean; each differs by line as well as by colour. */
export function Legend() {
  const { say } = useLanguage()
  const {
    task: ofTask,
    order,
    mechanism,
  } = task.fields.kind.rules.options as Record<'task' | 'order' | 'mechanism', readonly [string, string]> // declared there
  const tones = [
    ['task', ofTask],
    ['order', order],
    ['mechanism', mechanism],
    ['target', words.target],
    ['fact', words.fact],
    ['quiet', words.rest],
  ] as const
  return (
    <ul className="review-legend" aria-label={say(words.legend)}>
      {tones.map(([tone, label]) => (
        <li key={tone}>
          <span className={`tone-${tone}`}>{say(label)}</span>
        </li>
      ))}
    </ul>
  )
}
