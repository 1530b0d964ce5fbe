import type { Label } from '#domain/label.ts'

/** Sentences about devices, their data and alarms. */
export const telemetryMessages = {
  'device-days': ['停用日期不能早于启用日期。', 'It cannot end before it begins.'],
  'device-pause': ['检修自、检修至须同时填写，且先后有序。', 'Give both days of the maintenance, the first one first.'],
  'device-place': ['经度和纬度须同时填写。', 'Give both longitude and latitude.'],
  'device-crs': ['填写了经纬度的，请选择坐标系。', 'Say in which coordinates the place is given.'],
  'alarm-open': [
    '该对象已有一条同类告警未结案，请在原告警上处理。',
    'The object has an open alarm of this type; work on that one.',
  ],
} as const satisfies Record<string, Label>
