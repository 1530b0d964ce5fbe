import { createHash } from 'node:crypto'
import type { Moment } from '#domain/moment.ts'
import type { StoredFile } from '#registers/document.ts'
import { refusal } from '#schema/messages.ts'
import type { Connection } from '#store/database.ts'
import { newId } from '#store/new-id.ts'

/** Keeps a file as it came; the record that refers to it decides who may know of it. */
export async function storeFile(
  db: Connection,
  zone: string,
  now: Moment,
  name: string,
  bytes: Uint8Array,
): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { id: newId(now.millisecond), name: plainName(name), bytes: bytes.byteLength, sha256 }
  await db.query('insert into "file" (zone_id, id, name, sha256, bytes) values ($1, $2, $3, $4, $5)', [
    zone,
    file.id,
    file.name,
    sha256,
    Buffer.from(bytes),
  ])
  return file
}

export async function getFile(
  db: Connection,
  zone: string,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await db.query('select name, bytes from "file" where zone_id = $1 and id = $2::uuid', [zone, id])
  if (file === undefined) throw refusal('not-found')
  return file
}

/** A name without path, control or direction characters, short enough for any file system. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return [...plain].slice(-100).join('') || '未命名'
}
