import { colours } from '#domain/lamp/words.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import './lamp.css'
import { LampCounts } from './lamp-counts.tsx'
import { usePlanLamp } from './queries.ts'
import { lampWords } from './words.ts'

/** 计划的灯 — the worst of what belongs to the plan with its reason; all the others as counts. */
export function PlanLamp({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const { data } = usePlanLamp(id)
  if (data === undefined || data.lamp === null) return null
  const { lamp, sides } = data
  return (
    <section className="fact-group lamp-section" aria-label={say(lampWords.lamp)}>
      <h2>{say(lampWords.lamp)}</h2>
      <p className="lamp-panel-head">
        <Lamp light={lamp.colour}>{say(colours[lamp.colour])}</Lamp>
        <span>{say(lamp.reason)}</span>
      </p>
      <p className="field-hint">{say(lampWords.worst)}</p>
      <dl className="facts">
        {sides.map(({ label, counts }) => (
          <div key={label[0]}>
            <dt>{say(label)}</dt>
            <dd>
              <LampCounts counts={counts} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
