import { knownAlready, type Source } from '#domain/burden/known.ts'
import { addDays } from '#domain/day.ts'
import { form } from '#registers/form.ts'
import { findRegister, registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

/** 一张表的去重 — a form is valid for three years at most; what it asks and the zone knows is written beside it. */
export async function weighForm(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const asked = { ...row, ...facts } as unknown as RowOf<typeof form> // the procedures of this register are called with its rows
  if (asked.until > addDays(context.now.today, 3 * 366)) throw refusal('form-ends-late')
  const overlaps = knownAlready(asked.asks ?? [], await knownIn(context, row.id))
  const known = overlaps.map(({ ask, source }) => `${ask}：已有来源“${source.place}”`)
  return { ...facts, known: known.length === 0 ? null : known }
}

/** 不予登记 — a form that asks what is known does not reach the units; it stays on record as refused, with the sources. */
export async function refuseKnown(context: Context, row: Row): Promise<void> {
  const weighed = row as unknown as RowOf<typeof form> // as above
  if (!weighed.known?.length || weighed.state === 'refused') return
  await amendRecord(
    context,
    form,
    row,
    { state: 'refused' },
    { act: 'move', move: 'refuse', reason: weighed.known.join('；') },
  )
}

/** Everything that has one owner already: the fields of all registers, what other forms ask, the indicators of the zone. */
async function knownIn(context: Context, self: string): Promise<readonly Source[]> {
  const fields = registers
    .filter((register) => register !== form)
    .flatMap((register) =>
      Object.values(register.fields).map(({ label }) => ({
        name: label[0],
        place: `${register.label[0]}·${label[0]}`,
      })),
    )
  const forms = (await rowsWhere(context.db, form, context.actor.zone, 'state', [
    'inForce',
  ])) as unknown as readonly RowOf<typeof form>[] // rows of this register
  const asked = forms
    .filter(({ id }) => id !== self)
    .flatMap(({ name, asks }) => (asks ?? []).map((ask) => ({ name: ask, place: `报表·${name}` })))
  return [...fields, ...asked, ...(await indicators(context))]
}

async function indicators(context: Context): Promise<readonly Source[]> {
  const register = findRegister('indicator')
  if (register === null) return []
  const rows = await context.db.query(`select name from "${register.name}" where zone_id = $1`, [context.actor.zone])
  return rows.map((row) => ({ name: row.name, place: `指标·${row.name}` }))
}
