import { noiseClasses } from '#domain/ecology/noise-labels.ts'
import { waterClasses, waterTypes } from '#domain/ecology/water-labels.ts'
import { choice, day, flag, number, ref, refs, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { businessAndFirm, ecologyOffice } from './readers.ts'

/** 监测站点 — where air, water, noise or an outlet is measured, and what its function zone or permit asks of it. */
export const monitorStation = defineRegister('monitor_station', {
  label: ['监测站点', 'Monitoring station'],
  title: 'name',
  fields: {
    name: text('站点名称', 'Name').required().max(80).searched(),
    code: text('站点编码', 'Code').required().max(40).frozen().searched(),
    kind: choice('类别', 'Kind', {
      air: ['空气', 'Air'],
      surfaceWater: ['地表水', 'Surface water'],
      noise: ['噪声', 'Noise'],
      stack: ['废气排放口', 'Stack'],
      wasteWater: ['废水排放口', 'Waste water outlet'],
    })
      .required()
      .frozen(),
    unit: ref('unit', '责任单位', 'Responsible unit').required(),
    devices: refs('device', '监测设备', 'Devices').hint(
      '同一指标有多台设备的，取排在前面的',
      'Where several measure the same, the first counts',
    ),
    enterprise: ref('enterprise', '排污企业', 'Polluter').hint('排放口须填', 'Needed for an outlet'),
    waterBody: ref('water_body', '所在水体', 'Body of water'),
    waterType: choice('水体类型', 'Type of water', waterTypes).hint(
      '地表水站须填：湖库总磷限值严于河流',
      'Needed for surface water: phosphorus is judged more strictly in lakes',
    ),
    targetClass: choice('功能区目标水质', 'Target class', waterClasses).hint(
      '按水功能区划确定，不由数据推出',
      'Set by the function zone, never inferred from data',
    ),
    airZone: choice('空气功能区', 'Air zone', { one: ['一类区', 'Class one'], two: ['二类区', 'Class two'] }),
    noiseClass: choice('声环境功能区', 'Noise zone', noiseClasses),
    place: text('位置', 'Place').max(120).searched(),
    longitude: number('经度', 'Longitude').min(-180).max(180),
    latitude: number('纬度', 'Latitude').min(-90).max(90),
    isPublic: flag('向社会公开', 'Open to the public').hint(
      '空气和地表水站公开当天数据',
      'Air and surface water show the data of the day',
    ),
    from: day('启用日期', 'In use from').required(),
    until: day('停用日期', 'In use until'),
  },
  lifecycle: {
    states: { active: ['在用', 'In use'], closed: ['已停用', 'Closed'] },
    initial: 'active',
    moves: {
      shut: {
        label: ['停用', 'Close'],
        from: 'active',
        to: 'closed',
        by: ecologyOffice,
        takes: ['until'],
        needs: ['until'],
        needsReason: true,
      },
      reopen: { label: ['恢复使用', 'Use again'], from: 'closed', to: 'active', by: ecologyOffice, needsReason: true },
    },
  },
  access: {
    read: businessAndFirm,
    create: ecologyOffice,
    change: { both: [ecologyOffice, { inState: 'active' }] },
  },
  metrics: { active: { label: ['在用站点', 'In use'], count: { in: ['active'] } } },
  unique: [['code']],
  indexed: [['kind'], ['enterprise'], ['waterBody']],
  views: {
    list: ['name', 'code', 'kind', 'unit', 'enterprise', 'waterBody', 'targetClass', 'place'],
    order: 'code',
    form: {
      basics: {
        label: ['站点', 'Station'],
        fields: ['name', 'code', 'kind', 'unit', 'devices', 'enterprise', 'isPublic'],
      },
      target: {
        label: ['功能区', 'Function zone'],
        fields: ['waterBody', 'waterType', 'targetClass', 'airZone', 'noiseClass'],
      },
      place: { label: ['位置', 'Place'], fields: ['place', 'longitude', 'latitude', 'from', 'until'] },
    },
  },
})
