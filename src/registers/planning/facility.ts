import { facilityKinds } from '#domain/planning/facility-kinds.ts'
import { choice, day, flag, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { cityOffice, planReaders } from './readers.ts'

/** 公共设施 — a school, a clinic, a bus stop: where it is, how much it offers, and whether it is open yet; what is wanting is worked out from it. */
export const facility = defineRegister('facility', {
  label: ['公共设施', 'Public facility'],
  title: 'name',
  fields: {
    name: text('设施名称', 'Name').required().max(60).searched(),
    kind: choice('类别', 'Kind', facilityKinds).required(),
    village: ref('unit', '所在村（社区）', 'Village or community').required(),
    keeper: ref('unit', '责任单位', 'Responsible unit').required(),
    capacity: number('规模', 'Capacity')
      .min(0)
      .summed()
      .hint('按该类标准值的计量单位填：学位、床位、㎡……', 'In the unit of the standard value of its kind'),
    place: text('位置', 'Place').max(120).searched(),
    longitude: number('经度', 'Longitude').min(-180).max(180),
    latitude: number('纬度', 'Latitude').min(-90).max(90),
    crs: choice('坐标系', 'Coordinates in', {
      cgcs2000: ['国家2000坐标', 'CGCS2000'],
      wgs84: ['卫星定位坐标', 'WGS-84'],
      gcj02: ['网络地图坐标（录入后换算）', 'GCJ-02 (converted)'],
    }),
    plotIndex: ref('plot_index', '配建地块', 'On the plot of the plan'),
    isPublic: flag('向社会公开', 'Open to the public').hint(
      '公开名称、类别、位置和投用情况',
      'Name, kind, place and whether it is open',
    ),
    startedOn: day('开工日期', 'Work began'),
    openDue: day('计划投用', 'To open by'),
    openedOn: day('投用日期', 'Opened on'),
    closedOn: day('停用日期', 'Closed on').kept(),
    lead: ref('unit', '牵头单位', 'Lead unit'),
    taskDue: day('完成时限', 'Due'),
    asked: text('任务要求', 'What is asked').max(300).multiline(),
    task: ref('task', '补短板任务', 'Task').kept(),
  },
  stages: { startedOn: ['在建', 'Being built'], openedOn: ['已投用', 'Open'] },
  lifecycle: {
    states: { active: ['在册', 'On the books'], closed: ['已停用', 'Closed'] },
    initial: 'active',
    moves: {
      assign: {
        label: ['下达补短板任务', 'Put a task on a unit'],
        from: 'active',
        to: 'active',
        by: {
          either: [{ role: 'supervision' }, { both: [cityOffice, { role: 'unitHead' }] }],
        },
        takes: ['lead', 'taskDue', 'asked'],
        needs: ['lead', 'taskDue', 'asked'],
      },
      shut: {
        label: ['停用', 'Close'],
        from: 'active',
        to: 'closed',
        by: cityOffice,
        needsReason: true,
        stamps: { closedOn: 'today' },
      },
      reopen: { label: ['恢复在册', 'Take back'], from: 'closed', to: 'active', by: cityOffice, needsReason: true },
    },
  },
  access: { read: planReaders, create: cityOffice, change: { both: [cityOffice, { inState: 'active' }] } },
  metrics: { active: { label: ['在册设施', 'On the books'], count: { in: ['active'] } } },
  unique: [['village', 'kind', 'name']],
  indexed: [['village'], ['task']],
  views: {
    list: ['name', 'kind', 'village', 'keeper', 'capacity', 'openDue', 'openedOn', 'isPublic', 'task'],
    order: 'name',
    form: {
      basics: { label: ['设施', 'Facility'], fields: ['name', 'kind', 'village', 'keeper', 'capacity', 'isPublic'] },
      place: { label: ['位置', 'Place'], fields: ['place', 'longitude', 'latitude', 'crs', 'plotIndex'] },
      days: { label: ['建设', 'Building'], fields: ['startedOn', 'openDue', 'openedOn'] },
    },
  },
})
