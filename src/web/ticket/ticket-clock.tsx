import type { TicketClockView } from '#domain/ticket/standing.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

const bases = { 待核查: words.toCheck, 退回待派遣: ['退回待派遣', 'returned'] } as const

/** 处置时钟 — what is left, how late it is or why time stands still; told by shape and word. */
export function TicketClockLine({ clock }: { readonly clock: TicketClockView | null }) {
  const { say } = useLanguage()
  if (clock === null) return null
  const { state, paused, dueOn, dueAt, overdueBy, isLate, workdaysLeft } = clock
  if (state === 'paused') {
    const basis = paused?.basis ?? ''
    const said = basis in bases ? say(bases[basis as keyof typeof bases]) : basis // looked up just now
    return <Lamp light="grey">{say(words.clockPaused, { basis: said })}</Lamp>
  }
  if (state === 'stopped') return <Lamp light="grey">{say(isLate ? words.clockDoneLate : words.clockDone)}</Lamp>
  const due = [dueOn, dueAt].filter((one) => one !== null).join(' ')
  return (
    <span>
      {isLate ? (
        <Lamp light="red">{overdueBy > 0 ? say(words.clockOver, { n: overdueBy }) : say(words.clockLate)}</Lamp>
      ) : (
        <Lamp light={workdaysLeft === 0 ? 'yellow' : 'green'}>
          {workdaysLeft === 0 ? say(words.clockToday) : say(words.clockLeft, { n: workdaysLeft ?? 0 })}
        </Lamp>
      )}
      <small className="figures"> {say(words.clockDue, { day: due })}</small>
    </span>
  )
}
