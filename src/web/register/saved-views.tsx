import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'
import { pathOf } from '#derive/names.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { SavedView } from '#schema/saved-view.ts'
import { read, send, write } from '../api.ts'
import { message } from '../components/toast.tsx'
import { useFocus } from '../components/use-focus.ts'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { words } from '../words.ts'
import { type ListAddress, readAddress, writeAddress } from './list-address.ts'
import { isTyping } from './typing.ts'

type ViewsProps = {
  readonly register: AnyRegister
  readonly address: ListAddress
  readonly setAddress: (next: ListAddress) => void
}

/** 常用视图 — the person's own ways of looking at this list, kept under names; the key v opens them. */
export function SavedViews({ register, address, setAddress }: ViewsProps) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const views = useViews(register)
  const now = writeAddress(address)
  const chosen = views.all.find((view) => view.address === now)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'v' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const take = (view: SavedView) => {
    setAddress(readAddress(register, view.address))
    setOpen(false)
  }
  const content = isOpen ? (
    <Choice views={views} now={now} chosen={chosen} take={take} close={() => setOpen(false)} />
  ) : null
  return (
    <Popover trigger="click" placement="bottomRight" open={isOpen} onOpenChange={setOpen} content={content}>
      <Button aria-expanded={isOpen} aria-keyshortcuts="v">
        {chosen === undefined ? say(words.savedViews) : say(words.savedView, { name: chosen.name })}
      </Button>
    </Popover>
  )
}

type Views = ReturnType<typeof useViews>

type ChoiceProps = {
  readonly views: Views
  readonly now: string
  readonly chosen: SavedView | undefined
  readonly take: (view: SavedView) => void
  readonly close: () => void
}

function Choice({ views, now, chosen, take, close }: ChoiceProps) {
  const { say } = useLanguage()
  useFocus('saved-view-first')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Escape is heard here, for whichever part has the focus
    <div className="popup saved-views" onKeyDown={(event) => event.key === 'Escape' && close()}>
      {views.all.length === 0 ? <p className="field-hint">{say(words.noViews)}</p> : null}
      <ul>
        {views.all.map((view, i) => (
          <Line
            key={view.id}
            view={view}
            views={views}
            now={now}
            isChosen={view === chosen}
            isFirst={i === 0}
            take={take}
          />
        ))}
      </ul>
      {chosen === undefined ? <NewView views={views} now={now} isFirst={views.all.length === 0} /> : null}
    </div>
  )
}

type LineProps = Pick<ChoiceProps, 'views' | 'now' | 'take'> & {
  readonly view: SavedView
  readonly isChosen: boolean
  readonly isFirst: boolean
}

function Line({ view, views, now, isChosen, isFirst, take }: LineProps) {
  const { say } = useLanguage()
  const [name, setName] = useState<string | null>(null)
  useFocus(name === null ? '' : 'saved-view-rename')
  if (name !== null) {
    const rename = (event: FormEvent) => {
      event.preventDefault()
      views.change(view, { name }, () => setName(null))
    }
    return (
      <li>
        <form onSubmit={rename}>
          <Input
            id="saved-view-rename"
            aria-label={say(words.viewName)}
            maxLength={30}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Button htmlType="submit" disabled={name.trim() === ''}>
            {say(words.save)}
          </Button>
        </form>
      </li>
    )
  }
  return (
    <li>
      <button
        type="button"
        className="saved-view"
        {...(isFirst ? { id: 'saved-view-first' } : {})}
        aria-pressed={isChosen}
        onClick={() => take(view)}
      >
        {view.name}
      </button>
      {isChosen ? null : (
        <button type="button" className="plain" onClick={() => views.change(view, { address: now })}>
          {say(words.viewRenew)}
        </button>
      )}
      <button type="button" className="plain" onClick={() => setName(view.name)}>
        {say(words.rename)}
      </button>
      <button type="button" className="plain" onClick={() => views.remove(view)}>
        {say(words.remove)}
      </button>
    </li>
  )
}

function NewView({ views, now, isFirst }: Pick<ChoiceProps, 'views' | 'now'> & { readonly isFirst: boolean }) {
  const { say } = useLanguage()
  const [name, setName] = useState('')
  const keep = (event: FormEvent) => {
    event.preventDefault()
    views.save(name, now, () => setName(''))
  }
  return (
    <form onSubmit={keep}>
      <Input
        {...(isFirst ? { id: 'saved-view-first' } : {})}
        aria-label={say(words.viewName)}
        placeholder={say(words.viewName)}
        maxLength={30}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
        {say(words.viewSave)}
      </Button>
    </form>
  )
}

/** What the server keeps for this person and list, and how to change it. */
function useViews(register: AnyRegister) {
  const { say } = useLanguage()
  const client = useQueryClient()
  const path = pathOf(register.name)
  const key = ['saved-view', path]
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<readonly SavedView[]>(`/api/saved-view?register=${path}`, signal),
    staleTime: 300_000,
  })
  const keep = (work: Promise<unknown>, done?: () => void) =>
    void work
      .then(() => client.invalidateQueries({ queryKey: key }))
      .then(done, (error: unknown) => void message.error(say(asProblem(error).text)))
  return {
    all: data ?? [],
    save: (name: string, address: string, done: () => void) =>
      keep(write('POST', '/api/saved-view', { register: path, name, address }), done),
    change: ({ id }: SavedView, part: { name?: string; address?: string }, done?: () => void) =>
      keep(write('PATCH', `/api/saved-view/${id}`, part), done),
    remove: ({ id }: SavedView) => keep(send(`/api/saved-view/${id}`, { method: 'DELETE' })),
  }
}
