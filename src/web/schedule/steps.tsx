import { readSteps, type TemplateStep } from '#domain/schedule/template.ts'
import { milestone } from '#registers/milestone.ts'
import { useLanguage } from '../language.tsx'
import { scheduleWords } from './words.ts'
import './schedule.css'

/** 环节 — the steps of a template as a table: order, length, what comes before, and the basis of a legal wait. */
export function ShowSteps({ value, isShort }: { readonly value: unknown; readonly isShort: boolean }) {
  const { say } = useLanguage()
  const { steps } = readSteps(value)
  if (isShort) return say(scheduleWords.stepCount, { n: steps.length })
  const names = new Map(steps.map(({ key, label }) => [key, label]))
  return (
    <div className="scroll">
      <table className="plain-table steps">
        <thead>
          <tr>
            <th>{say(scheduleWords.step)}</th>
            <th>{say(milestone.fields.length.label)}</th>
            <th>{say(milestone.fields.after.label)}</th>
            <th>{say(milestone.fields.result.label)}</th>
            <th>{say(scheduleWords.usualUnit)}</th>
            <th>{say(milestone.fields.basis.label)}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.key}>
              <th scope="row">{step.label}</th>
              <td className="figures">
                <Length step={step} />
              </td>
              <td>{step.after.map((key) => names.get(key) ?? key).join('、')}</td>
              <td>{step.result}</td>
              <td>{step.by ?? ''}</td>
              <td>{step.basis ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Length({ step: { length, per, isLegalWait } }: { readonly step: TemplateStep }) {
  const { say } = useLanguage()
  return (
    <>
      {say(per === 'workdays' ? scheduleWords.workdays : scheduleWords.days, { n: length })}
      {isLegalWait ? <small className="wait-mark"> {say(scheduleWords.legalWait)}</small> : null}
    </>
  )
}
