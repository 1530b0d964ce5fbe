import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'

const office = 'guihua'
const desk = 'guihua2'
const social = 'sheshi'

/** 规划和城市功能这一年 — plans with their editions, plots that were changed by procedure, checks of projects, facilities and their gaps. */
export async function playPlanning(stage: Stage): Promise<void> {
  const district = await playEdition(stage, '东片区分区规划', 'district', 1, null, -300)
  await enforce(stage, district, -300)
  const first = await playEdition(stage, '东片区控制性详细规划', 'control', 1, null, -290)
  const before = await playPlots(stage, first, -288, firstPlots)
  await enforce(stage, first, -285)
  await playChanges(stage, before)
  const second = await playEdition(stage, '东片区控制性详细规划', 'control', 2, first, -100)
  const now = await playPlots(stage, second, -98, secondPlots)
  await enforce(stage, second, -95)
  const special = await playEdition(stage, '绿地系统专项规划', 'special', 1, null, -20)
  await post(stage, special, -12)
  await playEdition(stage, '公共服务设施专项规划', 'special', 1, null, -6)
  await playRunningChange(stage, now)
  await playChecks(stage, now)
  await playFacilities(stage)
}

async function playEdition(
  stage: Stage,
  name: string,
  level: string,
  edition: number,
  replaces: string | null,
  days: number,
): Promise<string> {
  return stage.create(office, days, 'plan_edition', {
    ...{ name, level, edition, replaces, scope: name.startsWith('东片区') ? '东片区约4.2平方公里' : '全区' },
    ...{
      maker: '云岭规划设计院',
      summary: edition === 1 ? '首次编制。' : '按第一批征收地块落实边界，工业地块容积率上限适当提高。',
    },
  })
}

async function post(stage: Stage, id: string, days: number): Promise<void> {
  await attach(stage, id, days)
  const notice = { noticeFrom: stage.on(days), noticeUntil: stage.on(days + 29) }
  await stage.move(office, days, 'plan_edition', id, 'post', { ...notice, noticePlaces: '管委会网站、片区现场公示栏' })
}

async function attach(stage: Stage, id: string, days: number): Promise<void> {
  const names = ['土地利用规划图', '道路交通规划图']
  for (const name of names) {
    const file = await stage.file(`${name}.pdf`, `%PDF-1.4 ${name} ${id}`, days)
    await stage.move(office, days, 'plan_edition', id, 'attach', { drawingName: name, drawingFile: file })
  }
}

async function enforce(stage: Stage, id: string, days: number): Promise<void> {
  await post(stage, id, days)
  const year = stage.on(days + 33).slice(0, 4)
  await stage.move(desk, days + 33, 'plan_edition', id, 'approve', {
    opinions: [{ opinion: '建议增加社区幼儿园用地。', answer: '采纳，麦浪社区增设一处。' }],
    ...{ approvalNo: `市府字〔${year}〕${40 + Math.abs(days % 50)}号`, approvedBy: '市人民政府' },
    ...{ approvedOn: stage.on(days + 32), validFrom: stage.on(days + 35) },
  })
  await stage.move(office, days + 35, 'plan_edition', id, 'enforce')
}

type PlotFacts = Readonly<Record<string, string | number>>

const industry = { coefficientMin: 40, officeMax: 7, intensityMin: 3000, greenMax: 20, setback: '沿路退界10米' }
const firstPlots: readonly PlotFacts[] = [
  {
    number: 'DP-01',
    landUse: 'industry1',
    area: 52_300,
    farMin: 1,
    farMax: 1.8,
    densityMin: 35,
    heightMax: 24,
    ...industry,
  },
  {
    number: 'DP-02',
    landUse: 'industry2',
    area: 38_600,
    farMin: 1.2,
    farMax: 2,
    densityMin: 40,
    heightMax: 24,
    ...industry,
  },
  {
    number: 'DP-03',
    landUse: 'industry2',
    area: 41_200,
    farMin: 1.2,
    farMax: 2,
    densityMin: 40,
    heightMax: 30,
    ...industry,
  },
  {
    number: 'DP-04',
    landUse: 'research',
    area: 22_000,
    farMin: 1.5,
    farMax: 2.5,
    densityMax: 40,
    greenMin: 25,
    heightMax: 50,
    parkingMin: 240,
  },
  {
    number: 'DP-05',
    landUse: 'education',
    area: 18_400,
    farMax: 0.9,
    densityMax: 30,
    greenMin: 35,
    heightMax: 24,
    facilities: '24班小学',
  },
  { number: 'DP-06', landUse: 'park', area: 31_000, densityMax: 3, greenMin: 75 },
  {
    number: 'DP-07',
    landUse: 'housing',
    area: 46_500,
    farMin: 1.2,
    farMax: 2.2,
    densityMax: 25,
    greenMin: 35,
    heightMax: 54,
    parkingMin: 620,
    facilities: '9班幼儿园、社区用房、养老服务站',
  },
]
const secondPlots: readonly PlotFacts[] = firstPlots.map((one) =>
  one.number === 'DP-01'
    ? { ...one, farMax: 2.2 }
    : one.number === 'DP-03'
      ? { ...one, farMax: 2.4, heightMax: 36 }
      : one,
)

