import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../language.tsx'
import { asProblem, type Problem } from '../problem.ts'
import { words } from '../words.ts'

type NoticeProps = {
  readonly title: string
  readonly children?: ReactNode
  readonly isAlert?: boolean
  readonly isPage?: boolean
}

/** A plain notice: what is the matter, and what to do next. */
export function Notice({ title, children, isAlert, isPage }: NoticeProps) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className="notice" role={isAlert ? 'alert' : undefined}>
      <Title className="notice-title">{title}</Title>
      {children}
    </div>
  )
}

export function Loading({ isLine = false }: { readonly isLine?: boolean }) {
  const { say } = useLanguage()
  return (
    <p className={isLine ? 'waiting waiting-line' : 'waiting'} role="status">
      {say(words.loading)}
    </p>
  )
}

/** Failed, forbidden or offline, each with its words. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { say } = useLanguage()
  const problem = asProblem(error)
  if (problem.status === 404 || problem.status === 403) return <Forbidden problem={problem} />
  const isOffline = problem.code === 'offline'
  return (
    <Notice isAlert title={say(isOffline ? words.offlineTitle : words.failedTitle)}>
      <p>{say(isOffline ? words.offlineHint : problem.text)}</p>
      {retry ? (
        <button type="button" className="button-link" onClick={retry}>
          {say(words.retry)}
        </button>
      ) : null}
    </Notice>
  )
}

function Forbidden({ problem }: { readonly problem: Problem }) {
  const { say } = useLanguage()
  return (
    <Notice isAlert isPage title={say(problem.status === 404 ? words.forbiddenTitle : problem.text)}>
      <p>{say(words.forbiddenHint)}</p>
      <p>
        <Link href="/">{say(words.backToday)}</Link>
      </p>
    </Notice>
  )
}

/** A refusal beside the form or button that caused it. */
export function ProblemLine({ error }: { readonly error: unknown }) {
  const { say } = useLanguage()
  return error === null || error === undefined ? null : (
    <p role="alert" className="field-problem">
      {say(asProblem(error).text)}
    </p>
  )
}
