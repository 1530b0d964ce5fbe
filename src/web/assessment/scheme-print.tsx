import type { ReactNode } from 'react'
import { within } from '#domain/label.ts'
import { directions, type ParameterValue, written } from '#domain/score/formula.ts'
import { formulaOf } from '#domain/score/kit.ts'
import { roundingModes } from '#domain/score/rounding.ts'
import { basePoints, type SchemeContent, type SchemeItem, type SchemeSection } from '#domain/score/scheme.ts'
import type { MeasureLine } from '#schema/assessment.ts'
import { useTitles } from '../data/options.ts'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

const kindWords = {
  base: words.kindBase,
  bonus: words.kindBonus,
  penalty: words.kindPenalty,
  veto: words.kindVeto,
} as const

export function kindWord(kind: SchemeSection['kind']) {
  return kindWords[kind]
}

/** What holds for the whole scheme: full marks, groups, rounding, grades, ties. */
export function Frame({ content }: { readonly content: SchemeContent }) {
  const { say } = useLanguage()
  const titles = useTitles(
    'unit',
    content.groups.flatMap(({ units }) => units),
  )
  const { rounding } = content
  return (
    <dl className="scheme-frame">
      <dt>{say(words.full)}</dt>
      <dd className="figures">{content.full}</dd>
      <dt>{say(words.groups)}</dt>
      <dd>
        {content.groups.map(({ code, name, units }) => (
          <p key={code}>
            <b>{say(words.pair, { label: name, value: '' })}</b>
            {units.length === 0 ? '—' : units.map((unit) => titles[unit] ?? '…').join('、')}
          </p>
        ))}
        <small>{say(words.groupNote)}</small>
      </dd>
      <dt>{say(words.rounding)}</dt>
      <dd>
        {say(words.roundingIs, {
          places: rounding.places,
          mode: say(within(roundingModes[rounding.mode])),
          at: say(rounding.at === 'item' ? words.atItem : words.atTotal),
        })}
      </dd>
      <dt>{say(words.grades)}</dt>
      <dd>
        {content.grades.map(({ name, share, mode, least }) => (
          <p key={name}>
            {share === null
              ? say(words.gradeRest, { name })
              : say(words.gradeIs, {
                  name,
                  share: `${written(share * 100)}%`,
                  mode: say(within(roundingModes[mode])),
                  least: least === null ? '' : say(words.gradeLeast, { least }),
                })}
          </p>
        ))}
      </dd>
      <dt>{say(words.ties)}</dt>
      <dd>{say(content.ties === 'forbidden' ? words.tiesForbidden : words.tiesEqual)}</dd>
    </dl>
  )
}

type SectionsProps = {
  readonly content: SchemeContent
  readonly measures: ReadonlyMap<string, MeasureLine>
  /** Draws the form of an item below its line. */
  readonly below?: ((section: number, item: number) => ReactNode) | undefined
  readonly acts?: ((section: number, item: number) => ReactNode) | undefined
  readonly foot?: ((section: number) => ReactNode) | undefined
  readonly head?: ((section: number) => ReactNode) | undefined
}

/** The tables of items, one for each section, as a printed scheme has them. */
export function Sections({ content, measures, below, acts, foot, head }: SectionsProps) {
  const { say } = useLanguage()
  if (content.sections.length === 0) return <p className="missing">{say(words.emptyContent)}</p>
  return content.sections.map((section, s) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: while it is written, a section has no other name that stays
    <section key={s} className="scheme-section">
      <header>
        {head?.(s) ?? (
          <>
            <h3>{section.name}</h3>
            <span className="missing">
              {say(kindWord(section.kind))}
              {section.most === null ? null : ` · ${say(words.limitOf, { most: section.most })}`}
            </span>
          </>
        )}
      </header>
      <div className="scroll">
        <table className="results scheme-table">
          <thead>
            <tr>
              <th>{say(words.itemCode)}</th>
              <th>{say(words.item)}</th>
              <th className="cell-number">{say(words.points)}</th>
              <th>{say(words.formula)}</th>
              <th>{say(words.source)}</th>
              <th>{say(words.dataOwner)}</th>
              {acts ? <th aria-label={say(words.change)} /> : null}
            </tr>
          </thead>
          <tbody>
            {section.items.map((item, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: while it is written, an item has no other name that stays
              <Item key={i} item={item} content={content} measures={measures} acts={acts?.(s, i)} />
            ))}
          </tbody>
        </table>
      </div>
      {section.items.map((_, i) => below?.(s, i) ?? null)}
      {foot?.(s)}
    </section>
  ))
}

type ItemProps = {
  readonly item: SchemeItem
  readonly content: SchemeContent
  readonly measures: ReadonlyMap<string, MeasureLine>
  readonly acts: ReactNode
}

function Item({ item, content, measures, acts }: ItemProps) {
  const { say } = useLanguage()
  const formula = formulaOf(item.formula)
  const others = content.groups.filter(({ code }) => item.pointsByGroup[code] !== undefined)
  return (
    <tr>
      <td className="figures">{item.code}</td>
      <td>
        {item.name}
        <small>{item.basis}</small>
      </td>
      <td className="cell-number figures">
        {item.points}
        {others.map(({ code, name }) => (
          <small key={code}>
            {name} {item.pointsByGroup[code]}
          </small>
        ))}
      </td>
      <td>
        {say(formula.label)}
        <small>{say(formula.says)}</small>
        {formula.parameters.map(({ name, label, options }) => {
          const value = item.parameters[name]
          const isAsked = item.formula !== 'penalty' || item.inputs[name] !== undefined
          return value === undefined || !isAsked ? null : (
            <small key={name}>
              {say(words.pair, { label: say(label), value: parameterWords(value, options, say) })}
            </small>
          )
        })}
      </td>
      <td>
        {formula.inputs.map(({ name, label }) => {
          const use = item.inputs[name]
          if (use === undefined) return null
          return (
            <p key={name}>
              <small>{say(label)}</small>
              {'measure' in use ? say(measures.get(use.measure)?.label ?? ['…', '…']) : written(use.constant)}
            </p>
          )
        })}
      </td>
      <td>{item.owner}</td>
      {acts === undefined ? null : <td>{acts}</td>}
    </tr>
  )
}

function parameterWords(
  value: ParameterValue,
  options: Readonly<Record<string, readonly [string, string]>> | undefined,
  say: (label: readonly [string, string]) => string,
): string {
  if (typeof value === 'number') return written(value)
  if (typeof value === 'string') return say(options?.[value] ?? directions.up)
  return value.length === 0 ? '—' : value.map(({ at, gives }) => `${written(at)} → ${written(gives)}`).join('；')
}

/** The sum of the base points of each group beside the full marks, as they stand at this moment. */
export function Sums({ content, children }: { readonly content: SchemeContent; readonly children?: ReactNode }) {
  const { say } = useLanguage()
  return (
    <div className={children === undefined ? 'scheme-sums' : 'scheme-sums scheme-sums-kept'} role="status">
      {content.groups.map(({ code, name }) => {
        const points = basePoints(content, code)
        return (
          <span key={code} className={points === content.full ? 'figures' : 'figures sum-wrong'}>
            {say(words.basePointsOf, { group: name, points })}
            {points === content.full ? '' : ` ≠ ${content.full}`}
          </span>
        )
      })}
      {children}
    </div>
  )
}
