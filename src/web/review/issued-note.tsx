import { Link } from 'wouter'
import { useLanguage } from '../language.tsx'
import type { PlanRow } from './model.ts'
import { words } from './words.ts'

/** After issuing: the day, the official papers, the tasks. */
export function IssuedNote({ plan }: { readonly plan: PlanRow }) {
  const { say } = useLanguage()
  return (
    <div className="review-issued" role="status">
      <strong>✓ {say(words.issued, { day: plan.issuedOn ?? '' })}</strong>
      <a href={`/api/plan/${plan.id}/notice.docx`} download>
        {say(words.notice)}
      </a>
      <a href={`/api/plan/${plan.id}/tasks.xlsx`} download>
        {say(words.table)}
      </a>
      <Link href={`/task?plan=${plan.id}`}>{say(words.tasksOfPlan)}</Link>
    </div>
  )
}
