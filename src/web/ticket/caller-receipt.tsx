import { Button } from 'antd'
import { useState } from 'react'
import { allows } from '#derive/access.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { receiptGiver } from '#registers/ticket/ticket-moves.ts'
import { type ServedRow, write } from '../api.ts'
import { Failed } from '../components/notices.tsx'
import { useMe, useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

/** 查询口令 — given once by whoever took the call; with it the caller follows the ticket and rates it. */
export function CallerReceipt({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const { actor, isPast } = useMe()
  const refresh = useRefresh()
  const [secret, setSecret] = useState<string | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const isOpen = row.channel === 'hotline' && row.receiptOn === null && !isPast && allows(receiptGiver, actor, row)
  if (!isOpen && secret === null) return null
  const give = async () => {
    setProblem(null)
    try {
      setSecret((await write<{ secret: string }>('POST', `/api/ticket/${row.id}/receipt`, {})).secret)
      refresh(ticket)
    } catch (error) {
      setProblem(error as Error) // write throws errors only
    }
  }
  return (
    <section className="fact-group">
      <h2>{say(words.caller)}</h2>
      <p className="page-hint">{say(words.receiptHint)}</p>
      {problem === null ? null : <Failed error={problem} retry={() => void give()} />}
      {secret === null ? (
        <Button onClick={() => void give()}>{say(words.giveReceipt)}</Button>
      ) : (
        <p className="figures" aria-live="polite">
          <strong>{secret}</strong>
        </p>
      )}
    </section>
  )
}
