import { setFlagsFromString } from 'node:v8'

/** Each is known to the engine that we ship; another one would pass it over in silence. Measured in decision 0055. */
export const bufferFlags = [
  // By default V8 marks the whole heap anew for each 64 megabytes of buffers, apart from its own limit: at 25 megabytes of messages a second, each copied a
  // few times, that was twice a second, and whoever wanted a page waited for it.
  '--external-memory-accounted-in-global-limit',
  // The limit that then holds for both is three times what the last mark left alive. V8's own choice grows so tight within minutes that buffers alone reach
  // it once a second.
  '--heap-growing-percent=200',
]

/** Bytes that come in and go out count as part of the whole heap, and the heap has room for them. */
export function giveBuffersRoom(): void {
  for (const flag of bufferFlags) setFlagsFromString(flag)
}
