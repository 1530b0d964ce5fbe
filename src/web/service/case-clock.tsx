import type { Label } from '#domain/label.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import type { CaseClockView } from '#schema/service-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

/** The log keeps the words of the basis; a page says them in its own language. */
function basisOf(basis: string): Label {
  const known = Object.values(serviceCase.fields.pauseBasis.rules.options ?? {}).find(([zh]) => zh === basis)
  return known ?? (basis === words.waitsFirm[0] ? words.waitsFirm : [basis, basis])
}

/** 办理时钟 — what is left, how late it is or why time stands still; told by shape and word. */
export function CaseClock({ clock }: { readonly clock: CaseClockView | null }) {
  const { say } = useLanguage()
  if (clock === null) return null
  if (clock.state === 'paused')
    return <Lamp light="grey">{say(words.pausedFor, { basis: say(basisOf(clock.paused?.basis ?? '')) })}</Lamp>
  if (clock.overdueBy > 0) return <Lamp light="red">{say(words.overdueBy, { n: clock.overdueBy })}</Lamp>
  if (clock.state === 'stopped') return <Lamp light="green">{say(words.stopped)}</Lamp>
  const isNear = clock.used !== null && clock.used >= 0.8
  return (
    <span>
      <Lamp light={isNear ? 'yellow' : 'green'}>{say(words.daysLeft, { n: clock.workdaysLeft ?? 0 })}</Lamp>
      {clock.due === null ? null : <small className="figures"> {say(words.dueOn, { day: clock.due })}</small>}
    </span>
  )
}
