import { useState } from 'react'

/** One call at a time, with its refusal beside the form. */
export function useSend() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = <T>(call: () => Promise<T>, done: (answer: T) => void) => {
    setBusy(true)
    setError(null)
    call()
      .then(done, setError)
      .finally(() => setBusy(false))
  }
  return { isBusy, error, send, clear: () => setError(null) }
}
