import { InputNumber } from 'antd'
import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { formulaOf } from '#domain/score/kit.ts'
import type { FactRef } from '#domain/score/measured.ts'
import { type InputNode, type ItemNode, itemNodes, type ScoreTree, type SectionNode } from '#domain/score/tree.ts'
import type { MeasureLine } from '#schema/assessment.ts'
import { useLanguage } from '../language.tsx'
import { usePlain } from './data.ts'
import { words } from './words.ts'

export type TreeProps = {
  readonly tree: ScoreTree
  readonly measures: ReadonlyMap<string, MeasureLine>
  /** Takes a figure put in by hand; without it the tree is read only. */
  readonly assume?: ((item: string, input: string, value: number | null) => void) | undefined
  /** Draws what can be done with an item, such as an objection. */
  readonly act?: ((item: ItemNode) => React.ReactNode) | undefined
}

/** 得分构成 — sections, items, inputs, facts: each step can be unfolded, each fact is a link. */
export function ScoreTreeView({ tree, ...props }: TreeProps) {
  const { say } = useLanguage()
  const plain = usePlain(tree.rounding.places)
  const isSpread = itemNodes(tree).some(({ state }) => state === 'exempt')
  return (
    <div className="score-tree">
      <div className="score-head" aria-hidden="true">
        <span>{say(words.item)}</span>
        <span>{say(words.points)}</span>
        <span>{say(words.score)}</span>
      </div>
      {tree.sections.map((section) => (
        <section key={section.code} className="score-section">
          <h3>
            <span>{section.name}</span>
            <span className="figures">{isNotFor(section) ? '—' : plain(section.most ?? section.points)}</span>
            <span className="figures">{isNotFor(section) ? '—' : plain(section.printed)}</span>
          </h3>
          <SectionNotes section={section} />
          {section.items.map((item) => (
            <Item key={item.code} item={item} places={tree.rounding.places} {...props} />
          ))}
        </section>
      ))}
      {isSpread ? <p className="score-foot">{say(words.spreadNote)}</p> : null}
    </div>
  )
}

/** Nothing in it applies to this unit: that is no nought. */
function isNotFor({ items }: SectionNode): boolean {
  return items.every(({ state }) => state === 'exempt')
}

function SectionNotes({ section }: { readonly section: SectionNode }) {
  const { say } = useLanguage()
  if (section.caps.length === 0) return null
  return <p className="score-note">{section.caps.map((cap) => say(cap)).join('；')}</p>
}

type ItemProps = Omit<TreeProps, 'tree'> & { readonly item: ItemNode; readonly places: number }

function Item({ item, places, measures, assume, act }: ItemProps) {
  const { say } = useLanguage()
  const plain = usePlain(places)
  const isLacking = item.state !== 'scored'
  return (
    <details className="score-item">
      <summary>
        <span className="score-name">
          <small className="figures">{item.code}</small> {item.name}
        </span>
        <span className="figures">{item.state === 'exempt' ? '—' : plain(item.points)}</span>
        <span className={isLacking ? 'figures missing' : 'figures'}>
          {item.printed === null ? say(words[item.state === 'scored' ? 'missing' : item.state]) : plain(item.printed)}
        </span>
      </summary>
      <div className="score-body">
        <p className="score-working">
          <b>{say(formulaOf(item.formula).label)}</b> {item.working === null ? null : <span>{say(item.working)}</span>}
          {item.exact !== null && item.exact !== item.result ? (
            <small> {say(words.exactScore, { value: String(Number(item.exact.toFixed(6))) })}</small>
          ) : null}
        </p>
        {item.caps.length > 0 ? (
          <p className="score-note">{say(words.capsHit, { caps: item.caps.map((cap) => say(cap)).join('；') })}</p>
        ) : null}
        {item.inputs.map((input) => (
          <Input key={input.name} item={item} input={input} measures={measures} assume={assume} />
        ))}
        {act?.(item)}
      </div>
    </details>
  )
}

type InputProps = Pick<TreeProps, 'measures' | 'assume'> & { readonly item: ItemNode; readonly input: InputNode }

function Input({ item, input, measures, assume }: InputProps) {
  const { say } = useLanguage()
  const measure = input.measure === null ? null : measures.get(input.measure)
  const label = formulaOf(item.formula).inputs.find(({ name }) => name === input.name)?.label
  const source = measure ? say(measure.label) : say(words.fixedNumber)
  const unit = measure ? say(measure.unit) : ''
  return (
    <div className="score-input">
      <p>
        <span className="score-label">{label ? say(label) : null}</span>
        <span title={measure ? say(measure.says) : undefined}>{source}</span>
        <b className="figures">
          {input.value === null
            ? say(words[input.state === 'known' ? 'missing' : input.state])
            : `${Number(input.value.toFixed(4))} ${unit}`}
        </b>
        {input.isAssumed ? <small>{say(words.assumedMark)}</small> : null}
        {assume && measure ? (
          <InputNumber
            size="small"
            controls={false}
            value={input.isAssumed ? input.value : null}
            placeholder={say(words.assume)}
            aria-label={`${say(words.assume)} ${item.name} ${source}`}
            onChange={(value) => assume(item.code, input.name, typeof value === 'number' ? value : null)}
          />
        ) : null}
      </p>
      {measure && !input.isAssumed ? <Facts facts={input.facts} /> : null}
    </div>
  )
}

function Facts({ facts }: { readonly facts: readonly FactRef[] }) {
  const { say } = useLanguage()
  if (facts.length === 0) return <p className="missing">{say(words.noFacts)}</p>
  return (
    <ul className="score-facts">
      {facts.map((fact) => (
        <li key={`${fact.register} ${fact.id}`}>
          <Link href={`/${pathOf(fact.register)}/${fact.id}`}>{fact.name}</Link>
          <span>
            {fact.says ? say(fact.says) : fact.value === null ? null : <b className="figures">{fact.value}</b>}
          </span>
        </li>
      ))}
    </ul>
  )
}
