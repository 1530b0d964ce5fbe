import { useEffect, useRef, useState } from 'react'
import { pathOf } from '#derive/names.ts'
import type { Label, Language } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import { post, queryOf, read, send } from '../api.ts'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { saveAs } from './export.ts'

export type Imported = {
  readonly isDone: boolean
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'refused', number>>
  readonly followed: number
  readonly passedOver: number
  readonly ignored: readonly string[]
  readonly computed: readonly string[]
  readonly refused: readonly { readonly row: number; readonly title: string; readonly reasons: readonly Label[] }[]
}

export type Step =
  | { readonly at: 'start' | 'cancelled' }
  | { readonly at: 'trying' | 'entering'; readonly file: File; readonly share: number | null }
  | { readonly at: 'tried' | 'done'; readonly file: File; readonly answer: Imported }

/** The steps of an import: tried, then entered; on the way it tells how far it is and can be stopped. */
export function useImport(register: AnyRegister) {
  const { language } = useLanguage()
  const refresh = useRefresh()
  const [step, setStep] = useState<Step>({ at: 'start' })
  const [error, setError] = useState<unknown>(null)
  const control = useRef<AbortController | null>(null)
  useEffect(() => () => control.current?.abort(), [])
  const go = async (file: File, isDryRun: boolean) => {
    const stop = new AbortController()
    control.current = stop
    const ticket = crypto.randomUUID?.() ?? String(Math.random())
    const at = isDryRun ? 'trying' : 'entering'
    setError(null)
    setStep({ at, file, share: null })
    const ask = setInterval(() => {
      void shareOf(ticket).then((share) => {
        if (share !== null && !stop.signal.aborted) setStep((now) => (now.at === at ? { ...now, share } : now))
      })
    }, 700)
    try {
      const answer = await sendSheet(register, file, { isDryRun, ticket, signal: stop.signal })
      setStep({ at: isDryRun ? 'tried' : 'done', file, answer })
      if (!isDryRun) refresh(register)
    } catch (failure) {
      setStep({ at: stop.signal.aborted ? 'cancelled' : 'start' })
      if (!stop.signal.aborted) setError(failure)
    } finally {
      clearInterval(ask)
    }
  }
  return {
    step,
    error,
    take: (file: File) => go(file, true),
    enter: (file: File) => go(file, false),
    cancel: () => control.current?.abort(),
    saveRefused: (file: File, name: string) =>
      refusedOf(register, file, language).then((sheet) => saveAs(sheet, `${name}.xlsx`), setError),
  }
}

type Sending = { readonly isDryRun: boolean; readonly ticket: string; readonly signal: AbortSignal }

function sendSheet(register: AnyRegister, file: File, { isDryRun, ticket, signal }: Sending): Promise<Imported> {
  return send<Imported>(`${at(register)}${queryOf({ dry: String(isDryRun), ticket })}`, {
    method: 'POST',
    body: formOf(file),
    signal,
  })
}

function refusedOf(register: AnyRegister, file: File, language: Language): Promise<Blob> {
  return post(`${at(register)}${queryOf({ answer: 'refused', language })}`, formOf(file))
}

/** How far it is; null while nobody knows, which is no failure. */
function shareOf(ticket: string): Promise<number | null> {
  return read<{ share: number }>(`/api/import/${ticket}`).then(
    ({ share }) => share,
    () => null,
  )
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}

function at(register: AnyRegister): string {
  return `/api/${pathOf(register.name)}/import`
}
