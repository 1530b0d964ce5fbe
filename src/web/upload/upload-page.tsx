import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { document } from '#registers/document.ts'
import { Page } from '../components/page.tsx'
import { Edit } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { DropZone } from './drop-zone.tsx'
import type { Given } from './send.ts'
import './upload.css'
import { UploadProgress } from './upload-progress.tsx'
import { useUpload } from './use-upload.ts'
import { words } from './words.ts'
import { titleOfFile, yearInTitle } from './year.ts'

const largest = 20 * 1024 * 1024

type Draft = Omit<Given, 'year'> & { readonly year: number | null; readonly isYearProposed: boolean }

const empty: Draft = {
  file: null,
  words: '',
  kind: 'speech',
  year: null,
  name: '',
  givenOn: null,
  isYearProposed: false,
}

/** What the officer has given so far. A title may propose the year, as long as the officer has not given one. */
function useGiven() {
  const [draft, setDraft] = useState(empty)
  const put = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const putTitled = (title: string, part: Partial<Draft>) => {
    const year = yearInTitle(title)
    const mayPropose = draft.year === null || draft.isYearProposed
    put({ ...part, ...(mayPropose && year !== null ? { year, isYearProposed: true } : {}) })
  }
  return { draft, put, putTitled }
}

/** 收文 — a speech, report or minutes comes in and is compiled into a plan to be reviewed. */
export function UploadPage() {
  const { say } = useLanguage()
  const upload = useUpload()
  const { draft, put, putTitled } = useGiven()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lack = lackOf(draft)
    if (lack) upload.setRefused(lack)
    else if (draft.year !== null) void upload.send({ ...draft, year: draft.year })
  }
  return (
    <Page title={say(words.title)}>
      <form className="upload" onSubmit={submit}>
        <DropZone
          file={draft.file}
          onFile={(file) => (file === null ? put({ file }) : putTitled(titleOfFile(file.name), { file }))}
        />
        {draft.file === null && (
          <>
            <label htmlFor="upload-words">{say(words.paste)}</label>
            <Input.TextArea
              id="upload-words"
              lang="zh-CN"
              rows={5}
              value={draft.words}
              onChange={({ target }) => put({ words: target.value })}
            />
          </>
        )}
        <Details draft={draft} put={put} putTitled={putTitled} />
        {upload.refused && (
          <p className="upload-refused" role="alert">
            {say(upload.refused)}
          </p>
        )}
        {upload.progress ? (
          <UploadProgress progress={upload.progress} onCancel={upload.cancel} />
        ) : (
          <div>
            <Button type="primary" htmlType="submit">
              {say(words.compile)}
            </Button>
          </div>
        )}
        <p className="upload-note">{say(words.next)}</p>
      </form>
    </Page>
  )
}

type DetailsProps = {
  readonly draft: Draft
  readonly put: (part: Partial<Draft>) => void
  readonly putTitled: (title: string, part: Partial<Draft>) => void
}

function Details({ draft, put, putTitled }: DetailsProps) {
  const { say } = useLanguage()
  const yearHint = draft.isYearProposed ? say(words.yearFromTitle, { year: draft.year ?? '' }) : say(words.yearHint)
  return (
    <div className="upload-details">
      <div className="is-wide">
        <label htmlFor="upload-name">{say(words.name)}</label>
        <Input
          id="upload-name"
          lang="zh-CN"
          maxLength={200}
          value={draft.name}
          placeholder={say(words.nameHint)}
          onChange={({ target }) => putTitled(target.value, { name: target.value })}
        />
      </div>
      <div>
        <label htmlFor="upload-kind">{say(words.kind)}</label>
        <Edit
          id="upload-kind"
          field={document.fields.kind}
          value={draft.kind}
          onChange={(kind) => put({ kind: typeof kind === 'string' ? kind : 'speech' })}
        />
      </div>
      <div>
        <label htmlFor="upload-year">{say(words.year)} *</label>
        <Edit
          id="upload-year"
          field={document.fields.year}
          value={draft.year}
          describedBy="upload-year-hint"
          onChange={(year) => put({ year: typeof year === 'number' ? year : null, isYearProposed: false })}
        />
        <p id="upload-year-hint" className="upload-note">
          {yearHint}
        </p>
      </div>
      <div>
        <label htmlFor="upload-given">{say(words.givenOn)}</label>
        <Edit
          id="upload-given"
          field={document.fields.givenOn}
          value={draft.givenOn}
          onChange={(day) => put({ givenOn: typeof day === 'string' ? day : null })}
        />
      </div>
    </div>
  )
}

function lackOf(draft: Draft) {
  if (draft.file === null && draft.words.trim() === '') return words.needDocument
  if (draft.file !== null && draft.file.size > largest) return words.tooLarge
  return draft.year === null ? words.needYear : null
}
