import { useEffect, useRef, useState } from 'react'
import { forget, recall, remember } from '../data/remember.ts'
import { isRecord } from '../problem.ts'

export type Facts = Readonly<Record<string, unknown>>

/** What was typed into a form and not yet sent; it survives a closed browser and is dropped when it is sent. */
export type Draft = {
  readonly facts: Facts
  readonly set: (key: string, value: unknown) => void
  /** Forgets what was typed. */
  readonly drop: () => void
  /** The form began with an earlier draft. */
  readonly isRestored: boolean
  readonly isTouched: boolean
}

export function useDraft(name: string): Draft {
  const [isRestored, setRestored] = useState(() => readDraft(name) !== null)
  const [facts, setFacts] = useState<Facts>(() => readDraft(name) ?? {})
  const isDropped = useRef(false)
  const isTouched = Object.keys(facts).length > 0
  useEffect(() => {
    if (isDropped.current || !isTouched) return
    const keep = () => {
      if (!isDropped.current) remember(name, JSON.stringify(facts))
    }
    const timer = setTimeout(keep, 300)
    // A page that is closed in the meantime keeps what was typed last.
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [name, facts, isTouched])
  return {
    facts,
    isRestored,
    isTouched,
    set: (key, value) => {
      isDropped.current = false
      setFacts((before) => ({ ...before, [key]: value }))
    },
    drop: () => {
      isDropped.current = true
      forget(name)
      setRestored(false)
      setFacts({})
    },
  }
}

export function draftName(account: string, register: string, id: string): string {
  return `draft.${account}.${register}.${id}`
}

function readDraft(name: string): Facts | null {
  try {
    const kept: unknown = JSON.parse(recall(name) ?? 'null')
    return isRecord(kept) ? kept : null
  } catch {
    return null
  }
}
