import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { standardFileLimits } from '#files/limits.ts'
import { unzip } from '#files/zip.ts'
import { refusalOf } from '#test/support/refusals.ts'

const all = () => true
const codeOf = async (bytes: Uint8Array, limits = standardFileLimits) =>
  (await refusalOf(() => unzip(bytes, limits, all))).code

/** Writes a false unpacked size into every entry of the directory. */
function lie(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  return zip
}

describe('unpacking', () => {
  test('gives the wanted entries, packed or stored', () => {
    const zip = zipSync({
      'a.xml': strToU8('甲'.repeat(500)),
      'b.xml': [strToU8('乙'), { level: 0 }],
      'c.png': strToU8('c'),
    })
    const files = unzip(zip, standardFileLimits, (name) => name.endsWith('.xml'))
    expect([...files.keys()]).toEqual(['a.xml', 'b.xml'])
    expect(new TextDecoder().decode(files.get('b.xml'))).toBe('乙')
  })

  test('finds the directory behind a comment at the end', () => {
    const zip = zipSync({ a: strToU8('甲') })
    const commented = Buffer.concat([zip, Buffer.alloc(300, 0x20)])
    commented.writeUInt16LE(300, zip.length - 2)
    expect(unzip(commented, standardFileLimits, all).size).toBe(1)
  })

  test('changed bytes are noticed', async () => {
    const zip = zipSync({ a: [strToU8('甲乙丙丁'), { level: 0 }] })
    zip[33] = 0
    expect(await codeOf(zip)).toBe('file-broken')
  })
})

describe('bombs', () => {
  const zeros = new Uint8Array(30 * 1024 * 1024)

  test('a file that swells a thousandfold is refused, an honest small one is not', async () => {
    expect(await codeOf(zipSync({ 'word/document.xml': zeros }))).toBe('file-bomb')
    expect(unzip(zipSync({ a: zeros.subarray(0, 1024 * 1024) }), standardFileLimits, all).size).toBe(1)
  })

  test('a declared size is not trusted', async () => {
    expect(await codeOf(lie(zipSync({ a: zeros }), 12))).toBe('file-bomb')
  })

  test('an entry that nobody wants is counted all the same', async () => {
    const zip = lie(zipSync({ 'word/media/a.png': zeros }), 12)
    expect((await refusalOf(() => unzip(zip, standardFileLimits, () => false))).code).toBe('file-bomb')
  })

  test('many small entries add up, and too many are refused by their number', async () => {
    const part = zeros.subarray(0, 3 * 1024 * 1024)
    expect(
      await codeOf(lie(zipSync(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}`, part]))), 1)),
    ).toBe('file-bomb')
    const crowd = zipSync(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}`, strToU8('a')])))
    expect(await codeOf(crowd, { ...standardFileLimits, entries: 49 })).toBe('file-bomb')
  })
})
