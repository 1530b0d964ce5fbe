import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'
import { type Day, daysBetween, yearOf } from '#domain/day.ts'
import type { SchemeGroup } from '#domain/score/scheme.ts'
import { presetContent } from '#services/presets/scheme.ts'

const groups: readonly (readonly [code: string, units: readonly UnitName[]])[] = [
  ['经济', ['经发局', '招商局', '科创局', '财政局', '企业服务中心']],
  ['建设', ['建设局', '规划分局', '生态环境分局', '拓园指挥部']],
  ['党群', ['党群部', '人社局', '社会事业局', '应急局']],
  ['镇街', ['澜桥镇', '苇湾镇']],
  ['国企', ['国资公司']],
]

/** Scores that others gave: investment as confirmed, satisfaction as measured, Party building and safety as assessed. */
const outside: readonly (readonly [unit: UnitName, investment: number | null, satisfaction: number, party: number])[] =
  [
    ['经发局', 92, 93.5, 96],
    ['招商局', 88.5, 91, 94],
    ['科创局', 84, 90.2, 95],
    ['财政局', 86, 92.8, 97],
    ['企业服务中心', 90, 96.4, 95],
    ['建设局', 85, 88, 93],
    ['规划分局', 87, 87.5, 95],
    ['拓园指挥部', 91, 90, 92],
    ['党群部', null, 94, 98],
    ['人社局', null, 92, 95],
    ['社会事业局', null, 90.6, 94],
    ['应急局', null, 91.3, 90],
    ['澜桥镇', null, 89, 94],
    ['苇湾镇', null, 90.5, 93],
    ['国资公司', 82, 90, 95],
  ]

/** 考核 — the scheme was sealed before the year; a preliminary result has been sent to the units, one of which objects. */
export async function playAssessment(stage: Stage): Promise<void> {
  const since = `${yearOf(stage.on(-150))}-01-01` as Day // January has a first
  const until = `${yearOf(stage.today)}-12-31` as Day // and December a thirty-first
  const scheme = await sealScheme(stage, since, until)
  await enterScores(stage)
  const assessment = await stage.create('ducha', -6, 'assessment', {
    name: `${yearOf(since)}年度第一次阶段考核`,
    scheme,
    period: 'other',
    since,
    asOf: stage.on(-6),
  })
  await stage.move('ducha', -6, 'assessment', assessment, 'compute')
  await stage.move('ducha', -4, 'assessment', assessment, 'send')
  const unit = await stage.unit('建设局')
  await stage.create('jianshe', -1, 'score_objection', {
    sheet: await stage.sheet(assessment, unit),
    unit,
    item: '2-1',
    reason: '标准厂房二期因连续降雨停工9天，属客观原因，申请剔除该项任务的超期。',
    wanted: null,
  })
}

async function sealScheme(stage: Stage, since: Day, until: Day): Promise<string> {
  const year = yearOf(since)
  const before = daysBetween(stage.today, since)
  const paper = await filePaper(
    stage,
    before - 3,
    `${year}年度综合考核办法`,
    '考核办法经党工委会议审定，自次年起施行。',
  )
  const filled: SchemeGroup[] = []
  for (const group of presetContent.groups) {
    const names = groups.find(([code]) => code === group.code)?.[1] ?? []
    filled.push({ ...group, units: await stage.units(names) })
  }
  const scheme = await stage.create('ducha', before - 12, 'scheme', {
    name: `${year}年度综合考核方案`,
    year,
    since,
    until,
    basis: `《${year}年度综合考核办法》；参照完成率封顶、逐次扣分等通行做法。`,
    document: paper,
    content: { ...presetContent, groups: filled },
  })
  await stage.move('ducha2', before - 2, 'scheme', scheme, 'freeze')
  await stage.move('ducha2', before + 5, 'scheme', scheme, 'enforce')
  return scheme
}

async function enterScores(stage: Stage): Promise<void> {
  const paper = await filePaper(stage, -20, '单项考核得分和满意度测评结果', '各单位单项得分和测评结果见附表。')
  for (const [name, investment, satisfaction, party] of outside) {
    const unit = await stage.unit(name)
    const enter = async (item: string, amount: number, matter: string, decidedIn: string) => {
      const facts = { kind: 'external', unit, item, amount, matter, on: stage.on(-20), decidedIn, document: paper }
      const entry = await stage.create('ducha', -18, 'score_entry', facts)
      await stage.move('ducha2', -17, 'score_entry', entry, 'approve')
    }
    if (investment !== null) await enter('3-1', investment, '招商引资任务核定得分率', '招商引资工作领导小组')
    await enter('4-3', satisfaction, '服务对象满意度测评', '第三方测评机构')
    await enter('4-4', party, '党建和安全生产专项考核', '党群部、应急局')
  }
}

async function filePaper(stage: Stage, days: number, name: string, words: string): Promise<string> {
  return stage.create('ducha', days, 'document', {
    name,
    kind: 'decision',
    year: yearOf(stage.on(days)),
    givenOn: stage.on(days),
    words,
  })
}
