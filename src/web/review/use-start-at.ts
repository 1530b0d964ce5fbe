import { useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import type { Item } from './model.ts'
import type { SpeechPlace } from './use-speech.ts'

/** Opens the desk at the place that the address names, where somebody came from a quote. */
export function useStartAt(items: readonly Item[], speech: SpeechPlace, go: (key: string | null) => void): void {
  const [params] = useSearchParams()
  const at = params.get('at')
  const hasGone = useRef(false)
  useEffect(() => {
    if (hasGone.current || at === null) return
    hasGone.current = true
    const place = Number(at)
    const item = items.find((one) => one.row.start <= place && place < one.row.end && one.row.state !== 'merged')
    if (item) go(item.key)
    else speech.goToPlace(place)
  }, [at, items, speech, go])
}
