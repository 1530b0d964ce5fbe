import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

/** 提出 — the day is the day of the filing. */
export async function fileJobNeed({ now }: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, filedOn: now.today }
}
