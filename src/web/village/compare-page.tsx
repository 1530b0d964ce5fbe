import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Comparison } from '#schema/rural-views.ts'
import { send } from '../api.ts'
import { FileDrop } from '../components/file-drop.tsx'
import { ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { differences, words } from './words.ts'
import './village.css'

/** 与全国系统比对 — the national list laid beside ours; what differs, line by line. */
export function ComparePage() {
  const { say } = useLanguage()
  const [found, setFound] = useState<Comparison | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const take = (file: File) => {
    const form = new FormData()
    form.append('file', file)
    setBusy(true)
    setError(null)
    void send<Comparison>('/api/watched-household/compare', { method: 'POST', body: form })
      .then(setFound, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Page title={say(words.compare)}>
      <p className="field-hint">{say(words.compareHint)}</p>
      <FileDrop
        className="import-drop"
        accept=".xlsx,.csv"
        label={say(words.choose)}
        place={say(words.place)}
        onFile={take}
      >
        {(choose) => (
          <Button type="primary" disabled={isBusy} onClick={choose}>
            {say(words.choose)}
          </Button>
        )}
      </FileDrop>
      <ProblemLine error={error} />
      {found === null ? null : <Found found={found} />}
    </Page>
  )
}

function Found({ found: { there, here, differences: lines } }: { readonly found: Comparison }) {
  const { say } = useLanguage()
  return (
    <>
      <p role="status">{say(words.counted, { there, here, n: lines.length })}</p>
      {lines.length === 0 ? <p className="missing">{say(words.equal)}</p> : <Lines lines={lines} />}
    </>
  )
}

function Lines({ lines }: { readonly lines: Comparison['differences'] }) {
  const { say } = useLanguage()
  const yes = (text: string) => (text === 'true' ? '是' : text === 'false' ? '否' : text)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {[words.number, words.head, words.difference, words.there, words.here].map((label) => (
            <th scope="col" key={label[0]}>
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((one) => (
          <tr key={`${one.number} ${one.what}`}>
            <th scope="row">
              {one.id === null ? one.number : <Link href={`/watched-household/${one.id}`}>{one.number}</Link>}
            </th>
            <td data-label={say(words.head)}>{one.head}</td>
            <td data-label={say(words.difference)}>{say(differences[one.what] ?? words.difference)}</td>
            <td data-label={say(words.there)}>{yes(one.there)}</td>
            <td data-label={say(words.here)}>{yes(one.here)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
