import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { AnyRegister } from '#schema/register.ts'
import { read, type ServedRow, write } from '../api.ts'
import { Lamp } from '../components/lamp.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { message } from '../components/toast.tsx'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { momentIn } from '../register/timeline.tsx'
import { messageWords } from './words.ts'

type Delivery = {
  readonly id: string
  readonly madeAt: string
  readonly attempts: number
  readonly sentAt: string | null
  readonly failedAt: string | null
  readonly error: string | null
}

/** What became of the last messages of a channel: sent, waiting or failed, and why. */
export function Deliveries({ register, id }: { readonly register: AnyRegister; readonly id: string }) {
  const { say } = useLanguage()
  const deliveries = useQuery({
    queryKey: ['deliveries', register.name, id],
    queryFn: () => read<readonly Delivery[]>(`/api/${register.name}/${id}/deliveries`),
    refetchInterval: 10_000,
  })
  return (
    <section className="fact-group">
      <h2>{say(messageWords.deliveries)}</h2>
      {deliveries.isPending ? <Loading isLine /> : null}
      {deliveries.isError ? <Failed error={deliveries.error} /> : null}
      {deliveries.data?.length === 0 ? <p className="missing">{say(messageWords.noDeliveries)}</p> : null}
      <ul className="related">
        {(deliveries.data ?? []).map((one) => (
          <li key={one.id}>
            <DeliveryState one={one} /> <span className="figures">{momentIn(one.madeAt)}</span>{' '}
            {one.attempts > 1 ? <small>{say(messageWords.attempts, { n: one.attempts })}</small> : null}{' '}
            {one.error !== null && one.sentAt === null ? <small>{one.error}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function DeliveryState({ one }: { readonly one: Delivery }) {
  const { say } = useLanguage()
  if (one.sentAt !== null) return <Lamp light="green">{say(messageWords.sent)}</Lamp>
  if (one.failedAt !== null) return <Lamp light="red">{say(messageWords.failed)}</Lamp>
  return <Lamp light="grey">{say(messageWords.waiting)}</Lamp>
}

export function TryRobot({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  if (row.state !== 'on') return null
  const tryOut = () =>
    write<unknown>('POST', `/api/robot/${row.id}/try`, {}).then(
      () => void message.success(say(messageWords.tried)),
      (error: unknown) => void message.error(say(asProblem(error).text)),
    )
  return <Button onClick={() => void tryOut()}>{say(messageWords.tryOut)}</Button>
}
