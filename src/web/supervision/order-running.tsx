import { adjustment } from '#registers/adjustment.ts'
import { extension } from '#registers/extension.ts'
import { objection } from '#registers/objection.ts'
import { report } from '#registers/report.ts'
import { mayEnter, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Reports } from '../pages/task/reports.tsx'
import { Requests } from '../pages/task/requests.tsx'
import { Section } from '../pages/task/section.tsx'
import type { OrderActs, OrderRow } from './order-acts.ts'
import { SupervisionOf } from './supervision-of.tsx'
import { words } from './words.ts'

type Props = { readonly row: OrderRow; readonly acts: OrderActs }

/** What was and can be done on an assigned order; each part only for those who may see it. */
export function OrderRunning({ row, acts }: Props) {
  const { say } = useLanguage()
  const about = { supervisionOrder: row.id }
  return (
    <>
      <Section
        register={report}
        params={{ ...about, order: '-reportedOn' }}
        title={report.label}
        empty={words.noReports}
        isOpen={acts.report}
        adds={acts.report ? { label: words.addReport, given: { task: null, ...about, unit: acts.unit } } : null}
      >
        {(rows) => <Reports rows={rows} />}
      </Section>
      {acts.report ? <p className="field-hint">{say(words.interimHint)}</p> : null}
      <Asked row={row} acts={acts} />
      <SupervisionOf about={about} running={acts.isRunning} unit={acts.unit} lead={row.lead} />
    </>
  )
}

/** What was asked about the order, and the answers. */
function Asked({ row, acts }: Props) {
  const me = useMe()
  const params = { supervisionOrder: row.id }
  const given = { task: null, supervisionOrder: row.id, unit: acts.unit }
  // The office files a request of its own; a unit files it in its own name.
  const changeGiven = { supervisionOrder: row.id, unit: acts.unit === row.lead ? acts.unit : null }
  return (
    <>
      {mayEnter(me, extension) ? (
        <Section
          register={extension}
          params={params}
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
          params={params}
          title={objection.label}
          empty={words.noObjections}
          adds={acts.objection ? { label: words.raiseObjection, given } : null}
        >
          {(rows) => <Requests register={objection} rows={rows} fields={objectionFields} />}
        </Section>
      ) : null}
      {mayEnter(me, adjustment) ? (
        <Section
          register={adjustment}
          params={params}
          title={adjustment.label}
          empty={words.noChanges}
          adds={acts.change ? { label: words.askChange, given: changeGiven } : null}
        >
          {(rows) => <Requests register={adjustment} rows={rows} fields={changeFields} />}
        </Section>
      ) : null}
    </>
  )
}

const extensionFields = ['unit', 'grounds', 'progress', 'newDue', 'grantedDue', 'askedOn', 'decidedBy', 'decidedOn']
const objectionFields = ['unit', 'proposedUnit', 'grounds', 'raisedOn', 'decidedBy', 'decidedOn']
const changeFields = ['unit', 'kind', 'grounds', 'requirements', 'newDue', 'askedOn', 'decidedBy', 'decidedOn']
