import { fromBase64, fromHex } from '#domain/protocol/bytes.ts'
import { fieldsOf, readProperties, textOr } from '#domain/protocol/properties.ts'
import type { Parsed } from '#domain/protocol/reading.ts'
import { huaweiServices, listOf, unreadable } from '#domain/protocol/spoken-json.ts'
import { fromJson } from '#domain/protocol/times.ts'

/** 北向推送 — one thing that a cloud pushed: what it is about, and the platform's own time, which is never the device's. */
export type Pushed = {
  readonly what: 'data' | 'online' | 'offline' | 'command-result' | 'other'
  readonly device: string | null
  readonly platformAt: string | null
  readonly parsed: readonly Parsed[]
  /** Bytes of the device's own protocol that the cloud only carried; the product model knows which. */
  readonly frame: Uint8Array | null
}

/** CTWing 天翼物联: `messageType`, `timestamp` (platform), `payload.APPdata` (Base64) or `payload.serviceData` [field names: memory]. */
export function readCtwing(body: unknown): readonly Pushed[] {
  return several(body).map((one) => {
    const told = fieldsOf(one) ?? {}
    const device = textOr(told.IMEI) ?? textOr(told.deviceId)
    const shared = { device, platformAt: fromJson(told.timestamp) }
    const payload = fieldsOf(told.payload)
    if (told.messageType === 'deviceOnlineOfflineReport')
      return { ...shared, what: told.eventType === 1 ? 'online' : 'offline', parsed: [], frame: null }
    if (told.messageType === 'commandResponse') return { ...shared, what: 'command-result', parsed: [], frame: null }
    if (payload === null) return { ...shared, what: 'other', parsed: [unreadable(device)], frame: null }
    const frame = typeof payload.APPdata === 'string' ? fromBase64(payload.APPdata) : null
    if (frame !== null) return { ...shared, what: 'data', parsed: [], frame }
    const properties = fieldsOf(payload.serviceData) ?? payload
    return { ...shared, what: 'data', parsed: [readProperties(device, null, properties)], frame: null }
  })
}

const onenetKinds: Readonly<Record<number, Pushed['what']>> = { 1: 'data', 7: 'command-result' }

/** OneNET: `msg` is one message or a list; `at` is the platform's time. Values of a string stream may be a frame in hexadecimal. */
export function readOnenet(body: unknown): readonly Pushed[] {
  const { msg } = fieldsOf(body) ?? {}
  return several(msg).map((one) => {
    const told = fieldsOf(one) ?? {}
    const device = textOr(told.imei) ?? textOr(told.dev_id)
    const shared = { device, platformAt: fromJson(told.at), parsed: [], frame: null }
    if (told.type === 2) return { ...shared, what: told.status === 1 ? 'online' : 'offline' }
    const what = onenetKinds[Number(told.type)] ?? 'other'
    if (what !== 'data') return { ...shared, what }
    const frame = typeof told.value === 'string' && told.value.length > 12 ? fromHex(told.value) : null
    if (frame !== null) return { ...shared, what, frame }
    const stream = textOr(told.ds_id) ?? ''
    return { ...shared, what, parsed: [readProperties(device, null, { [stream]: told.value })] }
  })
}

/** Huawei IoTDA: `resource` and `event` say what it is; readings stand in `notify_data.body.services[]`. */
export function readHuawei(body: unknown): readonly Pushed[] {
  return several(body).map((one) => {
    const told = fieldsOf(one) ?? {}
    const data = fieldsOf(told.notify_data) ?? {}
    const header = fieldsOf(data.header) ?? {}
    const inner = fieldsOf(data.body) ?? {}
    const device = textOr(header.node_id) ?? textOr(header.device_id)
    const shared = { device, platformAt: fromJson(told.event_time), frame: null }
    if (told.resource === 'device.status')
      return { ...shared, what: inner.status === 'ONLINE' ? 'online' : 'offline', parsed: [] }
    if (told.resource !== 'device.property') return { ...shared, what: 'other', parsed: [] }
    return { ...shared, what: 'data', parsed: huaweiServices(device, inner.services) }
  })
}

function several(body: unknown): readonly unknown[] {
  return Array.isArray(body) ? listOf(body) : [body]
}
