import { coordination } from '#registers/coordination.ts'
import { escalation } from '#registers/escalation.ts'
import { slip } from '#registers/slip.ts'
import { spotFinding } from '#registers/spot-finding.ts'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Requests } from '../pages/task/requests.tsx'
import { Section } from '../pages/task/section.tsx'
import { Coordinations } from './coordinations.tsx'
import { Slips } from './slips.tsx'
import { words } from './words.ts'
import './supervision.css'

export type About = { readonly task: string } | { readonly supervisionOrder: string }

type SupervisionOfProps = {
  readonly about: About
  /** Whether the matter is still open, so that something can be sent or asked. */
  readonly running: boolean
  /** The unit in whose name this person acts on the matter, if any. */
  readonly unit: string | null
  readonly lead: string | null
}

/** What supervision did about a matter: slips, requests between units, findings of spot checks, proposals. */
export function SupervisionOf({ about, running, unit, lead }: SupervisionOfProps) {
  const me = useMe()
  const { say } = useLanguage()
  const both = { task: null, supervisionOrder: null, ...about }
  const params = { ...about, order: undefined }
  const isOffice = me.actor.roles.includes('supervision') && !me.isPast
  return (
    <>
      <Section
        register={slip}
        params={{ ...about, order: 'issuedOn' }}
        title={words.slips}
        empty={words.noSlips}
        hidesEmpty
        adds={isOffice && running && lead ? { label: words.addSlip, given: { ...both, unit: lead } } : null}
      >
        {(rows) => <Slips rows={rows} />}
      </Section>
      <Section
        register={coordination}
        params={params}
        title={words.coordination}
        empty={words.noCoordination}
        hidesEmpty
        adds={running && unit && !me.isPast ? { label: words.askCoordination, given: { ...both, unit } } : null}
      >
        {(rows) => (
          <>
            <Coordinations rows={rows} />
            <p className="field-hint">{say(words.silenceNote)}</p>
          </>
        )}
      </Section>
      <Section
        register={spotFinding}
        params={params}
        title={words.findings}
        empty={words.noFindings}
        hidesEmpty
        adds={null}
      >
        {(rows) => <Requests register={spotFinding} rows={rows} fields={findingFields} />}
      </Section>
      <Section
        register={escalation}
        params={params}
        title={words.proposals}
        empty={words.noProposals}
        hidesEmpty
        adds={null}
      >
        {(rows) => <Requests register={escalation} rows={rows} fields={escalationFields} />}
      </Section>
    </>
  )
}

const findingFields = ['result', 'words', 'checkedOn', 'checkedBy']
const escalationFields = ['step', 'grounds', 'proposedOn', 'decidedBy', 'decidedOn']
