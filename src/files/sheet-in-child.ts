import { askChild } from './child.ts'
import { standardFileLimits } from './limits.ts'
import { checkSize } from './read-document.ts'
import type { ReadOptions, ReadRequest } from './read-in-child.ts'
import type { ReadSheet } from './read-xlsx.ts'
import { refuseFile } from './refusals.ts'

/** 隔离读表 — reads the first sheet of a workbook in a process of its own. */
export async function readSheetInChild(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadSheet> {
  const { limits = standardFileLimits, program = new URL('./sheet-child.ts', import.meta.url) } = options
  options.signal?.throwIfAborted()
  checkSize(bytes, limits)
  const request: ReadRequest = { bytes, name, limits }
  return askChild(program, request, options, (cause) => refuseFile('file-broken', {}, cause))
}
