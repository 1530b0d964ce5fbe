import { setFlagsFromString } from 'node:v8'

/** Known to V8 until buffers count so by themselves. */
export const bufferFlag = '--external-memory-accounted-in-global-limit'

/**
 * Bytes that come in and go out count as part of the whole heap. By default V8 marks the whole heap anew for each 64 megabytes of buffers:
 * with 25 megabytes of messages a second, each copied a few times, that was twice a second, and whoever wanted a page waited for it.
 */
export function countBuffersWithHeap(): void {
  setFlagsFromString(bufferFlag)
}
