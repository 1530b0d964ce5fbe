import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readRows, type SheetKey, sheetColumns, sheetKeys } from '#domain/indicator/sheet.ts'
import type { Sheet, SheetCell } from '#domain/paper/sheet.ts'
import { sendAttachment } from '#entrypoints/http/files.ts'
import { RefusalWith } from '#entrypoints/http/problem.ts'
import { actorOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { xlsxType } from '#entrypoints/http/sheets.ts'
import { readSheetInChild } from '#files/read-in-child.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { observation } from '#registers/observation.ts'
import { refusal } from '#schema/messages.ts'
import { inTransaction } from '#services/context.ts'
import { storeFile } from '#services/files.ts'
import { entriesOf } from '#services/indicator/entry.ts'
import { type ImportedRow, importRows } from '#services/indicator/import.ts'
import { factsNow } from '#services/standing/facts.ts'

/** What the owner of series needs: what is to be entered next, the sheet for it, and the way in for the filled sheet. */
export function addIndicatorRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  app.get('/api/standing/entries', async (request) => {
    const actor = actorOf(request)
    const items = entriesOf(await factsNow(db, actor.zone), actor.units, request.moment.today)
    return { items }
  })
  app.get('/api/standing/template.xlsx', async (request, reply) => {
    const actor = actorOf(request)
    const entries = entriesOf(await factsNow(db, actor.zone), actor.units, request.moment.today)
    if (entries.length === 0) throw refusal('no-own-indicator')
    return sendAttachment(
      reply,
      `数据填报-${request.moment.today}.xlsx`,
      xlsxType,
      await writeXlsx(templateOf(entries)),
    )
  })
  app.post('/api/observation/import', (request) => takeSheet(request, parts))
}

/** All lines in one transaction, or none: a dry run is the same import, taken back. */
async function takeSheet(request: FastifyRequest, parts: ServerParts): Promise<ImportAnswer> {
  const { isDryRun } = request.query as { readonly isDryRun?: unknown } // the parser gives an object, whatever was asked
  actorOf(request)
  const part = await request.file()
  if (part === undefined) throw refusal('bad-request', { detail: '没有收到文件', detailEn: 'no file came' })
  const bytes = await part.toBuffer()
  const read = readRows((await readSheetInChild(bytes, part.filename)).rows)
  if ('missing' in read)
    throw refusal('sheet-head', {
      columns: read.missing.map(([zh]) => zh).join('、'),
      columnsEn: read.missing.map(([, en]) => en).join(', '),
    })
  if (read.rows.length === 0) throw refusal('sheet-empty')
  try {
    return await inTransaction(parts.db, contextOf(request, parts), async (context) => {
      const file = await storeFile(context.db, context.actor.zone, request.moment, part.filename, bytes)
      const answer = answerOf(await importRows(context, read.rows, file), isDryRun !== 'true')
      if (!answer.isDone || answer.counts.new + answer.counts.later === 0) throw new TakenBack(answer)
      return answer
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
    if (isDryRun === 'true' || error.answer.isDone) return error.answer
    throw new RefusalWith(refusal('sheet-refused', { count: error.answer.counts.refused }), { rows: error.answer.rows })
  }
}

type Counts = Readonly<Record<ImportedRow['state'], number>>
type ImportAnswer = { readonly isDone: boolean; readonly counts: Counts; readonly rows: readonly ImportedRow[] }

/** Ends a transaction whose outcome is wanted and whose writes are not. */
class TakenBack extends Error {
  readonly answer: ImportAnswer

  constructor(answer: ImportAnswer) {
    super('The import was taken back')
    this.answer = answer
  }
}

function answerOf(rows: readonly ImportedRow[], isReal: boolean): ImportAnswer {
  const count = (state: ImportedRow['state']) => rows.filter((row) => row.state === state).length
  const counts = { new: count('new'), later: count('later'), known: count('known'), refused: count('refused') }
  return { isDone: isReal && counts.refused === 0, counts, rows }
}

/** Every figure that is due next has its line, so that only numbers are typed; lines left empty are passed over. */
function templateOf(entries: ReturnType<typeof entriesOf>): readonly Sheet[] {
  const option = (field: 'scope' | 'edition', key: string) =>
    observation.fields[field].rules.options?.[key as never]?.[0] ?? key // any key; an unknown one shows itself
  const lines = entries.flatMap(({ indicator, period, subjects }) =>
    [{ scope: 'zone', name: '' }, ...subjects].map(
      ({ scope, name }): Readonly<Partial<Record<SheetKey, SheetCell>>> => ({
        code: indicator.code,
        name: `${indicator.name}（${indicator.unitName}）`,
        period,
        scope: option('scope', scope),
        subject: name,
        edition: option('edition', 'final'),
      }),
    ),
  )
  const columns = sheetKeys.map((key) => ({ ...sheetColumns[key], title: sheetColumns[key].title[0] }))
  return [
    { name: '数据', columns, rows: lines.map((line) => sheetKeys.map((key) => line[key] ?? null)) },
    { name: '填写说明', columns: [{ title: '说明', width: 80, kind: 'text' }], rows: guide.map((line) => [line]) },
  ]
}

const guide: readonly string[] = [
  '每行一个数。数值、同比、位次至少填一项；三项都空的行不导入。',
  '时期写“年-月”（2026-03）、“年-Q季”（2026-Q1）或“年”；累计数写到当月，1—2月写2月。',
  '范围：全区、单位、产业、对标对象。除全区外须在“对象”列写名称。',
  '版次：快报、初步、最终、修订。已录入的数不改，数据有变时以更晚的版次另录一行。',
  '发布日期写“年-月-日”，依据文件写文件名称或文号，两项必填。',
]
