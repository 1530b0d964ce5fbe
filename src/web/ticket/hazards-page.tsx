import { Button } from 'antd'
import { useState } from 'react'
import { yearOf } from '#domain/day.ts'
import { rate } from '#domain/dispute/rates.ts'
import type { Label } from '#domain/label.ts'
import type { HazardQuarter } from '#domain/safety/hazards.ts'
import type { HazardBoard } from '#schema/ticket-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RateCell } from './disputes-page.tsx'
import { useHazardBoard } from './queries.ts'
import './ticket.css'
import { words } from './words.ts'

/** 隐患统计 — quarters and the year, general and major apart. */
export function HazardsPage() {
  const { say } = useLanguage()
  const me = useMe()
  const now = yearOf(me.today)
  const [year, setYear] = useState(now)
  const board = useHazardBoard(year)
  return (
    <Page title={say(words.hazards)}>
      <p className="page-hint ticket-hint">{say(words.hazardHint)}</p>
      <p className="hazard-years">
        <Button onClick={() => setYear(year - 1)}>{say(words.before)}</Button>
        <b className="figures">{say(words.yearOf, { year })}</b>
        <Button disabled={year >= now} onClick={() => setYear(year + 1)}>
          {say(words.after)}
        </Button>
      </p>
      {board.isPending ? <Loading /> : null}
      {board.isError ? <Failed error={board.error} retry={() => void board.refetch()} /> : null}
      {board.data ? <Tables board={board.data} /> : null}
    </Page>
  )
}

function Tables({ board }: { readonly board: HazardBoard }) {
  return (
    <>
      <Quarters label={words.general} quarters={board.general} />
      <Quarters label={words.major} quarters={board.major} />
    </>
  )
}

type Line = Omit<HazardQuarter, 'quarter'> & { readonly id: string; readonly name: Label; readonly n: number }

function Quarters({ label, quarters }: { readonly label: Label; readonly quarters: readonly HazardQuarter[] }) {
  const { say } = useLanguage()
  const lines: readonly Line[] = [
    ...quarters.map((one) => ({ ...one, id: String(one.quarter), name: words.quarter, n: one.quarter })),
    yearLine(quarters),
  ]
  return (
    <section className="fact-group">
      <h2>{say(label)}</h2>
      <LineTable lines={lines} columns={columns} empty={words.none} />
    </section>
  )
}

function yearLine(quarters: readonly HazardQuarter[]): Line {
  const sum = (of: (one: HazardQuarter) => number) => quarters.reduce((total, one) => total + of(one), 0)
  return {
    ...{ id: 'year', name: words.year, n: 0 },
    ...{ found: sum(({ found }) => found), closed: sum(({ closed }) => closed), open: sum(({ open }) => open) },
    ...{
      overdue: sum(({ overdue }) => overdue),
      listed: sum(({ listed }) => listed),
      funds: sum(({ funds }) => funds),
    },
    inTime: rate(
      sum(({ inTime }) => inTime.of),
      sum(({ inTime }) => inTime.among),
    ),
  }
}

const columns: readonly LineColumn<Line>[] = [
  { label: words.quarterHead, cell: ({ name, n }) => <Name name={name} n={n} /> },
  { label: words.found, isNumber: true, cell: ({ found }) => found },
  { label: words.fixedCount, isNumber: true, cell: ({ closed }) => closed },
  { label: words.inTime, isNumber: true, cell: ({ inTime }) => <RateCell rate={inTime} /> },
  { label: words.stillOpen, isNumber: true, cell: ({ open }) => open },
  { label: words.overdue, isNumber: true, cell: ({ overdue }) => overdue },
  { label: words.listedCount, isNumber: true, cell: ({ listed }) => listed },
  { label: words.funds, isNumber: true, cell: ({ funds }) => Math.round(funds / 100) / 100 },
]

function Name({ name, n }: { readonly name: Label; readonly n: number }) {
  const { say } = useLanguage()
  return say(name, { n })
}
