import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import type { LaunchedServer } from '#store/embedded-launch.ts'
import { sleep } from '#store/embedded-process.ts'

export type Supervisor = { stop(): Promise<void> }

const patience = 10_000
const maximumDeaths = 5

/** Keeps a launched server alive until it is told to stop, and never leaves it behind when this process ends. */
export function supervise(
  first: LaunchedServer,
  relaunch: () => Promise<LaunchedServer>,
  log: (line: Label) => void,
): Supervisor {
  let child = first.child
  let isStopping = false
  let deaths = 0
  let revival = Promise.resolve()

  const watch = (server: LaunchedServer) => {
    child = server.child
    child.unref()
    child.once('exit', () => {
      if (!isStopping) revival = revive()
    })
  }
  const revive = async () => {
    if (++deaths > maximumDeaths) return log(['数据库反复退出，不再重启', 'The database keeps dying, giving up on it'])
    log(['数据库意外退出：正在恢复', 'The database ended unexpectedly: bringing it back'])
    try {
      watch(await relaunch())
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      log(error.text)
    }
  }
  const stop = async () => {
    isStopping = true
    forget()
    await revival
    await end(child)
  }
  const forget = stopWithProcess(stop, () => child.kill('SIGINT'))
  watch(first)
  return { stop }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  const gone = once(child, 'exit')
  child.kill('SIGINT')
  const obeyed = await Promise.race([gone.then(() => true), sleep(patience).then(() => false)])
  if (!obeyed) child.kill('SIGQUIT')
  await gone
}

/** Where somebody else already listens to a signal, the orderly end is theirs; the exit of the process is ours in any case. */
function stopWithProcess(stop: () => Promise<void>, stopAtOnce: () => void): () => void {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return
    void stop().finally(() => process.kill(process.pid, signal))
  }
  for (const signal of signals) process.on(signal, onSignal)
  process.on('exit', stopAtOnce)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
    process.off('exit', stopAtOnce)
  }
}
