import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordSql } from '#derive/select.ts'
import type { Day } from '#domain/day.ts'
import type { Paper } from '#domain/paper/paper.ts'
import { filedOf } from '#entrypoints/http/filed-paper.ts'
import { docxType, sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { xlsxType } from '#entrypoints/http/sheets.ts'
import { writeDocx } from '#files/docx.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { getRegister } from '#registers/index.ts'
import { slip } from '#registers/slip.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { dutiesFor } from '#services/supervision/desk.ts'
import { ledgerOf } from '#services/supervision/ledger.ts'
import { ledgerSheet } from '#services/supervision/ledger-sheet.ts'
import { ledgerStatistics } from '#services/supervision/ledger-statistics.ts'
import { run } from '#store/database.ts'

type AsOf = { Querystring: { asOf?: string; language?: string } }

/** What is derived from the facts of supervision on a day, and its papers. */
export function addSupervisionRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  app.get<AsOf>('/api/supervision/desk', async (request) => {
    const { facts, actor, asOf } = await asked(request, parts)
    const calendar = await loadCalendar(db, actor.zone)
    return { asOf, duties: dutiesFor(facts, actor, calendar, asOf), names: unitNames(facts) }
  })
  app.get<AsOf>('/api/supervision/ledger', async (request) => {
    const { facts, actor, asOf } = await asked(request, parts)
    const lines = ledgerOf(facts, actor, asOf)
    return { asOf, lines, statistics: ledgerStatistics(facts, lines), names: unitNames(facts) }
  })
  app.get<AsOf>('/api/supervision/ledger.xlsx', async (request, reply) => {
    const { facts, actor, asOf } = await asked(request, parts)
    const language = request.query.language === 'en' ? 'en' : 'zh'
    const sheet = ledgerSheet(ledgerOf(facts, actor, asOf), language)
    return sendAttachment(reply, `${sheet.name}-${asOf}.xlsx`, xlsxType, await writeXlsx([sheet]))
  })
  addFrozenPapers(app, parts)
}

/** Papers that were frozen when they went out: the same bytes whenever they are asked for. */
function addFrozenPapers(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  const schema = { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } }
  const papers = [
    ['/api/supervision-order/:id/notice.docx', supervisionOrder, 'notice'],
    ['/api/slip/:id/paper.docx', slip, 'paper'],
  ] as const
  for (const [path, register, field] of papers) {
    app.get<{ Params: { id: string } }>(path, { schema }, async (request, reply) => {
      const filed = await filedOf(request, parts, register)
      if (filed !== null) return sendAttachment(reply, filed.name, docxType, filed.bytes)
      const [found] = await run(db, recordSql(register, getRegister, actorOf(request), request.params.id))
      const paper: Paper | null | undefined = found === undefined ? null : JSON.parse(found.body)[field] // recordSql writes the record of this register
      if (!paper) throw refusal('not-found')
      return sendAttachment(reply, `${paper.number ?? paper.title}.docx`, docxType, await writeDocx(paper))
    })
  }
}

type Asked = { readonly facts: FactBase; readonly actor: Actor; readonly asOf: Day }

/** The facts of the day that is asked about, today if none is named; only business roles may look. */
async function asked(request: FastifyRequest<AsOf>, { db }: ServerParts): Promise<Asked> {
  const actor = actorOf(request)
  const { today } = request.moment
  const asOf = asOfOf(request) ?? today
  const business = ['supervision', 'leader', 'unitHead', 'unitOfficer']
  if (!actor.roles.some((role) => business.includes(role))) throw refusal('not-allowed')
  return { facts: await factsAsOf(db, actor.zone, asOf, today), actor, asOf }
}

function unitNames(facts: FactBase): Readonly<Record<string, string>> {
  return Object.fromEntries(facts.all(unit).map(({ id, shortName }) => [id, shortName]))
}
