import { InputNumber, Select } from 'antd'
import { Fragment } from 'react'
import { ruleOfMeasure } from '#domain/lamp/measures.ts'
import { type Condition, type Sign, signs } from '#domain/lamp/rule-set.ts'
import { conditionInWords, signWords } from '#domain/lamp/words.ts'
import { useLanguage } from '../language.tsx'

type ConditionProps = {
  /** Names the inputs of one rule apart from those of another. */
  readonly name: string
  readonly condition: Condition
  readonly set: (condition: Condition) => void
}

/** A condition as a sentence whose signs and bounds can be changed. */
export function ConditionEditor({ name, condition, set }: ConditionProps) {
  const { say } = useLanguage()
  if ('measure' in condition) return <Comparison name={name} condition={condition} set={set} />
  if ('all' in condition)
    return <Parts name={name} parts={condition.all} word={say(['且', 'and'])} set={(all) => set({ all })} />
  if ('any' in condition)
    return <Parts name={name} parts={condition.any} word={say(['或', 'or'])} set={(any) => set({ any })} />
  if ('not' in condition)
    return (
      <span className="rule-edit">
        {say(['并非', 'not'])}
        <ConditionEditor name={`${name}-not`} condition={condition.not} set={(not) => set({ not })} />
      </span>
    )
  if ('held' in condition) {
    const { held, periods } = condition
    return (
      <span className="rule-edit">
        {say(['连续', 'for'])}
        <InputNumber
          aria-label={`${name} ${say(['连续期数', 'periods running'])}`}
          min={2}
          max={24}
          precision={0}
          controls={false}
          value={periods}
          onChange={(value) => value !== null && set({ held, periods: value })}
        />
        {say(['期', 'periods'])}
        <ConditionEditor name={`${name}-held`} condition={held} set={(one) => set({ held: one, periods })} />
      </span>
    )
  }
  return <span>{say(conditionInWords(condition))}</span>
}

type ComparisonProps = {
  readonly name: string
  readonly condition: Extract<Condition, { measure: unknown }>
  readonly set: (condition: Condition) => void
}

function Comparison({ name, condition, set }: ComparisonProps) {
  const { say } = useLanguage()
  const { label, unit } = ruleOfMeasure(condition.measure)
  // Yes or no has no bound that could be typed.
  if (unit[0] === '') return <span>{say(conditionInWords(condition))}</span>
  return (
    <span className="rule-edit">
      {say(label)}
      <Select<Sign>
        aria-label={`${name} ${say(label)} ${say(['比较', 'comparison'])}`}
        size="small"
        value={condition.is}
        onChange={(is) => set({ ...condition, is })}
        popupMatchSelectWidth={false}
        options={signs.map((sign) => ({ value: sign, label: say(signWords[sign]) }))}
      />
      <InputNumber
        aria-label={`${name} ${say(label)}`}
        size="small"
        controls={false}
        value={condition.than}
        onChange={(than) => than !== null && set({ ...condition, than })}
      />
      {say(unit)}
    </span>
  )
}

type PartsProps = {
  readonly name: string
  readonly parts: readonly Condition[]
  readonly word: string
  readonly set: (parts: readonly Condition[]) => void
}

function Parts({ name, parts, word, set }: PartsProps) {
  return (
    <span className="rule-edit">
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names and keep their places
        <Fragment key={i}>
          {i === 0 ? null : <b>{word}</b>}
          <ConditionEditor name={`${name}-${i + 1}`} condition={part} set={(one) => set(parts.with(i, one))} />
        </Fragment>
      ))}
    </span>
  )
}
