import { Link } from 'wouter'
import { mustBeHeard } from '#domain/land/hearing.ts'
import { landBatch } from '#registers/land/land-batch.ts'
import type { HeldHearing } from '#schema/land-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { useLanguage } from '../language.tsx'
import { landWords as words } from './words.ts'

const { fields } = landBatch

/** 听证材料 — each hearing with its notice, who objected, what was said and taken up, and its record. */
export function Hearings({ hearings }: { readonly hearings: readonly HeldHearing[] }) {
  const { say } = useLanguage()
  const results = fields.hearingResult.rules.options ?? {}
  const duty = (one: HeldHearing) =>
    say(mustBeHeard(one.objectors, one.members) ? words.mustBeHeard : words.freelyHeard)
  return (
    <section className="fact-group">
      <h2>{say(words.hearings)}</h2>
      <LineTable
        lines={hearings.map((one) => ({ ...one, id: one.notice }))}
        empty={words.noHearings}
        columns={[
          {
            label: words.hearingNotice,
            cell: (one) => <Link href={`/paper/${one.notice}`}>{one.calledOn}</Link>,
          },
          { label: fields.hearingOn.label, cell: (one) => <span className="figures">{one.on}</span> },
          { label: fields.hearingPlace.label, cell: (one) => one.place },
          {
            label: fields.objectors.label,
            cell: (one) => say(words.objectorsOf, { n: one.objectors, all: one.members, duty: duty(one) }),
          },
          {
            label: fields.hearingPoints.label,
            cell: ({ points }) =>
              points === null
                ? '—'
                : say(words.pointsOf, {
                    n: points.length,
                    taken: points.filter(({ taken }) => taken !== 'not').length,
                  }),
          },
          {
            label: fields.hearingResult.label,
            cell: ({ result }) => say(results[result ?? ''] ?? words.notHeldYet),
          },
          {
            label: words.hearingRecord,
            cell: ({ record, on }) => (record === null ? '—' : <Link href={`/paper/${record}`}>{on}</Link>),
          },
        ]}
      />
    </section>
  )
}
