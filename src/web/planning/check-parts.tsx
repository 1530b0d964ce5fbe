import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import type { CheckLine } from '#domain/planning/conformity.ts'
import { type BoundKey, bounds, indices, landUses } from '#domain/planning/indices.ts'
import { conformityCheck } from '#registers/planning/conformity-check.ts'
import type { CheckSummary, CheckView, Named } from '#schema/planning-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { useLanguage } from '../language.tsx'
import { useCheck, useChecksOf } from './queries.ts'
import { words } from './words.ts'
import './planning.css'

const points: Readonly<Record<string, Label>> = conformityCheck.fields.point.rules.options ?? {}
const uses: Readonly<Record<string, Label>> = landUses

/** What a check found, in a word and a colour that is not alone. */
export function Standing({ of }: { readonly of: CheckSummary }) {
  const { say } = useLanguage()
  const label =
    of.standing === null
      ? say(words.unknown)
      : of.standing === 'beyond'
        ? say(words.beyond, { n: of.beyond })
        : say(words[of.standing])
  return (
    <span className={`plan-standing plan-${of.standing ?? 'unmeasured'}`}>
      {label}{' '}
      {of.unmeasured > 0 && of.standing !== 'unmeasured' ? (
        <small>{say(words.someUnmeasured, { n: of.unmeasured })}</small>
      ) : null}
    </span>
  )
}

export function PointName({ of }: { readonly of: string }) {
  const { say } = useLanguage()
  return <>{say(points[of] ?? words.point)}</>
}

export function UseName({ of }: { readonly of: string | null }) {
  const { say } = useLanguage()
  return <>{of === null ? say(words.none) : say(uses[of] ?? words.use)}</>
}

/** A record by its name, or that it is not the reader's to open. */
export function NamedLink({ of, path }: { readonly of: Named; readonly path: string }) {
  const { say } = useLanguage()
  return of.name === null ? <span>{say(words.notYours)}</span> : <Link href={`/${path}/${of.id}`}>{of.name}</Link>
}

/** 规划核对 on the page of a project: the points it passed, the last is how it stands. */
export function ChecksOf({ project }: { readonly project: string }) {
  const { say } = useLanguage()
  const checks = useChecksOf(project)
  if (!checks.isSuccess) return null
  return (
    <section className="fact-group">
      <h2>{say(words.checks)}</h2>
      {checks.data.length === 0 ? <p className="missing">{say(words.noChecks)}</p> : null}
      <ul className="lines">
        {checks.data.map((one) => (
          <li key={one.id} className="line">
            <Link href={`/conformity-check/${one.id}`}>
              <PointName of={one.point} />
            </Link>
            <Standing of={one} />
            <span>{one.plot.name}</span>
            <small className="figures">{one.on}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The lines of one check, against the plan as it stood on that day. */
export function CheckResultOf({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const check = useCheck(id)
  if (!check.isSuccess) return null
  const view = check.data
  return (
    <section className="fact-group">
      <h2>
        {say(words.result)} <Standing of={view} />
      </h2>
      <p className="page-hint">{say(words.heldHint)}</p>
      <UseLine of={view} />
      {view.storeyFactor === null || view.storeyHeight === null ? null : (
        <p className="page-hint">{say(words.storeys, { factor: view.storeyFactor, height: view.storeyHeight })}</p>
      )}
      <CheckLines lines={view.lines} />
    </section>
  )
}

function UseLine({ of }: { readonly of: CheckView }) {
  const { say } = useLanguage()
  if (of.landUse === null || of.planned === null) return null
  const use = say(uses[of.landUse] ?? words.use)
  const planned = say(uses[of.planned] ?? words.use)
  return (
    <p className={of.isOtherUse ? 'plan-standing plan-beyond' : 'page-hint'}>
      {of.isOtherUse ? say(words.useOther, { use, planned }) : say(words.useKept, { use })}
    </p>
  )
}

const verdicts = {
  kept: words.verdictKept,
  tolerated: words.verdictTolerated,
  below: words.verdictBelow,
  above: words.verdictAbove,
  unmeasured: words.verdictUnmeasured,
} as const

function CheckLines({ lines }: { readonly lines: readonly CheckLine[] }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={lines.map((one) => ({ ...one, id: `${one.index} ${one.from}` }))}
      empty={words.unknown}
      columns={[
        { label: words.index, cell: ({ index }) => say(indices[index].label) },
        {
          label: words.value,
          isNumber: true,
          cell: ({ index, value }) => (value === null ? '—' : withUnit(index, value, say)),
        },
        { label: words.limit, isNumber: true, cell: (one) => demanded(one, say) },
        {
          label: words.tolerance,
          isNumber: true,
          cell: ({ index, tolerance, isRelative }) => (isRelative ? `${tolerance}%` : withUnit(index, tolerance, say)),
        },
        { label: words.off, isNumber: true, cell: ({ index, off }) => (off === 0 ? '—' : withUnit(index, off, say)) },
        {
          label: words.result,
          cell: ({ verdict }) => (
            <span className={`plan-standing plan-${verdict === 'below' || verdict === 'above' ? 'beyond' : verdict}`}>
              {say(verdicts[verdict])}
            </span>
          ),
        },
        { label: words.basis, cell: ({ basis }) => <small>{basis}</small> },
      ]}
    />
  )
}

function demanded({ index, least, most }: CheckLine, say: Say): string {
  if (least !== null && least === most) return withUnit(index, least, say)
  if (least !== null && most !== null) return `${least} – ${withUnit(index, most, say)}`
  return least !== null ? `≥ ${withUnit(index, least, say)}` : `≤ ${withUnit(index, most ?? 0, say)}`
}

export function withUnit(index: CheckLine['index'], value: number, say: Say): string {
  const unit = say(indices[index].unit)
  return `${value.toLocaleString('en')}${unit === '' || unit === '%' ? unit : ` ${unit}`}`
}

type Say = (label: Label) => string

/** A value of an index or a use of land, as it was or is. */
export function Said({ of, at }: { readonly of: string | number | null; readonly at: string }) {
  const { say } = useLanguage()
  if (of === null) return <>{say(words.none)}</>
  if (typeof of === 'number') return <>{at in bounds ? withUnit(bounds[at as BoundKey].index, of, say) : of}</>
  return <>{of in landUses ? <UseName of={of} /> : of}</>
}
