import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Label } from '#domain/label.ts'
import { Refusal, type RefusalFacts } from '#domain/refusal.ts'
import { createGate } from './gate.ts'
import { type ChildLimits, standardChildLimits } from './limits.ts'
import { refuseFile } from './refusals.ts'

export type ChildAnswer<Value> =
  | { readonly value: Value }
  | { readonly refusal: { readonly code: string; readonly text: Label; readonly facts: RefusalFacts } }
  | { readonly failure: string }

export type ChildOptions = {
  readonly child?: ChildLimits
  /** Cancels the work; the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignal
  /** Told when the child begins: until then the request waits for its turn. */
  readonly begun?: () => void
  /** The program the child runs; another one only in tests of this very fence. */
  readonly program?: URL
}

/**
 * 隔离办理 — one request to a program in a process of its own that may be killed, and its answer: hostile or endless work
 * costs one child, never the server. `broken` says what it means when the child fails otherwise.
 */
export async function askChild<Request, Value>(
  program: URL,
  request: Request,
  { child: limits = standardChildLimits, signal, begun }: ChildOptions,
  broken: (cause: Error) => Error,
): Promise<Value> {
  signal?.throwIfAborted()
  return gate(async () => {
    begun?.()
    const child = startChild(program, limits)
    try {
      return unwrap(await ask<Request, Value>(child, request, { limits, signal, broken }), broken)
    } finally {
      child.kill('SIGKILL')
    }
  }, signal)
}

/** The whole life of a child: one request in, one answer out. Called by programs that are only started, never imported. */
export function answerParent<Request, Value>(work: (request: Request) => Value | Promise<Value>): void {
  process.once('message', async (request: Request) => {
    const answer = await answerTo(work, request)
    process.send?.(answer, () => process.disconnect())
  })
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

type Asked = {
  readonly limits: ChildLimits
  readonly signal: AbortSignal | undefined
  readonly broken: (cause: Error) => Error
}

function ask<Request, Value>(
  child: ChildProcess,
  request: Request,
  { limits, signal, broken }: Asked,
): Promise<ChildAnswer<Value>> {
  return new Promise((resolve, reject) => {
    const seconds = limits.milliseconds / 1000
    const timer = setTimeout(() => reject(refuseFile('file-too-slow', { seconds })), limits.milliseconds)
    const cancel = () => reject(signal?.reason)
    signal?.addEventListener('abort', cancel, { once: true })
    child.once('message', (answer: ChildAnswer<Value>) => resolve(answer))
    child.once('error', reject)
    child.once('exit', (code, killer) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      // The answer may still lie in the channel when the child is already gone.
      const end = () =>
        reject(deathOf(code, killer, limits) ?? broken(new Error(`The child ended with ${killer ?? code}.`)))
      if (child.connected) child.once('disconnect', end)
      else end()
    })
    child.send(request as object, (error) => {
      // whatever is asked of a child is an object
      if (error !== null) child.kill('SIGKILL')
    })
  })
}

/** V8 aborts when its memory is used up; any other death is a fault of ours or of a library. */
function deathOf(code: number | null, killer: NodeJS.Signals | null, { megabytes }: ChildLimits): Refusal | null {
  const isAborted = killer === 'SIGABRT' || code === 134
  return isAborted ? refuseFile('file-too-heavy', { megabytes }) : null
}

function unwrap<Value>(answer: ChildAnswer<Value>, broken: (cause: Error) => Error): Value {
  if ('value' in answer) return answer.value
  if ('refusal' in answer) throw new Refusal(answer.refusal.code, answer.refusal.text, answer.refusal.facts)
  throw broken(new Error(answer.failure))
}

async function answerTo<Request, Value>(
  work: (request: Request) => Value | Promise<Value>,
  request: Request,
): Promise<ChildAnswer<Value>> {
  try {
    return { value: await work(request) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, text: error.text, facts: error.facts } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
