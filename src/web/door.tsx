import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { Failed, Loading } from './components/notices.tsx'
import { SignedIn, useMe, useMeQuery } from './data/queries.ts'
import { loadTheRest, Routes } from './routes.tsx'
import { Shell } from './shell/shell.tsx'
import { withKit } from './theme/with-kit.tsx'

const SignIn = lazy(() => import('./sign-in/sign-in.tsx').then((one) => ({ default: one.SignIn })))

/** Lets in who is signed in with nothing left to do; everybody else meets the sign-in page. */
export function Door() {
  const me = useMeQuery()
  if (me.isPending) return <Loading />
  if (me.isError) {
    return (
      <main className="outside">
        <Failed error={me.error} retry={() => void me.refetch()} />
      </main>
    )
  }
  if (me.data === null || me.data.needs !== null) {
    return (
      <Suspense fallback={<Loading />}>
        <SignIn needs={me.data?.needs ?? null} />
      </Suspense>
    )
  }
  return (
    <SignedIn value={me.data}>
      <Inside />
    </SignedIn>
  )
}

const Screen = lazy(() =>
  import('./screen/screen-page.tsx').then(({ ScreenPage: default_ }) => ({ default: default_ })),
)

const Portal = lazy(() => withKit(import('./portal/portal.tsx').then((one) => one.Portal)))

function Inside() {
  const [here] = useLocation()
  const { actor } = useMe()
  // A firm has a shell of its own, in which nothing of the house can be reached.
  if (actor.enterprise !== null)
    return (
      <Suspense fallback={<Loading />}>
        <Portal />
      </Suspense>
    )
  return <House here={here} />
}

function House({ here }: { readonly here: string }) {
  useEffect(() => {
    const timer = setTimeout(loadTheRest, 2000)
    return () => clearTimeout(timer)
  }, [])
  // A wall has no navigation and nothing to type.
  if (here === '/screen')
    return (
      <Suspense fallback={<Loading />}>
        <Screen />
      </Suspense>
    )
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Routes />
      </Suspense>
    </Shell>
  )
}
