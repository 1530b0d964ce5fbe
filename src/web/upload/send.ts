import type { CompiledDocument, CompileStep } from '#schema/review.ts'
import { read } from '../api.ts'
import { offline, Problem, problemOf } from '../problem.ts'

export type Given = {
  readonly file: File | null
  readonly words: string
  readonly kind: string
  readonly year: number
  readonly name: string
  readonly givenOn: string | null
}

/** Share of the bytes that have left this machine; 1 means that the server is at work. */
export type Watch = (sent: number) => void

/** Sends a document to be compiled. Only this kind of request tells how much has been sent; a cancelled one ends the work on the server. */
export function sendDocument(given: Given, key: string, signal: AbortSignal, watch: Watch): Promise<CompiledDocument> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/document/compile')
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('X-Gaoxin', '1')
    request.setRequestHeader('Idempotency-Key', key)
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && watch(Math.min(0.99, loaded / total))
    request.upload.onload = () => watch(1)
    request.onload = () => answer(request).then(resolve, reject)
    request.onerror = () => reject(offline())
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(formOf(given))
  })
}

/** How far the server is with the document that was sent under the key; null when it does not know. */
export async function findStep(key: string, signal: AbortSignal): Promise<CompileStep | null> {
  return (await read<{ step: CompileStep | null }>(`/api/document/compile/${key}`, signal)).step
}

async function answer(request: XMLHttpRequest): Promise<CompiledDocument> {
  const response = new Response(request.responseText, { status: request.status || 502 })
  if (!response.ok) throw await problemOf(response)
  const value = (await response.json()) as Partial<CompiledDocument> // the contract test of the server holds the shape
  if (typeof value.plan !== 'string')
    throw new Problem('failed', request.status, [
      '服务器的回答不完整，请重试。',
      'The answer of the server is incomplete. Try again.',
    ])
  return value as CompiledDocument // its one field that this page needs was checked
}

function formOf({ file, words, kind, year, name, givenOn }: Given): FormData {
  const form = new FormData()
  form.append('kind', kind)
  form.append('year', String(year))
  if (name.trim() !== '') form.append('name', name.trim())
  if (givenOn !== null) form.append('givenOn', givenOn)
  if (file) form.append('file', file)
  else form.append('words', words)
  return form
}
