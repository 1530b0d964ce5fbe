import { useCallback, useState } from 'react'
import { message } from '../components/toast.tsx'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'

/** Does work that the server may refuse: the refusal is told in words, and meanwhile the desk knows that it is busy. */
export function useGuarded() {
  const { say } = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const guarded = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      setBusy(true)
      try {
        return await work()
      } catch (error) {
        void message.error(say(asProblem(error).text))
        return null
      } finally {
        setBusy(false)
      }
    },
    [say],
  )
  return { guarded, isBusy }
}
