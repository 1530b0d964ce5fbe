import { lazy, Suspense } from 'react'
import { extension } from '#registers/extension.ts'
import { objection } from '#registers/objection.ts'
import { report } from '#registers/report.ts'
import type { task } from '#registers/task.ts'
import { workItem } from '#registers/work-item.ts'
import type { Served } from '../../api.ts'
import { mayEnter, useMe } from '../../data/queries.ts'
import { words } from '../../words.ts'
import { actsOn, type TaskActs } from './acts.ts'
import { Reports } from './reports.tsx'
import { Requests } from './requests.tsx'
import { Section } from './section.tsx'
import { WorkItems } from './work-items.tsx'

const Schedule = lazy(() => import('../../schedule/task-schedule.tsx').then((file) => ({ default: file.TaskSchedule })))

/** What was and can be done on an issued task; each part only for those who may see it. */
export function Running({ row }: { readonly row: Served<typeof task> }) {
  const { actor, isPast } = useMe()
  const acts = actsOn(row, actor, isPast)
  const own = { task: row.id, unit: acts.unit }
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
        adds={acts.report ? { label: words.addReport, given: own } : null}
      >
        {(rows) => <Reports rows={rows} />}
      </Section>
      <Section
        register={workItem}
        params={{ ...params, order: 'due' }}
        title={workItem.label}
        empty={words.noWorkItems}
        adds={acts.workItem ? { label: words.addWorkItem, given: own, ...posts } : null}
      >
        {(rows) => <WorkItems rows={rows} unit={acts.unit} />}
      </Section>
      <Suspense fallback={null}>
        <Schedule row={row} />
      </Suspense>
      <Answers row={row} acts={acts} given={own} />
    </>
  )
}

type AnswersProps = {
  readonly row: Served<typeof task>
  readonly acts: TaskActs
  readonly given: Readonly<Record<string, unknown>>
}

/** What the unit asks of others, and their answers. */
function Answers({ row, acts, given }: AnswersProps) {
  const me = useMe()
  return (
    <>
      {mayEnter(me, extension) ? (
        <Section
          register={extension}
          params={{ task: row.id }}
          title={extension.label}
          empty={words.noExtensions}
          adds={acts.extension ? { label: words.askExtension, given } : null}
        >
          {(rows) => (
            <Requests
              register={extension}
              rows={rows}
              fields={extensionFields}
              presets={(one) => ({ grantedDue: one.newDue })}
            />
          )}
        </Section>
      ) : null}
      {mayEnter(me, objection) ? (
        <Section
          register={objection}
          params={{ task: row.id }}
          title={objection.label}
          empty={words.noObjections}
          adds={acts.objection ? { label: words.raiseObjection, given } : null}
        >
          {(rows) => <Requests register={objection} rows={rows} fields={objectionFields} />}
        </Section>
      ) : null}
    </>
  )
}

const extensionFields = ['unit', 'grounds', 'newDue', 'grantedDue', 'askedOn', 'decidedBy', 'decidedOn']
const objectionFields = ['unit', 'proposedUnit', 'grounds', 'raisedOn', 'decidedBy', 'decidedOn']
