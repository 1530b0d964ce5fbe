import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts, Procedure } from '#services/context.ts'
import { asTicket, type Ticket } from '#services/ticket/read.ts'

type Before = NonNullable<Procedure['before']>

/** 受理派遣 — the desk of this ticket, and no other that keeps tickets. */
export function ofDesk(before: Before): Before {
  return async (context: Context, row: Row, facts: Facts) => {
    if (!isDesk(context, asTicket(row))) throw refusal('other-desk')
    return before(context, row, facts)
  }
}

/** 核查 — the desk of this ticket, whoever found it, or who listed it. */
export function ofChecker(before: Before): Before {
  return async (context: Context, row: Row, facts: Facts) => {
    const one = asTicket(row)
    const isOurs = [one.foundBy, one.listedBy].some((unit) => unit !== null && context.actor.units.includes(unit))
    if (!isOurs && !isDesk(context, one)) throw refusal('other-desk')
    return before(context, row, facts)
  }
}

function isDesk({ actor }: Context, { desk }: Ticket): boolean {
  return desk !== null && actor.charges.includes(desk)
}
