import type { FastifyInstance } from 'fastify'
import { cursorOf, type RawQuery, readListQuery } from '#derive/list-query.ts'
import { pathOf } from '#derive/names.ts'
import { listSql } from '#derive/select.ts'
import { sheetOf } from '#derive/sheet.ts'
import type { Day } from '#domain/day.ts'
import { type Language, say } from '#domain/label.ts'
import { sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { getRegister } from '#registers/index.ts'
import { ledgersOf } from '#registers/ledgers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { exportLedger } from '#services/ledger/ledger.ts'
import { ownPlace } from '#services/own-place.ts'
import { type Connection, run } from '#store/database.ts'
import { queryTokens } from '#store/tokens.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Above this a sheet is no longer read by people; the refusal says how to narrow it. */
const mostRows = 50_000

/** A list as an Excel sheet: exactly what is seen, by the same filter, in the language of the page. */
export function addSheet(app: FastifyInstance, { db }: ServerParts, register: Register): void {
  app.get(`/api/${pathOf(register.name)}/export.xlsx`, async (request, reply) => {
    const { language, columns, ledger: asked, ...raw } = request.query as RawQuery & Asked // texts and lists of texts
    const spoken = language === 'en' ? 'en' : 'zh'
    const actor = actorOf(request)
    const { today } = request.moment
    const asOf = asOfOf(request) ?? today
    const ledger = asked === undefined ? null : ledgersOf(register.name).find(({ name }) => name === asked)
    if (ledger === undefined) throw refusal('not-found')
    const rows = await allPages(db, actor, register, { ...raw, ...ledger?.only }, asOfOf(request))
    const by = await ownPlace(db, actor)
    const sheet =
      ledger === null
        ? sheetOf(register, rows, spoken, columns?.split(','))
        : await exportLedger({ db, actor, asOf, today, language: spoken }, ledger, rows)
    const stamp = stampOf(spoken, Object.values(by.names), actor.name, asOf, ledger !== null)
    const name = `${say(ledger?.title ?? register.label, spoken)}-${asOf}.xlsx`
    return sendAttachment(reply, name, xlsxType, await writeXlsx([{ ...sheet, stamp }]))
  })
}

type Asked = { readonly language?: string; readonly columns?: string; readonly ledger?: string }

/** Who made the sheet and when; an import passes this line over. A ledger leaves room for whoever checks it. */
function stampOf(language: Language, units: readonly string[], name: string, day: Day, isLedger: boolean): string {
  const unit = units.join(language === 'zh' ? '、' : ', ') || '—'
  if (language === 'zh')
    return isLedger
      ? `填报单位：${unit}　填报人：${name}　审核人：　　　　填报日期：${day}`
      : `填报单位：${unit}　填报人：${name}　导出日期：${day}`
  return isLedger
    ? `Reported by: ${unit}   Filled in by: ${name}   Checked by:            Reported on: ${day}`
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
