import { Button } from 'antd'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { CoverageBar } from './coverage-bar.tsx'
import { DeskPanes } from './desk-panes.tsx'
import { DeskToolsProvider } from './desk-state.tsx'
import { Dialogs } from './dialogs.tsx'
import { IssuedNote } from './issued-note.tsx'
import { KeyHint } from './key-hint.tsx'
import type { Review } from './model.ts'
import './review.css'
import './speech.css'
import './plan.css'
import './editing.css'
import './narrow.css'
import { useActs } from './use-acts.ts'
import { useDesk } from './use-desk.ts'
import { useKeys } from './use-keys.ts'
import { useLines } from './use-lines.ts'
import { useNames } from './use-names.ts'
import { useReview } from './use-review.ts'
import { useSpeech } from './use-speech.ts'
import { useStartAt } from './use-start-at.ts'
import { useTools } from './use-tools.ts'
import { words } from './words.ts'

/** 审阅台 — the speech beside the plan that was read out of it; here an officer decides what is issued. */
export function ReviewPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const { data, error, refetch } = useReview(id)
  if (data) return <ReviewDesk key={id} review={data} />
  return (
    <Page title={say(words.review)}>{error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}</Page>
  )
}

function ReviewDesk({ review }: { readonly review: Review }) {
  const { say } = useLanguage()
  const { actor } = useMe()
  const isOpen = review.plan.state === 'review' && (review.plan.may ?? []).includes('issue')
  const acts = useActs(actor.account, review.plan.id)
  const lines = useLines(review)
  const speech = useSpeech(review)
  const desk = useDesk({ review, lines, speech, acts, isOpen })
  const tools = useTools({
    person: actor.account,
    isOpen,
    nameOf: useNames(),
    questions: review.questions,
    acts,
    desk,
    items: lines.items,
  })
  useKeys(desk.run)
  useStartAt(lines.items, speech, desk.go)
  return (
    <DeskToolsProvider value={tools}>
      <div className="review">
        <Page
          title={review.plan.name}
          above={say(words.review)}
          actions={<DeskButtons acts={acts} desk={desk} isOpen={isOpen} />}
        >
          {review.plan.state === 'issued' && <IssuedNote plan={review.plan} />}
          <CoverageBar
            gaps={review.gaps}
            filter={lines.filter}
            isOpen={isOpen}
            onFilter={lines.setFilter}
            onIssue={() => desk.setDialog({ kind: 'issue' })}
          />
          <DeskPanes review={review} lines={lines} speech={speech} desk={desk} isOpen={isOpen} />
        </Page>
        <Dialogs desk={desk} review={review} isBusy={acts.isBusy} />
      </div>
    </DeskToolsProvider>
  )
}

type ButtonsProps = {
  readonly acts: ReturnType<typeof useActs>
  readonly desk: ReturnType<typeof useDesk>
  readonly isOpen: boolean
}

function DeskButtons({ acts, desk, isOpen }: ButtonsProps) {
  const { say } = useLanguage()
  return (
    <>
      {isOpen && (
        <Button
          onClick={acts.undo}
          disabled={acts.isBusy}
          aria-keyshortcuts="Control+Z Z"
          className="review-undo"
          title={say(acts.undoName)}
        >
          {say(acts.undoName)}
        </Button>
      )}
      <Button onClick={() => desk.setDialog({ kind: 'help' })} aria-keyshortcuts="?" className="review-help">
        {say(words.help)}
        <KeyHint>?</KeyHint>
      </Button>
    </>
  )
}
