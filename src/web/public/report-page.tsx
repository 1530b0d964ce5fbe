import { useState } from 'react'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { Field, ReceiptNote, Sender, textsOf } from './parts.tsx'
import type { Pin } from './pin.ts'
import { PinField } from './pin-field.tsx'
import { type Receipt, sendReport, useKinds } from './queries.ts'
import { words } from './words.ts'

/** 反映问题 — a kind, a few words, a place; a picture only where somebody likes. */
export function ReportPage() {
  const { say } = useLanguage()
  const kinds = useKinds()
  const [pin, setPin] = useState<Pin | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  if (receipt !== null) return <ReceiptNote receipt={receipt} />
  if (kinds.isPending) return <Loading />
  if (kinds.isError) return <Failed error={kinds.error} retry={() => void kinds.refetch()} />
  const report = (form: HTMLFormElement) => {
    const { given, missing } = textsOf(form, { what: words.what, ...(pin === null ? { place: words.place } : {}) })
    if (missing !== null) return missing
    const body = new FormData(form)
    if (pin !== null) {
      body.set('longitude', String(pin.longitude))
      body.set('latitude', String(pin.latitude))
    }
    // A picture that was not chosen is not sent as an empty one.
    const photo = body.get('photo')
    if (photo instanceof File && photo.size === 0) body.delete('photo')
    body.set('what', given.what ?? '')
    return sendReport(body).then(setReceipt)
  }
  return (
    <>
      <h1>{say(words.report)}</h1>
      <Sender onSend={report}>
        <div className="public-field">
          <label htmlFor="public-kind">{say(words.kind)}</label>
          <select id="public-kind" name="kind">
            {kinds.data.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Field label={words.what} name="what" max={1000} isLong isNeeded />
        <Field label={words.place} name="place" max={120} hint={words.placeHint} />
        <PinField pin={pin} setPin={setPin} />
        <PhotoField />
        <Field label={words.reportContact} name="contact" max={100} />
      </Sender>
    </>
  )
}

/** The browser's own words of a file input are in its language and not in ours, so the input itself is only for the hand and the ear. */
function PhotoField() {
  const { say } = useLanguage()
  const [name, setName] = useState<string | null>(null)
  return (
    <div className="public-field public-photo">
      <input
        id="public-photo"
        type="file"
        name="photo"
        accept="image/jpeg,image/png,image/webp"
        aria-label={say(words.photo)}
        aria-describedby="public-photo-hint"
        onChange={(event) => setName(event.target.files?.[0]?.name ?? null)}
      />
      <span aria-hidden="true">{name ?? say(words.photo)}</span>
      <p className="field-hint" id="public-photo-hint">
        {say(words.photoHint)}
      </p>
    </div>
  )
}
