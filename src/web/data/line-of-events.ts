import { bearerHeader, isWithoutCookie } from './bearer.ts'

type Listener = {
  readonly onOpen: () => void
  readonly onLost: () => void
  readonly onMessage: (data: string) => void
}

/** How long a line that broke is left alone, in milliseconds. */
const rest = 5000

/** The line on which the server tells what changed; opened again by itself. Gives back what closes it. */
export function openLine(address: string, listener: Listener): () => void {
  return isWithoutCookie() ? fetchLine(address, listener) : sourceLine(address, listener)
}

function sourceLine(address: string, { onOpen, onLost, onMessage }: Listener): () => void {
  const source = new EventSource(address)
  source.onopen = onOpen
  // The browser opens the line again by itself; `onopen` tells when it is back.
  source.onerror = onLost
  source.onmessage = (event) => onMessage(event.data)
  return () => source.close()
}

/** The same by fetch: an `EventSource` can send no header, and its address must not carry a session. */
function fetchLine(address: string, listener: Listener): () => void {
  const closing = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = async () => {
    await readLine(address, closing.signal, listener).catch(() => undefined)
    if (closing.signal.aborted) return
    listener.onLost()
    timer = setTimeout(() => void open(), rest)
  }
  void open()
  return () => {
    closing.abort()
    clearTimeout(timer)
  }
}

async function readLine(address: string, signal: AbortSignal, { onOpen, onMessage }: Listener): Promise<void> {
  const answer = await fetch(address, { credentials: 'omit', cache: 'no-store', signal, headers: await bearerHeader() })
  if (!answer.ok || answer.body === null) return
  onOpen()
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (rest + part.value).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) if (event.startsWith('data: ')) onMessage(event.slice('data: '.length))
  }
}
