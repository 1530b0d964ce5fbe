import { type ComponentType, lazy, type ReactNode, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { registers } from '#registers/index.ts'
import type { AnyRegister } from '#schema/register.ts'
import { Notice } from './components/notices.tsx'
import { useMe } from './data/queries.ts'
import { useLanguage } from './language.tsx'
import { words } from './words.ts'

const today = page(() => import('./desks/today.tsx').then(({ Today: one }) => one))
const ownAccount = page(() => import('./pages/own-account.tsx').then(({ OwnAccount: one }) => one))
const list = page(() => import('./pages/list.tsx').then(({ ListPage: one }) => one))
const detail = page(() => import('./pages/detail.tsx').then(({ DetailPage: one }) => one))
const making = page(() => import('./register/new.tsx').then(({ NewRecord: one }) => one))
const task = page(() => import('./pages/task.tsx').then(({ TaskPage: one }) => one))
const review = page(() => import('./review/review-page.tsx').then(({ ReviewPage: one }) => one))
const planWords = page(() => import('./pages/plan-words.tsx').then(({ PlanWords: one }) => one))
const lampBoard = page(() => import('./lamp/board-page.tsx').then(({ BoardPage: one }) => one))
const rules = page(() => import('./lamp/rules-page.tsx').then(({ RulesPage: one }) => one))
const trial = page(() => import('./lamp/trial-page.tsx').then(({ TrialPage: one }) => one))
const inbox = page(() => import('./messages/inbox-page.tsx').then(({ InboxPage: one }) => one))
const burden = page(() => import('./burden/burden-page.tsx').then(({ BurdenPage: one }) => one))
const targets = page(() => import('./indicator/board.tsx').then(({ TargetBoard: one }) => one))
const figures = page(() => import('./indicator/entry.tsx').then(({ EntryPage: one }) => one))
const course = page(() => import('./indicator/course.tsx').then(({ CoursePage: one }) => one))
const upload = page(() => import('./upload/upload-page.tsx').then(({ UploadPage: one }) => one))

/** Begins to load the page of an address while it is still asked who is signed in. */
export function loadAhead(path: string): void {
  const [first = '', second, third] = path.split('/').slice(1)
  if (first === '') today.load()
  else if (first === 'me') ownAccount.load()
  else if (first === 'compile') upload.load()
  else if (first === 'lamps') lampBoard.load()
  else if (first === 'messages') inbox.load()
  else if (first === 'burden') burden.load()
  else if (first === 'targets') targets.load()
  else if (first === 'figures') figures.load()
  else if (third === 'course') course.load()
  else if (second === undefined) list.load()
  else if (third === 'trial') trial.load()
  else if (first === 'rule-set' && second !== 'new') rules.load()
  else if (second === 'new') making.load()
  else if (third === 'review') review.load()
  else if (third === 'words') planWords.load()
  else if (first === 'task') task.load()
  else detail.load()
}

/** Loads the pages that people go to next, while nothing else is to do. */
export function loadTheRest(): void {
  for (const one of [today, list, task, detail]) one.load()
}

/** All addresses of the console. A register needs no line of its own: list, form and page serve every one. */
export function Routes() {
  const { isPast } = useMe()
  const [here] = useLocation()
  if (isPast && ofThePresent.test(here)) return <PresentOnly />
  return (
    <Switch>
      <Route path="/">
        <today.Page />
      </Route>
      <Route path="/me">
        <ownAccount.Page />
      </Route>
      <Route path="/compile">
        <upload.Page />
      </Route>
      <Route path="/lamps">
        <lampBoard.Page />
      </Route>
      <Route path="/rule-set/:id/trial">{({ id }) => <trial.Page key={id} id={id} />}</Route>
      <Route path="/rule-set/:id">
        {({ id }) =>
          id === 'new' ? <making.Page register={getByPath('rule-set')} /> : <rules.Page key={id} id={id} />
        }
      </Route>
      <Route path="/messages">
        <inbox.Page />
      </Route>
      <Route path="/burden">
        <burden.Page />
      </Route>
      <Route path="/targets">
        <targets.Page />
      </Route>
      <Route path="/figures">
        <figures.Page />
      </Route>
      <Route path="/indicator/:id/course">{({ id }) => <course.Page key={id} id={id} />}</Route>
      <Route path="/sign-in">
        <Redirect to="/" replace />
      </Route>
      <Route path="/task/:id">
        {({ id }) => (id === 'new' ? <making.Page register={getByPath('task')} /> : <task.Page key={id} id={id} />)}
      </Route>
      <Route path="/plan/new">
        <upload.Page />
      </Route>
      <Route path="/plan/:id/review">{({ id }) => <review.Page id={id} />}</Route>
      <Route path="/plan/:id/words">{({ id }) => <planWords.Page key={id} id={id} />}</Route>
      <Route path="/:register/new">
        {({ register }) => (
          <ForRegister path={register} draw={(one) => <making.Page key={one.name} register={one} />} />
        )}
      </Route>
      <Route path="/:register/:id">
        {({ register, id }) => (
          <ForRegister path={register} draw={(one) => <detail.Page key={id} register={one} id={id} />} />
        )}
      </Route>
      <Route path="/:register">
        {({ register }) => <ForRegister path={register} draw={(one) => <list.Page key={one.name} register={one} />} />}
      </Route>
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}

/** Pages on which something is made: a past day has nothing to do there. */
const ofThePresent = /^\/(compile|figures|plan\/[^/]+\/review|[^/]+\/new)$/

function PresentOnly() {
  const { say } = useLanguage()
  return (
    <Notice isPage title={say(words.presentOnly)}>
      <p>{say(words.presentOnlyHow)}</p>
    </Notice>
  )
}

type ForRegisterProps = { readonly path: string; readonly draw: (register: AnyRegister) => ReactNode }

function ForRegister({ path, draw }: ForRegisterProps) {
  const register = findByPath(path)
  return register === null ? <NoPage /> : draw(register)
}

function NoPage() {
  const { say } = useLanguage()
  return (
    <Notice isPage title={say(words.noPage)}>
      <p>
        <Link href="/">{say(words.backToday)}</Link>
      </p>
    </Notice>
  )
}

type LoadedPage<Props extends object> = { readonly load: () => void; readonly Page: (props: Props) => ReactNode }

/**
 * A page that is loaded when it is first opened. Once it is there it is drawn directly: React holds back what comes out of
 * a fallback for a third of a second, which a page that is already loaded need not wait.
 */
function page<Props extends object>(load: () => Promise<ComponentType<Props>>): LoadedPage<Props> {
  let loading: Promise<ComponentType<Props>> | null = null
  let Loaded: ComponentType<Props> | null = null
  const start = () => {
    loading ??= load().then((one) => {
      Loaded = one
      return one
    })
    return loading
  }
  const Lazy = lazy(() => start().then((default_) => ({ default: default_ })))
  return {
    load: () => void start(),
    Page: function Page(props) {
      // Chosen once: another component at the same place would lose what was typed into the page.
      const [One] = useState<ComponentType<Props>>(() => Loaded ?? Lazy)
      return <One {...props} />
    },
  }
}

function findByPath(path: string): AnyRegister | null {
  return registers.find((register) => pathOf(register.name) === path) ?? null
}

function getByPath(path: string): AnyRegister {
  const register = findByPath(path)
  if (register === null) throw new Error(`No register has the path ${path}`)
  return register
}
