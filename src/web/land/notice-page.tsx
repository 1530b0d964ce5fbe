import { Button } from 'antd'
import { Link } from 'wouter'
import { grave } from '#registers/land/grave.ts'
import { household } from '#registers/land/household.ts'
import { publicFields } from '#registers/land/public-fields.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import type { AnyField } from '../kinds/kind.ts'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import './land.css'
import { useNotice } from './queries.ts'
import { landWords as words } from './words.ts'

/** 补偿公示 — for posting before the collective: the fields of the allow-list and nothing else. */
export function LandNoticePage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const notice = useNotice(id)
  if (notice.isPending) return <Loading />
  if (notice.isError) return <Failed error={notice.error} retry={() => void notice.refetch()} />
  const { batch, number, households, graves } = notice.data
  return (
    <Page
      title={`${batch} ${say(words.notice)}`}
      above={<Link href="/land">{say(words.desk)}</Link>}
      beside={<span className="page-who">{number}</span>}
      actions={
        <>
          <a className="button-link" href={`/api/land/${id}/notice.xlsx`}>
            {say(words.noticeSheet)}
          </a>
          <Button onClick={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      <p className="field-hint">{say(words.noticeHint)}</p>
      {households.length + graves.length === 0 ? <p className="missing">{say(words.noNotice)}</p> : null}
      {households.length === 0 ? null : (
        <Table
          title={say(household.label)}
          keys={Object.keys(publicFields.household)}
          fields={household.fields}
          rows={households}
        />
      )}
      {graves.length === 0 ? null : (
        <Table title={say(grave.label)} keys={Object.keys(publicFields.grave)} fields={grave.fields} rows={graves} />
      )}
    </Page>
  )
}

type TableProps = {
  readonly title: string
  readonly keys: readonly string[]
  readonly fields: Readonly<Record<string, AnyField>>
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

function Table({ title, keys, fields, rows }: TableProps) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{title}</h2>
      <div className="land-wide scroll-x">
        <table className="plain-table wraps land-notice">
          <thead>
            <tr>
              {keys.map((key) => (
                <th scope="col" key={key} className={isNumber(fields[key]) ? 'number' : undefined}>
                  {fields[key] === undefined ? key : `${say(fields[key].label)}${unitOf(fields[key], say)}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row.number)}>
                {keys.map((key) => (
                  <td key={key} className={isNumber(fields[key]) ? 'number figures' : undefined}>
                    {shown(fields[key], row[key], say)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type Say = ReturnType<typeof useLanguage>['say']

function isNumber(field: AnyField | undefined): boolean {
  return field !== undefined && ['whole', 'number', 'money'].includes(field.kind)
}

function unitOf({ kind, rules }: AnyField, say: Say): string {
  if (kind === 'money') return say(words.yuan)
  return rules.unit === undefined ? '' : `（${say(rules.unit)}）`
}

function shown(field: AnyField | undefined, value: unknown, say: Say): string {
  if (value === null || value === undefined) return '—'
  const option = field?.rules.options?.[String(value)]
  if (option !== undefined) return say(option)
  return typeof value === 'number' ? value.toLocaleString('en') : String(value)
}