async function playPlots(
  stage: Stage,
  edition: string,
  days: number,
  plots: readonly PlotFacts[],
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>()
  for (const facts of plots)
    made.set(String(facts.number), await stage.create(office, days, 'plot_index', { ...facts, edition }))
  return made
}

/** Two changes by procedure while the first edition held: reason, argumentation, notice, approval. */
async function playChanges(stage: Stage, plots: ReadonlyMap<string, string>): Promise<void> {
  const changes = [
    ['DP-03', -230, 'farMax', 2.4, '引进的智能装备项目需建四层厂房，原上限不足。'],
    ['DP-03', -180, 'heightMax', 36, '立体仓库货架高度超过原限高。'],
    ['DP-02', -170, 'greenMax', 15, '工业用地节约集约利用，压减厂区绿地。'],
  ] as const
  for (const [number, days, bound, value, reason] of changes) {
    const id = plots.get(number) ?? ''
    await argued(stage, id, days, bound, value, reason)
    await stage.move(office, days + 40, 'plot_index', id, 'adopt', {
      ...{ approvalNo: `调规〔${stage.on(days + 40).slice(0, 4)}〕${Math.abs(days) % 37}号`, approvedBy: '市人民政府' },
      approvedOn: stage.on(days + 38),
    })
  }
}

async function argued(
  stage: Stage,
  id: string,
  days: number,
  bound: string,
  value: number,
  reason: string,
): Promise<void> {
  await stage.move(desk, days, 'plot_index', id, 'propose', { changes: [{ bound, value }] }, reason)
  const argument = '交通、消防、日照影响经专家论证，可以调整。'
  await stage.move(office, days + 4, 'plot_index', id, 'argue', { argument, arguedOn: stage.on(days + 4) })
  await stage.move(office, days + 6, 'plot_index', id, 'post', {
    ...{ noticeFrom: stage.on(days + 6), noticeUntil: stage.on(days + 35), noticePlaces: '管委会网站、地块现场' },
  })
}

/** One more is on its way: asked for, argued, posted. */
async function playRunningChange(stage: Stage, plots: ReadonlyMap<string, string>): Promise<void> {
  await argued(stage, plots.get('DP-04') ?? '', -20, 'parkingMin', 180, '周边新建公共停车场，配建标准相应降低。')
}

type Point = readonly [point: string, days: number, facts: Readonly<Record<string, number>>]

const good = {
  landArea: 38_600,
  floorArea: 40_500,
  highFloorArea: 14_000,
  footprint: 17_800,
  structures: 900,
  yards: 600,
  greenArea: 4200,
  heightTop: 23.6,
  officeLand: 2300,
}
const checked: readonly (readonly [plot: string, points: readonly Point[]])[] = [
  [
    'DP-02',
    [
      ['contract', -52, { landArea: 38_600, farStated: 1.2, densityStated: 40, greenStated: 15 }],
      ['conditions', -50, { landArea: 38_600, farStated: 1.4, densityStated: 42, greenStated: 14 }],
      ['design', -35, { ...good, fixedInvestment: 128_000_000 }],
      ['foundation', -15, { ...good, footprint: 17_950 }],
    ],
  ],
  [
    'DP-01',
    [
      ['contract', -50, { landArea: 52_300, farStated: 1.1, densityStated: 38, greenStated: 18 }],
      [
        'design',
        -28,
        {
          landArea: 52_300,
          floorArea: 61_000,
          highFloorArea: 0,
          footprint: 20_900,
          structures: 1500,
          yards: 800,
          greenArea: 9800,
          heightTop: 22,
          officeLand: 4700,
        },
      ],
    ],
  ],
  ['DP-03', [['conditions', -45, { landArea: 41_200, farStated: 1.6, densityStated: 44, greenStated: 18 }]]],
]

const order = ['contract', 'conditions', 'design', 'foundation']

