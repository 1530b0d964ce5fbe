import { useRef, useState } from 'react'
import type { AnyRegister } from '#schema/register.ts'
import { api, type ServedRow } from '../api.ts'
import { message } from '../components/toast.tsx'
import { newKey } from '../data/new-key.ts'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Problem } from '../problem.ts'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'
import { type StaleNews, staleNewsOf } from './stale.tsx'

/** Saves a record, once however often it is pressed; a stale version is told with what changed meanwhile. */
export function useSave(register: AnyRegister, onSaved: (row: ServedRow) => void) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const onceKey = useRef(newKey())
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [stale, setStale] = useState<StaleNews | null>(null)
  const run = (call: Promise<ServedRow>) => {
    setBusy(true)
    setError(null)
    call
      .then((saved) => {
        onceKey.current = newKey()
        setStale(null)
        refresh(register, saved)
        void message.success(say(words.saved))
        onSaved(saved)
      })
      .catch((failure: unknown) => {
        setError(failure)
        setStale(failure instanceof Problem ? staleNewsOf(failure) : null)
      })
      .finally(() => setBusy(false))
  }
  return {
    isBusy,
    error,
    stale,
    forget: () => setStale(null),
    create: (facts: Facts) => run(api.create(register, facts, onceKey.current)),
    change: ({ id, version }: ServedRow, facts: Facts) => run(api.change(register, id, version, facts)),
  }
}
