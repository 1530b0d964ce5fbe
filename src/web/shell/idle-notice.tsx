import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { isUnheard, lastUse } from '../data/presence.ts'
import { keys, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

const minute = 60_000
/** The server notes use to the minute, so a session may end one minute before the limit seems reached here. */
const grain = minute
const warnFor = 3 * minute

/** 将要退出 — says in time that the session is about to end for want of use, and brings the sign-in page once it has. */
export function IdleNotice() {
  const { say } = useLanguage()
  const { left, goOn } = useIdle()
  if (left === null) return null
  return (
    <aside className="idle-notice" role="alert">
      <p>{say(words.idleSoon, { minutes: Math.max(1, Math.ceil(left / minute)) })}</p>
      <button type="button" className="button-link" onClick={goOn}>
        {say(words.idleGoOn)}
      </button>
    </aside>
  )
}

/** Milliseconds until the session ends, once they are few. */
function useIdle() {
  const { idleMinutes } = useMe()
  const client = useQueryClient()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const look = () => {
      if (isUnheard()) void api.me().catch(() => undefined)
      const now = idleMinutes * minute - grain - (Date.now() - lastUse())
      setLeft(now < warnFor ? now : null)
      // Unasked, so that looking does not itself prolong what it looks at; the door closes when the answer is no.
      if (now < -grain) void client.invalidateQueries({ queryKey: keys.me })
    }
    const timer = setInterval(look, 10_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [client, idleMinutes])
  const goOn = () =>
    void api.me().then(
      () => setLeft(null),
      () => client.invalidateQueries({ queryKey: keys.me }),
    )
  return { left, goOn }
}
