import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { statement } from '#registers/dispute/statement.ts'
import type { StatementFigure } from '#schema/ticket-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { useStatementFigures } from './queries.ts'
import './ticket.css'
import { statementWords as words } from './statement-words.ts'

const items: Readonly<Record<string, Label>> = statement.fields.figures.rules.columns?.key?.rules.options ?? {}

/** 登记数 — each figure leads to the records that it counts, as far as the reader may see them. */
export function StatementFigures({ figures }: { readonly figures: readonly StatementFigure[] }) {
  const { say } = useLanguage()
  return (
    <span className="statement-figures">
      {figures.map(({ key, value, href }) => {
        const told = say(words.figure, { what: say(items[key] ?? ['', '']), n: value })
        return (
          <span key={key} className="figures">
            {href === null ? told : <Link href={href}>{told}</Link>}
          </span>
        )
      })}
    </span>
  )
}

/** 签认 — what was signed, and above it the figures with their records. */
export function StatementPage({ id }: { readonly id: string }) {
  return <RecordDetail register={statement} id={id} first={() => <Signed id={id} />} />
}

function Signed({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const figures = useStatementFigures(id)
  return (
    <section className="fact-group">
      <h2>{say(words.drawnFrom)}</h2>
      <p className="page-hint">{say(words.drawnFromHint)}</p>
      {figures.isPending ? <Loading isLine /> : null}
      {figures.isError ? <Failed error={figures.error} retry={() => void figures.refetch()} /> : null}
      {figures.data ? <StatementFigures figures={figures.data} /> : null}
    </section>
  )
}
