import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { readSteps, type TemplateStep } from '#domain/schedule/template.ts'
import { milestone } from '#registers/milestone.ts'
import type { EditProps } from '../kinds/kind.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { scheduleWords } from './words.ts'
import './schedule.css'

/** Enters the steps of a template one below the other; what is complete reaches the record, the rest waits here. */
export function EditSteps({ id, value, onChange, describedBy }: EditProps) {
  const { say } = useLanguage()
  const [steps, setSteps] = useState<readonly TemplateStep[]>(() => readSteps(value).steps)
  const put = (list: readonly TemplateStep[]) => {
    setSteps(list)
    onChange(list)
  }
  const change = (at: number, facts: Partial<TemplateStep>) =>
    put(steps.map((one, i) => (i === at ? { ...one, ...facts } : one)))
  return (
    <div id={id} className="steps-editor" aria-describedby={describedBy}>
      {steps.map((step, at) => (
        <EditStep
          // A step has no other name than its place while it is being written.
          key={step.key}
          step={step}
          others={steps.filter((_, i) => i !== at)}
          change={(facts) => change(at, facts)}
          remove={() => put(steps.filter((_, i) => i !== at))}
        />
      ))}
      <Button onClick={() => put([...steps, newStep(steps)])}>{say(scheduleWords.addStep)}</Button>
    </div>
  )
}

type StepProps = {
  readonly step: TemplateStep
  readonly others: readonly TemplateStep[]
  readonly change: (facts: Partial<TemplateStep>) => void
  readonly remove: () => void
}

function EditStep({ step, others, change, remove }: StepProps) {
  const { say } = useLanguage()
  const { fields } = milestone
  return (
    <fieldset className="step-editor">
      <Input
        aria-label={say(scheduleWords.step)}
        placeholder={say(scheduleWords.step)}
        value={step.label}
        maxLength={60}
        onChange={(event) => change({ label: event.target.value })}
      />
      <InputNumber
        aria-label={say(fields.length.label)}
        min={0}
        max={3000}
        precision={0}
        value={step.length}
        onChange={(length) => change({ length: length ?? 0 })}
      />
      <Select
        aria-label={say(fields.per.label)}
        value={step.per}
        options={[
          { value: 'workdays' as const, label: say(fields.per.rules.options?.workdays ?? fields.per.label) },
          { value: 'days' as const, label: say(fields.per.rules.options?.days ?? fields.per.label) },
        ]}
        onChange={(per) => change({ per })}
      />
      <Select
        aria-label={say(fields.after.label)}
        placeholder={say(fields.after.label)}
        mode="multiple"
        value={[...step.after]}
        options={others.map(({ key, label }) => ({ value: key, label: label || '…' }))}
        onChange={(after) => change({ after })}
      />
      <Input
        aria-label={say(fields.result.label)}
        placeholder={say(fields.result.label)}
        value={step.result}
        maxLength={200}
        onChange={(event) => change({ result: event.target.value })}
      />
      <Input
        aria-label={say(scheduleWords.usualUnit)}
        placeholder={say(scheduleWords.usualUnit)}
        value={step.by ?? ''}
        maxLength={80}
        onChange={(event) => change({ by: event.target.value })}
      />
      <Checkbox checked={step.isLegalWait === true} onChange={(event) => change({ isLegalWait: event.target.checked })}>
        {say(scheduleWords.legalWait)}
      </Checkbox>
      <Input
        aria-label={say(fields.basis.label)}
        placeholder={say(fields.basis.label)}
        value={step.basis ?? ''}
        maxLength={300}
        onChange={(event) => change({ basis: event.target.value })}
      />
      <Button type="link" onClick={remove}>
        {say(words.remove)}
      </Button>
    </fieldset>
  )
}

function newStep(steps: readonly TemplateStep[]): TemplateStep {
  const taken = new Set(steps.map(({ key }) => key))
  let n = steps.length + 1
  while (taken.has(`step${n}`)) n += 1
  const last = steps.at(-1)
  return { key: `step${n}`, label: '', length: 5, per: 'workdays', after: last ? [last.key] : [], result: '' }
}
