import { dma } from '#registers/water/dma.ts'
import type { DmaView } from '#schema/water-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { cubic, percentText } from './format.ts'
import { Judged, SuspicionWords } from './judged.tsx'
import { NightChart } from './night-chart.tsx'
import { Orders } from './orders.tsx'
import { useDma } from './queries.ts'
import { Signs } from './signs.tsx'
import { waterWords as words } from './words.ts'
import './water.css'

/** 计量分区 — its nights and what was done about them, above the record. */
export function DmaPage({ id }: { readonly id: string }) {
  return <RecordDetail register={dma} id={id} first={() => <DmaParts id={id} />} />
}

function DmaParts({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const view = useDma(id)
  if (view.isPending) return <Loading />
  if (view.isError) return <Failed error={view.error} />
  return (
    <>
      <Figures view={view.data} />
      <NightChart view={view.data} />
      <div className="water-part">
        <Panel title={say(words.searching)} count={view.data.orders.length}>
          <Orders orders={view.data.orders} maySearch={view.data.maySearch} />
        </Panel>
        {view.data.maySearch ? <Signs id={id} /> : null}
      </div>
    </>
  )
}

function Figures({ view: { line } }: { readonly view: DmaView }) {
  const { say } = useLanguage()
  const { completeness } = line
  return (
    <ul className="water-night-figures figures">
      <li>
        {say(words.supplied)} <b>{cubic(line.supplied) ?? say(words.noData)}</b>
      </li>
      <li>
        {say(words.used)} <b>{cubic(line.used) ?? say(words.noData)}</b>
      </li>
      <li className="water-table">
        {say(words.difference)}{' '}
        <Judged doubts={line.doubts} isKnown={line.difference !== null}>
          <b>{cubic(line.difference) ?? say(words.noData)}</b>
        </Judged>
      </li>
      <li>
        {say(words.completeness)} <b>{percentText(completeness.percent) ?? say(words.noData)}</b>{' '}
        {say(words.inlets, { known: completeness.inletsKnown, expected: completeness.inletsExpected })}
      </li>
      <li>
        <SuspicionWords line={line} />
      </li>
    </ul>
  )
}
