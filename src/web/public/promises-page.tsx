import type { PublicPromise } from '#schema/public-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { usePromises } from './queries.ts'
import { words } from './words.ts'

/** 公开承诺 — what was promised, by the day first said, and what became of it. */
export function PromisesPage() {
  const { say } = useLanguage()
  const promises = usePromises()
  return (
    <>
      <h1>{say(words.promises)}</h1>
      {promises.isPending ? <Loading /> : null}
      {promises.isError ? <Failed error={promises.error} retry={() => void promises.refetch()} /> : null}
      {promises.data?.length === 0 ? <p className="missing">{say(words.noPromises)}</p> : null}
      {promises.data?.map((one) => (
        <Promised key={one.id} one={one} />
      ))}
    </>
  )
}

function Promised({ one }: { readonly one: PublicPromise }) {
  const { say } = useLanguage()
  const isMoved = one.dueCurrent !== one.dueOriginal && one.dueCurrent !== null
  return (
    <article className={`public-card promise-${one.standing}`}>
      <p className="public-state">{say(words.standing[one.standing])}</p>
      <h2>{one.words}</h2>
      <p className="figures">
        {one.dueOriginal === null ? null : say(words.promisedBy, { day: one.dueOriginal })}
        {isMoved ? ` · ${say(words.nowBy, { day: one.dueCurrent ?? '' })}` : null}
        {one.closedOn === null ? null : ` · ${say(words.doneOn, { day: one.closedOn })}`}
      </p>
      {one.lead === null ? null : <p className="field-hint">{one.lead}</p>}
      {one.told === null ? null : <p>{say(words.told, { day: one.toldOn ?? '', words: one.told })}</p>}
    </article>
  )
}
