import { Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addDays, type Day, dayOf, lastDayOfMonth, monthOf, weekday, yearOf } from '#domain/day.ts'
import { meeting } from '#registers/meeting.ts'
import type { Line } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useLines, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import './meeting.css'
import { useYearCounts } from './queries.ts'
import { meetingWords as words } from './words.ts'

type Month = { readonly year: number; readonly month: number }

/** 会议日程 — a month of meetings, and how each series stands against its limits this year. */
export function MeetingsPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const [month, setMonth] = useState<Month>({ year: yearOf(me.today), month: monthOf(me.today) })
  const step = (count: number) => setMonth(({ year, month: of }) => monthAfter(year, of, count))
  return (
    <Page
      title={say(words.calendar)}
      actions={
        mayCreate(me, meeting) ? (
          <Button type="primary" onClick={() => go('/meeting/new')}>
            {say(words.newMeeting)}
          </Button>
        ) : null
      }
    >
      <div className="sittings-bar">
        <Button onClick={() => step(-1)}>{say(words.earlier)}</Button>
        <h2 className="figures" aria-live="polite">
          {say(words.monthOf, month)}
        </h2>
        <Button onClick={() => step(1)}>{say(words.later)}</Button>
      </div>
      <MonthOf month={month} today={me.today} />
      <YearOf year={month.year} />
    </Page>
  )
}

function MonthOf({ month: { year, month }, today }: { readonly month: Month; readonly today: Day }) {
  const { say } = useLanguage()
  const first = dayOf(year, month, 1)
  const last = lastDayOfMonth(year, month)
  const lines = useLines(meeting, { 'on.from': first, 'on.until': last, order: 'on', limit: 200 })
  if (lines.isPending) return <Loading />
  if (lines.isError) return <Failed error={lines.error} />
  const { items } = lines.data
  return (
    <>
      {items.length === 0 ? <p className="missing">{say(words.noneInMonth)}</p> : null}
      <ol className="sittings">
        {daysOf(first, last).map((day) => (
          <DayCell
            key={day}
            day={day}
            isWithin={day >= first && day <= last}
            isToday={day === today}
            meetings={items.filter(({ on }) => on === day)}
          />
        ))}
      </ol>
    </>
  )
}

type CellProps = {
  readonly day: Day
  readonly isWithin: boolean
  readonly isToday: boolean
  readonly meetings: readonly Line<typeof meeting>[]
}

function DayCell({ day, isWithin, isToday, meetings }: CellProps) {
  const { language } = useLanguage()
  const name = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    weekday: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(day))
  const kind = [
    isWithin ? '' : 'sittings-outside',
    isToday ? 'sittings-today' : '',
    meetings.length === 0 ? 'sittings-empty' : '',
  ]
  return (
    <li className={kind.filter(Boolean).join(' ') || undefined} {...(isToday ? { 'aria-current': 'date' } : {})}>
      <time className="figures" dateTime={day}>
        {Number(day.slice(8))} <small>{name}</small>
      </time>
      {meetings.map((one) => (
        <Link key={one.id} href={`/meeting/${one.id}`} className="sittings-one">
          <StateMark register={meeting} state={one.state} />
          <span>{one.title}</span>
        </Link>
      ))}
    </li>
  )
}

function YearOf({ year }: { readonly year: number }) {
  const { say } = useLanguage()
  const counts = useYearCounts(year)
  return (
    <Panel title={say(words.yearTitle, { year })}>
      {counts.isPending ? <Loading isLine /> : null}
      {counts.isError ? <Failed error={counts.error} /> : null}
      {counts.data ? (
        <div className="scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{say(words.series)}</th>
                {[words.held, words.planned, words.most, words.minutesLate, words.longSpeeches].map((label) => (
                  <th scope="col" key={say(label)} className="number">
                    {say(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {counts.data.map((one) => (
                <tr key={one.series}>
                  <th scope="row" title={one.basis === null ? undefined : say(words.basisOf, { basis: one.basis })}>
                    {one.name}
                  </th>
                  <td className="number figures">{one.held}</td>
                  <td className="number figures">{one.planned}</td>
                  <td className="number figures">{one.most ?? '—'}</td>
                  <td className="number figures">{one.minutesLate}</td>
                  <td className="number figures">{one.longSpeeches}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Panel>
  )
}

/** Whole weeks from Monday to Sunday that cover the month. */
function daysOf(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  const end = addDays(last, 6 - weekday(last))
  for (let day = addDays(first, -weekday(first)); day <= end; day = addDays(day, 1)) days.push(day)
  return days
}

function monthAfter(year: number, month: number, count: number): Month {
  const all = year * 12 + month - 1 + count
  return { year: Math.floor(all / 12), month: (((all % 12) + 12) % 12) + 1 }
}
