/**
 * Open311 GeoReport v2 — what the public standard names: lists under a plural, each field an element, nothing said for what is not
 * known. One tree is written as JSON or as XML.
 */
export type Open311Value = string | number | boolean | null
export type Open311Item = Readonly<Record<string, Open311Value>>
export type Open311List = {
  readonly root: 'services' | 'service_requests' | 'errors'
  readonly item: 'service' | 'request' | 'error'
  readonly items: readonly Open311Item[]
}

export function open311Json({ items }: Open311List): string {
  return JSON.stringify(items)
}

export function open311Xml({ root, item, items }: Open311List): string {
  const lines = items.map((one) => {
    const fields = Object.entries(one).map(([name, value]) =>
      value === null || value === '' ? `<${name}/>` : `<${name}>${escaped(String(value))}</${name}>`,
    )
    return `<${item}>${fields.join('')}</${item}>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}>${lines.join('')}</${root}>\n`
}

/** 服务定义 — what one service asks besides place and words; ours ask nothing more, so that nobody is kept from reporting. */
export function definitionJson(code: string): string {
  return JSON.stringify({ service_code: code, attributes: [] })
}

export function definitionXml(code: string): string {
  const inner = `<service_code>${escaped(code)}</service_code><attributes/>`
  return `<?xml version="1.0" encoding="utf-8"?>\n<service_definition>${inner}</service_definition>\n`
}

/** 服务发现 — who answers, where and in which formats, as apps of the standard ask before anything else. */
type House = { readonly contact: string; readonly url: string }

/** When the way in last changed. */
const changeset = '2026-11-26T00:00:00+08:00'
const specification = 'http://wiki.open311.org/GeoReport_v2'
const formats = ['text/xml', 'application/json']

export function discoveryJson({ contact, url }: House): string {
  const endpoint = { specification, url, changeset, type: 'production', formats }
  return JSON.stringify({ changeset, contact, key_service: '', endpoints: [endpoint] })
}

export function discoveryXml({ contact, url }: House): string {
  const endpoint = [
    `<specification>${specification}</specification><url>${escaped(url)}</url><changeset>${changeset}</changeset>`,
    `<type>production</type><formats>${formats.map((one) => `<format>${one}</format>`).join('')}</formats>`,
  ].join('')
  const inner = `<changeset>${changeset}</changeset><contact>${escaped(contact)}</contact><key_service/>`
  return `<?xml version="1.0" encoding="utf-8"?>\n<discovery>${inner}<endpoints><endpoint>${endpoint}</endpoint></endpoints></discovery>\n`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escaped(value: string): string {
  // Control characters are no part of XML 1.0, whatever stands before them.
  return value
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** A place as it may be told to everybody: three decimals, about a hundred metres, so that no door is pointed at. */
export function blurred(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * 1000) / 1000
}
