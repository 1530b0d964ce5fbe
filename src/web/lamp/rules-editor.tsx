import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type Measure, measureNames, ruleOfMeasure, type Subject } from '#domain/lamp/measures.ts'
import { faultsOf, type Rule, type Rules, severity, signs } from '#domain/lamp/rule-set.ts'
import { colours, signWords } from '#domain/lamp/words.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { lampWords } from './words.ts'

type EditorProps = {
  readonly subject: Subject
  readonly rules: Rules
  readonly save: (rules: Rules) => void
  readonly cancel: () => void
}

/** The rules of a draft with their bounds to be typed; what would not be accepted is said before it is sent. */
export function RulesEditor({ subject, rules: given, save, cancel }: EditorProps) {
  const { say } = useLanguage()
  const [rules, setRules] = useState(given)
  const put = (i: number, rule: Rule) => setRules({ ...rules, rules: rules.rules.with(i, rule) })
  const remove = (id: string) => setRules({ ...rules, rules: rules.rules.filter((one) => one.id !== id) })
  const faults = faultsOf(subject, rules)
  return (
    <>
      <p className="field-hint">{say(lampWords.rulesIntro)}</p>
      <ul className="rules-list">
        {rules.rules.map((rule, i) => (
          <li key={rule.id}>
            <Lamp light={rule.colour}>{say(colours[rule.colour])}</Lamp>
            <span className="rule-id figures">{rule.id}</span>
            <span className="rule-words">
              <ConditionEditor name={rule.id} condition={rule.when} set={(when) => put(i, { ...rule, when })} />
            </span>
            <Button size="small" onClick={() => remove(rule.id)}>
              {say(lampWords.removeRule, { id: rule.id })}
            </Button>
          </li>
        ))}
      </ul>
      <AddRule subject={subject} rules={rules} add={(rule) => setRules(withRule(rules, rule))} />
      <div className="rules-foot">
        <label htmlFor="probation">{say(lampWords.probationDays)}</label>
        <InputNumber
          id="probation"
          min={1}
          max={366}
          precision={0}
          controls={false}
          value={rules.probation}
          onChange={(probation) => probation !== null && setRules({ ...rules, probation })}
        />
      </div>
      {faults.map((fault) => (
        <p key={fault[0]} role="alert" className="field-problem">
          {say(fault)}
        </p>
      ))}
      <div className="rules-foot">
        <Button type="primary" disabled={faults.length > 0} onClick={() => save(rules)}>
          {say(lampWords.saveRules)}
        </Button>
        <Button onClick={cancel}>{say(words.cancel)}</Button>
      </div>
    </>
  )
}

type AddProps = { readonly subject: Subject; readonly rules: Rules; readonly add: (rule: Rule) => void }

/** One more comparison as a rule of its own: an alternative to those that are there. */
function AddRule({ subject, rules, add }: AddProps) {
  const { say } = useLanguage()
  const known = measureNames.filter((name) => ruleOfMeasure(name).of.includes(subject))
  const [measure, setMeasure] = useState<Measure>(known[0] ?? 'daysLate')
  const [colour, setColour] = useState<'red' | 'yellow'>('yellow')
  const [is, setSign] = useState<(typeof signs)[number]>('>=')
  const [than, setThan] = useState(1)
  const letter = colour === 'red' ? 'R' : 'Y'
  const number = Array.from({ length: 30 }, (_, i) => i + 1).find(
    (n) => !rules.rules.some(({ id }) => id === `${letter}${n}`),
  )
  return (
    <fieldset className="rules-add">
      <legend className="visually-hidden">{say(lampWords.addTitle)}</legend>
      <label htmlFor="add-colour">
        {say(lampWords.colour)}
        <Select
          id="add-colour"
          value={colour}
          onChange={setColour}
          options={(['red', 'yellow'] as const).map((one) => ({ value: one, label: say(colours[one]) }))}
        />
      </label>
      <label htmlFor="add-measure">
        {say(lampWords.measure)}
        <Select
          id="add-measure"
          value={measure}
          onChange={setMeasure}
          popupMatchSelectWidth={false}
          options={known.map((name) => ({ value: name, label: say(ruleOfMeasure(name).label) }))}
        />
      </label>
      <label htmlFor="add-sign">
        {say(lampWords.sign)}
        <Select
          id="add-sign"
          value={is}
          onChange={setSign}
          options={signs.map((one) => ({ value: one, label: say(signWords[one]) }))}
        />
      </label>
      <label htmlFor="add-bound">
        {say(lampWords.bound)}
        <InputNumber id="add-bound" controls={false} value={than} onChange={(value) => setThan(value ?? 0)} />
      </label>
      <Button onClick={() => add({ id: `${letter}${number ?? 31}`, colour, when: { measure, is, than } })}>
        {say(lampWords.addRule)}
      </Button>
    </fieldset>
  )
}

/** Puts a rule behind the last one that is at least as bad, so that the order stays from the worst to the best. */
function withRule(rules: Rules, rule: Rule): Rules {
  const isWarning = rules.blue?.isWarning ?? false
  const rank = severity(rule.colour, isWarning)
  const last = rules.rules.findLastIndex((one) => one.isSettled === true || severity(one.colour, isWarning) >= rank)
  return { ...rules, rules: rules.rules.toSpliced(last + 1, 0, rule) }
}
