import { Link } from 'wouter'
import { useLanguage } from '../language.tsx'
import { useInbox } from './messages.ts'
import { messageWords } from './words.ts'

/** The way to one's messages in the bar, with how many are unread. */
export function Bell() {
  const { say } = useLanguage()
  const { data } = useInbox()
  const unread = data?.unread ?? 0
  return (
    <Link href="/messages" className="bar-messages">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 3.5h12v9H2zM2 4l6 4.5L14 4" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </svg>
      <span className="bar-messages-word">{say(messageWords.messages)}</span>
      {unread > 0 ? (
        <>
          <b className="figures" aria-hidden>
            {unread > 99 ? '99+' : unread}
          </b>
          <span className="for-readers">{say(messageWords.unread, { n: unread })}</span>
        </>
      ) : null}
    </Link>
  )
}
