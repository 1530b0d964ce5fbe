import { milestone } from '#registers/milestone.ts'
import { useLanguage } from '../language.tsx'
import { isRecord } from '../problem.ts'
import './schedule.css'

/** 一版排期 — the milestones as they were laid out that time. */
export function ShowLaid({ value }: { readonly value: unknown }) {
  const { say } = useLanguage()
  const nodes = Array.isArray(value) ? value.filter(isRecord) : []
  return (
    <div className="scroll">
      <table className="plain-table steps">
        <thead>
          <tr>
            <th>{say(milestone.fields.result.label)}</th>
            <th>{say(milestone.fields.unit.label)}</th>
            <th>{say(milestone.fields.due.label)}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={String(node.step)}>
              <th scope="row">{String(node.result ?? '')}</th>
              <td>{String(node.unitName ?? '')}</td>
              <td className="figures">{String(node.due ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
