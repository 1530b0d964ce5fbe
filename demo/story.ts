import { playAssessment } from '#demo/assessment.ts'
import { playChains } from '#demo/chains.ts'
import { playConduct } from '#demo/conduct.ts'
import { playEcology } from '#demo/ecology.ts'
import { playFund } from '#demo/finance.ts'
import { firmsOf, playPlatformsOfFirms } from '#demo/for-firms.ts'
import { playFunds } from '#demo/funds.ts'
import { playGrowth } from '#demo/growth.ts'
import { plantIndicators, playFigures } from '#demo/indicator-story.ts'
import { playInvestment } from '#demo/investment.ts'
import { issuePaper } from '#demo/issue-paper.ts'
import { playClasses } from '#demo/labour.ts'
import { changeLamps } from '#demo/lamps.ts'
import { playLand } from '#demo/land.ts'
import { playMeetings } from '#demo/meeting.ts'
import { playOffice } from '#demo/office.ts'
import { playEconomyPapers, playPapers } from '#demo/papers.ts'
import { playPeople } from '#demo/people-story.ts'
import { playPlanning } from '#demo/planning.ts'
import { playPlatforms } from '#demo/platforms.ts'
import { playPrivacy } from '#demo/privacy.ts'
import { playProjectYear } from '#demo/project-year.ts'
import { playProjects } from '#demo/projects.ts'
import { freshPaper, freshTasks, runningPaper, runningTargets, runningTasks } from '#demo/running-plan.ts'
import { playRural } from '#demo/rural.ts'
import { playIncidents, playPolicies, playService } from '#demo/service.ts'
import type { Stage } from '#demo/stage.ts'
import { playSupervision } from '#demo/supervision.ts'
import { playTelemetry } from '#demo/telemetry.ts'
import { playTickets } from '#demo/tickets.ts'
import { playWater } from '#demo/water.ts'
import type { SeriesCode } from '#services/numbering.ts'
import { seriesPresets } from '#services/presets/series.ts'

/**
 * 这一年 — what became of the tasks before the newcomer signs in: every desk has something that waits for it. `besides` leaves out
 * what a year that was played through the public interface (rehearsal/) has played by itself.
 */
export async function playYear(stage: Stage, besides?: 'besides'): Promise<void> {
  const issued = -150
  const year = Number(stage.on(issued).slice(0, 4))
  // Parts of the year are played one after the other, not day by day: series that several of them use stand from the beginning.
  for (const code of ['ticket', 'idea', 'dispute', 'emergency'] as const) await openSeries(stage, issued, code, year)
  const tasks = await issuePaper(stage, {
    ...runningPaper(year),
    kind: 'decision',
    tasks: runningTasks,
    targets: runningTargets,
    issued,
  })
  await playFigures(stage, await plantIndicators(stage), year, issued + 2)
  const get = (title: string) => tasks.get(title) ?? ''
  for (const [login, title] of signers) await stage.move(login, issued + 1, 'task', get(title), 'sign')
  await refine(stage, get('组建驻外招商小分队'))
  for (const [login, days, title, unit, progress] of reports) {
    await stage.create(login, days, 'report', { task: get(title), unit: await stage.unit(unit), progress })
  }
  await closeTasks(stage, get)
  await askExtensions(stage, get)
  await playFresh(stage)
  // Ideas become tasks of units: an assessment as of a day must know them.
  await playPeople(stage)
  await playAssessment(stage)
  await playSupervision(stage, get)
  await changeLamps(stage, get)
  await playProjects(stage)
  await playMeetings(stage)
  await playPapers(stage)
  await playOffice(stage, get)
  await playChains(stage)
  if (besides === undefined) await playOfficesOfFirms(stage)
  else await playRestOfOffices(stage)
  await playGrowth(stage)
  await playProjectYear(stage)
  await playFunds(stage)
  // Cases of a whole year went on until yesterday: a bulletin as of an earlier day would know of what came after it.
  await playEconomyPapers(stage, besides === undefined ? -4 : -1)
  await playEcology(stage)
  await playRural(stage)
  await playTickets(stage)
  // The year has its own areas and meters; two networks beside each other would be one too many.
  if (besides === undefined) await playWater(stage)
  await playTelemetry(stage)
  await playConduct(stage)
  await playPlanning(stage)
  await playPrivacy(stage)
}

