import { Link } from 'wouter'
import { Failed, Loading } from '../components/notices.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { useSigns } from './queries.ts'
import { signWords, waterWords as words } from './words.ts'

/** 户内漏水迹象 — for the water office, so that somebody tells the customer. */
export function Signs({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const signs = useSigns(id, true)
  return (
    <Panel title={say(words.signs)} count={signs.data?.length}>
      <p className="field-hint water-hint">{say(words.signsHint)}</p>
      {signs.isPending ? <Loading /> : null}
      {signs.isError ? <Failed error={signs.error} /> : null}
      {signs.data?.length === 0 ? <p className="missing">{say(words.noSigns)}</p> : null}
      <ul className="water-signs water-hint">
        {(signs.data ?? []).map((one) => (
          <li key={one.id}>
            <Link href={`/water-point/${one.id}`}>{one.number}</Link>{' '}
            {one.signs.map((sign) => say(signWords(sign))).join('；')}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
