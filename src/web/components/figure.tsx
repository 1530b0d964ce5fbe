import type { ReactNode } from 'react'
import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Drop } from './drop.tsx'
import { Lamp, type Light } from './lamp.tsx'

export type FigureProps = {
  readonly label: Label
  /** Null when there is no data: that is not zero. */
  readonly value: number | null
  readonly unit?: Label | undefined
  readonly asOf: Day
  readonly source: Label
  /** Share of the facts that are there, 0…1. */
  readonly completeness?: number | undefined
  readonly light?: { readonly light: Light; readonly word: Label } | undefined
  /** The facts and the rule behind the number; a click opens them. */
  readonly trace?: ReactNode
}

/** 数 — value, unit, day, source, completeness and lamp; a click opens how it was made. */
export function Figure({ label, value, unit, asOf, source, completeness, light, trace }: FigureProps) {
  const { say, language } = useLanguage()
  const number =
    value === null ? say(words.none) : new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en').format(value)
  const how = (
    <div className="figure-trace">
      <p>{say(words.asOf, { day: asOf })}</p>
      <p>{say(words.source, { source: say(source) })}</p>
      {completeness === undefined ? null : (
        <p>{say(words.complete, { share: `${Math.round(completeness * 100)} %` })}</p>
      )}
      {trace}
    </div>
  )
  return (
    <div className="figure">
      <span className="figure-label">{say(label)}</span>
      <Drop
        className="figure-value figures"
        label={`${say(label)} ${number}${unit ? ` ${say(unit)}` : ''}`}
        button={
          <>
            {number}
            {unit ? <small> {say(unit)}</small> : null}
          </>
        }
      >
        {() => (
          <>
            <h3>{say(words.howMade)}</h3>
            {how}
          </>
        )}
      </Drop>
      {light ? <Lamp light={light.light}>{say(light.word)}</Lamp> : null}
    </div>
  )
}
