import { askChild } from './child.ts'
import { standardFileLimits } from './limits.ts'
import { checkSize } from './read-document.ts'
import type { ReadOptions, ReadRequest } from './read-in-child.ts'
import type { ReadRow } from './read-xlsx.ts'
import { refuseFile } from './refusals.ts'
import type { RowLines } from './row-lines.ts'

export type RowsRequest = ReadRequest & { readonly most: number }

/** 隔离读行 — reads the rows of a large sheet in a process of its own; what comes back is bytes, read line by line. */
export async function readRowsInChild(
  bytes: Uint8Array,
  name: string,
  most: number,
  options: ReadOptions = {},
): Promise<RowLines> {
  const { limits = standardFileLimits, program = new URL('./rows-child.ts', import.meta.url) } = options
  options.signal?.throwIfAborted()
  checkSize(bytes, limits)
  const request: RowsRequest = { bytes, name, limits, most }
  return askChild(program, request, options, (cause) => refuseFile('file-broken', {}, cause))
}

/** The rows in batches; only one batch at a time is there as values. */
export function* batchesOf({ lines }: RowLines, size: number): Generator<readonly ReadRow[]> {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)
  let batch: ReadRow[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at)
    const [number, cells] = JSON.parse(bytes.toString('utf8', at, end)) as [number, ReadRow['cells']] // written by packRows
    batch.push({ number, cells })
    at = end + 1
    if (batch.length === size) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
