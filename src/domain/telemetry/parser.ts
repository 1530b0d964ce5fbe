import type { QuarantineReason } from '#domain/telemetry/quarantine.ts'
import type { Readings } from '#domain/telemetry/reading.ts'

/** A message as it lies in the inbox, before anybody looked inside. */
export type RawMessage = {
  readonly body: Uint8Array
  /** The body as UTF-8; worked out when asked. */
  readonly text: () => string
  /** Number of the device or gateway that sent it and proved its secret. */
  readonly sender: string
  /** Where in its way in: a topic, a format, a path. */
  readonly source: string
  /** ISO 8601 in UTC. */
  readonly receivedAt: string
}

/** A frame of the device's own protocol that a platform only carried: the parser of the device's model reads it. */
export type Wrapped = {
  readonly wrapped: Uint8Array
  /** By what the platform names the device: 编号 or IMEI. */
  readonly number: string
  readonly platformAt: string | null
}

export type Unread = { readonly reason: QuarantineReason; readonly number?: string }

/** One packet of a message; `platformAt` is the clock of a platform on the way, which is never the device's. */
export type ParsedPacket = (Readings & { readonly platformAt?: string | null }) | Wrapped | Unread

/**
 * 报文解析 — reads all packets of a message in their order. Pure: equal bytes give equal readings, so that a parser which was mended
 * reads ninety days again. What it throws makes the message unreadable, and loses nothing.
 */
export type Parser = (message: RawMessage) => readonly ParsedPacket[]
