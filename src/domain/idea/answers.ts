/** What an author is told at a step for which nobody wrote words; a refusal always has words of its own. */
const byStep: Readonly<Record<string, string>> = {
  received: '建议已收到，将在规定期限内告知是否受理。',
  accept: '建议已受理，进入盲评；评委看不到建议人的身份。',
  shortlist: '建议已入围，将予公示。',
  publish: '建议正在公示，公示期满后决定是否采纳。',
  adopt: '建议已采纳，交由有关单位办理。',
  carry: '建议已实施，将在规定期限内评估成效。',
}

/** 答复 — the words of a person, or the standing ones of the step; null where a person must write them. */
export function answerFor(step: string, words: string | null): string | null {
  const own = words?.trim() ?? ''
  return own !== '' ? own : (byStep[step] ?? null)
}
