import type { OutlineItem } from '#domain/compiler/types.ts'
import type { Decomposition, TargetRow, TaskRow } from '#domain/paper/decomposition.ts'
import type { NoticeFacts } from '#domain/paper/notice.ts'
import { officialDate } from '#domain/paper/paper.ts'
import { target } from '#registers/target.ts'
import { zone } from '#registers/zone.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import type { LoadedPlan } from '#services/review/load-plan.ts'
import { rowsWhere } from '#store/records.ts'

type Names = ReadonlyMap<string, string>

/** Collects what the notice says: the accepted items as they are issued, with the names that units have on this day. */
export async function noticeFacts(context: Context, loaded: LoadedPlan, number: number): Promise<NoticeFacts> {
  const { db, actor, now } = context
  const [own] = (await rowsWhere(db, zone, actor.zone, 'state', ['active'])) as unknown as readonly RowOf<typeof zone>[] // the columns of this register
  if (own === undefined) throw new Error('The zone has no record of itself')
  const units = await db.query('select id, short_name as name from unit where zone_id = $1', [actor.zone])
  const names = new Map<string, string>(units.map((row) => [row.id, row.name]))
  const objection = await limitFrom(db, actor.zone, 'objection', now.today)
  return {
    issuer: own.issuer,
    supervisionOffice: own.supervisionOffice,
    paperCode: own.paperCode,
    year: loaded.plan.year,
    number,
    on: now.today,
    source: loaded.document.name,
    rows: rowsOf(loaded, names),
    objection: { count: objection.rule.count, until: objection.on },
  }
}

/** The rows of both annexes, numbered in the order of the text. */
export function rowsOf({ document, tasks, targets }: LoadedPlan, names: Names): Decomposition {
  const isIssued = (item: { readonly state: string }) => !['proposed', 'rejected', 'merged'].includes(item.state)
  const chapters = (document.reading?.items ?? []).filter(
    (item): item is OutlineItem => item.kind === 'outline' && item.level === 1,
  )
  const themeAt = (start: number) => chapters.findLast((chapter) => chapter.start <= start)?.text ?? ''
  return {
    targets: targets.filter(isIssued).map((item, i) => targetRow(item, i + 1, themeAt(item.start), names)),
    tasks: tasks.filter(isIssued).map((item, i) => taskRow(item, i + 1, themeAt(item.start), names)),
  }
}

function targetRow(item: LoadedPlan['targets'][number], number: number, theme: string, names: Names): TargetRow {
  return {
    number: String(number),
    theme,
    indicator: item.indicator,
    value: printedValue(item),
    period: item.due === null ? item.period : officialDate(item.due),
    lead: nameOf(item.lead, names),
    said: item.asSaid,
  }
}

function printedValue(item: LoadedPlan['targets'][number]): string | null {
  if (item.noQuantity === 'none') return item.strength === 'benchmark' ? '按对标口径' : '不定量'
  if (item.noQuantity === 'awaited') return '按上级下达任务'
  if (item.amount === null) return item.saidValue
  const [words] = target.fields.comparator.rules.options?.[item.comparator] ?? ['']
  const range = item.upper === null ? `${item.amount}` : `${item.amount}—${item.upper}`
  return `${words}${range}${item.unitName ?? ''}`
}

function taskRow(item: LoadedPlan['tasks'][number], number: number, theme: string, names: Names): TaskRow {
  return {
    number: String(number),
    theme,
    issued: item.asIssued,
    said: item.asSaid,
    lead: nameOf(item.lead, names),
    cooperating: (item.cooperating ?? []).flatMap((id) => nameOf(id, names) ?? []),
    due: item.dueCurrent === null ? null : officialDate(item.dueCurrent),
  }
}

function nameOf(id: string | null, names: Names): string | null {
  return id === null ? null : (names.get(id) ?? null)
}
