import { Link } from 'wouter'
import type { WaterBoardLine, WaterBoardView } from '#schema/water-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { cubic, nightCubic, percentText, signedCubic } from './format.ts'
import { Judged, SuspicionWords } from './judged.tsx'
import { useWaterBoard } from './queries.ts'
import { waterWords as words } from './words.ts'
import './water.css'

/** 供水分区看板 — each area with what came in and what was used, how complete that is, its nights, and what is suspected. */
export function BoardPage() {
  const { say } = useLanguage()
  const board = useWaterBoard()
  if (board.isPending) return <Loading />
  if (board.isError) return <Failed error={board.error} retry={() => void board.refetch()} />
  const { data } = board
  return (
    <Page
      title={say(words.water)}
      beside={<span className="field-hint">{say(words.hint, { day: data.day, least: data.leastPercent })}</span>}
      actions={<Link href="/water/health">{say(words.health)}</Link>}
    >
      <Hits view={data} />
      <div className="water-table">
        <LineTable lines={data.lines} columns={columns} empty={words.nobody} />
      </div>
    </Page>
  )
}

function Hits({ view: { hits } }: { readonly view: WaterBoardView }) {
  const { say } = useLanguage()
  return (
    <p className="water-part">
      {say(words.hits)} <b className="figures">{percentText(hits.percent) ?? '—'}</b>{' '}
      <span className="field-hint figures">
        {say(words.hitsHow, { found: hits.found, looked: hits.looked, open: hits.open })}
      </span>
    </p>
  )
}

const columns: readonly LineColumn<WaterBoardLine>[] = [
  { label: words.area, cell: (line) => <Area line={line} /> },
  { label: words.supplied, isNumber: true, cell: (line) => <Amount litres={line.supplied} /> },
  { label: words.used, isNumber: true, cell: (line) => <Amount litres={line.used} /> },
  {
    label: words.difference,
    isNumber: true,
    cell: (line) => (
      <Judged doubts={line.doubts} isKnown={line.difference !== null}>
        <Amount litres={line.difference} />
      </Judged>
    ),
  },
  { label: words.completeness, isNumber: true, cell: (line) => <Complete line={line} /> },
  { label: words.night, isNumber: true, cell: (line) => <Night litres={line.night.current} /> },
  { label: words.step, isNumber: true, cell: (line) => <Step line={line} /> },
  { label: words.state, cell: (line) => <SuspicionWords line={line} /> },
]

function Area({ line: { id, name, code, unit } }: { readonly line: WaterBoardLine }) {
  return (
    <>
      <Link href={`/dma/${id}`}>{name}</Link>
      <small>
        {code} · {unit}
      </small>
    </>
  )
}

function Amount({ litres }: { readonly litres: number | null }) {
  const { say } = useLanguage()
  return <>{cubic(litres) ?? <span className="field-hint">{say(words.noData)}</span>}</>
}

function Night({ litres }: { readonly litres: number | null }) {
  const { say } = useLanguage()
  return nightCubic(litres) ?? <span className="field-hint">{say(words.noBase)}</span>
}

function Complete({ line: { completeness: one } }: { readonly line: WaterBoardLine }) {
  const { say } = useLanguage()
  return (
    <>
      {percentText(one.percent) ?? say(words.noData)}
      <small>
        {say(words.counted, { expected: one.expected, onTime: one.onTime, late: one.late, suspect: one.suspect })}
      </small>
      <small>{say(words.inlets, { known: one.inletsKnown, expected: one.inletsExpected })}</small>
    </>
  )
}

function Step({ line: { night } }: { readonly line: WaterBoardLine }) {
  const { say } = useLanguage()
  if (night.step === null) return <span className="field-hint">{say(words.noBase)}</span>
  return (
    <>
      {signedCubic(night.step)}
      <small>{say(words.base, { n: nightCubic(night.base) ?? '' })}</small>
    </>
  )
}
