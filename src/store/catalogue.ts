import { rooms } from '#schema/register.ts'
import type { Connection } from '#store/database.ts'

/** Where tables of ours lie: the schema of all, and the rooms apart. */
export const places: readonly string[] = ['public', ...rooms]

/** What a database holds, as sorted lines that can be compared: one for each column, key and index. */
export async function catalogueOf(db: Connection): Promise<readonly string[]> {
  const columns = await db.query(
    `select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end, coalesce(' as ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace::regnamespace::text = any($1) and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'`,
    [places],
  )
  const indexes = await db.query(
    `select 'index ' || indexdef as line from pg_indexes where schemaname = any($1) and tablename <> 'migration'
      and not (select relispartition from pg_class where oid = format('%I.%I', schemaname, tablename)::regclass)`,
    [places],
  )
  return [...columns, ...indexes].map((row) => String(row.line)).sort()
}

export type Difference = { readonly missing: readonly string[]; readonly surplus: readonly string[] }

export function differenceOf(wanted: readonly string[], real: readonly string[]): Difference {
  return {
    missing: wanted.filter((line) => !real.includes(line)),
    surplus: real.filter((line) => !wanted.includes(line)),
  }
}
