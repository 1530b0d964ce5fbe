import { givenLabels, systemLabels } from '#domain/land/outline-in.ts'
import { waterOffice } from '#registers/water/keepers.ts'
import { choice, day, lines, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff, type Who } from '#schema/who.ts'

const business = {
  both: [staff, { not: { role: ['systemAdmin', 'securityAdmin', 'auditAdmin'] } }],
} as const satisfies Who

/** 计量分区 — a part of the network whose inflow is metered: difference and night flow mean something only while its boundary is closed. */
export const dma = defineRegister('dma', {
  label: ['计量分区', 'District metered area'],
  title: 'name',
  fields: {
    code: text('分区编号', 'Code')
      .required()
      .max(40)
      .frozen()
      .searched()
      .hint('与设备所填的“分区”一致', 'The same as the area of its devices'),
    name: text('名称', 'Name').required().max(60).searched(),
    unit: ref('unit', '管护单位', 'Unit in charge').required(),
    place: text('范围', 'Extent').max(200),
    outline: text('边界界址点坐标', 'Corner points')
      .max(4000)
      .multiline()
      .hint(
        '每点两个数以逗号隔开，按序以分号隔开；高斯投影的横坐标带带号（8位）',
        'Two numbers a point parted by a comma, points in order by semicolons; eastings carry their zone (8 figures)',
      ),
    coordinates: choice('界址点坐标系', 'Corner points given in', systemLabels).hint(
      '不填的为经纬度；换算后按 CGCS2000 经纬度保存',
      'Left empty: longitude and latitude; kept as CGCS2000 longitude and latitude',
    ),
    givenIn: choice('界址点来源坐标系', 'Corner points came in', givenLabels).kept(),
    measured: number('按坐标算面积', 'Area by the corner points', ['㎡', 'm²']).kept(),
    boundary: choice('边界', 'Boundary', {
      closed: ['已封闭', 'Closed'],
      open: ['未封闭', 'Open'],
      unknown: ['未查明', 'Not known'],
    }).required(),
    boundaryCheckedOn: day('边界核查日期', 'Boundary checked on'),
    inlets: lines('进出口流量计', 'Meters at its boundary', {
      device: ref('device', '设备', 'Device').required(),
      direction: choice('方向', 'Direction', { in: ['流入', 'In'], out: ['流出', 'Out'] }).required(),
    }),
    nightFrom: whole('夜间窗口自（时）', 'Night from (hour)', ['时', 'h'])
      .min(0)
      .max(22)
      .hint('不填的按标准值', 'Left empty: by the standard values'),
    nightUntil: whole('夜间窗口至（时）', 'Night until (hour)', ['时', 'h']).min(1).max(23),
    usedShare: whole('夜间用水扣除比例', 'Share of measured night use', ['%', '%'])
      .min(0)
      .max(100)
      .hint(
        '用户表在同一小时的实测用水按此比例扣除，不填的按标准值',
        'By which the use that customers’ meters measured in the same hour is taken off',
      ),
    pipeMetres: whole('管长（DN75及以上）', 'Pipes of DN75 and wider', ['米', 'm']).min(0),
    pressure: whole('年平均出厂压力', 'Mean outlet pressure of the year', ['千帕', 'kPa']).min(0),
    frostDepth: whole('最大冻土深度', 'Deepest frost', ['厘米', 'cm']).min(0),
    note: text('说明', 'Notes').max(500).multiline(),
  },
  lifecycle: {
    states: { active: ['在用', 'In use'], retired: ['停用', 'Retired'] },
    initial: 'active',
    moves: {
      retire: {
        label: ['停用', 'Retire'],
        from: 'active',
        to: 'retired',
        by: waterOffice,
        needsReason: true,
      },
      restore: { label: ['恢复', 'Restore'], from: 'retired', to: 'active', by: waterOffice },
    },
  },
  access: { read: business, create: waterOffice, change: { both: [waterOffice, { inState: 'active' }] } },
  unique: [['code']],
  views: {
    list: ['name', 'code', 'unit', 'boundary', 'boundaryCheckedOn', 'pipeMetres'],
    order: 'code',
    form: {
      basics: {
        label: ['分区', 'Area'],
        fields: ['code', 'name', 'unit', 'place', 'boundary', 'boundaryCheckedOn', 'inlets', 'note'],
      },
      outline: { label: ['边界', 'Outline'], fields: ['coordinates', 'outline', 'measured'] },
      night: { label: ['夜间流量', 'Night flow'], fields: ['nightFrom', 'nightUntil', 'usedShare'] },
      network: { label: ['管网（漏损率修正）', 'Network'], fields: ['pipeMetres', 'pressure', 'frostDepth'] },
    },
  },
})
