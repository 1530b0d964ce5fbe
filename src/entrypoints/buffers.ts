import { setFlagsFromString } from 'node:v8'

/**
 * Bytes that come in and go out count as part of the whole heap. By default V8 marks the whole heap anew for each 64 megabytes of buffers:
 * with 25 megabytes of messages a second, each copied a few times, that was twice a second, and whoever wanted a page waited for it.
 */
export function countBuffersWithHeap(): void {
  setFlagsFromString('--external-memory-accounted-in-global-limit')
}