async function openSeries(stage: Stage, days: number, code: SeriesCode, year: number): Promise<void> {
  const { db, actor } = await stage.as('ducha', days)
  const known = await db.query('select 1 from number_series where zone_id = $1 and code = $2 and year = $3', [
    actor.zone,
    code,
    year,
  ])
  if (known.length > 0) return
  const preset = seriesPresets.find((one) => one.code === code)
  await stage.create('ducha', days, 'number_series', { ...preset, year, last: 0 })
}

async function playOfficesOfFirms(stage: Stage): Promise<void> {
  await playService(stage)
  await playInvestment(stage)
  await playPlatformsOfFirms(stage)
  await playLand(stage)
}

/** What these offices do besides cases, money and land. */
async function playRestOfOffices(stage: Stage): Promise<void> {
  const firms = await firmsOf(stage)
  await playPlatforms(stage, firms)
  await playFund(stage, firms)
  await playClasses(stage, firms)
  await playPolicies(stage)
  await playIncidents(stage)
}

const signers: readonly (readonly [login: string, title: string])[] = [
  ['zhaoshang', '组建驻外招商小分队'],
  ['jingfa', '建立项目储备库并拿出向上争取方案'],
  ['jianshe', '完成标准厂房二期主体工程'],
  ['guihua', '完成东片区控规修编'],
  ['tuoyuan', '完成东片区剩余征迁签约'],
  ['renshe', '签订校企用工协议并建成实训基地'],
  ['caizheng', '设立企业转贷周转金'],
  ['qifu', '建立企业诉求限时办结机制'],
  ['kechuang', '新培育高新技术企业12家'],
  ['yingji', '化工企业安全隐患排查整改'],
  ['sheshi', '建成云岭第二小学'],
]

const reports: readonly (readonly [login: string, days: number, title: string, unit: string, progress: string])[] = [
  ['zhaoshang2', -118, '组建驻外招商小分队', '招商局', '两支小分队已到岗，第三支人选待定。'],
  ['zhaoshang2', -63, '组建驻外招商小分队', '招商局', '三支小分队全部驻点，累计走访企业74家，在谈项目9个。'],
  ['jingfa2', -60, '组建驻外招商小分队', '经发局', '已提供产业链目标企业名录126家。'],
  ['zhaoshang2', -9, '组建驻外招商小分队', '招商局', '新签约亿元以上项目3个，1个已完成供地。台账正在汇总。'],
  ['jingfa2', -92, '建立项目储备库并拿出向上争取方案', '经发局', '入库项目41个，方案初稿已征求财政局、规划分局意见。'],
  ['jianshe2', -70, '完成标准厂房二期主体工程', '建设局', '4号、5号厂房主体封顶，6号厂房施工至三层。'],
  ['jianshe2', -12, '完成标准厂房二期主体工程', '建设局', '6号厂房因连续降雨停工9天，预计推迟完成。'],
  ['guihua', -33, '完成东片区控规修编', '规划分局', '专家评审已通过，公示期满后报批。'],
  ['tuoyuan', -40, '完成东片区剩余征迁签约', '拓园指挥部', '已签约51户，余35户中29户达成意向。'],
  ['tuoyuan', -5, '完成东片区剩余征迁签约', '拓园指挥部', '已签约79户，余7户正在协商产权调换。'],
  ['renshe2', -55, '签订校企用工协议并建成实训基地', '人社局', '已与三所院校签约，实训基地设备安装过半。'],
  ['caizheng', -80, '设立企业转贷周转金', '财政局', '管理办法已过会，首笔资金正在拨付。'],
  ['qifu', -35, '建立企业诉求限时办结机制', '企业服务中心', '机制试运行，上月受理诉求38件，按时办结36件。'],
  ['sheshi', -20, '建成云岭第二小学', '社会事业局', '教学楼装修收尾，操场面层施工完成。'],
]

