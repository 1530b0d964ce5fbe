import { pinyin } from 'pinyin-pro'
import type { Connection } from '#store/database.ts'

/** Names that everybody in the zone would try first: the person's, the zone's and the units', as written and as spelled. */
export async function guessableWords(db: Connection, zone: string, account: string): Promise<readonly string[]> {
  const [found] = await db.query(
    `select a.login, p.name, z.name as zone, z.short_name as short from account a
      left join person p on p.zone_id = a.zone_id and p.id = a.person
      left join zone z on z.zone_id = a.zone_id
      where a.zone_id = $1 and a.id = $2::uuid`,
    [zone, account],
  )
  const units = await db.query('select short_name as name from unit where zone_id = $1', [zone])
  const names = [...Object.values(found ?? {}), ...units.map((unit) => unit.name)]
  return withSpelling(names.filter((name) => typeof name === 'string'))
}

/** Adds to each Chinese name its spelling in Latin letters, whole and without its last syllable (`jingfaju`, `jingfa`). */
export function withSpelling(names: readonly string[]): readonly string[] {
  return ['高新', 'gaoxin', ...names.flatMap((name) => [name, ...spellings(name)])]
}

function spellings(name: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(name)) return []
  const syllables = pinyin(name, { toneType: 'none', type: 'array' })
  return [syllables, syllables.slice(0, -1)]
    .map((part) => part.join('').toLowerCase())
    .filter((word) => word.length >= 5)
}
