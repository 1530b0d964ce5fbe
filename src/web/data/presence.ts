import { recall, remember } from './remember.ts'

/**
 * 在场 — whether the person acts, or the page works by itself. A request counts as use of the session only when the
 * person has touched the page within the last minute; live refreshes, returning lines and timers do not.
 */
const touches = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const minute = 60_000
const shelf = 'lastUse'

let touchedAt = Date.now()
let usedAt = Date.now()

/** Watches the person's hands on the page; called once, before the first request. */
export function watchPresence(page: EventTarget): void {
  for (const touch of touches)
    page.addEventListener(touch, () => (touchedAt = Date.now()), { capture: true, passive: true })
}

export function isPresent(): boolean {
  return Date.now() - touchedAt < minute
}

/** A request that counts as use was sent; other windows of the same person learn of it too. */
export function noteUse(): void {
  const isNews = Date.now() - usedAt > 5000
  usedAt = Date.now()
  if (isNews) remember(shelf, String(usedAt))
}

/** When the server last heard of this person, from whichever window. */
export function lastUse(): number {
  return Math.max(usedAt, Number(recall(shelf)) || 0)
}

/** Whether the person has acted a minute or more without the server knowing, as one who types a long text. */
export function isUnheard(): boolean {
  return isPresent() && Date.now() - lastUse() > minute
}
