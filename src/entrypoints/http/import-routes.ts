import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { changeSchema, creationSchema, takenSchema } from '#derive/schema.ts'
import { mayBring, takenBack, templateOf } from '#derive/sheet-columns.ts'
import { refusedSheet } from '#derive/sheet-refused.ts'
import { comesBack, isSheetable } from '#derive/sheetable.ts'
import type { Label, Language } from '#domain/label.ts'
import { sendAttachment } from '#entrypoints/http/files.ts'
import { type Running, running } from '#entrypoints/http/running-imports.ts'
import { actorOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { xlsxType } from '#entrypoints/http/sheets.ts'
import { faultOf } from '#entrypoints/http/validation.ts'
import { readRowsInChild } from '#files/rows-in-child.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { refusal } from '#schema/messages.ts'
import type { Register } from '#schema/register.ts'
import { importSheet, mostRows, type Outcome, reasonsOf } from '#services/sheet/import.ts'
import { choosable } from '#services/sheet/names.ts'
import type { Check } from '#services/sheet/planned.ts'

type Asked = { readonly dry?: string; readonly language?: string; readonly ticket?: string; readonly answer?: string }

/** The way in for tables of any register: the sheet to fill in, and the filled sheet, tried first and then entered. */
export function addImport(app: FastifyInstance, parts: ServerParts, register: Register): void {
  if (!comesBack(register)) return
  const path = `/api/${pathOf(register.name)}`
  app.get<{ Querystring: Asked }>(`${path}/template.xlsx`, async (request, reply) => {
    const actor = actorOf(request)
    if (!mightAllow(register.access.create, actor) || !isSheetable(register)) throw refusal('not-allowed')
    const language = languageOf(request.query)
    const sheets = templateOf(register, language, await choosable(parts.db, actor, register))
    const name = language === 'zh' ? `${register.label[0]}导入模板.xlsx` : `${register.label[1]} template.xlsx`
    return sendAttachment(reply, name, xlsxType, await writeXlsx(sheets))
  })
  // The importer of figures, which knows periods and editions, has this address for itself.
  if (register.name === 'observation') return
  app.post<{ Querystring: Asked }>(`${path}/import`, (request, reply) => take(request, reply, parts, register))
}

/** How far running imports are, each for the person who began it; and the way to stop one. */
export function addRunningImports(app: FastifyInstance): void {
  app.get<{ Params: { ticket: string } }>('/api/import/:ticket', async (request) => {
    const found = running(request.params.ticket, actorOf(request))
    if (found === null) throw refusal('not-found')
    return { share: found.share }
  })
  app.delete<{ Params: { ticket: string } }>('/api/import/:ticket', async (request, reply) => {
    const found = running(request.params.ticket, actorOf(request))
    if (found === null) throw refusal('not-found')
    found.stop()
    return reply.status(204).send()
  })
}

async function take(
  request: FastifyRequest<{ Querystring: Asked }>,
  reply: FastifyReply,
  parts: ServerParts,
  register: Register,
): Promise<unknown> {
  const actor = actorOf(request)
  if (!mayBring(register, actor)) throw refusal('not-allowed')
  const part = await request.file()
  if (part === undefined) throw refusal('bad-request', { detail: '没有收到文件', detailEn: 'no file came' })
  const bytes = await part.toBuffer()
  const { language, ...asked } = { ...request.query, language: languageOf(request.query) }
  const isDryRun = (asked.dry ?? fieldOf(part.fields.dry)) !== 'false' || asked.answer === 'refused'
  const job = begin(request, reply, asked.ticket)
  try {
    const read = await readRowsInChild(bytes, part.filename, mostRows, { signal: job.signal })
    const outcome = await importSheet(parts.db, contextOf(request, parts), {
      ...{ register, read, isDryRun, check: checkOf(request, register) },
      ...{ signal: job.signal, progress: job.tell },
    })
    if (asked.answer !== 'refused') return answerOf(outcome, isDryRun)
    const name = language === 'zh' ? `${register.label[0]}未导入的行.xlsx` : `${register.label[1]} refused rows.xlsx`
    const sheet = refusedSheet(register, outcome.head, outcome.refused, language)
    return sendAttachment(reply, name, xlsxType, await writeXlsx([sheet]))
  } finally {
    job.end()
  }
}

/** A person who leaves stops the import: nothing is written after the connection is gone. */
function begin(request: FastifyRequest, reply: FastifyReply, ticket: string | undefined): Running {
  const job = running.begin(ticket, actorOf(request))
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) job.stop()
  })
  return job
}

/** The very schemas that check what is typed, and their sentences. */
function checkOf(request: FastifyRequest, register: Register): Check {
  const schemas = {
    create: creationSchema(register),
    change: changeSchema(register),
    move: takenSchema(register, takenBack(register)),
  }
  const validate = {
    create: request.compileValidationSchema(schemas.create, 'body'),
    change: request.compileValidationSchema(schemas.change, 'body'),
    move: request.compileValidationSchema(schemas.move, 'body'),
  }
  return (act, facts) => {
    if (validate[act](facts)) return null
    const [first] = validate[act].errors ?? []
    return first === undefined ? null : faultOf(first, register)
  }
}

const firstLines = 50

type Answer = {
  readonly isDone: boolean
  readonly counts: Outcome['counts']
  readonly followed: number
  readonly passedOver: number
  readonly ignored: readonly string[]
  readonly computed: readonly string[]
  readonly refused: readonly { readonly row: number; readonly title: string; readonly reasons: readonly Label[] }[]
}

function answerOf({ head, counts, followed, passedOver, refused }: Outcome, isDryRun: boolean): Answer {
  const [first] = head.columns
  return {
    isDone: !isDryRun,
    counts,
    followed,
    passedOver,
    ignored: head.ignored.slice(0, 50),
    computed: head.computed.slice(0, 50),
    refused: refused.slice(0, firstLines).map(({ row, faults }) => ({
      row: row.number,
      title: String(row.cells[first?.index ?? 0] ?? '').slice(0, 60),
      reasons: reasonsOf(faults),
    })),
  }
}

function languageOf({ language }: Asked): Language {
  return language === 'en' ? 'en' : 'zh'
}

/** A word that came in the form beside the file. */
function fieldOf(field: unknown): string | undefined {
  const one = Array.isArray(field) ? field[0] : field
  return typeof one === 'object' && one !== null && 'value' in one ? String(one.value) : undefined
}
