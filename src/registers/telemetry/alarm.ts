import { alarmTypes, severities } from '#domain/telemetry/alarm-types.ts'
import { parkOffice } from '#registers/telemetry/readers.ts'
import { choice, data, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff, type Who } from '#schema/who.ts'

const owner = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who
const keeper = { either: [parkOffice, owner] } as const satisfies Who

/** 告警 — something is wrong with an object; of one type it has one open alarm, with an owner, a clock and a cause when it ends. */
export const alarm = defineRegister('alarm', {
  label: ['告警', 'Alarm'],
  title: 'title',
  fields: {
    title: text('告警', 'Alarm').required().max(120).searched(),
    type: choice('类型', 'Type', alarmTypes).required().frozen(),
    severity: choice('级别', 'Severity', severities).required(),
    object: text('对象', 'Object')
      .required()
      .max(80)
      .frozen()
      .searched()
      .hint('设备编号、分区编号或小区标识', 'Number of the device, code of the area or cell'),
    device: ref('device', '设备', 'Device').frozen(),
    enterprise: ref('enterprise', '涉及企业', 'Enterprise').frozen(),
    area: text('分区', 'Area').max(40).searched(),
    unit: ref('unit', '责任单位', 'Owner').required(),
    words: text('情况', 'What is wrong').max(500).multiline(),
    detail: data<AlarmDetail>('依据数据', 'Data behind it').kept(),
    firstOn: day('首次发生', 'First on').kept(),
    lastOn: day('最近发生', 'Last on').kept(),
    hits: whole('次数', 'Hits', ['次', 'times']).kept(),
    due: day('处置时限', 'Due').kept(),
    ticketKind: ref('ticket_kind', '工单类别', 'Kind of ticket').hint(
      '工单按该类别的时限和结案条件办理',
      'The ticket runs by the limit and the closing condition of its kind',
    ),
    ticket: ref('ticket', '工单', 'Ticket').kept(),
    takenOn: day('受理日期', 'Taken up on').kept(),
    takenBy: ref('person', '受理人', 'Taken up by').kept(),
    cause: choice('结案原因', 'Cause of closing', {
      fixed: ['已修复', 'Mended'],
      handedOver: ['属实并已移交', 'True and handed over'],
      replaced: ['设备已更换', 'Device replaced'],
      maintenance: ['检修停用', 'Maintenance'],
      falseAlarm: ['误报', 'False alarm'],
      notFound: ['现场未发现', 'Nothing found on the spot'],
      normalAgain: ['已恢复正常', 'Returned to normal'],
    }),
    found: text('处置情况', 'What was found and done').max(500).multiline(),
    closedOn: day('结案日期', 'Closed on').kept(),
    closedBy: ref('person', '结案人', 'Closed by').kept(),
    openKey: text('对象键', 'Key while open').internal(),
  },
  lifecycle: {
    states: { open: ['待受理', 'Open'], taken: ['处置中', 'Being handled'], closed: ['已结案', 'Closed'] },
    initial: 'open',
    consequences: {
      hit: ['再次发生', 'Happened again'],
      normal: ['恢复正常，按规则结案', 'Returned to normal, closed by rule'],
      link: ['已转工单', 'Ticket filed'],
    },
    tells: { create: { sameUnit: 'unit' }, transfer: { sameUnit: 'unit' } },
    moves: {
      take: {
        label: ['受理', 'Take up'],
        from: 'open',
        to: 'taken',
        by: keeper,
        isMain: true,
        stamps: { takenOn: 'today', takenBy: 'person' },
      },
      transfer: {
        label: ['转派', 'Pass on'],
        from: ['open', 'taken'],
        to: 'open',
        by: keeper,
        takes: ['unit'],
        needsReason: true,
      },
      order: {
        label: ['转工单', 'File a ticket'],
        from: ['open', 'taken'],
        to: 'taken',
        by: { both: [keeper, { not: { filled: 'ticket' } }] },
        takes: ['ticketKind'],
        needs: ['ticketKind'],
      },
      close: {
        label: ['结案', 'Close'],
        from: ['open', 'taken'],
        to: 'closed',
        by: keeper,
        takes: ['cause', 'found'],
        needs: ['cause', 'found'],
        stamps: { closedOn: 'today', closedBy: 'person' },
      },
    },
  },
  access: { read: staff, create: parkOffice, change: { both: [keeper, { inState: ['open', 'taken'] }] } },
  metrics: { open: { label: ['未结案', 'Open'], count: { in: ['open', 'taken'] } } },
  unique: [['openKey']],
  indexed: [['unit', 'state'], ['device'], ['type', 'object'], ['state', 'due']],
  views: {
    list: ['title', 'severity', 'type', 'object', 'unit', 'due', 'firstOn', 'lastOn', 'hits', 'closedOn'],
    order: 'due',
    form: {
      basics: { label: ['告警', 'Alarm'], fields: ['title', 'type', 'severity', 'words'] },
      object: { label: ['对象', 'Object'], fields: ['object', 'device', 'enterprise', 'area', 'unit'] },
    },
  },
})

/** 依据 — numbers and instants by which the alarm was raised, so that anybody can look again. */
export type AlarmDetail = {
  readonly firstAt?: string
  readonly lastAt?: string
  readonly figures?: Readonly<Record<string, number | string | null>>
}
