import { Link } from 'wouter'
import type { AssignedUnit } from '#domain/compiler/types.ts'
import { useLanguage } from '../language.tsx'
import { useDeskTools } from './desk-state.tsx'
import type { TaskRow } from './model.ts'
import { Offer, SourceMark } from './offer.tsx'
import { words } from './words.ts'

/** Who leads, who helps, by when: what stands, where it comes from, and what the compiler would put where nothing stands. */
export function TaskFacts({ row }: { readonly row: TaskRow }) {
  const { say } = useLanguage()
  return (
    <div className="review-facts">
      <span className="review-fact">
        <span className="review-label">{say(words.lead)}</span> <Lead row={row} />
      </span>
      <Cooperating row={row} />
      <span className="review-fact">
        <span className="review-label">{say(words.due)}</span> <Due row={row} />
      </span>
      {row.continues !== null && (
        <span className="review-fact">
          <span className="review-label">{say(words.continues)}</span>{' '}
          <Link href={`/task/${row.continues}`}>{nameIn(row, 'continues') ?? say(words.history)}</Link>
        </span>
      )}
    </div>
  )
}

function Lead({ row }: { readonly row: TaskRow }) {
  const { say } = useLanguage()
  const { take, isOpen } = useDeskTools()
  const lead = row.proposal?.responsibility.lead ?? null
  if (row.lead !== null) {
    return (
      <>
        <strong>{nameIn(row, 'lead') ?? ''}</strong>{' '}
        <SourceMark source={lead?.unit === row.lead ? lead.source : null} reason={lead?.reason} />
      </>
    )
  }
  return (
    <>
      <span className="review-missing">？{say(words.missing)}</span>
      {lead?.unit && (
        <Offer
          text={lead.name}
          source={lead.source}
          reason={lead.reason}
          onTake={isOpen ? () => take('task', row.id, { lead: lead.unit }) : undefined}
        />
      )}
      {lead && lead.unit === null && <span className="review-note">{say(words.unknownUnit, { name: lead.name })}</span>}
    </>
  )
}

function Cooperating({ row }: { readonly row: TaskRow }) {
  const { say } = useLanguage()
  const { take, isOpen } = useDeskTools()
  const names = row.names?.cooperating
  const stands = Array.isArray(names) ? names : []
  const { broadcast } = row.proposal?.responsibility ?? {}
  const offered = stands.length > 0 ? [] : known(row.proposal?.responsibility.cooperating ?? [], row.lead)
  if (stands.length === 0 && offered.length === 0 && !broadcast) return null
  return (
    <span className="review-fact">
      <span className="review-label">{say(words.cooperating)}</span> {stands.join('、')}
      {offered.length > 0 && (
        <Offer
          text={offered.map((unit) => unit.name).join('、')}
          source={offered[0]!.source}
          reason={offered[0]!.reason}
          onTake={isOpen ? () => take('task', row.id, { cooperating: offered.map((unit) => unit.unit) }) : undefined}
        />
      )}
      {broadcast && <span className="review-note">{say(words.collective, { name: broadcast })}</span>}
    </span>
  )
}

function Due({ row }: { readonly row: TaskRow }) {
  const { say } = useLanguage()
  const { take, isOpen } = useDeskTools()
  const due = row.proposal?.due ?? null
  return (
    <>
      {row.dueCurrent === null ? (
        <span className="review-missing">？{say(words.missing)}</span>
      ) : (
        <strong className="review-number">{row.dueCurrent}</strong>
      )}
      {row.duePhrase !== null && <span className="review-note"> {say(words.saidDue, { phrase: row.duePhrase })}</span>}
      {due?.provisional && row.dueCurrent === due.on && due.on !== null && (
        <span className="review-mark">{say(words.provisional)}</span>
      )}
      {row.dueCurrent === null && due?.on && (
        <Offer
          text={due.provisional ? say(words.dayProvisional, { day: due.on }) : due.on}
          source={due.source}
          reason={due.reason}
          onTake={isOpen ? () => take('task', row.id, { dueCurrent: due.on }) : undefined}
        />
      )}
    </>
  )
}

function known(units: readonly AssignedUnit[], lead: string | null): readonly AssignedUnit[] {
  return units.filter((unit) => unit.unit !== null && unit.unit !== lead)
}

function nameIn(row: TaskRow, field: string): string | null {
  const name = row.names?.[field]
  return typeof name === 'string' ? name : null
}
