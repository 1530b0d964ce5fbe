import type { Day } from '#domain/day.ts'
import type { rateStandard } from '#registers/finance/rate-standard.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Connection } from '#store/database.ts'

export type Rate = { readonly code: string; readonly value: number; readonly unitName: string; readonly basis: string }

/** The zone's standards with these codes, as they hold on a day; one that is not set is refused, never guessed. */
export async function ratesOn<const Code extends string>(
  db: Connection,
  zone: string,
  codes: readonly Code[],
  on: Day,
): Promise<Readonly<Record<Code, Rate>>> {
  const found = new Map((await holding(db, zone, codes, on)).map((row) => [row.code, row]))
  const missing = codes.find((code) => !found.has(code))
  if (missing !== undefined) throw refusal('rate-missing', { code: missing })
  return Object.fromEntries(found) as Readonly<Record<Code, Rate>> // every code was found
}

async function holding(db: Connection, zone: string, codes: readonly string[], on: Day): Promise<readonly Rate[]> {
  return db.query(
    `select distinct on (code) code, value::float8 as value, unit_name as "unitName", basis from rate_standard
      where zone_id = $1 and code = any($2) and coalesce(valid_from, $3::date) <= $3::date
        and $3::date <= coalesce(valid_until, $3::date)
      order by code, valid_from desc nulls last`,
    [zone, codes, on],
  )
}

type Standard = Pick<RowOf<typeof rateStandard>, 'code' | 'value' | 'validFrom' | 'validUntil'>

/** The value that holds on a day, among standards read already; null where none is set. */
export function valueOn(standards: readonly Standard[], code: string, on: Day): number | null {
  const holding = standards.filter(
    (one) => one.code === code && (one.validFrom ?? on) <= on && on <= (one.validUntil ?? on),
  )
  return holding.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '')).at(-1)?.value ?? null
}
