import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blurred, open311Json, open311Xml } from '#domain/public/open311.ts'
import { pictureOf } from '#domain/public/picture.ts'

const list = (description: string) =>
  ({ root: 'service_requests', item: 'request', items: [{ service_request_id: '7', description, lat: null }] }) as const

it('one list is written as JSON and as XML, and what is not known is empty', () => {
  expect(JSON.parse(open311Json(list('a')))).toEqual([{ service_request_id: '7', description: 'a', lat: null }])
  expect(open311Xml(list('井盖 <破> & 缺'))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<service_requests><request><service_request_id>7</service_request_id>' +
      '<description>井盖 &lt;破&gt; &amp; 缺</description><lat/></request></service_requests>\n',
  )
})

it('whatever somebody writes, the XML has exactly the elements that we wrote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const xml = open311Xml(list(words))
      const known = new Set(['service_requests', 'request', 'service_request_id', 'description', 'lat'])
      const elements = [...xml.matchAll(/<([^?>]*)>/g)].map(([, name]) => (name ?? '').replaceAll('/', ''))
      expect(elements.every((name) => known.has(name))).toBe(true)
      expect(xml.match(/</g)?.length).toBe(xml.match(/>/g)?.length)
    }),
  )
})

it('a place for everybody is told to about a hundred metres', () => {
  expect([blurred(117.034_567), blurred(28.2446), blurred(null)]).toEqual([117.035, 28.245, null])
})

it('a picture is known by its bytes and not by its name', () => {
  expect(pictureOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpeg')
  expect(pictureOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('png')
  expect(pictureOf(new TextEncoder().encode('RIFF0000WEBP'))).toBe('webp')
  expect(pictureOf(new TextEncoder().encode('<svg onload=alert(1)>'))).toBeNull()
})
