import type { Paper } from '#domain/paper/paper.ts'
import { surveySheetOf } from '#domain/paper/survey-sheet.ts'
import { household, surveyKinds } from '#registers/land/household.ts'
import { refusal } from '#schema/messages.ts'
import { assertStaff } from '#services/land/desk.ts'
import { type Looking, seenOf } from '#services/land/seen.ts'

/** 调查表 — of one household that the reader may see, by the same rule as its record; what is sealed is never read. */
export async function surveyPaper(looking: Looking, id: string): Promise<Paper> {
  assertStaff(looking.actor)
  const found = (await seenOf(looking, household, null, id))[0]
  if (found === undefined) throw refusal('not-found')
  const nameOf = (key: 'batch' | 'village' | 'cadre') => {
    const name = found.names[key]
    return typeof name === 'string' ? name : null
  }
  return surveySheetOf({
    batch: nameOf('batch') ?? '',
    number: found.number,
    village: nameOf('village') ?? '',
    group: found.group,
    head: found.head,
    members: found.members,
    measuredOn: found.measuredOn,
    cadre: nameOf('cadre'),
    lines: (found.lines ?? []).map((line) => ({ ...line, kind: surveyKinds[line.kind][0] })),
  })
}
