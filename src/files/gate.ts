/** 闸口 — lets a fixed number of jobs run at a time; the others wait in the order in which they came. */
export type Gate = <Value>(job: () => Promise<Value>, signal?: AbortSignal) => Promise<Value>

export function createGate(atOnce: number): Gate {
  let running = 0
  const waiting: (() => void)[] = []
  return async (job, signal) => {
    if (running >= atOnce) await turn(waiting, signal)
    else running += 1
    try {
      return await job()
    } finally {
      // The place is handed over rather than given up, or a newcomer could take it before its turn.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}

/** Resolves when it is this job's turn; who gives up loses the place in the queue. */
function turn(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const enter = () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      waiting.splice(waiting.indexOf(enter), 1)
      reject(signal?.reason)
    }
    signal?.throwIfAborted()
    signal?.addEventListener('abort', leave, { once: true })
    waiting.push(enter)
  })
}
