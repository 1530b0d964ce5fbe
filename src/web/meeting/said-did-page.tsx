import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { outcomes } from '#domain/meeting/said-did.ts'
import { commitment } from '#registers/commitment.ts'
import type { SaidDidLine } from '#schema/meeting-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import './meeting.css'
import { useSaidDid } from './queries.ts'
import { meetingWords as words } from './words.ts'

/** 承诺对照 — what was promised beside what the facts say; no adjectives and no order of merit. */
export function SaidDidPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const lines = useSaidDid()
  return (
    <Page
      title={say(words.saidDid)}
      actions={
        mayCreate(me, commitment) ? <Button onClick={() => go('/commitment/new')}>{say(common.create)}</Button> : null
      }
    >
      <p className="field-hint said-hint">{say(words.factsOnly)}</p>
      {lines.isPending ? <Loading /> : null}
      {lines.isError ? <Failed error={lines.error} /> : null}
      {lines.data?.length === 0 ? <p className="missing">{say(words.noPromises)}</p> : null}
      {lines.data && lines.data.length > 0 ? <Table lines={lines.data} /> : null}
    </Page>
  )
}

function Table({ lines }: { readonly lines: readonly SaidDidLine[] }) {
  const { say } = useLanguage()
  return (
    <table className="plain-table said-did">
      <thead>
        <tr>
          {[words.who, words.said].map((label) => (
            <th scope="col" key={say(label)}>
              {say(label)}
            </th>
          ))}
          <th scope="col">{say(words.by)}</th>
          <th scope="col">{say(words.did)}</th>
          <th scope="col" className="number">
            {say(words.difference)}
          </th>
          <th scope="col">{say(words.outcome)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineOf key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function LineOf({ line }: { readonly line: SaidDidLine }) {
  const { say } = useLanguage()
  const { comparison, measure } = line
  return (
    <tr>
      <th scope="row">
        {line.unit}
        <small>{line.post}</small>
      </th>
      <td data-label={say(words.said)}>
        <Link href={`/commitment/${line.id}`}>
          {line.matter} {line.quantity === null ? null : <b className="figures">{numberOf(line.quantity, measure)}</b>}
        </Link>
        <small lang="zh-CN">“{line.quote}”</small>
        {line.meeting === null ? null : <small>{line.meeting.title}</small>}
      </td>
      <td className="figures" data-label={say(words.by)}>
        {line.due}
      </td>
      <td data-label={say(words.did)}>
        {comparison.done === null ? (
          (comparison.doneOn ?? say(common.none))
        ) : (
          <b className="figures">{numberOf(comparison.done, measure)}</b>
        )}
        {line.source === null ? null : (
          <small>
            <Source line={line} />
          </small>
        )}
      </td>
      <td className="number figures" data-label={say(words.difference)}>
        {comparison.difference === null ? say(common.none) : signed(comparison.difference)}
      </td>
      <td data-label={say(words.outcome)}>{say(outcomes[comparison.outcome])}</td>
    </tr>
  )
}

/** A figure of a target leads to the target, where the figures behind it stand. */
function Source({ line: { source, comparison } }: { readonly line: SaidDidLine }) {
  const { say } = useLanguage()
  const said = say(words.sourceOf, { source: source ?? '', on: comparison.doneOn ?? '' })
  const { fact } = comparison
  return fact?.register === 'target' ? <Link href={`/target/${fact.id}`}>{said}</Link> : said
}

function numberOf(value: number, measure: string | null): string {
  return `${value}${measure ?? ''}`
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'
}
