import { extension } from '#registers/extension.ts'
import { objection } from '#registers/objection.ts'
import { words } from '../../words.ts'
import { Requests } from './requests.tsx'
import { Section } from './section.tsx'

type Props = {
  /** The task or the order of which it was asked, as a filter. */
  readonly about: Readonly<Record<string, string>>
  readonly acts: { readonly extension: boolean; readonly objection: boolean }
  /** What a new request says of itself. */
  readonly given: Readonly<Record<string, unknown>>
}

/** What the unit asks of others, and their answers; each part only for those who may see it. */
export function Asked({ about, acts, given }: Props) {
  return (
    <>
      <Section
        register={extension}
        params={about}
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
      <Section
        register={objection}
        params={about}
        title={objection.label}
        empty={words.noObjections}
        adds={acts.objection ? { label: words.raiseObjection, given } : null}
      >
        {(rows) => <Requests register={objection} rows={rows} fields={objectionFields} />}
      </Section>
    </>
  )
}

const extensionFields = ['unit', 'grounds', 'progress', 'newDue', 'grantedDue', 'askedOn', 'decidedBy', 'decidedOn']
const objectionFields = ['unit', 'proposedUnit', 'grounds', 'raisedOn', 'decidedBy', 'decidedOn']
