import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { reasonInWords } from '#domain/meeting/reason.ts'
import { explanation } from '#registers/explanation.ts'
import type { DrawView } from '#schema/meeting-views.ts'
import { write } from '../api.ts'
import { Failed, Loading, ProblemLine } from '../components/notices.tsx'
import { message } from '../components/toast.tsx'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { useDraw } from './queries.ts'
import { meetingWords as words } from './words.ts'

/** 列名单 — what the rules draw from the facts, and the named person's confirmation; who is left out needs a reason. */
export function DrawPanel({ meeting, mayConfirm }: { readonly meeting: string; readonly mayConfirm: boolean }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const drawn = useDraw(meeting, isOpen)
  if (!isOpen)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {say(words.draw)}
      </Button>
    )
  if (drawn.isPending) return <Loading isLine />
  if (drawn.isError) return <Failed error={drawn.error} />
  const close = () => setOpen(false)
  return <Proposal key={drawn.data.asOf} meeting={meeting} view={drawn.data} mayConfirm={mayConfirm} close={close} />
}

type ProposalProps = {
  readonly meeting: string
  readonly view: DrawView
  readonly mayConfirm: boolean
  readonly close: () => void
}

function Proposal({ meeting, view, mayConfirm, close }: ProposalProps) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const fresh = view.units.filter(({ unit }) => !view.listed.includes(unit))
  const confirm = () => {
    setBusy(true)
    setError(null)
    const leftOut = Object.entries(reasons).map(([unit, reason]) => ({ unit, reason }))
    write<{ explanations: readonly string[] }>('POST', `/api/meeting/${meeting}/list`, { asOf: view.asOf, leftOut })
      .then(() => {
        refresh(explanation)
        void message.success(say(words.confirmed, { n: fresh.length - leftOut.length }))
        close()
      })
      .catch(setError)
      .finally(() => setBusy(false))
  }
  const set = (unit: string, reason: string | null) =>
    setReasons(({ [unit]: _before, ...others }) => (reason === null ? others : { ...others, [unit]: reason }))
  return (
    <div className="draw">
      <h3>{say(words.drawTitle, { day: view.asOf })}</h3>
      <p className="field-hint">{say(words.drawHint)}</p>
      {view.units.length === 0 ? <p className="missing">{say(words.drawNobody)}</p> : null}
      <ul className="lines">
        {view.units.map((one) => (
          <li key={one.unit}>
            <Unit
              one={one}
              isListed={view.listed.includes(one.unit)}
              mayConfirm={mayConfirm}
              reason={reasons[one.unit] ?? null}
              set={(reason) => set(one.unit, reason)}
            />
          </li>
        ))}
      </ul>
      <ProblemLine error={error} />
      {fresh.length === 0 || !mayConfirm ? null : (
        <Button type="primary" loading={isBusy} onClick={confirm}>
          {say(words.confirmList)}
        </Button>
      )}
    </div>
  )
}

type UnitProps = {
  readonly one: DrawView['units'][number]
  readonly isListed: boolean
  readonly mayConfirm: boolean
  readonly reason: string | null
  readonly set: (reason: string | null) => void
}

function Unit({ one, isListed, mayConfirm, reason, set }: UnitProps) {
  const { say } = useLanguage()
  return (
    <>
      <p className="line">
        <b className="line-title">{one.name}</b>
        {isListed ? <span>{say(words.listed)}</span> : null}
        {isListed || !mayConfirm ? null : (
          <Checkbox checked={reason !== null} onChange={(event) => set(event.target.checked ? '' : null)}>
            {say(words.leaveOut)}
          </Checkbox>
        )}
      </p>
      <ul className="reasons">
        {one.reasons.map((found) => (
          <li key={found.fact.id}>{say(reasonInWords(found))}</li>
        ))}
      </ul>
      {reason === null ? null : (
        <Input
          value={reason}
          maxLength={500}
          aria-label={say(words.leaveOutReason, { unit: one.name })}
          placeholder={say(words.leaveOutReason, { unit: one.name })}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </>
  )
}
