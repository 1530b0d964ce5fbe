import { addDays } from '#domain/day.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import { emergency } from '#registers/safety/emergency.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import type { ParkFigure } from '#schema/park-standing.ts'
import { disputeDesk } from '#services/dispute/desk.ts'
import { emergencyBoard } from '#services/safety/board.ts'
import { figureOf, listOf, type ParkView, rowsAt } from '#services/standing/park/figure.ts'
import { overdueTickets } from '#services/ticket/desk.ts'
import { visibleRows } from '#services/visible.ts'

/** 安全和治理 — major hazards that are open, of whatever year; emergencies in hand; disputes and tickets beyond their day. */
export async function safetyFigures(view: ParkView): Promise<readonly ParkFigure[]> {
  return [await majorHazards(view), await emergencies(view), await disputes(view), await tickets(view)]
}

async function majorHazards({ looking, on, holders }: ParkView): Promise<ParkFigure> {
  const open = await visibleRows(looking, ticket, {
    where: () => `t.is_major and t.state not in ('closed', 'refused')
      and t.kind in (select k.id from ticket_kind k where k.zone_id = t.zone_id and k.area = 'hazard')`,
  })
  return figureOf(ticket, {
    ...{ key: 'majorHazards', value: open.length, asOf: on, unit: holders.safety ?? '' },
    late: open.filter(({ dueOn }) => dueOn !== null && dueOn < on).length,
    href: rowsAt(
      ticket,
      open.map(({ id }) => id),
      '/hazards',
    ),
  })
}

async function emergencies({ looking, on, minute, holders }: ParkView): Promise<ParkFigure> {
  const { open } = await emergencyBoard(looking, on, minute)
  return figureOf(emergency, {
    ...{ key: 'emergencies', value: open.length, asOf: on, unit: holders.safety ?? '' },
    late: open.filter(({ clocks }) => clocks.some(({ isLate, done }) => isLate && done === null)).length,
    href: listOf(emergency, ['open', 'reported', 'ended']),
  })
}

async function disputes({ looking, on, minute, holders }: ParkView): Promise<ParkFigure> {
  const { open } = await disputeDesk(looking, on, minute)
  const late = open.filter(({ clock }) => clock?.isLate === true)
  return figureOf(dispute, {
    ...{ key: 'disputes', value: late.length, of: open.length, asOf: on, unit: holders.society ?? '' },
    href: rowsAt(
      dispute,
      late.map(({ id }) => id),
      '/disputes',
    ),
  })
}

async function tickets({ looking, on, holders }: ParkView): Promise<ParkFigure> {
  const { open, overdue } = await overdueTickets(looking, on)
  return figureOf(ticket, {
    ...{ key: 'tickets', value: overdue, of: open, asOf: on, unit: holders.society ?? '' },
    href: listOf(ticket, ['dispatched', 'handling'], `&dueOn.until=${addDays(on, -1)}`),
  })
}
