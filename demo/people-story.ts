import type { Stage } from '#demo/stage.ts'
import { addDays, type Day } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { Facts } from '#services/context.ts'
import { type Receipt, submitIdea } from '#services/idea/submit.ts'
import { asPublic } from '#services/public/zone.ts'
import { rowsWhere } from '#store/records.ts'

const judges = ['kechuang', 'jingfa', 'qifu'] as const
const weights = { weightFeasible: 30, weightLasting: 20, weightReplicable: 20, weightBenefit: 20, weightNovel: 10 }

/** 金点子、学习、党建 — one call that was judged and one that is open, a trip, Party bodies and what they did, an election, two promises. */
export async function playPeople(stage: Stage): Promise<void> {
  const panel: string[] = []
  for (const login of judges) panel.push(String((await stage.as(login, -70)).actor.person))
  await playJudgedCall(stage, panel)
  await playOpenCall(stage, panel)
  await playTrip(stage)
  await playParty(stage)
  await playElection(stage)
  await playPromises(stage)
}

/** Everybody gives an idea as the pages for everybody do: nobody is known. */
async function give(stage: Stage, days: number, campaign: string, idea: Facts): Promise<Receipt> {
  const { db, actor, now, procedures } = await stage.as('dangqun', days)
  const facts = { from: 'resident', ...idea, campaign } as Parameters<typeof submitIdea>[1] // the story is written with these
  return submitIdea(asPublic(db, actor.zone, now, procedures), facts, null)
}

async function call(
  stage: Stage,
  opened: number,
  closes: number,
  panel: readonly string[],
  name: string,
  question: string,
) {
  const id = await stage.create('dangqun', opened, 'idea_campaign', {
    ...{ name, question, unit: await stage.unit('党群部'), opensOn: stage.on(opened), closesOn: stage.on(closes) },
    ...{ judges: panel, leastJudges: 3, ...weights },
  })
  await stage.move('dangqun', opened, 'idea_campaign', id, 'open')
  return id
}

async function playJudgedCall(stage: Stage, panel: readonly string[]): Promise<void> {
  const name = '“我为园区添一招”金点子征集'
  const id = await call(stage, -70, -45, panel, name, '怎样让职工上下班更方便、让企业办事少跑一趟？')
  const step = (login: string, days: number, one: Receipt, move: string, facts: Facts = {}) =>
    stage.move(login, days, 'idea', one.id, move, facts)
  const bus = await give(stage, -66, id, {
    ...{ title: '园区班车接驳地铁站', problem: '晚班职工下班后打不到车。', name: '简某', isNamed: true },
    measures: '在东、西片区各设一条班车线，早晚高峰各六班，站点设在厂区门口。',
  })
  const seal = await give(stage, -60, id, {
    ...{ title: '常用证照一次拍照、各窗口共用', problem: '同一份证照在几个窗口重复提交。', from: 'firm' },
    measures: '受理时存入企业档案，其他窗口先查档案，查得到的不再要。',
  })
  const again = await give(stage, -58, id, {
    ...{ title: '开通地铁接驳车', problem: '地铁站到厂区没有公交。', measures: '开接驳车。' },
  })
  const complaint = await give(stage, -55, id, {
    ...{ title: '宿舍楼下半夜卸货', problem: '夜里两点还在卸货，吵得睡不着。', measures: '请管一管。' },
  })
  await step('dangqun', -56, again, 'join', { repeats: bus.id })
  await step('dangqun', -54, complaint, 'redirect', { passTo: 'ticket' })
  for (const one of [bus, seal]) await step('dangqun', -54, one, 'accept')
  await stage.move('dangqun', -44, 'idea_campaign', id, 'judge')
  await judge(stage, panel, bus, [8, 8, 7, 9, 5])
  await judge(stage, panel, seal, [9, 8, 9, 8, 6])
  for (const one of [bus, seal]) await step('dangqun', -38, one, 'shortlist')
  for (const one of [bus, seal]) await step('dangqun', -37, one, 'publish')
  await step('zhuren', -26, seal, 'adopt', {
    ...{ lead: await stage.unit('企业服务中心'), due: stage.on(60), measure: '每件事少交的材料份数', expected: 3 },
  })
  await step('zhuren', -26, bus, 'adopt', {
    ...{ lead: await stage.unit('建设局'), due: stage.on(40), measure: '每天乘车人次', expected: 200 },
  })
  for (const login of ['qifu', 'jianshe']) await signTasks(stage, login, -25, '金点子采纳')
  await stage.move('dangqun', -25, 'idea_campaign', id, 'close')
}

/** A task that came of an idea or a trip is signed for by the unit within its limit. */
async function signTasks(stage: Stage, login: string, days: number, section: string): Promise<void> {
  const { db, actor } = await stage.as(login, days)
  const sent = await db.query(
    "select id from task where zone_id = $1 and lead = any($2::uuid[]) and section = $3 and state = 'issued'",
    [actor.zone, actor.units, section],
  )
  for (const { id } of sent) await stage.move(login, days, 'task', id, 'sign')
}

async function judge(stage: Stage, panel: readonly string[], one: Receipt, marks: readonly number[]): Promise<void> {
  const { db, actor } = await stage.as('dangqun', -43)
  const sheets = await rowsWhere(db, getRegister('idea_judgement'), actor.zone, 'idea', [one.id])
  const [feasible, lasting, replicable, benefit, novel] = marks
  for (const [i, login] of judges.entries()) {
    const mine = sheets.find((sheet) => sheet.judge === panel[i])
    const facts = { feasible, lasting, replicable, benefit, novel: (novel ?? 0) + i }
    await stage.move(login, -42 + i, 'idea_judgement', String(mine?.id), 'give', facts)
  }
}

