import type { FileLimits } from './limits.ts'
import { isEncryptedWord, oleEntries } from './ole.ts'
import { refuseFile } from './refusals.ts'
import { zipNames } from './zip.ts'

export type FileKind = 'docx' | 'doc' | 'pdf' | 'html' | 'txt' | 'csv'

/** Looks at the content first and at the name only where content cannot tell; refuses what is not a document. */
export function detectKind(bytes: Uint8Array, name: string, limits: FileLimits): FileKind | 'text' {
  if (bytes.length === 0) throw refuseFile('file-empty')
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return kindOfZip(bytes, limits)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfOle(bytes)
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf'
  if (isImage(bytes)) throw refuseFile('file-image')
  const foreign = foreignTypes.find((type) => startsWith(bytes, type.magic))
  if (foreign !== undefined) throw refuseType(foreign.zh, foreign.en)
  return /\.(csv|tsv)$/i.test(name) ? 'csv' : 'text'
}

/** Says what a file is that we do not read. */
export function refuseType(nameZh: string, nameEn: string): Error {
  return refuseFile('file-type', { nameZh, nameEn })
}

const foreignTypes = [
  { magic: '{\\rtf', zh: 'RTF 文件', en: 'an RTF file' },
  { magic: 'MZ', zh: '可执行程序', en: 'a program' },
  { magic: '\x7fELF', zh: '可执行程序', en: 'a program' },
  { magic: '\xca\xfe\xba\xbe', zh: '可执行程序', en: 'a program' },
  { magic: '\xcf\xfa\xed\xfe', zh: '可执行程序', en: 'a program' },
  { magic: '#!', zh: '脚本程序', en: 'a script' },
  { magic: '7z\xbc\xaf', zh: '压缩包', en: 'an archive' },
  { magic: 'Rar!', zh: '压缩包', en: 'an archive' },
  { magic: '\x1f\x8b', zh: '压缩包', en: 'an archive' },
  { magic: 'ID3', zh: '音频', en: 'a sound recording' },
  { magic: '\x00\x00\x00\x18ftyp', zh: '视频', en: 'a video' },
  { magic: '\x00\x00\x00\x20ftyp', zh: '视频', en: 'a video' },
  { magic: '\x1aE\xdf\xa3', zh: '视频', en: 'a video' },
  { magic: 'MIME-Version:', zh: '网页存档（MHT）', en: 'a web archive (MHT)' },
]

function isImage(bytes: Uint8Array): boolean {
  const magics = ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '\0\0\x01\0']
  if (magics.some((magic) => startsWith(bytes, magic))) return true
  if (startsWith(bytes, 'BM') && latin(bytes, 6, 10) === '\0\0\0\0') return true
  if (startsWith(bytes, 'RIFF') && latin(bytes, 8, 12) === 'WEBP') return true
  return latin(bytes, 4, 8) === 'ftyp' && ['heic', 'heix', 'mif1', 'avif'].includes(latin(bytes, 8, 12))
}

function kindOfZip(bytes: Uint8Array, limits: FileLimits): FileKind {
  const names = zipNames(bytes, limits)
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/vbaProject\.bin$/i)) throw refuseFile('file-macros')
  if (has(/^xl\/workbook/i)) throw refuseType('电子表格', 'a spreadsheet')
  if (has(/^ppt\/presentation/i)) throw refuseType('演示文稿', 'a slide show')
  if (has(/^OFD\.xml$/i)) throw refuseType('OFD 版式文件', 'an OFD file')
  if (has(/^content\.xml$/i) && has(/^mimetype$/i)) throw refuseType('ODF 文档', 'an OpenDocument file')
  if (has(/^\[Content_Types\]\.xml$/i)) return 'docx'
  throw refuseType('压缩包', 'an archive')
}

function kindOfOle(bytes: Uint8Array): FileKind {
  const entries = oleEntries(bytes)
  const find = (pattern: RegExp) => entries.find((entry) => pattern.test(entry.name))
  if (find(/^(EncryptedPackage|EncryptionInfo|EncryptedSummary)$/) !== undefined) throw refuseFile('file-encrypted')
  if (find(/^_VBA_PROJECT(_CUR)?$/) !== undefined) throw refuseFile('file-macros')
  if (find(/^(Workbook|Book)$/) !== undefined) throw refuseType('电子表格', 'a spreadsheet')
  if (find(/^PowerPoint Document$/) !== undefined) throw refuseType('演示文稿', 'a slide show')
  const word = find(/^WordDocument$/)
  if (word === undefined) throw refuseType('不认识的办公文件', 'an unknown office file')
  if (isEncryptedWord(bytes, word)) throw refuseFile('file-encrypted')
  return 'doc'
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return latin(bytes, 0, magic.length) === magic
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))
}
