import type { Procedures } from '#services/context.ts'
import { closeAlarm, fileAlarm, orderTicket } from '#services/telemetry/alarms.ts'
import { approveCommand, askCommand } from '#services/telemetry/commands.ts'
import { carryModel, deviceActs, restoreDevice } from '#services/telemetry/devices.ts'

/** What acts on models, devices and alarms do besides saving their record. */
export const telemetryActs: Procedures = {
  'product_model.change': { after: carryModel },
  'device.create': deviceActs,
  'device.change': deviceActs,
  'device.retire': deviceActs,
  'device.restore': { ...deviceActs, before: restoreDevice },
  'device_command.create': { before: askCommand },
  'device_command.approve': { before: approveCommand },
  'alarm.create': { before: fileAlarm },
  'alarm.order': { before: orderTicket },
  'alarm.close': { before: closeAlarm },
}
