import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Loading } from './components/notices.tsx'
import { recallAsOfDay } from './data/as-of.ts'
import { takeTicket } from './data/bearer.ts'
import { watchPresence } from './data/presence.ts'
import { newQueryClient } from './data/queries.ts'
import { Door } from './door.tsx'
import { LanguageProvider } from './language.tsx'
import { loadAhead } from './routes.tsx'
import { paintAtOnce, ThemeProvider } from './theme/theme.tsx'
import { withKit } from './theme/with-kit.tsx'
import './styles/base.css'
import './styles/shell.css'
import './styles/bar.css'
import './styles/search.css'
import './styles/door.css'
import './styles/parts.css'
import './styles/lists.css'
import './styles/table.css'
import './styles/lines.css'
import './styles/board.css'
import './styles/detail.css'
import './styles/task.css'
import './styles/forms.css'
import './styles/desks.css'
import './styles/phone.css'
import './styles/print.css'

const PublicPages = lazy(() => withKit(import('./public/public.tsx').then((one) => one.PublicPages)))

/** Pages for everybody ask nobody to sign in; they lead to the door by a whole new page. */
const isPublic = /^\/public(\/|$)/.test(window.location.pathname)

watchPresence(document)
paintAtOnce()
recallAsOfDay(window.location.search)
takeTicket(window.location.hash, () =>
  window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`),
)
if (!isPublic) loadAhead(window.location.pathname)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={newQueryClient()}>
      <LanguageProvider>
        <ThemeProvider>
          {isPublic ? (
            <Suspense fallback={<Loading />}>
              <PublicPages />
            </Suspense>
          ) : (
            <Door />
          )}
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
