import { Button, Input, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { addDays, type Day, parseDay } from '#domain/day.ts'
import { message } from '../components/toast.tsx'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { useOperating } from './queries.ts'
import { waysIn, parkWords as words } from './words.ts'

const DayPicker = lazy(() => import('../kinds/day-picker.tsx').then(({ DayPicker: one }) => ({ default: one })))

/** 回放 — what was kept of some days is read again: of everybody, of one way in, or of one sender. */
export function Replay({ today, kept }: { readonly today: Day; readonly kept: number }) {
  const { say } = useLanguage()
  const { replay } = useOperating()
  const [from, setFrom] = useState<Day>(addDays(today, -1))
  const [to, setTo] = useState<Day>(today)
  const [kind, setKind] = useState('')
  const [sender, setSender] = useState('')
  const [isBusy, setBusy] = useState(false)
  const again = async () => {
    setBusy(true)
    try {
      const asked = {
        from,
        to,
        ...(kind === '' ? {} : { kind }),
        ...(sender.trim() === '' ? {} : { sender: sender.trim() }),
      }
      message.success(say(words.replayed, { ...(await replay(asked)) }))
    } catch (error) {
      message.error(say(asProblem(error).text))
    } finally {
      setBusy(false)
    }
  }
  const pick = (set: (day: Day) => void) => (value: unknown) => {
    const day = parseDay(String(value))
    if (day !== null) set(day)
  }
  return (
    <>
      <p className="field-hint park-hint">{say(words.replayHint, { kept })}</p>
      <div className="park-days">
        <Suspense fallback={null}>
          <label htmlFor="replay-from">{say(words.replayFrom)}</label>
          <DayPicker id="replay-from" value={from} onChange={pick(setFrom)} />
          <label htmlFor="replay-to">{say(words.replayTo)}</label>
          <DayPicker id="replay-to" value={to} onChange={pick(setTo)} />
        </Suspense>
        <Select
          aria-label={say(words.wayIn)}
          value={kind}
          onChange={setKind}
          options={[
            { value: '', label: say(words.allWays) },
            ...Object.entries(waysIn).map(([value, label]) => ({ value, label: say(label) })),
          ]}
        />
        <label htmlFor="replay-sender">{say(words.senderOrAll)}</label>
        <Input
          id="replay-sender"
          className="park-sender"
          maxLength={60}
          value={sender}
          onChange={({ target }) => setSender(target.value)}
        />
        <Button loading={isBusy} disabled={from > to} onClick={() => void again()}>
          {say(words.replay)}
        </Button>
      </div>
    </>
  )
}
