import { Link } from 'wouter'
import { judgedFactors, unitOf } from '#domain/ecology/factors.ts'
import { dataMarks } from '#domain/ecology/permit.ts'
import type { Label } from '#domain/label.ts'
import type { OutletLine } from '#schema/ecology-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { LineTable } from '../components/line-table.tsx'
import { useLanguage } from '../language.tsx'
import { NoData } from './marks.tsx'
import { ecologyWords as words } from './words.ts'

const factors: Readonly<Record<string, Label>> = judgedFactors

/** 排污在线 — what counted against which limit, what was beyond it, and every period that was left out. */
export function OutletPanel({ lines }: { readonly lines: readonly OutletLine[] }) {
  const { say } = useLanguage()
  return (
    <>
      <p className="page-hint">{say(words.outletsHint)}</p>
      <LineTable
        lines={lines}
        empty={words.noOutlets}
        columns={[
          {
            label: words.outlet,
            cell: (one) => (
              <>
                <Link href={`/monitor-station/${one.station}`}>{one.name}</Link>
                <small>
                  {one.enterprise === null ? null : (
                    <Link href={`/enterprise/${one.enterprise}`}>{one.enterpriseName}</Link>
                  )}
                </small>
              </>
            ),
          },
          {
            label: words.factor,
            cell: (one) => (
              <>
                {say(factors[one.factor] ?? words.factor)}
                <small>{say(one.per === 'hour' ? words.perHour : words.perDay)}</small>
              </>
            ),
          },
          { label: words.permitted, cell: (one) => <Permitted line={one} /> },
          {
            label: words.latest,
            cell: ({ latest, factor }) =>
              latest === null ? (
                <NoData />
              ) : (
                <span className="figures">
                  {latest.value} {say(unitOf(factor))} <small>{`${latest.at.slice(5)}:00`}</small>
                </span>
              ),
          },
          { label: words.validOf, isNumber: true, cell: ({ valid, expected }) => `${valid} / ${expected}` },
          { label: words.over, cell: (one) => <Over line={one} /> },
          { label: words.leftOut, cell: (one) => <LeftOut line={one} /> },
          { label: words.signs, cell: (one) => <Signs line={one} /> },
        ]}
      />
    </>
  )
}

function Permitted({ line: { most, least, permit, factor } }: { readonly line: OutletLine }) {
  const { say } = useLanguage()
  if (most === null && least === null) return <>{say(words.noLimit)}</>
  const told = [
    least === null ? null : say(words.atLeast, { n: least }),
    most === null ? null : say(words.atMost, { n: most }),
  ].filter((one) => one !== null)
  return (
    <span className="figures">
      {permit === null ? (
        told.join(say(words.comma))
      ) : (
        <Link href={`/emission-permit/${permit}`}>{told.join(say(words.comma))}</Link>
      )}
      <small> {say(unitOf(factor))}</small>
    </span>
  )
}

function Over({ line: { exceeded, valid, most, least } }: { readonly line: OutletLine }) {
  const { say } = useLanguage()
  if (valid === 0 || (most === null && least === null)) return <NoData />
  if (exceeded.length === 0) return <Lamp light="green">{say(words.none)}</Lamp>
  const worst = Math.max(...exceeded.map(({ value }) => value))
  return <Lamp light="red">{say(words.overTimes, { n: exceeded.length, most: worst })}</Lamp>
}

function LeftOut({ line: { leftOut } }: { readonly line: OutletLine }) {
  const { say } = useLanguage()
  if (leftOut.length === 0) return <>{say(words.none)}</>
  return (
    <ul className="eco-list">
      {leftOut.map(({ mark, from, count }) => (
        <li key={`${mark}${from}`}>
          {say(words.leftOutOf, { mark: say(dataMarks[mark]), count, from: from.slice(5) })}
        </li>
      ))}
    </ul>
  )
}

function Signs({ line: { signs } }: { readonly line: OutletLine }) {
  const { say } = useLanguage()
  if (signs.length === 0) return <>{say(words.none)}</>
  return (
    <ul className="eco-list">
      {signs.map((sign) => (
        <li key={`${sign.kind}${sign.from}`}>
          {sign.kind === 'flat'
            ? say(words.flat, { value: sign.value, count: sign.count, on: sign.from.slice(5, 10) })
            : say(words.near, { of: sign.of, count: sign.count, on: sign.from.slice(5, 10) })}
        </li>
      ))}
    </ul>
  )
}
