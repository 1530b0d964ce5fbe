import type { FastifyInstance } from 'fastify'
import { cursorOf, type RawQuery, readListQuery } from '#derive/list-query.ts'
import { pathOf } from '#derive/names.ts'
import { listSql } from '#derive/select.ts'
import { sheetOf } from '#derive/sheet.ts'
import type { Day } from '#domain/day.ts'
import { sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { getRegister } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { ownPlace } from '#services/own-place.ts'
import { type Connection, run } from '#store/database.ts'
import { queryTokens } from '#store/tokens.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Above this a sheet is no longer read by people; the refusal says how to narrow it. */
const mostRows = 50_000

/** A list as an Excel sheet: exactly what is seen, by the same filter, in the language of the page. */
export function addSheet(app: FastifyInstance, { db }: ServerParts, register: Register): void {
  app.get(`/api/${pathOf(register.name)}/export.xlsx`, async (request, reply) => {
    const { language, columns, ...raw } = request.query as RawQuery & { language?: string; columns?: string } // texts and lists of texts
    const rows = await allPages(db, actorOf(request), register, raw, asOfOf(request))
    const spoken = language === 'en' ? 'en' : 'zh'
    const by = await ownPlace(db, actorOf(request))
    const stamp = stampOf(
      spoken,
      Object.values(by.names),
      actorOf(request).name,
      asOfOf(request) ?? request.moment.today,
    )
    const sheet = { ...sheetOf(register, rows, spoken, columns?.split(',')), stamp }
    const name = `${register.label[spoken === 'zh' ? 0 : 1]}-${asOfOf(request) ?? request.moment.today}.xlsx`
    return sendAttachment(reply, name, xlsxType, await writeXlsx([sheet]))
  })
}

/** Who made the sheet and when; an import passes this line over. */
function stampOf(language: 'zh' | 'en', units: readonly string[], name: string, day: Day): string {
  const unit = units.join(language === 'zh' ? '、' : ', ') || '—'
  return language === 'zh'
    ? `填报单位：${unit}　填报人：${name}　导出日期：${day}`
    : `Reported by: ${unit}   Filled in by: ${name}   Exported on: ${day}`
}

async function allPages(
  db: Connection,
  actor: Actor,
  register: Register,
  raw: RawQuery,
  asOf: Day | null,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let after: string | undefined; ; ) {
    const query = readListQuery(
      register,
      { ...raw, limit: '200', ...(after === undefined ? {} : { after }) },
      queryTokens,
      asOf,
    )
    if (typeof query === 'string')
      throw refusal('bad-request', { detail: `不能按“${query}”筛选`, detailEn: `cannot filter by “${query}”` })
    const [page] = await run(db, listSql(register, getRegister, actor, query))
    rows.push(...(JSON.parse(page.body) as Row[])) // listSql writes rows of this register
    if (page.count < 200) return rows
    if (rows.length >= mostRows) throw refusal('too-many-rows', { most: mostRows })
    after = cursorOf(page.last_sort, page.last_id)
  }
}
