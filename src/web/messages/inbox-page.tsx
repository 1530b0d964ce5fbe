import { Button } from 'antd'
import { Link } from 'wouter'
import type { Message } from '#schema/message-view.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { momentIn } from '../register/timeline.tsx'
import { useInbox, useMarkRead } from './messages.ts'
import { messageWords } from './words.ts'
import './messages.css'

/** 消息 — what happened to matters that concern this person, the latest first, by day. */
export function InboxPage() {
  const { say } = useLanguage()
  const inbox = useInbox()
  const mark = useMarkRead()
  if (inbox.isPending) return <Loading />
  if (inbox.isError) return <Failed error={inbox.error} retry={() => void inbox.refetch()} />
  const { messages, unread } = inbox.data
  const readAll = () =>
    mark({ upTo: messages[0]?.seq ?? 0 }).catch((error: unknown) => void message.error(say(asProblem(error).text)))
  return (
    <Page
      title={say(messageWords.messages)}
      beside={unread > 0 ? <span className="page-who">{say(messageWords.unread, { n: unread })}</span> : null}
      actions={unread > 0 ? <Button onClick={() => void readAll()}>{say(messageWords.readAll)}</Button> : null}
    >
      {messages.length === 0 ? <p className="missing">{say(messageWords.noMessages)}</p> : null}
      {daysOf(messages).map(([day, lines]) => (
        <section key={day} className="panel message-day">
          <h2 className="figures">{day}</h2>
          <ul>
            {lines.map((line) => (
              <MessageLine key={line.seq} line={line} read={() => void mark({ seq: line.seq })} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

function MessageLine({ line, read }: { readonly line: Message; readonly read: () => void }) {
  const { say } = useLanguage()
  return (
    <li className={line.isRead ? 'message' : 'message message-new'}>
      <Link href={`/${line.register}/${line.id}`} onClick={read}>
        <span className="figures message-at">{momentIn(line.at).slice(11)}</span>
        <span className="verb">{say(line.act)}</span>
        <span className="message-what">
          {say(line.label)} · {line.title}
          {line.reason === null ? null : <small className="message-reason">{line.reason}</small>}
        </span>
        <span className="message-by">{line.by ?? ''}</span>
      </Link>
    </li>
  )
}

function daysOf(messages: readonly Message[]): readonly (readonly [day: string, lines: readonly Message[]])[] {
  const days = new Map<string, Message[]>()
  for (const one of messages) {
    const day = momentIn(one.at).slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return [...days]
}
