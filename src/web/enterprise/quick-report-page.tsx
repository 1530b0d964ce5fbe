import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { enterpriseMonth } from '#registers/enterprise/enterprise-month.ts'
import type { QuickReport } from '#schema/enterprise-views.ts'
import { api } from '../api.ts'
import { Failed, Loading, ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { newKey } from '../data/new-key.ts'
import { useMe, useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Fields } from '../register/fields.tsx'
import { useQuickReport } from './data.ts'
import './enterprise.css'
import { Sourced, useSourceName } from './months.tsx'
import { enterpriseWords as words } from './words.ts'

type Key = keyof typeof enterpriseMonth.fields

/** 快报 — the firm is asked only what no office holds of the month. */
export function QuickReportPage() {
  const { say } = useLanguage()
  const me = useMe()
  const firm = me.actor.enterprise
  const [period, setPeriod] = useState(me.today.slice(0, 7))
  const isPeriod = /^\d{4}-(0[1-9]|1[0-2])$/.test(period)
  return (
    <Page title={say(words.quick)} above={firm ? <Link href={`/enterprise/${firm}`}>{say(words.firm)}</Link> : null}>
      <div className="quick-report">
        <p>
          {say(words.period)}{' '}
          <Input
            aria-label={say(words.period)}
            value={period}
            maxLength={7}
            style={{ width: 120 }}
            onChange={(event) => setPeriod(event.target.value)}
          />
        </p>
        <p className="field-hint">{say(words.quickHint)}</p>
        {firm !== null && isPeriod ? <Report key={period} firm={firm} period={period} /> : null}
      </div>
    </Page>
  )
}

function Report({ firm, period }: { readonly firm: string; readonly period: string }) {
  const report = useQuickReport(firm, period)
  if (report.isPending) return <Loading isLine />
  if (report.isError) return <Failed error={report.error} retry={() => void report.refetch()} />
  return (
    <>
      <Known report={report.data} />
      <Asked firm={firm} report={report.data} />
    </>
  )
}

function Known({ report: { known } }: { readonly report: QuickReport }) {
  const { say } = useLanguage()
  const sourceName = useSourceName()
  const entries = Object.entries(known)
  if (entries.length === 0) return null
  return (
    <section>
      <h2>{say(words.quickKnown)}</h2>
      {entries.map(([key, figure]) => {
        const field = enterpriseMonth.fields[key as Key]
        const isMoney = field.kind === 'money'
        return (
          <p key={key}>
            {say(field.label)}{' '}
            <b className="figures">
              <Sourced figure={figure} scale={isMoney ? 10_000 : 1} />
            </b>{' '}
            {field.rules.unit ? say(field.rules.unit) : ''}　{say(words.source, { source: sourceName(figure.source) })}
          </p>
        )
      })}
    </section>
  )
}

function Asked({ firm, report }: { readonly firm: string; readonly report: QuickReport }) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const [, go] = useLocation()
  const [facts, setFacts] = useState<Readonly<Record<string, unknown>>>({})
  const [error, setError] = useState<unknown>(null)
  const [onceKey] = useState(newKey)
  const fields = [...report.asked, 'orders', 'difficulties'].map((key) => ({
    key,
    field: enterpriseMonth.fields[key as Key],
  }))
  const file = async (): Promise<void> => {
    try {
      const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== ''))
      await api.create(enterpriseMonth, { ...given, enterprise: firm, period: report.period }, onceKey)
      refresh(enterpriseMonth)
      message.success(say(words.filed))
      go(`/enterprise/${firm}`)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <form
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault()
        void file()
      }}
    >
      <div className="fields">
        <Fields
          fields={fields}
          facts={facts}
          set={(key, value) => setFacts((before) => ({ ...before, [key]: value }))}
          faults={{}}
          idPrefix="quick"
        />
      </div>
      {error === null ? null : <ProblemLine error={error} />}
      <Button type="primary" htmlType="submit">
        {say(words.file)}
      </Button>
    </form>
  )
}
