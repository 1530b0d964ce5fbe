import type { webhook } from '#registers/webhook.ts'
import { sealedMark } from '#schema/fields.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { isHookSecret } from '#services/messages/webhook-wire.ts'

/** A webhook is signed with a key that is long enough; the key is checked while it can still be read. */
export async function checkHook(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  const { secret } = facts as Partial<RowOf<typeof webhook>> // the procedures of this register are called with its facts
  if (secret !== undefined && secret !== sealedMark && !isHookSecret(secret)) throw refusal('hook-secret')
  return facts
}
