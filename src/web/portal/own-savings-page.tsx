import { lazy, Suspense } from 'react'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useMe } from '../data/queries.ts'
import { useEnterpriseView } from '../enterprise/data.ts'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

const Savings = lazy(() => import('../enterprise/savings.tsx').then((one) => ({ default: one.Savings })))

/** 已享受的降成本 — each amount with how it was worked out; the firm confirms that it really had it. */
export function OwnSavingsPage() {
  const { say } = useLanguage()
  const me = useMe()
  const id = me.actor.enterprise ?? ''
  const view = useEnterpriseView(id)
  return (
    <Page title={say(words.savings)}>
      {view.isPending ? <Loading /> : null}
      {view.isError ? <Failed error={view.error} /> : null}
      {view.data === undefined ? null : (
        <Suspense fallback={<Loading />}>
          <Savings view={view.data} id={id} />
        </Suspense>
      )}
    </Page>
  )
}
