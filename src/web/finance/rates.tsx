import type { ReactNode } from 'react'
import type { Share } from '#domain/finance/needs.ts'
import type { Label } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import './finance.css'

/** A row of rates, each with the two numbers that it was made of. */
export function Rates({ children, label }: { readonly children: ReactNode; readonly label: Label }) {
  const { say } = useLanguage()
  return (
    <dl className="rates" aria-label={say(label)}>
      {children}
    </dl>
  )
}

type RateProps = {
  readonly label: Label
  /** The large figure; null where there is none: that is not zero. */
  readonly value: string | null
  readonly how: string
}

export function Rate({ label, value, how }: RateProps) {
  const { say } = useLanguage()
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd>
        <b className="figures">{value ?? say(common.none)}</b>
        <small className="figures">{how}</small>
      </dd>
    </div>
  )
}

type ShareProps = { readonly label: Label; readonly share: Share; readonly unit: Label; readonly isMoney?: boolean }

/** A share as it was worked out: 5 ÷ 8 firms. */
export function ShareRate({ label, share, unit, isMoney }: ShareProps) {
  const { say } = useLanguage()
  const show = (value: number) => (isMoney ? tenThousands(value) : String(value))
  return (
    <Rate
      label={label}
      value={share.share === null ? null : percent(share.share)}
      how={`${show(share.part)} ÷ ${show(share.whole)} ${say(unit)}`}
    />
  )
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

/** Whole yuan as 万元, without its unit. */
export function tenThousands(yuan: number): string {
  return String(Math.round(yuan) / 10_000)
}
