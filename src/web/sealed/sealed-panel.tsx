import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Label } from '#domain/label.ts'
import type { Register } from '#schema/register.ts'
import type { SealedReading } from '#schema/sealed-views.ts'
import { read, write } from '../api.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { momentIn } from '../register/timeline.tsx'
import './sealed.css'

type Shown = { readonly field: string; readonly value: string }
type PanelProps = { readonly register: Register; readonly id: string }

/** 加密内容 — asks what it is needed for, shows it until the page is left, and tells who has looked. */
export function SealedPanel({ register, id }: PanelProps) {
  const { say } = useLanguage()
  const me = useMe()
  const fields = Object.entries(register.fields).filter(([, { rules }]) => rules.isSealed)
  const [field, setField] = useState(fields[0]?.[0] ?? '')
  const [purpose, setPurpose] = useState('')
  const [shown, setShown] = useState<Shown | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const path = `/api/sealed/${register.name}/${id}`
  const readings = useQuery({
    queryKey: ['sealed', register.name, id],
    queryFn: ({ signal }) => read<readonly SealedReading[]>(path, signal),
    retry: false,
  })
  const open = async () => {
    setProblem(null)
    try {
      const { value } = await write<{ readonly value: string }>('POST', path, { field, purpose })
      setShown({ field, value })
      void readings.refetch()
    } catch (error) {
      setShown(null)
      setProblem(error as Error) // the client throws errors only
    }
  }
  // Whoever may not open it is shown neither the form nor who looked.
  if (readings.isError || me.isPast) return null
  const labels: Readonly<Record<string, Label>> = Object.fromEntries(fields.map(([key, { label }]) => [key, label]))
  return (
    <section className="fact-group">
      <h2>{say(words.title)}</h2>
      <p className="page-hint">{say(words.hint)}</p>
      <div className="sealed-ask">
        <Select
          value={field}
          aria-label={say(words.field)}
          options={fields.map(([value, { label }]) => ({ value, label: say(label) }))}
          onChange={setField}
        />
        <Input
          value={purpose}
          maxLength={200}
          aria-label={say(words.purpose)}
          placeholder={say(words.purpose)}
          onChange={(event) => setPurpose(event.target.value)}
        />
        <Button disabled={purpose.trim().length < 2} onClick={() => void open()}>
          {say(words.open)}
        </Button>
      </div>
      {problem === null ? null : <Failed error={problem} retry={() => void open()} />}
      {shown === null ? null : (
        <p role="status" className="sealed-shown">
          {say(labels[shown.field] ?? words.field)}
          {say(words.colon)}
          {shown.value === '' ? say(words.empty) : shown.value}
        </p>
      )}
      <h3 className="sealed-looked">{say(words.looked)}</h3>
      {readings.isPending ? (
        <Loading />
      ) : (
        <LineTable lines={readings.data} columns={columnsFor(labels)} empty={words.nobody} />
      )}
    </section>
  )
}

function columnsFor(labels: Readonly<Record<string, Label>>): readonly LineColumn<SealedReading>[] {
  return [
    { label: words.who, cell: ({ by }) => by },
    { label: words.when, cell: ({ at }) => <span className="figures">{momentIn(at)}</span> },
    { label: words.field, cell: ({ field }) => <Said label={labels[field] ?? words.field} /> },
    { label: words.why, cell: ({ purpose }) => purpose },
  ]
}

function Said({ label }: { readonly label: Label }) {
  const { say } = useLanguage()
  return say(label)
}

const words = {
  title: ['加密内容', 'Sealed'],
  hint: [
    '每次查阅须写明用途，查阅前即留痕，不能导出；离开本页不再显示。',
    'Each opening asks for its purpose and is logged before it is shown; nothing is exported, and it is gone with this page.',
  ],
  field: ['内容', 'What'],
  purpose: ['用途（如：核实户籍）', 'Purpose (such as: checking the household)'],
  open: ['查阅', 'Open'],
  colon: ['：', ': '],
  empty: ['未填', 'Empty'],
  looked: ['谁看过', 'Who has looked'],
  nobody: ['还没有人查阅过。', 'Nobody has looked yet.'],
  who: ['查阅人', 'Who'],
  when: ['时间', 'When'],
  why: ['用途', 'Purpose'],
} as const satisfies Record<string, Label>
