import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'

const office = 'sheshi'
const town = 'lanqiao'
const cadre = 'mailang'

type Home = readonly [
  number: string,
  head: string,
  members: number,
  kind: string,
  from: string,
  risk: string,
  clue: number,
  until: 'clue' | 'noticed' | 'watched' | 'exited',
]

const homes: readonly Home[] = [
  ['ML-0017', '柏守田', 3, 'unstable', 'cadre', 'illness', -150, 'exited'],
  ['ML-0042', '邬春兰', 2, 'marginal', 'self', 'labour', -90, 'watched'],
  ['ML-0058', '辛阿满', 5, 'sudden', 'warning', 'accident', -60, 'watched'],
  ['ML-0063', '狄水生', 4, 'marginal', 'cadre', 'schooling', -13, 'noticed'],
  ['ML-0071', '芮月桂', 1, 'sudden', 'self', 'disaster', -3, 'clue'],
]

/** 乡村这一年 — households at risk from clue to exit, works that are looked at again, house sites, visits. */
export async function playRural(stage: Stage): Promise<void> {
  const village = await stage.unit('麦浪社区')
  const watched: string[] = []
  for (const home of homes) watched.push(await playHome(stage, village, home))
  await playWorks(stage)
  await playSites(stage, village)
  const visit = (days: number, household: string, found: string) =>
    stage.create(cadre, days, 'village_visit', { village, household, on: stage.on(days), found })
  await visit(-35, watched[1] ?? '', '鸡苗已发放，长势正常；下月需要疫苗。')
  await visit(-20, watched[2] ?? '', '复健中，已办临时救助，两个孩子在校。')
}

async function playHome(stage: Stage, village: string, home: Home): Promise<string> {
  const [number, head, members, kind, clueFrom, risk, clue, until] = home
  const quarter = `${stage.on(clue).slice(0, 4)}-Q1`
  const id = await stage.create(cadre, clue, 'watched_household', {
    ...{ number, head, members, kind, clueFrom, village, clueOn: stage.on(clue), risks: [risk] },
    ...{ people: `${head}，户主；其余成员见户档案。`, health: '见户档案。' },
    income: [
      { quarter, kind: 'wages', amount: 5200, source: '务工单位工资条' },
      { quarter, kind: 'cost', amount: 1800, source: '医保结算单' },
    ],
    measures: [
      {
        kind: 'job',
        what: '公益性岗位',
        by: '麦浪社区书记',
        due: stage.on(clue + 40),
        state: until === 'clue' ? 'open' : 'done',
      },
    ],
  })
  if (until === 'clue') return id
  const move = (login: string, days: number, name: string, facts: object) =>
    stage.move(login, days, 'watched_household', id, name, { ...facts })
  await move(cadre, clue + 2, 'verify', {
    authorisedOn: stage.on(clue + 2),
    foundAtHome: '入户核实，收入和支出与申报一致。',
  })
  await move(cadre, clue + 4, 'discuss', { reviewedOn: stage.on(clue + 4), review: '村民代表评议同意上报。' })
  await move(cadre, clue + 5, 'post', { noticeFrom: stage.on(clue + 5), noticeUntil: stage.on(clue + 10) })
  if (until === 'noticed') return id
  await move(town, clue + 11, 'check', { townOpinion: '与医保、民政比对一致，同意上报。' })
  const post = await stage.post('麦浪社区书记')
  await move(office, clue + 13, 'watch', { decision: '符合条件，纳入监测。', cadre: post })
  if (until === 'exited') await move(office, -10, 'exit', { isStable: true, isSecured: true, isRiskGone: true })
  return id
}

type Work = readonly [
  village: UnitName,
  kind: string,
  name: string,
  facts: object,
  looked: readonly [number, boolean, string?] | null,
]

const works: readonly Work[] = [
  ['麦浪社区', 'toilet', '一组12号户厕', { make: 'threeChamber', households: 1, subsidy: 2000 }, [-40, true]],
  [
    '麦浪社区',
    'toilet',
    '二组5号户厕',
    { make: 'threeChamber', households: 1, subsidy: 2000 },
    [-40, false, '三格池渗漏，停用'],
  ],
  ['麦浪社区', 'publicToilet', '社区广场公厕', { make: 'sewer', households: 120 }, null],
  ['麦浪社区', 'water', '三组集中供水点', { waterSource: '山泉，沉淀加氯', households: 46 }, [-15, true]],
  ['麦浪社区', 'road', '二组入户路', { length: 620, width: 3.5, households: 38 }, [-100, true]],
]

async function playWorks(stage: Stage): Promise<void> {
  for (const [name, kind, title, facts, looked] of works) {
    const village = await stage.unit(name)
    const id = await stage.create(cadre, -210, 'rural_work', { name: title, village, kind, keeper: name, ...facts })
    await stage.move(town, -170, 'rural_work', id, 'accept', {
      ...{ builtOn: stage.on(-180), acceptedOn: stage.on(-170), acceptance: '现场查验合格。' },
    })
    if (kind === 'toilet')
      await stage.move(office, -150, 'rural_work', id, 'pay', { paidOn: stage.on(-150), payProof: '支付令0331' })
    if (looked === null) continue
    const [days, isInUse, defect] = looked
    await stage.create(cadre, days, 'village_visit', {
      ...{ village, work: id, on: stage.on(days), isInUse, defect: defect ?? null },
      found: defect ?? '使用正常。',
    })
  }
}

async function playSites(stage: Stage, village: string): Promise<void> {
  const sites = [
    ['ML-Z-101', '邬春兰', 110, 108],
    ['ML-Z-102', '柏守田', 165, 162],
    ['ML-Z-103', '辛阿满', 120, null],
  ] as const
  for (const [number, holder, area, measured] of sites) {
    const id = await stage.create(cadre, -120, 'homestead', { number, village, holder, area, group: '一组' })
    if (measured === null) continue
    const facts = { measured, measuredOn: stage.on(-110), isMember: true, isOnly: true, isVacant: false }
    await stage.move(cadre, -110, 'homestead', id, 'survey', facts)
    await stage.move(office, -80, 'homestead', id, 'confirm', { title: `${number}号`, titleOn: stage.on(-80) })
    if (measured > 120)
      await stage.move(cadre, -30, 'homestead', id, 'handle', {
        ...{ way: 'pay', democracyOn: stage.on(-45), agreementOn: stage.on(-30), sum: 840 },
      })
  }
}
