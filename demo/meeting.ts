import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'

const members = ['党工委书记', '管委会主任', '管委会副主任（工业、招商）', '管委会副主任（建设、征迁）', '党群部部长']
const heads = ['经发局局长', '招商局局长', '建设局局长', '规划分局局长', '拓园指挥部指挥长', '财政局局长']

/** 会议 — a yearly conference with its promises, two sittings of the committee, one of them next week, and a dispatch meeting. */
export async function playMeetings(stage: Stage): Promise<void> {
  const series = await fillSeries(stage)
  await playConference(stage, series.yearly)
  const next = await stage.create('ducha', -16, 'meeting', await called(stage, series.committee, 6))
  await playCommittee(stage, series, next)
  await playDispatch(stage, series.dispatch)
  await prepareNext(stage, next)
}

type SeriesIds = { readonly committee: string; readonly dispatch: string; readonly yearly: string }

/** The office fills in who convenes and who belongs to each series. */
async function fillSeries(stage: Stage): Promise<SeriesIds> {
  const fill = async (name: string, convener: string, posts: readonly string[]) => {
    const { id, version } = await stage.seriesOf(name)
    await stage.change('ducha', -170, 'meeting_series', id, version, {
      convener: await stage.post(convener),
      members: await stage.posts(posts),
    })
    return id
  }
  return {
    committee: await fill('党工委会议', '党工委书记', members),
    dispatch: await fill('重点项目调度会', '管委会副主任（建设、征迁）', ['管委会副主任（建设、征迁）', ...heads]),
    yearly: await fill('年度工作会议', '党工委书记', members),
  }
}

async function called(stage: Stage, series: string, days: number): Promise<Readonly<Record<string, unknown>>> {
  const on = stage.workday(days)
  return {
    series,
    title: `党工委会议（${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日）`,
    on,
    at: '9:00',
    place: '管委会三楼会议室',
    chair: await stage.post('党工委书记'),
    purpose: '听取重点工作进展，研究有关事项',
  }
}

const promises: readonly (readonly [
  unit: UnitName,
  post: string,
  quote: string,
  matter: string,
  quantity: number,
  measure: string,
  due: number,
  actual: readonly [count: number, source: string] | null,
])[] = [
  [
    '招商局',
    '招商局局长',
    '今年新签约亿元以上项目18个，上半年不少于9个。',
    '新签约亿元以上项目',
    18,
    '个',
    40,
    [13, '招商局签约台账'],
  ],
  ['科创局', '科创局局长', '新培育高新技术企业12家，一家不少。', '新培育高新技术企业', 12, '家', 35, null],
  [
    '拓园指挥部',
    '拓园指挥部指挥长',
    '按期完成东片区80户征迁签约。',
    '东片区征迁签约',
    80,
    '户',
    -14,
    [79, '拓园指挥部签约台账'],
  ],
  [
    '企业服务中心',
    '企业服务中心主任',
    '企业诉求按时办结率不低于95%。',
    '企业诉求按时办结率',
    95,
    '%',
    -10,
    [97, '企业服务中心月度台账'],
  ],
  ['人社局', '人社局局长', '帮助企业新增用工2000人。', '新增企业用工', 2000, '人', -20, null],
]

async function playConference(stage: Stage, series: string): Promise<void> {
  const meeting = await stage.create('ducha', -160, 'meeting', {
    series,
    title: `${stage.on(-152).slice(0, 4)}年度工作会议`,
    on: stage.on(-152),
    at: '9:00',
    place: '管委会报告厅',
    chair: await stage.post('管委会主任'),
    speechMinutes: 55,
    purpose: '部署全年工作，各单位表态',
  })
  await stage.move('ducha', -152, 'meeting', meeting, 'hold', { present: await stage.posts([...members, ...heads]) })
  for (const [unit, post, quote, matter, quantity, measure, due, actual] of promises) {
    const id = await stage.create('ducha', -152, 'commitment', {
      meeting,
      unit: await stage.unit(unit),
      post: await stage.post(post),
      quote,
      matter,
      quantity,
      measure,
      due: stage.on(due),
      givenOn: stage.on(-152),
    })
    if (actual === null) continue
    await stage.move('ducha', -3, 'commitment', id, 'record', {
      actual: actual[0],
      actualOn: stage.on(-4),
      actualSource: actual[1],
    })
  }
  await stage.move('ducha', -151, 'meeting', meeting, 'draft')
  await stage.move('shuji', -150, 'meeting', meeting, 'sign')
  await stage.move('ducha', -149, 'meeting', meeting, 'close')
}

