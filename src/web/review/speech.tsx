import { type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import { useLanguage } from '../language.tsx'
import type { Pane } from './desk-focus.ts'
import { HoverCard } from './hover-card.tsx'
import { Legend } from './legend.tsx'
import type { Item, Review } from './model.ts'
import { marksOf, type PaintedSentence, type Paragraph, paint } from './paint.ts'
import { words } from './words.ts'

type Props = {
  readonly review: Review
  readonly items: readonly Item[]
  readonly current: string | null
  readonly sentence: number | null
  readonly pane: Pane
  readonly onPick: (sentence: number, keys: readonly string[]) => void
  readonly onRange: (range: { readonly start: number; readonly end: number } | null) => void
}

/** The speech with its coloured spans; a sentence can be chosen by mouse, arrow keys or touch. */
export function Speech({ review, items, current, sentence, pane, onPick, onRange }: Props) {
  const { say } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const { words: text } = review.document
  const paragraphs = useMemo(() => paint(text, review.sentences, marksOf(items)), [text, review.sentences, items])
  useScrollTo(box, current === null ? null : `[data-keys~="${current}"]`, pane)
  useScrollTo(box, sentence === null ? null : `[data-sentence="${sentence}"]`, pane)
  const first = sentence === null ? undefined : review.sentences[sentence]
  const pickAt = (event: MouseEvent) => {
    const chosen = rangeIn(box.current)
    onRange(chosen)
    if (chosen !== null || !(event.target instanceof HTMLElement)) return
    const run = event.target.closest<HTMLElement>('[data-keys]')
    const said = event.target.closest<HTMLElement>('[data-sentence]')
    if (said) onPick(Number(said.dataset.sentence), (run?.dataset.keys ?? '').split(' ').filter(Boolean))
  }
  return (
    <section className="review-speech" aria-label={say(words.speech)}>
      <Legend />
      {/* The keys of the list are heard by the desk, which knows the plan as well. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={box}
        className="review-scroll review-words"
        role="listbox"
        tabIndex={0}
        data-pane="speech"
        lang="zh-CN"
        aria-label={say(words.speech)}
        aria-activedescendant={first ? `said-${first.start}` : undefined}
        onClick={pickAt}
      >
        {paragraphs.map((paragraph) => (
          <ParagraphView
            key={paragraph.start}
            paragraph={paragraph}
            text={text}
            current={holds(paragraph, current) ? current : null}
            sentence={paragraph.sentences.some((one) => one.index === sentence) ? sentence : null}
          />
        ))}
      </div>
      <HoverCard box={box} review={review} items={items} />
    </section>
  )
}

type ParagraphProps = {
  readonly paragraph: Paragraph
  readonly text: string
  readonly current: string | null
  readonly sentence: number | null
}

const ParagraphView = memo(function ParagraphView({ paragraph, text, current, sentence }: ParagraphProps) {
  return (
    <div role="presentation" className="review-paragraph">
      {paragraph.sentences.map((one) => (
        <SentenceView
          key={one.start}
          sentence={one}
          text={text}
          current={current}
          isChosen={one.index >= 0 && one.index === sentence}
        />
      ))}
    </div>
  )
})

function SentenceView({
  sentence,
  text,
  current,
  isChosen,
}: {
  readonly sentence: PaintedSentence
  readonly text: string
  readonly current: string | null
  readonly isChosen: boolean
}) {
  const runs = sentence.segments.map((run) => (
    <span
      key={run.start}
      data-start={run.start}
      data-keys={run.keys.length > 0 ? run.keys.join(' ') : undefined}
      className={`tone-${run.tone}${run.keys.length > 1 ? ' is-double' : ''}${current !== null && run.keys.includes(current) ? ' is-current' : ''}`}
    >
      {text.slice(run.start, run.end)}
    </span>
  ))
  if (sentence.index < 0 || text.slice(sentence.start, sentence.end).trim() === '')
    return <span role="presentation">{runs}</span>
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and points here by aria-activedescendant
    <span
      role="option"
      id={`said-${sentence.start}`}
      data-sentence={sentence.index}
      aria-selected={isChosen}
      className={`review-sentence${sentence.isHeading ? ' is-heading' : ''}${isChosen ? ' is-chosen' : ''}`}
    >
      {runs}
    </span>
  )
}

function holds(paragraph: Paragraph, key: string | null): boolean {
  return key !== null && paragraph.sentences.some((one) => one.segments.some((run) => run.keys.includes(key)))
}

/** Brings the chosen place into view, unless it is in view already. */
function useScrollTo(box: { readonly current: HTMLElement | null }, selector: string | null, pane: Pane): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the place can only be found once its pane shows
  useEffect(() => {
    const element = selector === null ? null : box.current?.querySelector(selector)
    if (!element || !box.current) return
    const place = element.getBoundingClientRect()
    const frame = box.current.getBoundingClientRect()
    if (place.top < frame.top || place.bottom > frame.bottom) element.scrollIntoView({ block: 'center' })
  }, [box, selector, pane])
}

/** The words that the reader has selected in the speech, as offsets into it. */
function rangeIn(box: HTMLElement | null): { readonly start: number; readonly end: number } | null {
  const selection = document.getSelection()
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = placeOf(box, range.startContainer, range.startOffset)
  const end = placeOf(box, range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

function placeOf(box: HTMLElement, node: Node, offset: number): number | null {
  const run = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!run || !box.contains(run)) return null
  return Number(run.dataset.start) + (node instanceof HTMLElement ? 0 : offset)
}
