import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { registers } from '#registers/index.ts'
import { api } from '../api.ts'
import { Failed } from '../components/notices.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { type Command, useCommands } from './commands.ts'

type Hit = Command & { readonly kind: string }

const frame = { footer: null, closable: false, width: 640, style: { top: 72 }, rootClassName: 'search-dialog' } as const

/** One box for records, pages and commands; arrows and Enter, or a click. */
export function SearchBox({ close }: { readonly close: () => void }) {
  const { say } = useLanguage()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { hits, found } = useHits(typed)
  const chosen = Math.min(at, Math.max(0, hits.length - 1))
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  const run = (hit: Hit | undefined) => {
    if (hit === undefined) return
    close()
    hit.run()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(hits[chosen])
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || hits.length === 0) return
    event.preventDefault()
    setAt((chosen + step + hits.length) % hits.length)
  }
  return (
    <Modal open {...frame} onCancel={close} title={<span className="for-readers">{say(words.search)}</span>}>
      <input
        className="search-input"
        // biome-ignore lint/a11y/noAutofocus: the box was opened in order to type
        autoFocus
        role="combobox"
        aria-label={say(words.search)}
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits.length > 0 ? `hit-${chosen}` : undefined}
        placeholder={say(words.searchHint)}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      {found.isError ? <Failed error={found.error} /> : null}
      <HitList hits={hits} chosen={chosen} run={run} choose={setAt} />
      {hits.length === 0 && !found.isFetching ? (
        <p className="waiting">
          {typed.trim().length < 2 ? say(words.searchShort) : say(words.searchNone, { words: typed })}
        </p>
      ) : null}
    </Modal>
  )
}

type HitListProps = {
  readonly hits: readonly Hit[]
  readonly chosen: number
  readonly run: (hit: Hit) => void
  readonly choose: (i: number) => void
}

function HitList({ hits, chosen, run, choose }: HitListProps) {
  const { say } = useLanguage()
  return (
    <div id="search-hits" role="listbox" aria-label={say(words.searchResults)} className="hits">
      {hits.map((hit, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the combobox above
        <div
          key={hit.id}
          id={`hit-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === chosen}
          onClick={() => run(hit)}
          onMouseMove={() => choose(i)}
        >
          <span>{hit.label}</span>
          <small>{hit.kind}</small>
        </div>
      ))}
    </div>
  )
}

function useHits(typed: string) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const me = useMe()
  const asked = useDeferredValue(typed.trim())
  const commands = useCommands()
  const found = useQuery({
    queryKey: ['register', 'search', asked],
    queryFn: () => api.search(asked),
    enabled: asked.length > 1,
    staleTime: 10_000,
  })
  const labels = new Map(registers.map((register) => [pathOf(register.name), register.label]))
  const records: readonly Hit[] = (asked.length > 1 ? (found.data ?? []) : [])
    .filter(({ register }) => me.registers[register] !== undefined)
    .map(({ register, id, title }) => ({
      id,
      label: title,
      kind: say(labels.get(register) ?? [register, register]),
      run: () => go(`/${register}/${id}`),
    }))
  const lower = asked.toLowerCase()
  const pages: readonly Hit[] = commands
    .filter(({ label, id }) => label.toLowerCase().includes(lower) || id.includes(lower))
    .slice(0, asked === '' ? 12 : 6)
    .map((command) => ({ ...command, kind: say(words.pages) }))
  return { hits: [...records, ...pages], found }
}
