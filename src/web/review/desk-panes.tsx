import { useLayoutEffect, useRef } from 'react'
import { useLanguage } from '../language.tsx'
import { isInPlan } from './filter.ts'
import type { Review } from './model.ts'
import { OpenQuestions } from './open-questions.tsx'
import { pick } from './paint.ts'
import { PlanHead } from './plan-head.tsx'
import { PlanList } from './plan-list.tsx'
import { SentenceStrip } from './sentence-strip.tsx'
import { Speech } from './speech.tsx'
import type { Desk } from './use-desk.ts'
import type { Lines } from './use-lines.ts'
import type { SpeechPlace } from './use-speech.ts'
import { words } from './words.ts'

type Props = {
  readonly review: Review
  readonly lines: Lines
  readonly speech: SpeechPlace
  readonly desk: Desk
  readonly isOpen: boolean
}

/** Speech and plan side by side; on a narrow screen one at a time, behind two tabs. */
export function DeskPanes({ review, lines, speech, desk, isOpen }: Props) {
  const box = useFullHeight()
  const { selection } = lines
  const chosen = speech.chosen()
  const pickIn = (sentence: number, keys: readonly string[]) => {
    const key = pick(keys, selection.current)
    if (key !== null) {
      if (!lines.order.includes(key)) lines.setFilter('all')
      desk.show(key)
    }
    speech.setSentence(sentence)
  }
  return (
    <div className={`review-panes is-${desk.pane}`} ref={box}>
      <PaneTabs desk={desk} />
      <div className="review-pane is-speech">
        <Speech
          review={review}
          items={lines.items}
          current={selection.current}
          sentence={speech.sentence}
          pane={desk.pane}
          onPick={pickIn}
          onRange={speech.setRange}
        />
        <OpenQuestions questions={review.questions} items={lines.items} onGo={speech.goToPlace} />
        <SentenceStrip
          review={review}
          sentence={speech.sentence}
          range={speech.range}
          hasItem={selection.current !== null}
          mayRescue={isOpen && chosen !== null && !isInPlan(chosen, lines.items)}
          onRescue={() => desk.run('rescue', 'speech')}
          onShowPlan={() => desk.switchTo('plan')}
        />
      </div>
      <PlanPane lines={lines} desk={desk} isOpen={isOpen} />
    </div>
  )
}

function PlanPane({ lines, desk, isOpen }: Pick<Props, 'lines' | 'desk' | 'isOpen'>) {
  const { say } = useLanguage()
  const { selection, order } = lines
  const showAll = () => {
    lines.setFilter('all')
    lines.setSearch('')
  }
  return (
    <section className="review-pane is-plan" aria-label={say(words.plan)}>
      <PlanHead
        filter={lines.filter}
        search={lines.search}
        count={order.length}
        markedCount={isOpen ? selection.marked.size : 0}
        onFilter={lines.setFilter}
        onSearch={lines.setSearch}
        onCommand={(command) => desk.run(command, 'plan')}
      />
      <PlanList
        groups={lines.groups}
        order={order}
        selection={selection}
        editing={desk.editing}
        isEmpty={lines.items.length === 0}
        onShowAll={showAll}
      />
    </section>
  )
}

function PaneTabs({ desk }: { readonly desk: Desk }) {
  const { say } = useLanguage()
  return (
    <fieldset className="review-tabs" aria-label={say(words.review)}>
      {(['speech', 'plan'] as const).map((pane) => (
        <button key={pane} type="button" aria-pressed={desk.pane === pane} onClick={() => desk.setPane(pane)}>
          {say(words[pane])}
        </button>
      ))}
    </fieldset>
  )
}

/** The panes reach from where they begin to the bottom of the window and scroll inside, whatever stands above them. */
function useFullHeight() {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const measure = () => {
      const element = box.current
      if (!element) return
      const top = element.getBoundingClientRect().top + window.scrollY
      const below = getComputedStyle(element.closest('main') ?? document.body).paddingBottom
      element.closest<HTMLElement>('.review')?.style.setProperty('--review-below', below)
      element.style.setProperty('--review-top', `${Math.round(top)}px`)
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(document.body)
    if (box.current?.parentElement) watcher.observe(box.current.parentElement)
    return () => watcher.disconnect()
  }, [])
  return box
}