/** The lead unit breaks its task down: two posts, with results that can be seen on the way. */
async function refine(stage: Stage, task: string): Promise<void> {
  const unit = await stage.unit('招商局')
  const post = await stage.post('招商局招商二科科长')
  const item = (title: string, due: number) =>
    stage.create('zhaoshang', -140, 'work_item', { task, unit, title, post, due: stage.on(due) })
  const teams = await item('小分队人员选派和驻点', -60)
  const ledger = await item('月度走访和签约台账', 2)
  const milestone = (workItem: string, result: string, due: number) =>
    stage.create('zhaoshang2', -139, 'milestone', { workItem, unit, result, due: stage.on(due) })
  const chosen = await milestone(teams, '三支小分队人选确定', -110)
  const settled = await milestone(teams, '三支小分队全部驻点', -65)
  await milestone(ledger, '全年台账汇总成册', 1)
  await stage.move('zhaoshang2', -112, 'milestone', chosen, 'reach')
  await stage.move('zhaoshang2', -64, 'milestone', settled, 'reach')
  await stage.move('zhaoshang2', -63, 'work_item', teams, 'finish')
}

async function closeTasks(stage: Stage, get: (title: string) => string): Promise<void> {
  const submit = (login: string, days: number, title: string, outcome: string) =>
    stage.move(login, days, 'task', get(title), 'submit', { outcome })
  const verify = (days: number, title: string) => stage.move('ducha', days, 'task', get(title), 'verify')
  const close = (days: number, title: string) => stage.move('ducha2', days, 'task', get(title), 'close')

  await submit('caizheng', -66, '设立企业转贷周转金', '管理办法印发，首期周转金到位，已为7家企业转贷。')
  await verify(-64, '设立企业转贷周转金')
  await close(-63, '设立企业转贷周转金')
  await submit(
    'jingfa2',
    -44,
    '建立项目储备库并拿出向上争取方案',
    '储备库入库项目46个，方案经管委会主任办公会研究通过。',
  )
  await verify(-42, '建立项目储备库并拿出向上争取方案')
  await close(-41, '建立项目储备库并拿出向上争取方案')
  await submit('yingji', -27, '化工企业安全隐患排查整改', '排查企业22家，发现隐患61处，全部整改。')
  await stage.move(
    'ducha',
    -24,
    'task',
    get('化工企业安全隐患排查整改'),
    'return',
    {},
    '现场抽查2家企业，储罐区1处隐患整改不彻底，请复核后再报。',
  )
  await submit('qifu', -4, '建立企业诉求限时办结机制', '机制印发并连续运行三个月，受理诉求113件，按时办结率97%。')
  await verify(-2, '建立企业诉求限时办结机制')
  await submit('renshe2', -1, '签订校企用工协议并建成实训基地', '四份协议全部生效，实训基地揭牌，首批学员60人入训。')
}

async function askExtensions(stage: Stage, get: (title: string) => string): Promise<void> {
  const granted = await stage.create('guihua', -30, 'extension', {
    task: get('完成东片区控规修编'),
    unit: await stage.unit('规划分局'),
    newDue: stage.on(38),
    grounds: '公示期间收到两条有效意见，须补充论证后再报批。',
  })
  await stage.move('ducha', -28, 'extension', granted, 'grant', { grantedDue: stage.on(38) })
  await stage.create('jianshe', -9, 'extension', {
    task: get('完成标准厂房二期主体工程'),
    unit: await stage.unit('建设局'),
    newDue: stage.on(20),
    grounds: '连续降雨停工9天，混凝土养护期顺延，现场已增加一个班组。',
  })
}

/** Minutes issued the day before yesterday: two tasks wait for a signature, one for a ruling. */
async function playFresh(stage: Stage): Promise<void> {
  const tasks = await issuePaper(stage, {
    ...freshPaper(),
    kind: 'minutes',
    tasks: freshTasks,
    targets: [],
    issued: -2,
  })
  await stage.create('zhaoshang', -1, 'objection', {
    task: tasks.get('梳理闲置厂房并提出盘活意见') ?? '',
    unit: await stage.unit('招商局'),
    proposedUnit: await stage.unit('国资公司'),
    grounds: '闲置厂房的产权和台账由国资公司管理，我局无处置权限，建议由国资公司牵头、我局配合。',
  })
}
