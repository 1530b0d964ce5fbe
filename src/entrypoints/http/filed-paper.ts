import type { FastifyRequest } from 'fastify'
import { recordSql } from '#derive/select.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { getRegister } from '#registers/index.ts'
import { paper } from '#registers/paper.ts'
import type { Register } from '#schema/register.ts'
import { getFile } from '#services/files.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { run } from '#store/database.ts'

type WithId = { Params: { id: string } }

/**
 * Name and bytes of the paper to which a matter leads; null where the matter has none yet on the day that is looked at, or
 * the reader may know the matter but not the whole of its paper.
 */
export async function filedOf(
  request: FastifyRequest<WithId>,
  { db }: ServerParts,
  register: Register,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const actor = actorOf(request)
  const [matter] = await run(db, recordSql(register, getRegister, actor, request.params.id))
  const id: string | null = matter === undefined ? null : (JSON.parse(matter.body).filed ?? null) // recordSql writes the record of this register
  if (id === null) return null
  const [found] = await run(db, recordSql(paper, getRegister, actor, id))
  if (found === undefined) return null
  const { file, number, title, issuedOn } = JSON.parse(found.body) as PaperRow // as above
  const isLater = issuedOn !== null && issuedOn > (asOfOf(request) ?? request.moment.today)
  if (file === null || isLater) return null
  const { bytes } = await getFile(db, actor.zone, file.id)
  return { name: `${number ?? ''} ${title ?? ''}.docx`.trim(), bytes }
}
