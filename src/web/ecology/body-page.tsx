import { waterBody } from '#registers/ecology/water-body.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import './ecology.css'
import { useEcology } from './queries.ts'
import { Trophic } from './trophic.tsx'
import { ecologyWords as words } from './words.ts'

/** 水体 — its facts; of a lake or reservoir also the trophic state, as the page of ecology shows it. */
export function BodyPage({ id }: { readonly id: string }) {
  return (
    <RecordDetail register={waterBody} id={id} first={({ type }) => (type === 'lake' ? <State id={id} /> : null)} />
  )
}

function State({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const ecology = useEcology()
  const body = ecology.data?.bodies.find((one) => one.id === id)
  return (
    <section className="fact-group">
      <h2>{say(words.trophic)}</h2>
      {ecology.isPending ? <Loading isLine /> : null}
      {ecology.isError ? <Failed error={ecology.error} retry={() => void ecology.refetch()} /> : null}
      {ecology.data ? (
        <p>
          <Trophic of={body?.trophic ?? null} />
        </p>
      ) : null}
    </section>
  )
}
