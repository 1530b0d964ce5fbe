import { daysBetween } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { absent, type FactRef, known, type Measured } from '#domain/score/measured.ts'
import { slip } from '#registers/slip.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import type { RowOf } from '#schema/register.ts'
import type { Asked, Measure } from '#services/assessment/measure.ts'

type Order = RowOf<typeof supervisionOrder>
type Slip = RowOf<typeof slip>

const office: Label = ['督查机构', 'Supervision office']
const times: Label = ['次', 'times']

/** 督办 — how a unit answers supervision: on time, returned, urged. What is counted are matters, never reports. */
export const supervisionMeasures: readonly Measure[] = [
  {
    code: 'order-on-time',
    label: ['督办件按期报结率', 'Supervised matters done on time'],
    says: [
      '考核期内到期督办件中，按原定时限报结的比例',
      'Of the supervised matters due in the period, the share submitted by the original due day',
    ],
    unit: ['%', '%'],
    owner: office,
    rests,
    find: (asked) => ordersOnTime(asked),
  },
  {
    code: 'order-returned',
    label: ['督办件退回次数', 'Supervised matters returned'],
    says: ['督办件报结后退回重办的次数', 'How often supervised matters were returned'],
    unit: times,
    owner: office,
    rests,
    find: (asked) => {
      const orders = ordersOf(asked).filter(({ assignedOn }) => assignedOn !== null && assignedOn <= asked.until)
      const returned = orders.filter(({ returns }) => (returns ?? 0) > 0)
      return orders.length === 0
        ? absent('exempt')
        : known(
            returned.reduce((all, one) => all + (one.returns ?? 0), 0),
            returned.map((one) => orderFact(one, one.returns, null)),
          )
    },
  },
  {
    code: 'slips-coloured',
    label: ['黄色以上提示单', 'Yellow slips and above'],
    says: ['考核期内收到的黄、橙、红色提示单张数', 'Yellow, orange and red slips received in the period'],
    unit: times,
    owner: office,
    rests,
    find: (asked) => slips(asked, ['yellow', 'orange', 'red']),
  },
  {
    code: 'slips-all',
    label: ['催办和提示单', 'Urgings and slips'],
    says: ['考核期内收到的催办单和各色提示单张数', 'Urgings and slips of all colours received in the period'],
    unit: times,
    owner: office,
    rests,
    find: (asked) => slips(asked, ['urging', 'blue', 'yellow', 'orange', 'red']),
  },
]

function rests({ facts, unit }: Asked): readonly unknown[] {
  return [facts.of(supervisionOrder, 'lead', unit), facts.of(slip, 'unit', unit)]
}

function ordersOf({ facts, unit }: Asked): readonly Order[] {
  return facts.of(supervisionOrder, 'lead', unit).filter(({ state }) => state !== 'terminated' && state !== 'suspended')
}

function ordersOnTime(asked: Asked): Measured {
  const due = ordersOf(asked).filter(
    ({ dueOriginal: on, assignedOn }) => assignedOn !== null && on !== null && on >= asked.since && on <= asked.until,
  )
  if (due.length === 0) return absent('exempt')
  const judged = due.map((one) => {
    const done = one.submittedOn !== null && one.submittedOn <= asked.until ? one.submittedOn : null
    const late = daysBetween(one.dueOriginal ?? asked.until, done ?? asked.until)
    const isGood = done !== null && late <= 0
    const says: Label = isGood
      ? ['按期', 'On time']
      : done === null
        ? [`至 ${asked.until} 未报结`, `Not submitted by ${asked.until}`]
        : [`超期 ${late} 天`, `${late} days late`]
    return { isGood, fact: orderFact(one, isGood ? 1 : 0, says) }
  })
  const good = judged.filter(({ isGood }) => isGood).length
  return known(
    (good / judged.length) * 100,
    judged.map(({ fact }) => fact),
  )
}

/** No slip is nought: that none was sent is the fact. */
function slips({ facts, unit, since, until }: Asked, kinds: readonly Slip['kind'][]): Measured {
  const received = facts
    .of(slip, 'unit', unit)
    .filter(
      ({ state, kind, issuedOn }) =>
        state !== 'withdrawn' && kinds.includes(kind) && issuedOn !== null && issuedOn >= since && issuedOn <= until,
    )
  return known(
    received.length,
    received.map((one) => ({ register: slip.name, id: one.id, name: one.demand, value: 1, says: slipKind(one) })),
  )
}

function slipKind({ kind, issuedOn }: Slip): Label {
  const [zh, en] = slip.fields.kind.rules.options?.[kind] ?? [kind, kind]
  return [`${zh}，${issuedOn}`, `${en}, ${issuedOn}`]
}

function orderFact(one: Order, value: number | null, says: Label | null): FactRef {
  return { register: supervisionOrder.name, id: one.id, name: one.title, value, says }
}
