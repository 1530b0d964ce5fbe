import type { Label } from '#domain/label.ts'

/** Sentences about devices, their data and alarms. */
export const telemetryMessages = {
  'device-days': ['停用日期不能早于启用日期。', 'It cannot end before it begins.'],
  'device-pause': ['检修自、检修至须同时填写，且先后有序。', 'Give both days of the maintenance, the first one first.'],
  'device-place': ['经度和纬度须同时填写。', 'Give both longitude and latitude.'],
  'device-crs': ['填写了经纬度的，请选择坐标系。', 'Say in which coordinates the place is given.'],
  'command-past': ['指令有效期已过。', 'The command has expired.'],
  'command-unit': ['责任单位须与设备的责任单位一致。', 'It must be the unit that answers for the device.'],
  'command-no-valve': ['该型号没有远程阀控。', 'This model has no remote valve.'],
  'command-basis': ['阀控须填写法律依据。', 'A valve is moved only with a legal basis.'],
  'command-protected': [
    '该用户列入禁止关阀名单（医院、消防、学校等），不得关阀。',
    'This customer is on the list of those never to be closed (hospital, fire main, school).',
  ],
  'command-second': ['须由申请人以外的人批准。', 'Somebody other than who asked must approve.'],
  'alarm-open': [
    '该对象已有一条同类告警未结案，请在原告警上处理。',
    'The object has an open alarm of this type; work on that one.',
  ],
} as const satisfies Record<string, Label>
