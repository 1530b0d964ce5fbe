import { type IndustryFault, readIndustry } from '#domain/enterprise/industry.ts'
import { normaliseUscc, usccFault } from '#domain/enterprise/uscc.ts'
import type { Label } from '#domain/label.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

/**
 * One spelling for the code of a firm, and none that the standard's own check refuses: it is the key by which everybody finds the firm.
 * The code of its industry is looked at when it is brought: an old wrong one does not stand in the way of other changes.
 */
export async function checkEnterprise(_context: Context, row: Row, given: Facts): Promise<Facts> {
  const { uscc, industry } = { ...row, ...given }
  const code = normaliseUscc(String(uscc ?? ''))
  const fault = usccFault(code)
  if (fault !== null) {
    const [why, whyEn] = faults[fault]
    throw refusal('uscc-wrong', { code, why, whyEn })
  }
  const isNew = row.version === 1
  return {
    ...given,
    ...('uscc' in given || isNew ? { uscc: code } : {}),
    ...('industry' in given || isNew ? { industry: codeOf(String(industry ?? '')) } : {}),
  }
}

/** The code in one spelling, without the letter of its section; null when none is given. */
function codeOf(written: string): string | null {
  if (written === '') return null
  const reading = readIndustry(written)
  if (reading.industry !== null) return reading.industry.code
  const [why, whyEn] = industryFaults[reading.fault]
  const now = reading.now ?? ''
  throw refusal('industry-wrong', {
    code: written,
    why: why.replace('{now}', now),
    whyEn: whyEn.replace('{now}', now),
  })
}

const industryFaults: Readonly<Record<IndustryFault, Label>> = {
  form: ['应为四位小类代码', 'it must have four digits'],
  division: ['GB/T 4754—2017 没有这个大类', 'GB/T 4754—2017 has no such division'],
  section: ['门类字母与大类不符', 'the letter is not that of its section'],
  class: ['GB/T 4754—2017 没有这个小类', 'GB/T 4754—2017 has no such class'],
  former: ['这是 2011 年版代码，2017 年版为 {now}', 'this is a code of the 2011 edition; since 2017 it is {now}'],
}

const faults: Readonly<Record<NonNullable<ReturnType<typeof usccFault>>, Label>> = {
  length: ['应为 18 位', 'it must have 18 characters'],
  letter: ['含有代码中不用的字符（I、O、S、V、Z 等）', 'it has characters that such a code never has (I, O, S, V, Z)'],
  organisation: ['第 9—17 位组织机构代码校验不符', 'the organisation code in places 9 to 17 fails its check'],
  check: ['末位校验码不符', 'the last character fails the check'],
}
