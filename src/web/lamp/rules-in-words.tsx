import { ruleOfMeasure } from '#domain/lamp/measures.ts'
import type { Rules } from '#domain/lamp/rule-set.ts'
import { colours, conditionInWords } from '#domain/lamp/words.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { lampWords } from './words.ts'

/** A rule set as a person reads it: from the top, one sentence a rule. */
export function RulesInWords({ rules }: { readonly rules: Rules }) {
  const { say } = useLanguage()
  const comma = say(['、', ', '])
  const needed = rules.needs.map((name) => say(ruleOfMeasure(name).label)).join(comma)
  return (
    <>
      <p className="field-hint">{say(lampWords.rulesIntro)}</p>
      <ul className="rules-list">
        {rules.needs.length === 0 ? null : (
          <li>
            <Lamp light="grey">{say(colours.grey)}</Lamp>
            <span className="rule-id figures" />
            <span className="rule-words">{say(lampWords.needs, { measures: needed })}</span>
          </li>
        )}
        {rules.greys.map(({ id, when, because }) => (
          <li key={id}>
            <Lamp light="grey">{say(colours.grey)}</Lamp>
            <span className="rule-id figures">{id}</span>
            <span className="rule-words">
              {say(conditionInWords(when))} <small>{say(because)}</small>
            </span>
          </li>
        ))}
        {rules.rules.map(({ id, colour, when, isSettled }) => (
          <li key={id}>
            <Lamp light={colour}>{say(colours[colour])}</Lamp>
            <span className="rule-id figures">{id}</span>
            <span className="rule-words">
              {say(conditionInWords(when))} {isSettled ? <small>{say(lampWords.settled)}</small> : null}
            </span>
          </li>
        ))}
        <li>
          <Lamp light="green">{say(colours.green)}</Lamp>
          <span className="rule-id figures" />
          <span className="rule-words">{say(lampWords.otherwise)}</span>
        </li>
      </ul>
      <ul className="rules-foot">
        {rules.blue === null ? null : <li>{say(lampWords.blueMeans, { means: say(rules.blue.means) })}</li>}
        <li>{say(lampWords.probation, { n: rules.probation })}</li>
      </ul>
    </>
  )
}
