import { assessmentResult } from '#domain/paper/assessment-result.ts'
import { resultIn } from '#services/assessment/result.ts'
import type { Assessment } from '#services/assessment/sheets.ts'
import type { Context } from '#services/context.ts'
import { fileOfficial } from '#services/papers/file-matters.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { factsNow } from '#services/standing/facts.ts'

/** 考核结果通报 — drawn as it is issued, for all units only where the meeting decided that ranks are published. */
export async function fileResult(context: Context, about: Assessment): Promise<PaperRow['id']> {
  const { db, actor, now } = context
  const issued: Assessment = {
    ...about,
    state: 'issued',
    issuedOn: now.today,
    issuedBy: actor.person as Assessment['issuedBy'],
  } // the person of the act
  const result = await resultIn(db, actor, await factsNow(db, actor.zone), issued)
  return fileOfficial(context, {
    kind: 'result',
    tree: assessmentResult(result),
    number: null,
    issuedBy: 'zone',
    isAddressed: about.isPublished !== true,
  })
}
