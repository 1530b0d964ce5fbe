import { Modal } from 'antd'
import { useLanguage } from '../language.tsx'
import type { Review } from './model.ts'
import { words } from './words.ts'

type Props = {
  readonly review: Review
  readonly isBusy: boolean
  readonly onIssue: () => void
  readonly onClose: () => void
}

/** Before issuing: what is issued, how much of it, and what cannot be taken back. */
export function IssueDialog({ review, isBusy, onIssue, onClose }: Props) {
  const { say } = useLanguage()
  const tasks = review.tasks.filter((row) => row.state === 'accepted')
  const targets = review.targets.filter((row) => row.state === 'accepted')
  const out = [...review.tasks, ...review.targets].filter((row) => row.state === 'rejected').length
  const leads = new Set(tasks.map((row) => row.lead))
  return (
    <Modal
      open
      title={say(words.issueTitle, { name: review.plan.name })}
      okText={say(words.issue)}
      cancelText={say(words.cancel)}
      onOk={onIssue}
      onCancel={onClose}
      confirmLoading={isBusy}
    >
      <p>{say(words.issueCounts, { tasks: tasks.length, targets: targets.length, out })}</p>
      <ul className="review-effects">
        <li>{say(words.issueEffect1)}</li>
        <li>{say(words.issueEffect2, { n: leads.size })}</li>
        <li>{say(words.issueEffect3)}</li>
      </ul>
    </Modal>
  )
}
