import type { Procedures } from '#services/context.ts'
import { closeAlarm, fileAlarm } from '#services/telemetry/alarms.ts'
import { approveCommand, askCommand } from '#services/telemetry/commands.ts'
import { carryModel, registerDevice, registerDevices, restoreDevice } from '#services/telemetry/devices.ts'

/** What acts on models, devices and alarms do besides saving their record. */
export const telemetryActs: Procedures = {
  'product_model.change': { after: carryModel },
  'device.create': { before: registerDevice, beforeMany: registerDevices },
  'device.change': { before: registerDevice, beforeMany: registerDevices },
  'device.retire': { before: registerDevice },
  'device.restore': { before: restoreDevice },
  'device_command.create': { before: askCommand },
  'device_command.approve': { before: approveCommand },
  'alarm.create': { before: fileAlarm },
  'alarm.close': { before: closeAlarm },
}
