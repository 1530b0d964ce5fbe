import { useQuery } from '@tanstack/react-query'
import { pathOf } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import { read } from '../api.ts'
import { Clock } from '../components/clock.tsx'
import { keys } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'

type Running = {
  readonly name: string
  readonly label: Label
  readonly on: Day
  readonly isMet: boolean
  readonly basis: string
}

/** The time limits that run on a record, each with its clock and the rule that it rests on. */
export function Deadlines({ register, id }: { readonly register: AnyRegister; readonly id: string }) {
  const { say } = useLanguage()
  const hasAny = Object.keys(register.deadlines ?? {}).length > 0
  const running = useQuery({
    queryKey: [...keys.record(register, id), 'deadlines'],
    queryFn: ({ signal }) => read<readonly Running[]>(`/api/${pathOf(register.name)}/${id}/deadlines`, signal),
    enabled: hasAny,
  })
  return (running.data ?? []).map(({ name, label, on, isMet, basis }) => (
    <span key={name} className="deadline" title={basis}>
      {say(label)} <Clock due={on} isOver={isMet} />
    </span>
  ))
}
