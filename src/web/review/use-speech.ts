import { useState } from 'react'
import type { Item, Review } from './model.ts'
import { stepIndex } from './selection.ts'

export type Range = { readonly start: number; readonly end: number }

/** Where the reader is in the speech: the chosen sentence, or words selected across it. */
export function useSpeech(review: Review) {
  const [sentence, setSentence] = useState<number | null>(null)
  const [range, setRange] = useState<Range | null>(null)
  const { sentences } = review
  const goToPlace = (place: number) => {
    const index = sentences.findIndex((one) => one.start <= place && place < one.end)
    setSentence(index < 0 ? null : index)
    setRange(null)
  }
  return {
    sentence,
    range,
    setRange,
    setSentence: (next: number | null) => {
      setSentence(next)
      setRange(null)
    },
    /** The next sentence with words, in this direction. */
    step: (by: number) => {
      setSentence(stepIndex(sentences.length, sentence, by))
      setRange(null)
    },
    /** Goes to the sentence in which an item begins. */
    goTo: (item: Item) => goToPlace(item.row.start),
    goToPlace,
    /** The words to be taken in: the selected ones, otherwise the chosen sentence. */
    chosen: (): Range | null => range ?? (sentence === null ? null : (sentences[sentence] ?? null)),
  }
}

export type SpeechPlace = ReturnType<typeof useSpeech>
