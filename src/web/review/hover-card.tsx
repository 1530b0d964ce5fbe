import { type RefObject, useEffect, useState } from 'react'
import { roleNames } from '#domain/compiler/role-names.ts'
import { useLanguage } from '../language.tsx'
import { type Item, type Review, titleOf } from './model.ts'

type Over = { readonly sentence: number; readonly keys: readonly string[]; readonly left: number; readonly top: number }

/** One card for the whole speech: role and reason of the sentence under the mouse, and the items that lie there. */
export function HoverCard({
  box,
  review,
  items,
}: {
  readonly box: RefObject<HTMLElement | null>
  readonly review: Review
  readonly items: readonly Item[]
}) {
  const { say } = useLanguage()
  const over = useOver(box)
  const sentence = over && review.sentences[over.sentence]
  if (!over || !sentence) return null
  const titles = items.filter((item) => over.keys.includes(item.key)).map(titleOf)
  return (
    <div className="review-hover" style={{ left: over.left, top: over.top }} aria-hidden="true">
      <strong>{say(roleNames[sentence.role])}</strong>
      {titles.map((title) => (
        <span key={title} className="review-hover-title">
          {title}
        </span>
      ))}
      <span>{say(sentence.reason)}</span>
    </div>
  )
}

const delay = 250

function useOver(box: RefObject<HTMLElement | null>): Over | null {
  const [over, setOver] = useState<Over | null>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = () => {
      clearTimeout(timer)
      setOver(null)
    }
    const enter = (event: MouseEvent) => {
      leave()
      const found = overAt(event)
      if (found) timer = setTimeout(() => setOver(found), delay)
    }
    element.addEventListener('mouseover', enter)
    element.addEventListener('mouseleave', leave)
    element.addEventListener('scroll', leave, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('mouseover', enter)
      element.removeEventListener('mouseleave', leave)
      element.removeEventListener('scroll', leave)
    }
  }, [box])
  return over
}

function overAt({ target, clientX, clientY }: MouseEvent): Over | null {
  const said = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-sentence]') : null
  if (!said || !(target instanceof HTMLElement)) return null
  const keys = (target.closest<HTMLElement>('[data-keys]')?.dataset.keys ?? '').split(' ').filter(Boolean)
  const isLow = clientY > window.innerHeight - 140
  return {
    sentence: Number(said.dataset.sentence),
    keys,
    left: Math.min(clientX, window.innerWidth - 340),
    top: isLow ? clientY - 110 : clientY + 18,
  }
}
