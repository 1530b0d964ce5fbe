import { existsSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { standardFileLimits } from '#files/limits.ts'
import { readDocument } from '#files/read-document.ts'
import { docFile, oleFile } from '#test/support/ole-fixtures.ts'
import { pdfFile } from '#test/support/pdf-fixtures.ts'
import { refusalOf } from '#test/support/refusals.ts'
import { p, wordFile } from '#test/support/word-fixtures.ts'

const speech = '同志们：今天开会，部署全年重点工作。\n请经发局在6月底前拿出总体方案，各部门要密切配合。'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const codeOf = async (bytes: Uint8Array, name = 'a.docx') => (await refusalOf(() => readDocument(bytes, name))).code

describe('plain text is decoded whatever it was written in', () => {
  const encodings = ['utf8', 'gb18030', 'utf16le', 'utf16be']
  test.each(encodings)('%s without a mark', async (encoding) => {
    expect(await readDocument(iconv.encode(speech, encoding), 'a.txt')).toEqual({
      kind: 'txt',
      title: null,
      text: speech,
    })
  })

  test.each(['utf8', 'utf16le', 'utf16be'])('%s with a byte-order mark and Windows line ends', async (encoding) => {
    const bytes = iconv.encode(speech.replace('\n', '\r\n'), encoding, { addBOM: true })
    expect((await readDocument(bytes, 'a.txt')).text).toBe(speech)
  })

  test('one broken byte does not turn UTF-8 into another encoding', async () => {
    const bytes = bytesOf(speech.repeat(20))
    bytes[31] = 0xff
    expect((await readDocument(bytes, 'a.txt')).text).toContain('请经发局在6月底前拿出总体方案')
  })

  test('English is text too', async () => {
    expect((await readDocument(bytesOf('Plain words.'), 'a.txt')).text).toBe('Plain words.')
  })
})

describe('the content decides what a file is, not its name', () => {
  test('a Word document called .txt, a text called .docx', async () => {
    expect((await readDocument(wordFile({ body: p(speech) }), 'a.txt')).kind).toBe('docx')
    expect((await readDocument(bytesOf(speech), 'a.docx')).kind).toBe('txt')
  })

  test('a Word 97 document gives its text', async () => {
    expect(await readDocument(docFile(speech.replace('\n', '\r')), 'a.doc')).toEqual({
      kind: 'doc',
      title: null,
      text: speech,
    })
  })

  test('a web page called .doc is a web page', async () => {
    const page = '<html><body><p>请经发局拿出方案。</p></body></html>'
    expect(await readDocument(bytesOf(page), 'a.doc')).toEqual({
      kind: 'html',
      title: null,
      text: '请经发局拿出方案。',
    })
  })

  test('a table of text gives its text column', async () => {
    const csv = 'title,full_text\n讲话,"第一句，\n第二句说“好”。"\n'
    expect(await readDocument(bytesOf(csv), 'a.csv')).toEqual({
      kind: 'csv',
      title: '讲话',
      text: '第一句，\n第二句说“好”。',
    })
  })
})

describe('what cannot be read is refused in both languages', () => {
  test('an empty file, and one of blanks only', async () => {
    expect(await codeOf(new Uint8Array())).toBe('file-empty')
    expect(await codeOf(bytesOf(' \r\n\u3000'), 'a.txt')).toBe('file-empty')
  })

  test('a file above the limit, with both sizes in the sentence', async () => {
    const limits = { ...standardFileLimits, bytes: 1024 * 1024 }
    const refusal = await refusalOf(() => readDocument(new Uint8Array(1.5 * 1024 * 1024), 'a.txt', limits))
    expect(refusal.code).toBe('file-too-large')
    expect(refusal.facts).toEqual({ megabytes: 1.5, limit: 1 })
    for (const sentence of refusal.text) expect(sentence).toMatch(/1\.5 MB.*1 MB/)
  })

  test('more text than the limit', async () => {
    const limits = { ...standardFileLimits, characters: 20 }
    expect((await refusalOf(() => readDocument(bytesOf(speech), 'a.txt', limits))).code).toBe('file-too-long')
  })

  test('encrypted: a .docx in its wrapper, a .doc, a zip with a password, a PDF', async () => {
    expect(await codeOf(oleFile({ EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(8) }))).toBe(
      'file-encrypted',
    )
    expect(await codeOf(docFile(speech, 0x0100), 'a.doc')).toBe('file-encrypted')
    const zip = wordFile({ body: p(speech) })
    const at = zip.lastIndexOf(0x50, zip.length - 23)
    let entry = at
    while (!(zip[entry] === 0x50 && zip[entry + 1] === 0x4b && zip[entry + 2] === 1 && zip[entry + 3] === 2)) entry -= 1
    zip[entry + 8] = 1
    expect(await codeOf(zip)).toBe('file-encrypted')
    const key = `<${'00'.repeat(32)}>`
    const locked = `/ID[${key}${key}]/Encrypt<</Filter/Standard/V 1/R 2/O ${key}/U ${key}/P -4>>`
    expect(await codeOf(pdfFile([[{ text: '密', x: 90, y: 700, size: 16 }]], locked), 'a.pdf')).toBe('file-encrypted')
  })

  test('broken: each kind cut in half', async () => {
    const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)
    expect(await codeOf(half(wordFile({ body: p(speech) })))).toBe('file-broken')
    expect(await codeOf(docFile(speech).slice(0, 700), 'a.doc')).toBe('file-broken')
    expect(await codeOf(bytesOf('%PDF-1.7 nothing'), 'a.pdf')).toBe('file-broken')
  })

  test('macros, in either generation of Word', async () => {
    expect(await codeOf(wordFile({ body: p('文'), more: { 'word/vbaProject.bin': bytesOf('x') } }))).toBe('file-macros')
    expect(await codeOf(oleFile({ WordDocument: new Uint8Array(8), _VBA_PROJECT: new Uint8Array(8) }))).toBe(
      'file-macros',
    )
  })

  test('pictures, and a PDF that is only a picture, are asked whether they were scanned', async () => {
    for (const head of ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'GIF89a', 'II*\0'])
      expect(await codeOf(Buffer.from(`${head}${'x'.repeat(40)}`, 'latin1'), 'a.docx')).toBe('file-image')
    const refusal = await refusalOf(() => readDocument(pdfFile([[], []]), 'a.pdf'))
    expect(refusal.code).toBe('file-no-text')
    expect(refusal.text[1]).toContain('No text found; scanned?')
  })

  test('a Word document that holds a picture and no letter', async () => {
    expect(await codeOf(wordFile({ body: p('　') }))).toBe('file-no-text')
  })

  test('other types, named for what they are', async () => {
    const named = async (bytes: Uint8Array) => (await refusalOf(() => readDocument(bytes, 'a.docx'))).facts.nameEn
    expect(await named(bytesOf('MZ\u0090program'))).toBe('a program')
    expect(await named(bytesOf('{\\rtf1 text}'))).toBe('an RTF file')
    expect(await named(zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }))).toBe(
      'a spreadsheet',
    )
    expect(await named(zipSync({ 'readme.txt': strToU8('a') }))).toBe('an archive')
    expect(await named(oleFile({ Workbook: new Uint8Array(8) }))).toBe('a spreadsheet')
    expect(await named(Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 37) % 251)))).toBe(
      'a binary file of unknown type',
    )
  })

  test('XML with a DOCTYPE that is no web page', async () => {
    expect(await codeOf(bytesOf('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'a.xml')).toBe(
      'file-doctype',
    )
  })
})

const reports = new URL('../../../shared/data/reports/', import.meta.url)

describe.skipIf(!existsSync(reports))('real reports (beside the repository)', () => {
  test.each([
    ['county-2016.gb18030.txt', '十三五'],
    ['county-2018.gb18030.txt', '2018年'],
    ['province-zhejiang-2026.csv', '各位代表'],
  ])('%s', async (name, words) => {
    const { text } = await readDocument(readFileSync(new URL(name, reports)), name)
    expect(text).toContain(words)
    expect(text).not.toContain('\ufffd')
    expect(text.length).toBeGreaterThan(10_000)
  })
})
