import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { CatalogueLine } from '#schema/ticket-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { useCatalogue } from './queries.ts'
import './ticket.css'
import { words } from './words.ts'

const { area, per, gate } = ticketKind.fields

function labelOf(
  field: { readonly rules: { readonly options?: Readonly<Record<string, Label>> } },
  value: string,
): Label {
  return field.rules.options?.[value] ?? ['', '']
}

/** 工单目录 — when a ticket of each kind is filed, by when it is done, what ends it and whence the rule comes; by area. */
export function CataloguePage() {
  const { say } = useLanguage()
  const kinds = useCatalogue()
  const rows = kinds.data ?? []
  return (
    <Page title={say(words.catalogue)} above={<Link href="/tickets">{say(words.desk)}</Link>}>
      <p className="page-hint ticket-hint">{say(words.catalogueHint)}</p>
      {kinds.isPending ? <Loading /> : null}
      {kinds.isError ? <Failed error={kinds.error} retry={() => void kinds.refetch()} /> : null}
      {Object.entries(area.rules.options ?? {}).map(([key, label]) => {
        const of = rows.filter((one) => one.area === key)
        return of.length === 0 ? null : (
          <section key={key} className="fact-group">
            <h2>{say(label)}</h2>
            <LineTable lines={of} columns={columns} empty={words.none} />
          </section>
        )
      })}
    </Page>
  )
}

const columns: readonly LineColumn<CatalogueLine>[] = [
  { label: words.kind, cell: ({ id, name }) => <Link href={`/ticket-kind/${id}`}>{name}</Link> },
  { label: words.filing, cell: ({ filing }) => filing },
  { label: words.limit, cell: (one) => <Limit of={one} /> },
  { label: words.closing, cell: ({ closing }) => closing },
  { label: words.gate, cell: (one) => <Gate of={one} /> },
  { label: words.basis, cell: ({ basis }) => <small>{basis}</small> },
]

function Limit({ of }: { readonly of: CatalogueLine }) {
  const { say } = useLanguage()
  return <span className="figures">{`${of.count} ${say(labelOf(per, of.per))}`}</span>
}

function Gate({ of }: { readonly of: CatalogueLine }) {
  const { say } = useLanguage()
  return say(labelOf(gate, of.gate))
}
