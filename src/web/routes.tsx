import { type ComponentType, lazy } from 'react'
import { Link, Redirect, Route, Switch } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { registers } from '#registers/index.ts'
import type { AnyRegister } from '#schema/register.ts'
import { Notice } from './components/notices.tsx'
import { useLanguage } from './language.tsx'
import { words } from './words.ts'

const loads = {
  today: () => import('./desks/today.tsx'),
  ownAccount: () => import('./pages/own-account.tsx'),
  list: () => import('./pages/list.tsx'),
  detail: () => import('./pages/detail.tsx'),
  make: () => import('./register/new.tsx'),
  task: () => import('./pages/task.tsx'),
  review: () => import('./review/review-page.tsx'),
  upload: () => import('./upload/upload-page.tsx'),
} as const

const Today = page(() => loads.today().then(({ Today: one }) => one))
const OwnAccount = page(() => loads.ownAccount().then(({ OwnAccount: one }) => one))
const RegisterList = page(() => loads.list().then(({ ListPage: one }) => one))
const RecordDetail = page(() => loads.detail().then(({ DetailPage: one }) => one))
const NewRecord = page(() => loads.make().then(({ NewRecord: one }) => one))
const TaskPage = page(() => loads.task().then(({ TaskPage: one }) => one))
const ReviewPage = page(() => loads.review().then(({ ReviewPage: one }) => one))
const UploadPage = page(() => loads.upload().then(({ UploadPage: one }) => one))

/** Begins to load the page of an address while it is still asked who is signed in. */
export function loadAhead(path: string): void {
  const [first = '', second, third] = path.split('/').slice(1)
  if (first === '') void loads.today()
  else if (third === 'review') void loads.review()
  else if (second === undefined)
    void (first === 'me' ? loads.ownAccount() : first === 'compile' ? loads.upload() : loads.list())
  else void (second === 'new' ? loads.make() : first === 'task' ? loads.task() : loads.detail())
}

/** All addresses of the console. A register needs no line of its own: list, form and page serve every one. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Today />
      </Route>
      <Route path="/me">
        <OwnAccount />
      </Route>
      <Route path="/compile">
        <UploadPage />
      </Route>
      <Route path="/sign-in">
        <Redirect to="/" replace />
      </Route>
      <Route path="/task/:id">
        {({ id }) => (id === 'new' ? <NewRecord register={getByPath('task')} /> : <TaskPage key={id} id={id} />)}
      </Route>
      <Route path="/plan/new">
        <UploadPage />
      </Route>
      <Route path="/plan/:id/review">{({ id }) => <ReviewPage id={id} />}</Route>
      <Route path="/:register/new">
        {({ register }) => <ForRegister path={register} draw={(one) => <NewRecord key={one.name} register={one} />} />}
      </Route>
      <Route path="/:register/:id">
        {({ register, id }) => (
          <ForRegister path={register} draw={(one) => <RecordDetail key={id} register={one} id={id} />} />
        )}
      </Route>
      <Route path="/:register">
        {({ register }) => (
          <ForRegister path={register} draw={(one) => <RegisterList key={one.name} register={one} />} />
        )}
      </Route>
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}

type ForRegisterProps = { readonly path: string; readonly draw: (register: AnyRegister) => React.ReactNode }

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

/** A page that is loaded when it is first opened. */
function page<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() => load().then((default_) => ({ default: default_ })))
}

function findByPath(path: string): AnyRegister | null {
  return registers.find((register) => pathOf(register.name) === path) ?? null
}

function getByPath(path: string): AnyRegister {
  const register = findByPath(path)
  if (register === null) throw new Error(`No register has the path ${path}`)
  return register
}
