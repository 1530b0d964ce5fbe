import { lazy, Suspense } from 'react'
import { report } from '#registers/report.ts'
import type { task } from '#registers/task.ts'
import { workItem } from '#registers/work-item.ts'
import type { Served } from '../../api.ts'
import { useMe } from '../../data/queries.ts'
import { SupervisionOf } from '../../supervision/supervision-of.tsx'
import { words } from '../../words.ts'
import { actsOn } from './acts.ts'
import { Asked } from './asked.tsx'
import { Reports } from './reports.tsx'
import { Section } from './section.tsx'
import { WorkItems } from './work-items.tsx'

const Schedule = lazy(() => import('../../schedule/task-schedule.tsx').then((file) => ({ default: file.TaskSchedule })))

/** What was and can be done on an issued task; each part only for those who may see it. */
export function Running({ row }: { readonly row: Served<typeof task> }) {
  const { actor, isPast } = useMe()
  const acts = actsOn(row, actor, isPast)
  const own = { task: row.id, supervisionOrder: null, unit: acts.unit }
  const posts = acts.unit === null ? {} : { narrow: { post: { unit: acts.unit, state: 'active' } } }
  const params = { task: row.id }
  return (
    <>
      <Section
        register={report}
        params={params}
        title={report.label}
        empty={words.noReports}
        isOpen={acts.report}
        adds={acts.report ? { label: words.addReport, given: { ...own, kind: 'progress' } } : null}
      >
        {(rows) => <Reports rows={rows} />}
      </Section>
      <Section
        register={workItem}
        params={{ ...params, order: 'due' }}
        title={workItem.label}
        empty={words.noWorkItems}
        adds={acts.workItem ? { label: words.addWorkItem, given: { task: row.id, unit: acts.unit }, ...posts } : null}
      >
        {(rows) => <WorkItems rows={rows} unit={acts.unit} />}
      </Section>
      <Suspense fallback={null}>
        <Schedule row={row} />
      </Suspense>
      <Asked about={params} acts={acts} given={own} />
      <SupervisionOf about={{ task: row.id }} running={isRunning(row.state)} unit={acts.unit} lead={row.lead} />
    </>
  )
}

function isRunning(state: string): boolean {
  return ['issued', 'objected', 'active', 'submitted', 'verified'].includes(state)
}
