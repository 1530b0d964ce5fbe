import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { read, send, write } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { message } from '../components/toast.tsx'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { messageWords } from './words.ts'
import './messages.css'

type Wishes = { readonly email: string | null; readonly brief: boolean; readonly messages: boolean }

/** What this person wants to be reminded of outside the console; all of it optional. */
export function Outside() {
  const { say } = useLanguage()
  const wishes = useQuery({ queryKey: ['message-wishes'], queryFn: () => read<Wishes>('/api/message-wishes') })
  return (
    <section className="fact-group">
      <h2>{say(messageWords.outside)}</h2>
      <p className="field-hint">{say(messageWords.outsideHint)}</p>
      {wishes.isPending ? <Loading isLine /> : null}
      {wishes.isError ? <Failed error={wishes.error} /> : null}
      {wishes.data ? <MailWishes known={wishes.data} /> : null}
      <Feed />
    </section>
  )
}

function MailWishes({ known }: { readonly known: Wishes }) {
  const { say } = useLanguage()
  const client = useQueryClient()
  const [wanted, setWanted] = useState(known)
  const save = () =>
    write<void>('POST', '/api/message-wishes', wanted).then(
      () => {
        void message.success(say(messageWords.saved))
        void client.invalidateQueries({ queryKey: ['message-wishes'] })
      },
      (error: unknown) => void message.error(say(asProblem(error).text)),
    )
  return (
    <form
      className="outside-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label htmlFor="wish-email">{say(messageWords.email)}</label>
      <Input
        id="wish-email"
        type="email"
        autoComplete="email"
        value={wanted.email ?? ''}
        onChange={(event) => setWanted({ ...wanted, email: event.target.value || null })}
      />
      <Checkbox checked={wanted.brief} onChange={(event) => setWanted({ ...wanted, brief: event.target.checked })}>
        {say(messageWords.wantsBrief)}
      </Checkbox>
      <Checkbox
        checked={wanted.messages}
        onChange={(event) => setWanted({ ...wanted, messages: event.target.checked })}
      >
        {say(messageWords.wantsMessages)}
      </Checkbox>
      <Button htmlType="submit">{say(messageWords.save)}</Button>
    </form>
  )
}

function Feed() {
  const { say } = useLanguage()
  const [path, setPath] = useState<string | null>(null)
  const fail = (error: unknown) => void message.error(say(asProblem(error).text))
  const make = () =>
    write<{ readonly path: string }>('POST', '/api/calendar-feed', {}).then((made) => setPath(made.path), fail)
  const end = () =>
    send<void>('/api/calendar-feed', { method: 'DELETE' }).then(() => {
      setPath(null)
      void message.success(say(messageWords.feedEnded))
    }, fail)
  return (
    <div className="outside-form">
      <h3>{say(messageWords.calendar)}</h3>
      <p className="field-hint">{say(messageWords.calendarHint)}</p>
      {path === null ? null : (
        <>
          <p>{say(messageWords.feedOnce)}</p>
          <code className="feed-address">{new URL(path, window.location.href).href}</code>
        </>
      )}
      <p className="form-foot">
        <Button onClick={() => void make()}>{say(messageWords.makeFeed)}</Button>
        <Button onClick={() => void end()}>{say(messageWords.endFeed)}</Button>
      </p>
    </div>
  )
}
