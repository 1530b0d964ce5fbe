import { useEffect, useRef } from 'react'
import { Link, useSearch } from 'wouter'
import { document as documents } from '#registers/document.ts'
import { plan as plans } from '#registers/plan.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

/** 原文 — the document of a plan, opened at the words that a task came from; for those who do not review it. */
export function PlanWords({ id }: { readonly id: string }) {
  const plan = useRecord(plans, id)
  if (plan.isPending) return <Loading />
  if (plan.isError) return <Failed error={plan.error} />
  return <Words planId={id} planName={plan.data.name} documentId={plan.data.document} />
}

type WordsProps = { readonly planId: string; readonly planName: string; readonly documentId: string }

function Words({ planId, planName, documentId }: WordsProps) {
  const { say } = useLanguage()
  const given = new URLSearchParams(useSearch())
  const place = useRef<HTMLElement>(null)
  const document = useRecord(documents, documentId)
  const isThere = document.data !== undefined
  useEffect(() => {
    if (isThere) place.current?.scrollIntoView({ block: 'center' })
  }, [isThere])
  if (document.isPending) return <Loading />
  if (document.isError) return <Failed error={document.error} />
  const text = document.data.words
  const start = within(given.get('at'), 0, text.length)
  const end = within(given.get('until'), start, text.length)
  return (
    <Page
      title={document.data.name}
      above={<Link href={`/plan/${planId}`}>{planName}</Link>}
      beside={<span className="page-who">{say(words.original)}</span>}
    >
      <article className="original long-text" lang="zh-CN">
        {text.slice(0, start)}
        <mark ref={place}>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </article>
    </Page>
  )
}

function within(given: string | null, least: number, most: number): number {
  const number = Number(given ?? least)
  return Number.isInteger(number) ? Math.min(Math.max(number, least), most) : least
}