/** A sitting two weeks ago: one unit explained, four things were decided, the minutes are signed. */
async function playCommittee(stage: Stage, series: SeriesIds, next: string): Promise<void> {
  const meeting = await stage.create('ducha', -30, 'meeting', await called(stage, series.committee, -15))
  const item = await stage.create('ducha', -20, 'agenda_item', {
    meeting,
    title: '研究标准厂房二期工程进度和要素保障',
    unit: await stage.unit('建设局'),
    mustAgree: await stage.units(['财政局']),
    characters: 2600,
  })
  await stage.move('caizheng', -19, 'agenda_item', item, 'agree')
  await stage.move('ducha', -18, 'agenda_item', item, 'admit')
  const closed = await stage.create('ducha', -20, 'agenda_item', {
    meeting,
    title: '研究意向项目用地价格',
    unit: await stage.unit('规划分局'),
    isClosed: true,
  })
  await stage.move('ducha', -18, 'agenda_item', closed, 'admit')
  const held = stage.since(stage.workday(-15))
  await stage.move('ducha', held, 'meeting', meeting, 'hold', {
    present: await stage.posts(members),
    attending: await stage.posts(['建设局局长', '规划分局局长', '财政局局长']),
  })
  const decide = async (facts: Readonly<Record<string, unknown>>) =>
    stage.create('ducha', held, 'decision', { meeting, item, ...facts })
  const steel = await decide({
    text: '建设局会同国资公司增加施工班组，抓紧完成6号厂房主体结构',
    lead: await stage.unit('建设局'),
    cooperating: await stage.units(['国资公司']),
    due: stage.on(-3),
    reportTo: await stage.post('管委会副主任（建设、征迁）'),
  })
  const funds = await decide({
    text: '财政局落实二期工程进度款，确保按月支付',
    lead: await stage.unit('财政局'),
    due: stage.on(12),
  })
  const report = await decide({
    text: '招商局在下次党工委会议上专题汇报驻外招商小分队成效',
    lead: await stage.unit('招商局'),
    dueSeries: series.committee,
  })
  const noted = await decide({ text: '原则同意东片区控规修编公示安排' })
  for (const id of [steel, funds, report]) await stage.move('ducha', held, 'decision', id, 'assign')
  await stage.move('ducha', held, 'decision', noted, 'note')
  await stage.move('ducha', held, 'agenda_item', item, 'discuss', {
    minutes: '会议听取了建设局关于标准厂房二期工程进度的汇报。',
  })
  await stage.move('ducha', held, 'agenda_item', closed, 'discuss', {
    minutes: '会议研究了意向项目用地价格，按程序办理。',
  })
  await stage.move('ducha', held, 'meeting', meeting, 'draft')
  await stage.move('shuji', held + 1, 'meeting', meeting, 'sign')
  await stage.move('caizheng', held + 2, 'task', await stage.taskOf(funds), 'sign')
  await stage.move('jianshe', held + 2, 'task', await stage.taskOf(steel), 'sign')
  await stage.change('ducha', held + 2, 'meeting', next, 1, { purpose: '听取重点工作进展，研究岁末年初安排' })
}

async function playDispatch(stage: Stage, series: string): Promise<void> {
  const on = stage.workday(-7)
  const held = stage.since(on)
  const meeting = await stage.create('ducha', -12, 'meeting', {
    series,
    title: `重点项目调度会（${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日）`,
    on,
    at: '15:00',
    place: '东片区指挥部',
    chair: await stage.post('管委会副主任（建设、征迁）'),
  })
  await stage.move('ducha', held, 'meeting', meeting, 'hold', { present: await stage.posts(heads) })
  const about = '标准厂房二期'
  const task = await stage.taskId('完成标准厂房二期主体工程')
  const raise = async (
    login: string,
    raisedBy: UnitName,
    owner: UnitName,
    issue: string,
    due: number,
    kind: string,
    level = 'first',
  ) =>
    stage.create(login, held, 'dispatch_issue', {
      meeting,
      about,
      task,
      issue,
      kind,
      level,
      raisedBy: await stage.unit(raisedBy),
      owner: await stage.unit(owner),
      due: stage.on(due),
    })
  await stage.create('jingfa2', -16, 'dispatch_issue', {
    project: (await stage.records('project', 'name', '砚湖高精铜带项目'))[0]?.id,
    ...{ issue: '110千伏线路迁改方案未批', kind: 'utilities', level: 'third', due: stage.on(-12) },
    ...{ demand: '请牵头对接供电公司，明确迁改路径和停电窗口', raisedBy: await stage.unit('经发局') },
    owner: await stage.unit('规划分局'),
  })
  await raise('jianshe2', '建设局', '国资公司', '6号厂房塔吊租赁合同未续签，现场只剩一台可用', -2, 'other', 'second')
  await raise('jianshe2', '建设局', '规划分局', '北侧消防通道占用绿线，须调整总平面', 5, 'approval', 'third')
  const power = await raise('jianshe2', '建设局', '经发局', '施工临时用电容量不足', -4, 'utilities')
  await stage.move('jingfa2', -5, 'dispatch_issue', power, 'answer', { answer: '供电公司已增容315千伏安，当日送电。' })
  const access = await raise('jianshe2', '建设局', '财政局', '二季度进度款未到账', -3, 'funds')
  await stage.move('caizheng', -6, 'dispatch_issue', access, 'answer', { answer: '进度款已支付。' })
  await stage.move('jianshe2', -5, 'dispatch_issue', access, 'confirm')
  const signing = await stage.create('tuoyuan', held, 'dispatch_issue', {
    meeting,
    about: '东片区拓园',
    task: await stage.taskId('完成东片区剩余征迁签约'),
    issue: '7户产权调换房源未落实',
    kind: 'clearance',
    level: 'third',
    raisedBy: await stage.unit('拓园指挥部'),
    owner: await stage.unit('建设局'),
    due: stage.on(8),
  })
  await stage.move('jianshe2', -1, 'dispatch_issue', signing, 'answer', { answer: '调剂房源7套，选房方案已公示。' })
}

/** Before next week's sitting: an item waits for an answer, and the list of those who explain is confirmed. */
async function prepareNext(stage: Stage, meeting: string): Promise<void> {
  await stage.create('ducha', -2, 'agenda_item', {
    meeting,
    title: '研究岁末年初招商活动安排',
    unit: await stage.unit('招商局'),
    mustAgree: await stage.units(['财政局', '经发局']),
    characters: 5600,
  })
  await stage.confirmList('ducha2', -1, meeting)
}
