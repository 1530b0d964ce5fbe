import { fitFor } from './acts.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { HelpSheet } from './help-sheet.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import type { Review } from './model.ts'
import { RejectDialog } from './reject-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import type { Desk } from './use-desk.ts'

/** The one dialog that is open, if any. */
export function Dialogs({
  desk,
  review,
  isBusy,
}: {
  readonly desk: Desk
  readonly review: Review
  readonly isBusy: boolean
}) {
  const { dialog, picked, answers } = desk
  switch (dialog?.kind) {
    case 'reject':
      return <RejectDialog count={fitFor('reject', picked).length} onReject={answers.reject} onClose={answers.close} />
    case 'assign':
      return (
        <AssignDialog
          count={fitFor('assign', picked).length}
          field={dialog.field}
          onAssign={answers.assign}
          onClose={answers.close}
        />
      )
    case 'split': {
      const [only] = picked
      return only?.register === 'task' ? (
        <SplitDialog row={only.row} onSplit={answers.split} onClose={answers.close} />
      ) : null
    }
    case 'issue':
      return <IssueDialog review={review} isBusy={isBusy} onIssue={answers.issue} onClose={answers.close} />
    case 'help':
      return <HelpSheet onClose={answers.close} />
    default:
      return null
  }
}
