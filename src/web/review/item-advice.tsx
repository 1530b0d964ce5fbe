import { useLanguage } from '../language.tsx'
import { useDeskTools } from './desk-state.tsx'
import { questionsOf } from './filter.ts'
import type { Item } from './model.ts'
import { gradeNames, words } from './words.ts'

/** How checkable the task is, why, and how it would become so; the open questions. In full for the current line. */
export function ItemAdvice({ item, isCurrent }: { readonly item: Item; readonly isCurrent: boolean }) {
  const { say } = useLanguage()
  const { questions } = useDeskTools()
  const asked = questionsOf(item, questions)
  const check = item.register === 'task' ? item.row.proposal?.checkability : undefined
  const rescue = item.register === 'task' ? item.row.rescue : null
  if (!isCurrent) {
    return (
      <div className="review-advice">
        {check && check.grade !== 'strong' && (
          <span className={`review-grade is-${check.grade}`}>{say(gradeNames[check.grade])}</span>
        )}
        {asked.length > 0 && <span className="review-asked">{say(words.questions, { n: asked.length })}</span>}
        {rescue && <span className="review-mark">{say(words.rescued)}</span>}
      </div>
    )
  }
  return (
    <div className="review-advice is-open">
      <p className="review-said" lang="zh-CN">
        <span className="review-label">{say(words.asSaid)}</span> {item.row.asSaid}
      </p>
      {check && (
        <p>
          <span className={`review-grade is-${check.grade}`}>{say(gradeNames[check.grade])}</span> {say(check.reason)}
          {check.proposal && (
            <>
              {' '}
              <span className="review-label">{say(words.makeCheckable)}</span> {say(check.proposal)}
            </>
          )}
        </p>
      )}
      {asked.map((question) => (
        <p key={`${question.code}${question.start}`}>
          <span className="review-asked">{say(words.question)}</span> {say(question.text)}
        </p>
      ))}
      {rescue && (
        <p>
          <span className="review-mark">{say(words.rescued)}</span> {say(rescue.reason)}
        </p>
      )}
      <Continues item={item} />
    </div>
  )
}

function Continues({ item }: { readonly item: Item }) {
  const { say } = useLanguage()
  const link = item.register === 'task' ? item.row.proposal?.continues : null
  if (!link) return null
  return (
    <p>
      <span className="review-label">{say(words.continues)}</span> {say(link.reason)}{' '}
      <a href={`/task/${link.id}`} target="_blank" rel="noreferrer">
        {say(words.history)}
      </a>
    </p>
  )
}