async function playOpenCall(stage: Stage, panel: readonly string[]): Promise<void> {
  const question = '厂区周边哪里缺路灯、缺步道、缺停车位，怎么补最省钱？'
  const id = await call(stage, -12, 18, panel, '“补短板”小微设施金点子征集', question)
  await give(stage, -6, id, {
    ...{
      title: '桥下空地改成职工篮球场',
      problem: '下班后没有运动的地方。',
      measures: '平整桥下空地，画线、装两副篮架。',
    },
  })
  const lamp = await give(stage, -4, id, {
    ...{ title: '公交站装太阳能灯', problem: '公交站夜里太黑。', measures: '先在六个无电源的站点装太阳能灯。' },
  })
  await stage.move('dangqun', -2, 'idea', lamp.id, 'accept')
}

async function playTrip(stage: Stage): Promise<void> {
  const unit = await stage.unit('建设局')
  const id = await stage.create('jianshe2', -52, 'study_trip', {
    ...{ question: '老厂区雨污分流怎样不停产改造？', unit, host: '邻省某高新区建设部门', people: 5, cost: 18_600 },
    ...{ startsOn: stage.on(-50), endsOn: stage.on(-48), members: ['建设局工程科科长', '国资公司工程部经理'] },
  })
  const copy = (what: string, into: string, due: number) => ({ what, into, unit, due: stage.on(due) })
  await stage.move('jianshe2', -45, 'study_trip', id, 'report', {
    answer: '先逐井编号查清错接，再分段在夜间改接，产线不用停。',
    copies: [copy('检查井逐口编号建档', 'task', 30), copy('改接前由企业和施工单位共同签字确认管线图', 'idea', 60)],
  })
  await signTasks(stage, 'jianshe', -44, '学习考察')
}

async function playParty(stage: Stage): Promise<void> {
  const on = (days: number): Day => stage.on(days)
  const body = (facts: Facts) =>
    stage.create('dangqun', -90, 'party_body', {
      ...{ field: 'firm', electedOn: on(-400), termYears: 3, secretary: '党支部书记' },
      ...facts,
    })
  const firm = await stage.enterprise('澄波水表')
  const office = await body({
    ...{ name: '企业服务中心党支部', kind: 'branch', field: 'organ', members: 11, electedOn: on(-950) },
    unit: await stage.unit('企业服务中心'),
  })
  await body({ name: '澄波水表党支部', kind: 'branch', enterprise: firm, members: 6 })
  await body({
    ...{ name: '麦浪社区党总支', kind: 'general', field: 'village', unit: await stage.unit('麦浪社区'), members: 43 },
    ...{ termYears: 5, electedOn: on(-600) },
  })
  const work = (facts: Facts) =>
    stage.create('dangqun', -40, 'party_work', { body: office, unit: '', due: on(20), ...facts })
  const help = await work({
    ...{ matter: '协调解决厂区夜间用电负荷不足', kind: 'enterprise', enterprise: firm, reached: 120 },
    unit: await stage.unit('企业服务中心'),
  })
  await stage.move('qifu', -18, 'party_work', help, 'deliver', { result: '已增容并通电，夜班两条线可同时开。' })
  await stage.move('dangqun', -16, 'party_work', help, 'confirm')
  await work({
    ...{
      matter: '村干部年度健康体检',
      kind: 'care',
      careKind: 'checkup',
      village: await stage.unit('砚池村'),
      reached: 7,
    },
    unit: await stage.unit('党群部'),
  })
}

async function playElection(stage: Stage): Promise<void> {
  const ballot = stage.on(-30)
  const before = (days: number) => addDays(ballot, -days)
  const id = await stage.create('dangqun', -80, 'village_election', {
    ...{ name: '麦浪社区居民委员会换届选举', village: await stage.unit('麦浪社区'), body: 'committee', seats: 5 },
    ...{ voters: 1862, candidates: 6, committeeOn: before(48), registeredOn: before(30), listedOn: before(26) },
    ...{ objectionsOn: before(16), vettedOn: before(12), candidatesOn: before(8), ballotOn: ballot },
  })
  const seat = (name: string, votes: number, woman = false) => ({ seat: name, votes, woman })
  await stage.move('dangqun', -29, 'village_election', id, 'tally', {
    ...{ issued: 1688, returned: 1641, valid: 1602 },
    results: [
      ...[seat('主任', 1290), seat('副主任', 1188, true), seat('委员', 1102)],
      ...[seat('委员', 1055, true), seat('委员', 934)],
    ],
  })
  await stage.move('dangqun', -20, 'village_election', id, 'file', {
    ...{ announcedOn: addDays(ballot, 1), handedOverOn: addDays(ballot, 9) },
  })
}

async function playPromises(stage: Stage): Promise<void> {
  const promises = [
    ['建成云岭第二小学', '年内建成云岭第二小学，下学期开学使用', '教学楼装修收尾，操场面层施工完成。'],
    ['设立企业转贷周转金', '设立企业转贷周转金，帮企业过桥续贷', '已设立并开始转贷。'],
    ['完成标准厂房二期主体工程', '完成标准厂房二期主体工程', null],
  ] as const
  for (const [title, words, told] of promises) {
    const id = await stage.create('ducha', -100, 'public_promise', { words, task: await stage.taskId(title) })
    await stage.move('ducha2', -100, 'public_promise', id, 'publish')
    if (told !== null) await stage.move('ducha', -8, 'public_promise', id, 'tell', { told })
  }
}
