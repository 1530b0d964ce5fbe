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

/** Adds to each Chinese name its parts that stand for it (云岭高新区: 云岭; 经发局: 经发) and the spelling of all in Latin letters. */
export function withSpelling(names: readonly string[]): readonly string[] {
  const parts = names.flatMap((name) =>
    /\p{Script=Han}/u.test(name) ? [name, name.slice(0, -1), name.replace(/高新.*$/u, '')] : [name],
  )
  return [...new Set(['高新', 'gaoxin', ...parts, ...parts.map(spelled)])].filter((word) => word !== '')
}

/** Short spellings occur in too many words by chance to be called a name. */
function spelled(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return ''
  const letters = pinyin(name, { toneType: 'none', type: 'array' }).join('').toLowerCase()
  return letters.length < 5 ? '' : letters
}
