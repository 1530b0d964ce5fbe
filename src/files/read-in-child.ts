import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Label } from '#domain/label.ts'
import type { TemplateWords } from '#domain/paper/template-words.ts'
import { Refusal, type RefusalFacts } from '#domain/refusal.ts'
import { createGate } from './gate.ts'
import { type ChildLimits, type FileLimits, standardChildLimits, standardFileLimits } from './limits.ts'
import { checkSize, type ReadDocument } from './read-document.ts'
import type { ReadSheet } from './read-xlsx.ts'
import { refuseFile } from './refusals.ts'
import type { TemplateReading } from './template.ts'

export type ChildRequest = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: FileLimits
  /** What is put in the place of the placeholders of a template. */
  readonly words?: TemplateWords | undefined
}

export type ChildAnswer<T> =
  | { readonly document: T }
  | { readonly refusal: { readonly code: string; readonly text: Label; readonly facts: RefusalFacts } }
  | { readonly failure: string }

export type ReadOptions = {
  readonly limits?: FileLimits
  readonly child?: ChildLimits
  /** Cancels the reading; the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignal
  /** The program the child runs; another one only in tests of this very fence. */
  readonly program?: URL
}

/** 隔离读取 — reads a document in a process of its own that may be killed: a hostile file costs one child, never the server. */
export function readInChild(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadDocument> {
  return askProgram(new URL('./parser-child.ts', import.meta.url), bytes, name, options)
}

/** Reads the first sheet of a workbook in the same way. */
export function readSheetInChild(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadSheet> {
  return askProgram(new URL('./xlsx-child.ts', import.meta.url), bytes, name, options)
}

/** Reads the placeholders of a template of papers behind the same fence. */
export function readTemplateInChild(bytes: Uint8Array, name: string): Promise<TemplateReading> {
  return askProgram(new URL('./template-child.ts', import.meta.url), bytes, name, {})
}

/** Fills a template of papers behind the same fence. */
export function fillTemplateInChild(bytes: Uint8Array, name: string, words: TemplateWords): Promise<Uint8Array> {
  return askProgram(new URL('./template-child.ts', import.meta.url), bytes, name, {}, words)
}

async function askProgram<T>(
  program: URL,
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  words?: TemplateWords,
): Promise<T> {
  const { limits = standardFileLimits, child: childLimits = standardChildLimits, signal } = options
  signal?.throwIfAborted()
  checkSize(bytes, limits)
  return gate(async () => {
    const child = startChild(options.program ?? program, childLimits)
    try {
      return documentOf(await ask<T>(child, { bytes, name, limits, words }, childLimits, signal))
    } finally {
      child.kill('SIGKILL')
    }
  }, signal)
}

/** The memory of all children together is bounded too: one for each core. */
const gate = createGate(availableParallelism())

/** The child sees no environment, writes no file and starts no process; it needs only to read its own code. */
function startChild(program: URL, { megabytes }: ChildLimits): ChildProcess {
  const { SystemRoot } = process.env
  return fork(fileURLToPath(program), [], {
    execArgv: [`--max-old-space-size=${megabytes}`, '--permission', '--allow-fs-read=*', '--no-warnings'],
    env: SystemRoot === undefined ? {} : { SystemRoot },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function ask<T>(
  child: ChildProcess,
  request: ChildRequest,
  limits: ChildLimits,
  signal: AbortSignal | undefined,
): Promise<ChildAnswer<T>> {
  return new Promise((resolve, reject) => {
    const seconds = limits.milliseconds / 1000
    const timer = setTimeout(() => reject(refuseFile('file-too-slow', { seconds })), limits.milliseconds)
    const cancel = () => reject(signal?.reason)
    signal?.addEventListener('abort', cancel, { once: true })
    child.once('message', (answer: ChildAnswer<T>) => resolve(answer))
    child.once('error', reject)
    child.once('exit', (code, killer) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      // The answer may still lie in the channel when the child is already gone.
      const end = () => reject(deathOf(code, killer, limits))
      if (child.connected) child.once('disconnect', end)
      else end()
    })
    child.send(request, (error) => {
      if (error !== null) child.kill('SIGKILL')
    })
  })
}

/** V8 aborts when its memory is used up; any other death is a fault of ours or of a library. */
function deathOf(code: number | null, killer: NodeJS.Signals | null, { megabytes }: ChildLimits): Refusal {
  const isAborted = killer === 'SIGABRT' || code === 134
  if (isAborted) return refuseFile('file-too-heavy', { megabytes })
  return refuseFile('file-broken', {}, new Error(`The reading process ended with ${killer ?? code}.`))
}

function documentOf<T>(answer: ChildAnswer<T>): T {
  if ('document' in answer) return answer.document
  if ('refusal' in answer) throw new Refusal(answer.refusal.code, answer.refusal.text, answer.refusal.facts)
  throw refuseFile('file-broken', {}, new Error(answer.failure))
}
