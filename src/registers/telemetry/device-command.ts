import { parkOffice } from '#registers/telemetry/readers.ts'
import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff, type Who } from '#schema/who.ts'

const owner = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who
const asker = { either: [parkOffice, owner] } as const satisfies Who
/** A second person: a head of the office or of the unit, or a leader of the zone where the only head asked; never who asked. */
const approver = {
  both: [
    { either: [{ role: 'leader' }, { both: [{ role: 'unitHead' }, { either: [parkOffice, { sameUnit: 'unit' }] }] }] },
    { not: { person: 'askedBy' } },
  ],
} as const satisfies Who

/** 设备指令 — a letter for a device that sleeps: it waits for the next wake-up. A valve is moved by two persons with a legal basis, never by rule. */
export const deviceCommand = defineRegister('device_command', {
  label: ['设备指令', 'Device command'],
  title: 'title',
  fields: {
    title: text('指令', 'Command').kept().searched(),
    device: ref('device', '设备', 'Device').required().frozen(),
    unit: ref('unit', '责任单位', 'Responsible unit').required().frozen(),
    command: choice('内容', 'What', {
      syncClock: ['校时', 'Set the clock'],
      readNow: ['补抄', 'Read now'],
      setCycle: ['修改上报周期', 'Change the report cycle'],
      openValve: ['开阀', 'Open the valve'],
      closeValve: ['关阀', 'Close the valve'],
    })
      .required()
      .frozen(),
    argument: text('参数', 'Argument').max(60).frozen(),
    reason: text('事由', 'Reason').required().max(300).multiline(),
    basis: text('法律依据', 'Legal basis').max(200).hint('阀控必填', 'Needed for a valve'),
    expiresOn: day('有效期至', 'Expires on').required(),
    askedOn: day('申请日期', 'Asked on').kept(),
    askedBy: ref('person', '申请人', 'Asked by').kept(),
    approvedOn: day('批准日期', 'Approved on').kept(),
    approvedBy: ref('person', '批准人', 'Approved by').kept(),
    sentOn: day('下发日期', 'Sent on').kept(),
    answeredOn: day('应答日期', 'Answered on').kept(),
    answer: text('应答', 'Answer').kept(),
    verifiedOn: day('核实日期', 'Verified on').kept(),
  },
  lifecycle: {
    states: {
      asked: ['待审批', 'To be approved'],
      queued: ['已排队', 'Queued'],
      sent: ['已下发', 'Sent'],
      delivered: ['已送达', 'Delivered'],
      answered: ['表计应答', 'Answered'],
      verified: ['已核实', 'Verified'],
      refused: ['未获批准', 'Refused'],
      withdrawn: ['已撤回', 'Withdrawn'],
      expired: ['已过期', 'Expired'],
      failed: ['未执行', 'Failed'],
    },
    initial: 'asked',
    consequences: {
      send: ['下发', 'Sent'],
      deliver: ['送达', 'Delivered'],
      answer: ['设备应答', 'Answered by the device'],
      verify: ['下次上报核实', 'Verified at the next report'],
      fail: ['设备未执行', 'Not carried out'],
      expire: ['过期未送达', 'Expired'],
    },
    tells: {
      create: approver,
      approve: { person: 'askedBy' },
      refuse: { person: 'askedBy' },
      fail: { person: 'askedBy' },
    },
    moves: {
      approve: {
        label: ['批准', 'Approve'],
        from: 'asked',
        to: 'queued',
        by: approver,
        isMain: true,
        stamps: { approvedOn: 'today', approvedBy: 'person' },
      },
      refuse: { label: ['不批准', 'Refuse'], from: 'asked', to: 'refused', by: approver, needsReason: true },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['asked', 'queued'],
        to: 'withdrawn',
        by: asker,
        needsReason: true,
      },
    },
  },
  access: { read: staff, create: asker, change: { nobody: true } },
  metrics: { waiting: { label: ['未完成', 'Under way'], count: { in: ['asked', 'queued', 'sent', 'delivered'] } } },
  indexed: [
    ['device', 'state'],
    ['state', 'expiresOn'],
  ],
  views: {
    list: ['title', 'command', 'device', 'unit', 'expiresOn', 'askedBy', 'approvedBy', 'answeredOn'],
    order: 'expiresOn',
    form: {
      basics: { label: ['指令', 'Command'], fields: ['device', 'unit', 'command', 'argument', 'expiresOn'] },
      grounds: { label: ['依据', 'Grounds'], fields: ['reason', 'basis'] },
    },
  },
})
