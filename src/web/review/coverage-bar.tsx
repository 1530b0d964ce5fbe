import { Button, Tooltip } from 'antd'
import type { Label } from '#domain/label.ts'
import type { Gaps } from '#schema/review.ts'
import { useLanguage } from '../language.tsx'
import { type Filter, gapFilters } from './filter.ts'
import { words } from './words.ts'

type Props = {
  readonly gaps: Gaps
  readonly filter: Filter
  readonly isOpen: boolean
  readonly onFilter: (filter: Filter) => void
  readonly onIssue: () => void
}

const gapWords: Readonly<Record<(typeof gapFilters)[number], Label>> = {
  undecided: words.gapUndecided,
  withoutLead: words.gapLead,
  withoutDue: words.gapDue,
  withoutValue: words.gapValue,
}

/** How far the review is: every number opens the lines that it counts; issuing waits until they are gone. */
export function CoverageBar({ gaps, filter, isOpen, onFilter, onIssue }: Props) {
  const { say } = useLanguage()
  return (
    <section className="review-coverage" aria-label={say(words.coverage)}>
      <span className="review-covered">
        <meter
          min={0}
          max={gaps.sentences || 1}
          value={gaps.accounted}
          aria-label={say(words.covered, { n: gaps.accounted, all: gaps.sentences })}
        />
        {say(words.covered, { n: gaps.accounted, all: gaps.sentences })}
      </span>
      {isOpen &&
        gapFilters.map((gap) => (
          <button
            key={gap}
            type="button"
            className={gaps[gap].length === 0 ? 'review-gap is-done' : 'review-gap'}
            aria-pressed={filter === gap}
            onClick={() => onFilter(filter === gap ? 'all' : gap)}
          >
            <span aria-hidden="true">{gaps[gap].length === 0 ? '✓' : '！'}</span>{' '}
            {say(gapWords[gap], { n: gaps[gap].length })}
          </button>
        ))}
      {isOpen && (
        <span className="review-issue">
          {!gaps.mayIssue && (
            <span id="why-not" className="review-note">
              {say(words.notYet)}
              <span className="review-wide-only">{say(words.because, { why: say(gaps.text) })}</span>
            </span>
          )}
          <Tooltip title={gaps.mayIssue ? null : say(gaps.text)}>
            {/* Stays in the tab order while it cannot be pressed, so that the reason can be heard. */}
            <Button
              type="primary"
              aria-disabled={!gaps.mayIssue}
              {...(gaps.mayIssue ? {} : { className: 'is-waiting', 'aria-describedby': 'why-not' })}
              onClick={() => gaps.mayIssue && onIssue()}
            >
              {say(words.issue)}
            </Button>
          </Tooltip>
        </span>
      )}
    </section>
  )
}
