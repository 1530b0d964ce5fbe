import { deviceKeeper } from '#registers/telemetry/readers.ts'
import { choice, day, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

/** 设备 — a meter, station or gateway: what it is, where it stands, who answers for it, from when to when it reports. */
export const device = defineRegister('device', {
  label: ['设备', 'Device'],
  title: 'number',
  fields: {
    number: text('设备编号', 'Number').required().max(60).frozen().searched(),
    name: text('名称', 'Name').max(80).searched(),
    model: ref('product_model', '产品型号', 'Model').required(),
    unit: ref('unit', '责任单位', 'Responsible unit').required(),
    enterprise: ref('enterprise', '所属企业', 'Enterprise'),
    area: text('分区', 'Area')
      .max(40)
      .searched()
      .hint('分区（DMA）或片区的编号，完整率按分区统计', 'Code of the DMA or area by which completeness is counted'),
    place: text('安装位置', 'Place').max(120).searched(),
    longitude: number('经度', 'Longitude').min(-180).max(180),
    latitude: number('纬度', 'Latitude').min(-90).max(90),
    crs: choice('坐标系', 'Coordinates', {
      cgcs2000: ['CGCS2000 国家大地坐标', 'CGCS2000'],
      wgs84: ['WGS-84 卫星定位', 'WGS-84'],
    }).hint('火星坐标（GCJ-02）请先转换', 'Convert GCJ-02 first'),
    placeSource: text('坐标来源', 'Source of the coordinates').max(60),
    gateway: ref('device', '所属网关', 'Gateway'),
    secret: text('推送密钥', 'Secret of its pushes').max(200).sealed(),
    laterEditionFrom: day('按 HJ 212—2025 上报自', 'Speaks HJ 212—2025 from').hint(
      '污染源在线监控设备改用新版协议的日期；不填的以报文中的版本标志为准',
      'Day on which a station changed to the new edition; left empty: the flag of each packet tells',
    ),
    imei: text('模组 IMEI', 'IMEI').max(20),
    from: day('启用日期', 'In use from').required(),
    until: day('停用日期', 'In use until'),
    pausedFrom: day('检修自', 'Maintenance from'),
    pausedUntil: day('检修至', 'Maintenance until'),
    pausedFor: text('检修事由', 'Reason of maintenance').max(100),
    protectedAs: choice('禁止关阀', 'Never to be closed', {
      hospital: ['医院', 'Hospital'],
      fire: ['消防', 'Fire main'],
      school: ['学校', 'School'],
      other: ['其他重要用户', 'Other vital customer'],
    }),
  },
  lifecycle: {
    states: { active: ['在用', 'In use'], retired: ['已拆除', 'Removed'] },
    initial: 'active',
    moves: {
      retire: {
        label: ['拆除', 'Remove'],
        from: 'active',
        to: 'retired',
        by: deviceKeeper,
        takes: ['until'],
        needs: ['until'],
        needsReason: true,
      },
      restore: { label: ['恢复', 'Restore'], from: 'retired', to: 'active', by: deviceKeeper, needsReason: true },
    },
  },
  access: { read: staff, create: deviceKeeper, change: { both: [deviceKeeper, { inState: 'active' }] } },
  metrics: { active: { label: ['在用设备', 'In use'], count: { in: ['active'] } } },
  unique: [['number']],
  indexed: [['unit'], ['model'], ['gateway'], ['area']],
  views: {
    list: ['number', 'name', 'model', 'unit', 'area', 'place', 'from', 'until'],
    order: 'number',
    form: {
      basics: { label: ['设备', 'Device'], fields: ['number', 'name', 'model', 'unit', 'enterprise'] },
      place: {
        label: ['位置', 'Place'],
        fields: ['area', 'place', 'longitude', 'latitude', 'crs', 'placeSource'],
      },
      link: { label: ['接入', 'Link'], fields: ['gateway', 'imei', 'secret', 'laterEditionFrom'] },
      time: { label: ['时间', 'Time'], fields: ['from', 'until', 'pausedFrom', 'pausedUntil', 'pausedFor'] },
      valve: { label: ['阀控', 'Valve'], fields: ['protectedAs'] },
    },
  },
})
