import type { Row } from '#schema/register.ts'
import { checkAdministrators } from '#services/administrators.ts'
import type { Context, Facts } from '#services/context.ts'
import { loginOf } from '#services/sign-in/login-name.ts'

/** What is checked when an account is made or changed: one spelling for its name, so that no second one differs by case or width alone. */
export function fileAccount(context: Context, row: Row, given: Facts): Promise<Facts> {
  return checkAdministrators(
    context,
    row,
    typeof given.login === 'string' ? { ...given, login: loginOf(given.login) } : given,
  )
}
