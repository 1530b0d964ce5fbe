import type { Client } from 'pg'
import { Refusal } from '#domain/refusal.ts'

/** 中文检索 — refuses a database whose character classes do not know Chinese: searching there would find nothing, silently. */
export async function requireChineseSearch(client: Client): Promise<void> {
  await client.query('create extension if not exists pg_trgm')
  const { rows } = await client.query<{ count: number }>(`select cardinality(show_trgm('高新区')) as count`)
  if ((rows[0]?.count ?? 0) > 0) return
  throw new Refusal('database-without-chinese', [
    '该数据库的字符分类（LC_CTYPE）不支持中文检索。请用 C.UTF-8 或其他 UTF-8 区域设置重新建库。',
    'The character classes (LC_CTYPE) of this database cannot search Chinese. Create it again with C.UTF-8 or another UTF-8 locale.',
  ])
}
