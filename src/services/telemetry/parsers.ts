import { protocolParsers } from '#domain/protocol/parsers.ts'
import { countLines, parseLines } from '#domain/telemetry/lines.ts'
import type { Parser } from '#domain/telemetry/parser.ts'

export type Parsers = Readonly<Record<string, Parser>>

/** 解析程序 — by the kind of a message, and by the word that a product model names for frames that a platform carried. */
export const parsers: Parsers = { lines: parseLines, ...protocolParsers }

/** How many packets a message holds, told when it comes in and without reading it. */
export function packetsIn(kind: string, body: Uint8Array): number {
  return kind === 'lines' ? countLines(body) : 1
}
