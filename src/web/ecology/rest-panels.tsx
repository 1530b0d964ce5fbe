import { Link } from 'wouter'
import { waterClasses } from '#domain/ecology/water-labels.ts'
import type { Label } from '#domain/label.ts'
import { soilPlot } from '#registers/ecology/soil-plot.ts'
import type { BodyLine, EcologyView } from '#schema/ecology-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { useLanguage } from '../language.tsx'
import { ClassMark } from './marks.tsx'
import { Trophic } from './trophic.tsx'
import { ecologyWords as words } from './words.ts'

/** 水体与巡查 — what was found and put right along each body of water. */
export function BodyPanel({ lines }: { readonly lines: readonly BodyLine[] }) {
  const { say } = useLanguage()
  return (
    <>
      <p className="page-hint">{say(words.bodiesHint)}</p>
      <LineTable
        lines={lines}
        empty={words.noBodies}
        columns={[
          { label: words.body, cell: (one) => <Link href={`/water-body/${one.id}`}>{one.name}</Link> },
          {
            label: words.functionZone,
            cell: (one) => (
              <>
                {one.functionZone}
                <small>{one.target === null ? say(words.noTarget) : say(waterClasses[one.target])}</small>
              </>
            ),
          },
          {
            label: words.stations,
            cell: ({ classes }) =>
              classes.map((one) => (
                <span key={one.station} className="eco-year">
                  {one.station} <ClassMark of={one.class} isKept={one.isKept} />
                </span>
              )),
          },
          {
            label: words.trophic,
            cell: ({ type, trophic }) => (type === 'lake' ? <Trophic of={trophic} /> : null),
          },
          { label: words.chiefs, cell: ({ chiefs }) => <small>{chiefs.join(' · ')}</small> },
          {
            label: words.found,
            isNumber: true,
            cell: ({ found, id }) => <Link href={`/ticket?waterBody=${id}`}>{found}</Link>,
          },
          { label: words.closedOf, isNumber: true, cell: ({ closed }) => closed },
          {
            label: words.openOf,
            isNumber: true,
            cell: ({ open, overdue }) => (
              <>
                {open}
                {overdue > 0 ? <small>{say(words.overdueOf, { n: overdue })}</small> : null}
              </>
            ),
          },
          { label: words.again, isNumber: true, cell: ({ again }) => again },
        ]}
      />
    </>
  )
}

export function SoilPanel({ lines }: { readonly lines: EcologyView['soil'] }) {
  const { say } = useLanguage()
  const risks: Readonly<Record<string, Label>> = soilPlot.fields.risk.rules.options ?? {}
  return (
    <LineTable
      lines={lines.map((one) => ({ ...one, id: one.risk }))}
      empty={words.noSoil}
      columns={[
        {
          label: words.risk,
          cell: ({ risk }) => <Link href={`/soil-plot?risk=${risk}`}>{say(risks[risk] ?? words.risk)}</Link>,
        },
        { label: words.count, isNumber: true, cell: ({ count }) => count },
        { label: words.area, isNumber: true, cell: ({ area }) => area.toLocaleString('en') },
      ]}
    />
  )
}

export function AuditPanel({ of }: { readonly of: EcologyView['audits'] }) {
  const { say } = useLanguage()
  const both = (done: number, planned: number, unit: Label) =>
    `${done.toLocaleString('en')} / ${planned.toLocaleString('en')} ${say(unit)}`
  const rows: readonly (readonly [Label, string, string])[] = [
    [words.auditsOpen, String(of.open), '/clean-audit?state=open'],
    [words.auditsLate, String(of.late), '/clean-audit?state=open'],
    [words.auditsAccepted, String(of.accepted), '/clean-audit?state=accepted'],
    [words.waterSaved, both(of.water, of.waterPlanned, words.cubic), '/clean-audit'],
    [words.energySaved, both(of.energy, of.energyPlanned, words.coal), '/clean-audit'],
    [words.moneySaved, `${(of.saved / 10_000).toLocaleString('en')} ${say(words.tenThousand)}`, '/clean-audit'],
  ]
  return (
    <dl className="eco-facts">
      {rows.map(([label, value, path]) => (
        <div key={label[1]}>
          <dt>{say(label)}</dt>
          <dd className="figures">
            <Link href={path}>{value}</Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}
