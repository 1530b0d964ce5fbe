import { Link } from 'wouter'
import type { HealthLine } from '#schema/water-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { useHealth } from './queries.ts'
import { batteryWords, waterWords as words } from './words.ts'
import './water.css'

/** 水表电池信号排行 — which meters to change on the next round, before they fall silent. */
export function HealthPage() {
  const { say } = useLanguage()
  const health = useHealth()
  if (health.isPending) return <Loading />
  if (health.isError) return <Failed error={health.error} retry={() => void health.refetch()} />
  return (
    <Page title={say(words.health)} beside={<span className="field-hint">{say(words.healthHint)}</span>}>
      <div className="water-table">
        <LineTable lines={health.data} columns={columns} empty={words.noHealth} />
      </div>
    </Page>
  )
}

const columns: readonly LineColumn<HealthLine>[] = [
  { label: words.meter, cell: ({ id, number }) => <Link href={`/device/${id}`}>{number}</Link> },
  { label: words.area, cell: ({ area, place }) => [area, place].filter(Boolean).join(' · ') || '—' },
  { label: words.battery, isNumber: true, cell: (line) => <Battery line={line} /> },
  { label: words.signal, isNumber: true, cell: ({ rsrp }) => rsrp ?? '—' },
  { label: words.snr, isNumber: true, cell: ({ snr }) => snr ?? '—' },
  { label: words.life, isNumber: true, cell: ({ health }) => health.lifeYears ?? '—' },
  { label: words.cell, cell: ({ cell }) => cell ?? '—' },
  { label: words.lastDay, cell: ({ lastDay }) => lastDay ?? '—' },
]

function Battery({ line: { battery, health } }: { readonly line: HealthLine }) {
  const { say } = useLanguage()
  return (
    <>
      {battery === null ? '—' : (battery / 1000).toFixed(2)}
      <small>{say(batteryWords[health.batteryState])}</small>
    </>
  )
}
