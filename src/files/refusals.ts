import type { Label } from '#domain/label.ts'
import { Refusal, type RefusalFacts } from '#domain/refusal.ts'

/** Every reason why a file is not read, with the sentence a person sees. `{name}` is filled from the facts. */
const sentences = {
  'file-empty': ['文件是空的，没有可读的内容。', 'The file is empty; there is nothing to read.'],
  'file-too-large': [
    '文件有 {megabytes} MB，超过 {limit} MB 的上限，请拆分或删去图片后重试。',
    'The file has {megabytes} MB, more than the limit of {limit} MB. Split it or remove pictures, then try again.',
  ],
  'file-too-long': [
    '文件的文字超过 {limit} 字，请拆分后重试。',
    'The file holds more than {limit} characters of text. Split it, then try again.',
  ],
  'file-encrypted': [
    '文件已加密，请先取消密码再上传。',
    'The file is encrypted. Remove its password first, then upload it again.',
  ],
  'file-broken': [
    '文件已损坏或不完整，无法读取，请用办公软件打开后另存一份再试。',
    'The file is broken or incomplete and cannot be read. Open it in an office program, save a copy and try that.',
  ],
  'file-bomb': [
    '文件解压后异常庞大，疑似压缩炸弹，已停止读取。',
    'The file grows beyond all measure when unpacked (a zip bomb?). Reading was stopped.',
  ],
  'file-macros': [
    '文件带有宏程序，出于安全不予读取，请另存为不含宏的 .docx。',
    'The file contains macros and is not read for safety. Save it as a .docx without macros.',
  ],
  'file-type': [
    '这是{nameZh}，不是可以编译的文稿。请上传 .docx、.doc、.pdf、.html、.txt 或 .csv。',
    'This is {nameEn}, not a document that can be compiled. Please upload .docx, .doc, .pdf, .html, .txt or .csv.',
  ],
  'file-image': [
    '这是一张图片。未发现文字，是扫描件或照片吗？请上传带文字的原文件。',
    'This is a picture. No text found; scanned? Please upload the original file with its text.',
  ],
  'file-no-text': [
    '未发现文字，是扫描件或照片吗？请上传带文字的原文件。',
    'No text found; scanned? Please upload the original file with its text.',
  ],
  'file-doctype': [
    '文件内的 XML 带有 DOCTYPE 声明，出于安全不予读取。',
    'The XML inside the file declares a DOCTYPE and is not read for safety.',
  ],
  'file-too-heavy': [
    '处理这份文件所需内存超过 {megabytes} MB，已停止。',
    'Working on this document needs more than {megabytes} MB of memory. It was stopped.',
  ],
  'file-too-slow': [
    '处理这份文件超过 {seconds} 秒，已停止。',
    'Working on this document took longer than {seconds} seconds. It was stopped.',
  ],
} as const satisfies Record<string, Label>

export type FileRefusalCode = keyof typeof sentences

/** Builds the refusal for a file; `cause` keeps what the library said, for the log only. */
export function refuseFile(code: FileRefusalCode, facts: RefusalFacts = {}, cause?: unknown): Refusal {
  const [zh, en] = sentences[code]
  return new Refusal(code, [fill(zh, facts), fill(en, facts)], facts, cause === undefined ? {} : { cause })
}

function fill(sentence: string, facts: RefusalFacts): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
}
