import { Link } from 'wouter'
import { certificateTitles } from '#registers/enterprise/certificate.ts'
import { cultivation } from '#registers/enterprise/cultivation.ts'
import type { GrowthView } from '#schema/enterprise-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLanguage } from '../language.tsx'
import { useGrowth } from './data.ts'
import './enterprise.css'
import { useRungName } from './parts.tsx'
import { trackLabels, enterpriseWords as words } from './words.ts'

/** 梯度培育 — all firms on their ladders, whom the zone helps this year, and what was added and lost. */
export function GrowthPage() {
  const { say } = useLanguage()
  const growth = useGrowth()
  return (
    <Page title={say(words.growth)}>
      {growth.isPending ? <Loading /> : null}
      {growth.isError ? <Failed error={growth.error} retry={() => void growth.refetch()} /> : null}
      {growth.data === undefined ? null : <Growth view={growth.data} />}
    </Page>
  )
}

function Growth({ view }: { readonly view: GrowthView }) {
  const { say } = useLanguage()
  const { promoted, planned, hitRate } = view
  return (
    <div className="enterprise-tables">
      <p>{say(words.hit, { promoted, planned, rate: hitRate === null ? say(words.unknown) : `${hitRate}%` })}</p>
      {view.firms.length === 0 ? <p className="missing">{say(words.noFirms)}</p> : <Firms view={view} />}
      <section className="fact-group">
        <h2>{say(words.netTitle, { year: view.year })}</h2>
        <NetTable view={view} />
      </section>
    </div>
  )
}

function Firms({ view }: { readonly view: GrowthView }) {
  const { say } = useLanguage()
  const rungName = useRungName()
  const tracks = view.firms[0]?.ladders.map(({ track }) => track) ?? []
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say(words.firm)}</th>
          {tracks.map((track) => (
            <th scope="col" key={track}>
              {say(trackLabels[track] ?? [track, track])}
            </th>
          ))}
          <th scope="col">{say(words.cultivation)}</th>
        </tr>
      </thead>
      <tbody>
        {view.firms.map(({ id, name, ladders, target }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/enterprise/${id}`}>{name}</Link>
            </th>
            {ladders.map(({ track, now }) => (
              <td key={track}>{rungName(now)}</td>
            ))}
            <td>
              {target === null ? null : (
                <>
                  <Link href={`/cultivation/${target.id}`}>{rungName(target.rung)}</Link>{' '}
                  <StateMark register={cultivation} state={target.state} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NetTable({ view }: { readonly view: GrowthView }) {
  const { say } = useLanguage()
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {[words.title, words.newOnes, words.removed, words.net, words.held].map((label) => (
            <th scope="col" key={label[1]} className={label === words.title ? undefined : 'number'}>
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.net.map(({ kind, added, removed, net, held }) => (
          <tr key={kind}>
            <th scope="row">{say(certificateTitles[kind as keyof typeof certificateTitles] ?? words.unknown)}</th>
            {[
              ['added', added],
              ['removed', removed],
              ['net', net],
              ['held', held],
            ].map(([key, value]) => (
              <td key={key} className="number figures">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
