import { askChild, type ChildOptions } from './child.ts'
import { type FileLimits, standardFileLimits } from './limits.ts'
import { checkSize, type ReadDocument } from './read-document.ts'
import { refuseFile } from './refusals.ts'

export type ReadRequest = { readonly bytes: Uint8Array; readonly name: string; readonly limits: FileLimits }

export type ReadOptions = ChildOptions & { readonly limits?: FileLimits }

/** 隔离读取 — reads a document in a process of its own. */
export async function readInChild(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadDocument> {
  const { limits = standardFileLimits, program = new URL('./read-child.ts', import.meta.url) } = options
  options.signal?.throwIfAborted()
  checkSize(bytes, limits)
  const request: ReadRequest = { bytes, name, limits }
  return askChild(program, request, options, (cause) => refuseFile('file-broken', {}, cause))
}
