import { normaliseUscc, usccFault } from '#domain/enterprise/uscc.ts'
import type { Label } from '#domain/label.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

/** One spelling for the code of a firm, and none that the standard's own check refuses: it is the key by which everybody finds the firm. */
export async function checkEnterprise(_context: Context, row: Row, given: Facts): Promise<Facts> {
  const { uscc } = { ...row, ...given }
  const code = normaliseUscc(String(uscc ?? ''))
  const fault = usccFault(code)
  if (fault !== null) {
    const [why, whyEn] = faults[fault]
    throw refusal('uscc-wrong', { code, why, whyEn })
  }
  return 'uscc' in given || row.version === 1 ? { ...given, uscc: code } : given
}

/** The same for many firms at once, as a sheet brings them. */
export async function checkEnterprises(context: Context, rows: readonly Row[]): Promise<readonly Facts[]> {
  return Promise.all(rows.map((row) => checkEnterprise(context, row, {})))
}

const faults: Readonly<Record<NonNullable<ReturnType<typeof usccFault>>, Label>> = {
  length: ['应为 18 位', 'it must have 18 characters'],
  letter: ['含有代码中不用的字符（I、O、S、V、Z 等）', 'it has characters that such a code never has (I, O, S, V, Z)'],
  organisation: ['第 9—17 位组织机构代码校验不符', 'the organisation code in places 9 to 17 fails its check'],
  check: ['末位校验码不符', 'the last character fails the check'],
}
