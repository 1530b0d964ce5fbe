import { Button, Input, Radio, Select } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { dispute } from '#registers/dispute/dispute.ts'
import type { VillageDesk } from '#schema/rural-views.ts'
import { useLanguage } from '../language.tsx'
import type { Write } from './outbox.ts'
import { words } from './words.ts'

type With<T> = T & { readonly desk: VillageDesk; readonly write: Write }

/** 走访 — one answer; the rest is known. */
export function VisitForm({ desk, household, write }: With<{ household: VillageDesk['households'][number] }>) {
  const { say } = useLanguage()
  const [found, setFound] = useState('')
  const facts = { village: desk.village.id, household: household.id, on: desk.today, found }
  const title = `${say(words.visit)} ${household.head} ${household.number}`
  return (
    <Form isReady={found.trim() !== ''} keep={() => write({ path: 'village-visit', facts, title })}>
      <Words label={say(words.found)} value={found} onChange={setFound} />
    </Form>
  )
}

/** 查看设施 — in use or not; words only where something is wrong. */
export function LookForm({ desk, work, write }: With<{ work: VillageDesk['works'][number] }>) {
  const { say } = useLanguage()
  const [isInUse, setInUse] = useState<boolean | null>(null)
  const [defect, setDefect] = useState('')
  const wrong = defect.trim()
  const found = wrong === '' ? say(isInUse ? words.seen : words.notInUse) : wrong
  const facts = {
    ...{ village: desk.village.id, work: work.id, on: desk.today, found, isInUse },
    defect: wrong === '' ? null : wrong,
  }
  return (
    <Form
      isReady={isInUse !== null}
      keep={() => write({ path: 'village-visit', facts, title: `${say(words.lookAt)} ${work.name}` })}
    >
      <Radio.Group
        aria-label={say(words.isUsed)}
        value={isInUse}
        onChange={({ target }) => setInUse(target.value === true)}
        options={[
          { value: true, label: say(words.inUse) },
          { value: false, label: say(words.notInUse) },
        ]}
      />
      <Words label={say(words.defect)} value={defect} onChange={setDefect} />
    </Form>
  )
}

export function TicketForm({ desk, write }: With<unknown>) {
  const { say } = useLanguage()
  const [what, setWhat] = useState('')
  const [kind, setKind] = useState<string | null>(null)
  const title = what.trim().slice(0, 40)
  const facts = { title, what: what.trim(), kind, channel: 'patrol', area: desk.village.id }
  return (
    <Form isReady={title !== '' && kind !== null} keep={() => write({ path: 'ticket', facts, title })}>
      <Words label={say(words.what)} value={what} onChange={setWhat} />
      <Choice
        label={say(words.kind)}
        value={kind}
        onChange={setKind}
        options={desk.kinds.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form>
  )
}

export function DisputeForm({ desk, write }: With<unknown>) {
  const { say } = useLanguage()
  const [cause, setCause] = useState('')
  const [parties, setParties] = useState('')
  const [type, setType] = useState<string | null>(null)
  const types = Object.entries(dispute.fields.type.rules.options ?? {})
  const name = types.find(([key]) => key === type)?.[1]
  // What nobody asks at the door is filled in as most disputes are, and corrected when it is mediated.
  const usual = { people: 2, risk: 'low', grade: 'simple', source: 'found' }
  const title = name === undefined ? '' : `${name[0]}纠纷`
  const facts = { ...usual, title, cause: cause.trim(), parties: parties.trim(), type, place: desk.village.id }
  const isReady = cause.trim() !== '' && parties.trim() !== '' && type !== null
  return (
    <Form isReady={isReady} keep={() => write({ path: 'dispute', facts, title: say(words.newDispute) })}>
      <Words label={say(words.cause)} value={cause} onChange={setCause} />
      <Words label={say(words.parties)} value={parties} onChange={setParties} rows={1} />
      <Choice
        label={say(words.kind)}
        value={type}
        onChange={setType}
        options={types.map(([value, label]) => ({ value, label: say(label) }))}
      />
    </Form>
  )
}

type FormProps = { readonly isReady: boolean; readonly keep: () => Promise<void>; readonly children: ReactNode }

function Form({ isReady, keep, children }: FormProps) {
  const { say } = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || !isReady) return
    setBusy(true)
    void keep().finally(() => setBusy(false))
  }
  return (
    <form className="village-form" onSubmit={submit}>
      {children}
      <p>
        <Button type="primary" htmlType="submit" disabled={!isReady || isBusy}>
          {say(words.save)}
        </Button>
      </p>
    </form>
  )
}

type WordsProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
}

function Words({ label, value, onChange, rows = 2 }: WordsProps) {
  const id = useId()
  return (
    <div className="village-words">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={value}
        rows={rows}
        maxLength={200}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  return <Select aria-label={label} placeholder={label} value={value} onChange={onChange} options={[...options]} />
}
