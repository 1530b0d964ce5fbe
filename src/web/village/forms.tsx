import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Label } from '#domain/label.ts'
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

/** 报纠纷 — whoever stands at the door says how many, how hard and how risky: limits follow from it, so nothing of it is presumed. */
export function DisputeForm({ desk, write }: With<unknown>) {
  const { say } = useLanguage()
  const [said, setSaid] = useState({ cause: '', parties: '' })
  const [chosen, setChosen] = useState<Chosen>({ type: null, risk: null, grade: null })
  const [people, setPeople] = useState<number | null>(null)
  const name = chosen.type === null ? undefined : optionsOf('type')[chosen.type]
  const facts = {
    ...{ source: 'found', title: name === undefined ? '' : `${name[0]}纠纷`, place: desk.village.id, people },
    ...{ cause: said.cause.trim(), parties: said.parties.trim(), ...chosen },
  }
  const isReady = Object.values(facts).every((fact) => fact !== null && fact !== '')
  const id = useId()
  return (
    <Form isReady={isReady} keep={() => write({ path: 'dispute', facts, title: say(words.newDispute) })}>
      <Words label={say(words.cause)} value={said.cause} onChange={(cause) => setSaid({ ...said, cause })} />
      <Words
        label={say(words.parties)}
        value={said.parties}
        onChange={(parties) => setSaid({ ...said, parties })}
        rows={1}
      />
      {asked.map((key) => (
        <Choice
          key={key}
          label={say(dispute.fields[key].label)}
          value={chosen[key]}
          onChange={(value) => setChosen({ ...chosen, [key]: value })}
          options={Object.entries(optionsOf(key)).map(([value, label]) => ({ value, label: say(label) }))}
        />
      ))}
      <div className="village-words">
        <label htmlFor={id}>{say(dispute.fields.people.label)}</label>
        <InputNumber id={id} min={1} precision={0} value={people} onChange={setPeople} />
      </div>
    </Form>
  )
}

const asked = ['type', 'grade', 'risk'] as const
type Chosen = Readonly<Record<(typeof asked)[number], string | null>>

function optionsOf(key: keyof Chosen): Readonly<Record<string, Label>> {
  return dispute.fields[key].rules.options ?? {}
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
  const id = useId()
  return (
    <div className="village-words">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} onChange={onChange} options={[...options]} />
    </div>
  )
}
