import { Button, Select } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { yearOf } from '#domain/day.ts'
import { battleMapOf, type MapRow } from '#domain/schedule/battle-map.ts'
import type { ScheduleView } from '#schema/schedule.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { ScrollFrame } from '../components/scroll-frame.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { BattleMapSvg } from './battle-map-svg.tsx'
import { useSchedule } from './use-schedule.ts'
import { scheduleWords } from './words.ts'
import './schedule.css'
import './battle-map.css'

/** 挂图作战图 — the year of all units on one sheet of A3, to be hung on a wall or kept as a file. */
export function BattleMapPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [year, setYear] = useState(yearOf(me.today))
  const drawing = useRef<HTMLDivElement>(null)
  const schedule = useSchedule({})
  const title = say(scheduleWords.mapTitle, { zone: me.zone.shortName, year })
  const rows = schedule.data ? rowsOf(schedule.data, year) : []
  return (
    <Page
      title={say(scheduleWords.battleMap)}
      above={<Link href="/schedule">{say(scheduleWords.schedulePage)}</Link>}
      actions={
        <>
          <Select
            aria-label={say(scheduleWords.year)}
            value={year}
            options={[-1, 0, 1, 2].map((more) => {
              const one = yearOf(me.today) + more
              return { value: one, label: say(scheduleWords.yearOf, { n: one }) }
            })}
            onChange={setYear}
          />
          <Button disabled={rows.length === 0} onClick={() => download(drawing.current, title)}>
            {say(scheduleWords.downloadSvg)}
          </Button>
          <Button type="primary" disabled={rows.length === 0} onClick={() => window.print()}>
            {say(scheduleWords.printMap)}
          </Button>
        </>
      }
    >
      {schedule.isPending ? <Loading /> : null}
      {schedule.isError ? <Failed error={schedule.error} /> : null}
      {schedule.data && rows.length === 0 ? <p className="missing">{say(scheduleWords.mapEmpty)}</p> : null}
      {schedule.data && rows.length > 0 ? (
        <ScrollFrame name="battle-map" ref={drawing} label={title}>
          <BattleMapSvg
            map={battleMapOf(rows, year, schedule.data.asOf)}
            title={title}
            note={say(words.asOf, { day: schedule.data.asOf })}
          />
        </ScrollFrame>
      ) : null}
    </Page>
  )
}

/** Units in the order of official lists, in each the projects and tasks that it carries something of in the year. */
function rowsOf(view: ScheduleView, year: number): readonly MapRow[] {
  const names = new Map(view.plans.map(({ id, name }) => [id, name]))
  const ofYear = view.milestones.filter(({ due }) => yearOf(due) === year)
  return view.units.flatMap(({ id: unit, name }) => {
    const own = ofYear.filter((one) => one.unit === unit)
    return [...new Set(own.map(({ plan }) => plan))].map(
      (plan): MapRow => ({
        unit: name,
        plan: names.get(plan) ?? '—',
        milestones: own
          .filter((one) => one.plan === plan)
          .map(({ id, result, due, finishedOn, state, isCritical }) => ({
            id,
            result,
            due,
            finishedOn: state === 'reached' ? finishedOn : null,
            isCritical,
          })),
      }),
    )
  })
}

/** The drawing as it stands on the page, as a file of its own. */
function download(place: HTMLElement | null, title: string): void {
  const svg = place?.querySelector('svg')
  if (!svg) return
  const text = new XMLSerializer().serializeToString(svg)
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${title}.svg`
  link.click()
  URL.revokeObjectURL(address)
}