async function playChecks(stage: Stage, plots: ReadonlyMap<string, string>): Promise<void> {
  const projects = (await stage.records('project', 'state', 'listed')).filter(({ kind }) => kind === 'industry')
  for (const [i, [plot, points]] of checked.entries()) {
    const project = projects[i]?.id
    if (project === undefined) continue
    for (const [point, days, facts] of points) {
      const id = await stage.create(office, days, 'conformity_check', {
        ...{
          number: `规核-${plot}-${1 + order.indexOf(point)}`,
        },
        ...{ project, plotIndex: plots.get(plot), point, on: stage.on(days), surveyor: '云岭测绘队', ...facts },
      })
      if (plot === 'DP-01' && point === 'design')
        await stage.move(office, days + 2, 'conformity_check', id, 'handle', {
          ...{
            handling: '退回修改：压减办公生活用地，行政办公及生活服务用地不超过7%。',
            handledOn: stage.on(days + 2),
          },
        })
    }
  }
}

type Built = readonly [
  name: string,
  kind: string,
  village: UnitName,
  capacity: number | null,
  place: readonly [number, number] | null,
  opened: number | null,
  due?: number,
]

const residents: readonly (readonly [village: UnitName, residents: number, place: readonly [number, number]])[] = [
  ['霁光社区', 6800, [116.0225, 28.0215]],
  ['麦浪社区', 5200, [116.0282, 28.0228]],
  ['砚池村', 3100, [116.0292, 28.0292]],
]

const facilities: readonly Built[] = [
  ['霁光幼儿园', 'kindergarten', '霁光社区', 240, [116.0232, 28.0219], -200],
  ['云岭第一小学', 'primary', '霁光社区', 540, [116.0218, 28.022], -210],
  ['霁光卫生服务站', 'clinic', '霁光社区', 260, [116.0229, 28.0211], -205],
  ['霁光公交首末站', 'busStop', '霁光社区', 3, [116.0221, 28.0213], -220],
  ['霁光文化活动中心', 'culture', '霁光社区', 700, [116.0231, 28.0214], -190],
  ['霁光养老服务站', 'elderly', '霁光社区', 18, null, -150],
  ['云岭湿地公园', 'park', '霁光社区', 42_000, [116.0255, 28.0209], -240],
  ['麦浪菜市场', 'market', '麦浪社区', 800, [116.0279, 28.0229], -160],
  ['麦浪卫生服务站', 'clinic', '麦浪社区', 120, [116.0284, 28.0225], -170],
  ['麦浪篮球场', 'sport', '麦浪社区', 620, [116.0288, 28.0226], -90],
  ['云岭第二小学', 'primary', '麦浪社区', 1080, [116.0291, 28.0232], null, 60],
  ['砚池村卫生室', 'clinic', '砚池村', 90, [116.029, 28.0293], -180],
  ['砚池公交站', 'busStop', '砚池村', 1, [116.0295, 28.0295], -60],
  ['砚池文化礼堂', 'culture', '砚池村', 320, [116.0288, 28.0289], -140],
]

async function playFacilities(stage: Stage): Promise<void> {
  for (const [name, count, [longitude, latitude]] of residents)
    await stage.move(social, -120, 'unit', await stage.unit(name), 'populate', {
      ...{ residents: count, residentsOn: stage.on(-130), residentsSource: '派出所人口年报', longitude, latitude },
    })
  const keeper = await stage.unit('社会事业局')
  for (const [name, kind, village, capacity, place, opened, due] of facilities)
    await stage.create(social, -80, 'facility', {
      ...{ name, kind, village: await stage.unit(village), keeper, capacity, isPublic: true },
      ...(place === null ? {} : { longitude: place[0], latitude: place[1], crs: 'cgcs2000' }),
      ...(opened === null ? { startedOn: stage.on(-200) } : { openedOn: stage.on(Math.min(opened, -80)) }),
      openDue: due === undefined ? null : stage.on(due),
    })
  const wanting = await stage.create(social, -4, 'facility', {
    ...{ name: '麦浪幼儿园', kind: 'kindergarten', village: await stage.unit('麦浪社区'), keeper, capacity: 180 },
    ...{ place: '麦浪社区DP-07地块配建', openDue: stage.on(150), isPublic: true },
  })
  await stage.move(social, -3, 'facility', wanting, 'assign', {
    ...{ lead: await stage.unit('建设局'), taskDue: stage.on(150) },
    asked: '在麦浪社区DP-07地块配建麦浪幼儿园，规模不少于180个学位。',
  })
  const [standard] = await stage.records('rate_standard', 'code', 'facility-gaps-public')
  if (standard !== undefined)
    await stage.change(office, -25, 'rate_standard', standard.id, standard.version, { value: 1 })
}
