import type { Label } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { HistoryEntry, Titles } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useHistory } from '../data/queries.ts'
import { Show } from '../kinds/kinds.tsx'
import { textsIn } from '../kinds/texts.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { sentenceOf } from './history-sentence.ts'

/** The history of a record as sentences, the newest first: who did what, when, from which value to which, and why. */
export function Timeline({ register, id }: { readonly register: AnyRegister; readonly id: string }) {
  const history = useHistory(register, id)
  if (history.isPending) return <Loading isLine />
  if (history.isError) return <Failed error={history.error} />
  return (
    <ol className="timeline">
      {[...history.data].reverse().map((entry) => (
        <Entry key={entry.seq} register={register} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ register, entry }: { readonly register: AnyRegister; readonly entry: HistoryEntry }) {
  const { say, language } = useLanguage()
  const { what, states, fields } = sentenceOf(register, entry)
  const nameOf = (state: string): string => say(register.lifecycle.states[state] ?? ([state, state] as Label))
  const gap = language === 'zh' ? '' : ' '
  return (
    <li>
      <time className="figures" dateTime={entry.at}>
        {momentIn(entry.at)}
      </time>
      <p>
        <b>{entry.by ?? say(words.somebody)}</b>
        {gap}
        {say(what)}
        {states ? (
          <span className="timeline-states">
            {say(words.stateChange, { from: nameOf(states[0]), to: nameOf(states[1]) })}
          </span>
        ) : null}
      </p>
      {fields.length === 0 ? null : (
        <dl>
          {fields.map((key) => (
            <Change key={key} register={register} entry={entry} field={key} />
          ))}
        </dl>
      )}
      {entry.reason ? <p className="timeline-reason">{say(words.reasonOf, { reason: entry.reason })}</p> : null}
    </li>
  )
}

function Change({
  register,
  entry,
  field: key,
}: {
  readonly register: AnyRegister
  readonly entry: HistoryEntry
  readonly field: string
}) {
  const { say } = useLanguage()
  const field = register.fields[key]
  // A field that the register no longer has stays in the log and is not told.
  if (field === undefined) return null
  const [before, after] = entry.changes[key] ?? [null, null]
  // A field of an earlier edition of the program stands in the log only.
  if (field === undefined) return null
  // The log tells that a structured value changed, not what it holds.
  if (field.kind === 'data')
    return (
      <div>
        <dt>{say(field.label)}</dt>
        <dd>{say(words.recorded)}</dd>
      </div>
    )
  const show = (value: unknown) => <Show field={field} value={value} name={namesFor(entry, value)} isShort />
  return (
    <div>
      <dt>{say(field.label)}</dt>
      <dd>
        {before === null || before === undefined ? null : <del>{show(before)}</del>}
        <ins>{after === null || after === undefined ? say(words.none) : show(after)}</ins>
      </dd>
    </div>
  )
}

function namesFor({ names }: HistoryEntry, value: unknown): Titles {
  return typeof value === 'string' ? (names[value] ?? null) : textsIn(value).map((id) => names[id] ?? null)
}

/** The civil time of the zone, whatever the clock of the machine says. */
export function momentIn(at: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
  return parts.format(new Date(at))
}
