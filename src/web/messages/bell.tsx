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
    <Link
      href="/messages"
      className="bar-messages"
      aria-label={`${say(messageWords.messages)} ${unread > 0 ? say(messageWords.unread, { n: unread }) : ''}`}
    >
      {say(messageWords.messages)}
      {unread > 0 ? (
        <b className="figures" aria-hidden>
          {unread > 99 ? '99+' : unread}
        </b>
      ) : null}
    </Link>
  )
}
