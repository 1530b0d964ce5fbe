import { adjustment } from '#registers/adjustment.ts'
import { report } from '#registers/report.ts'
import { useLanguage } from '../language.tsx'
import { Asked } from '../pages/task/asked.tsx'
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
      <Requested row={row} acts={acts} />
      <SupervisionOf about={about} running={acts.isRunning} unit={acts.unit} lead={row.lead} />
    </>
  )
}

/** What was asked about the order, and the answers. */
function Requested({ row, acts }: Props) {
  const about = { supervisionOrder: row.id }
  // The office files a request of its own; a unit files it in its own name.
  const given = { ...about, unit: acts.unit === row.lead ? acts.unit : null }
  return (
    <>
      <Asked about={about} acts={acts} given={{ task: null, ...about, unit: acts.unit }} />
      <Section
        register={adjustment}
        params={about}
        title={adjustment.label}
        empty={words.noChanges}
        adds={acts.change ? { label: words.askChange, given } : null}
      >
        {(rows) => <Requests register={adjustment} rows={rows} fields={changeFields} />}
      </Section>
    </>
  )
}

const changeFields = ['unit', 'kind', 'grounds', 'requirements', 'newDue', 'askedOn', 'decidedBy', 'decidedOn']
