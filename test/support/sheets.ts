import type { FastifyInstance } from 'fastify'
import { usccOf } from '#domain/enterprise/uscc.ts'
import type { Sheet, SheetCell } from '#domain/paper/sheet.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { standardFileLimits } from '#files/limits.ts'
import type { ReadCell } from '#files/read-xlsx.ts'
import { scanXlsx } from '#files/scan-xlsx.ts'
import { writeXlsx } from '#files/xlsx.ts'

/** A valid credit code of an invented firm. */
export function codeOf(n: number): string {
  return usccOf('91', '999901', `MB${String(n).padStart(6, '0')}`)
}

/** A workbook as a person would make it: a table under its heading, without anything of ours. */
export function sheetOf(titles: readonly string[], rows: readonly (readonly SheetCell[])[]): Promise<Uint8Array> {
  const columns = titles.map((title): Sheet['columns'][number] => ({ title, width: 14, kind: 'number' }))
  return writeXlsx([{ name: '企业', columns, rows }])
}

/** The headings of a list of firms as an office types it. */
export const titles = [
  '企业名称',
  '统一社会信用代码',
  '登记状态',
  '成立日期',
  '注册资本（亿元）',
  '规上企业',
  '服务单位',
  '曾用名',
]
/** One of the invented firms under these headings, with some cells otherwise. */
export const firm = (n: number, more: Partial<Record<number, string | number | null>> = {}) =>
  [`甲${n}制造有限公司`, codeOf(n), '存续', '2022.1.5', 1.2, '是', '经发局', '旧名一、旧名二'].map((cell, i) =>
    i in more ? (more[i] ?? null) : cell,
  )

/** The rows of a workbook as the importer sees them. */
export function rowsIn(bytes: Uint8Array): readonly (readonly ReadCell[])[] {
  const { lines } = scanXlsx(bytes, standardFileLimits, 1_000_000)
  const text = Buffer.from(lines).toString('utf8').trim()
  return text === '' ? [] : text.split('\n').map((line) => (JSON.parse(line) as [number, ReadCell[]])[1])
}

export type Imported = {
  readonly isDone: boolean
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number; readonly refused: number }
  readonly followed: number
  readonly passedOver: number
  readonly ignored: readonly string[]
  readonly computed: readonly string[]
  readonly refused: readonly { readonly row: number; readonly reasons: readonly (readonly [string, string])[] }[]
}

/** Sends workbooks to the importer and fetches sheets as a signed-in person. */
export function importer(app: () => FastifyInstance) {
  const post = (cookie: string, path: string, query: string, bytes: Uint8Array, name = '名册.xlsx') => {
    const payload = new FormData()
    payload.append('file', new Blob([Buffer.from(bytes)]), name)
    return app().inject({
      method: 'POST',
      url: `/api/${path}/import?${query}`,
      headers: { 'x-gaoxin': '1' },
      cookies: { [cookieName]: cookie },
      payload,
    })
  }
  return {
    post,
    take: async (cookie: string, path: string, bytes: Uint8Array, isDryRun = false, name?: string): Promise<Imported> =>
      (await post(cookie, path, `dry=${isDryRun}`, bytes, name)).json(),
    refusedOf: async (cookie: string, path: string, bytes: Uint8Array): Promise<Uint8Array> =>
      new Uint8Array((await post(cookie, path, 'answer=refused', bytes)).rawPayload),
    fetch: async (cookie: string, url: string): Promise<Uint8Array> =>
      new Uint8Array((await app().inject({ method: 'GET', url, cookies: { [cookieName]: cookie } })).rawPayload),
  }
}
