import { type Fields, fieldsOf, readProperties, seriesFromJson, textOr } from '#domain/protocol/properties.ts'
import { type DeviceEvent, type Fault, nothingParsed, type Parsed, type Series } from '#domain/protocol/reading.ts'
import { fromJson } from '#domain/protocol/times.ts'
import type { Spoken } from '#domain/protocol/topics.ts'

/**
 * JSON of MQTT: our own tree and the conventions of Huawei, Alibaba and ThingsBoard, all to the same readings. `signedIn` is who
 * published, which is what ThingsBoard calls “me”.
 */
export function readSpoken(spoken: Spoken, signedIn: string, body: unknown): readonly Parsed[] {
  const fields = fieldsOf(body)
  switch (spoken.language) {
    case 'own':
    case 'own-gateway':
      return [fields === null ? unreadable(spoken.device) : ownBody(spoken.device, fields)]
    case 'huawei':
      return huaweiServices(spoken.device, fields?.services)
    case 'huawei-gateway':
      return listOf(fields?.devices).flatMap((one) => {
        const { device_id, services } = fieldsOf(one) ?? {}
        return huaweiServices(textOr(device_id), services)
      })
    case 'alibaba':
      return [alibabaParams(spoken.device, fields?.params)]
    case 'alibaba-history':
      return listOf(fields?.params).flatMap(alibabaHistory)
    case 'thingsboard':
      return (Array.isArray(body) ? body : [body]).map((one) => thingsboardOne(signedIn, one))
    case 'thingsboard-gateway':
      return Object.entries(fields ?? {}).flatMap(([device, list]) =>
        listOf(list).map((one) => thingsboardOne(device, one)),
      )
    case 'own-answer':
    case 'own-gateway-answer':
      return [] // no reading: what it says of a letter was noted as it came
    case 'frame':
      return [unreadable(spoken.device)]
  }
}

/** `{ "at", "values": { "waterVolume": 1.2 }, "series": […], "events": ["lowBattery"] }` */
export function ownBody(device: string, body: Fields): Parsed {
  const at = fromJson(body.at)
  const parsed = readProperties(device, at, fieldsOf(body.values) ?? {})
  const told = listOf(body.series).map(seriesFromJson)
  const events = listOf(body.events).filter((event): event is string => typeof event === 'string')
  return {
    ...parsed,
    series: told.filter((one): one is Series => typeof one !== 'string'),
    events: [...parsed.events, ...events.map((event): DeviceEvent => ({ event, at }))],
    faults: [
      ...parsed.faults,
      ...told.filter((one): one is Fault => typeof one === 'string'),
      ...(at === null && body.at !== undefined ? (['time'] as const) : []),
    ],
  }
}

/** Each service has properties and a time; a time that the platform put there cannot be told from the device's own. */
export function huaweiServices(device: string | null, services: unknown): readonly Parsed[] {
  if (!Array.isArray(services)) return [unreadable(device)]
  return services.map((one) => {
    const { properties, event_time } = fieldsOf(one) ?? {}
    const fields = fieldsOf(properties)
    return fields === null ? unreadable(device) : readProperties(device, fromJson(event_time), fields)
  })
}

export function unreadable(device: string | null): Parsed {
  return { ...nothingParsed, device, faults: ['body'] }
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function alibabaParams(device: string, params: unknown): Parsed {
  const fields = fieldsOf(params)
  return fields === null ? unreadable(device) : readProperties(device, null, fields)
}

function alibabaHistory(one: unknown): readonly Parsed[] {
  const { identity, properties } = fieldsOf(one) ?? {}
  const device = textOr(fieldsOf(identity)?.deviceName)
  return listOf(properties).map((fields) => readProperties(device, null, fieldsOf(fields) ?? {}))
}

/** Either the values themselves or `{ ts, values }`. */
function thingsboardOne(device: string, one: unknown): Parsed {
  const fields = fieldsOf(one)
  if (fields === null) return unreadable(device)
  const values = fieldsOf(fields.values)
  return values === null ? readProperties(device, null, fields) : readProperties(device, fromJson(fields.ts), values)
}
