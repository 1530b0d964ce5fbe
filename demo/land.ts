import { type DemoHome, demoVillages, homesOf, outlineOf } from '#demo/land-plans.ts'
import type { Stage } from '#demo/stage.ts'
import { addDays, type Day, weekday } from '#domain/day.ts'
import { cleanItemKeys } from '#domain/land/clean.ts'

const office = 'tuoyuan'

/** 东片区征迁 — one batch in the middle of its way: notices posted, agreements coming in, some plots clean and one left idle. */
export async function playLand(stage: Stage): Promise<void> {
  const batch = await playBatch(stage)
  for (const village of demoVillages) {
    const id = await stage.unit(village.unit)
    const task = await stage.create(office, -230, 'land_task', { batch, village: id, ...village.initial })
    await stage.move(office, -150, 'land_task', task, 'adjust', village.current, '现状调查后按实核定')
  }
  await playPlots(stage, batch)
  await playHomes(stage, batch)
  await playGraves(stage, batch)
  await playNotices(stage, batch)
  await playNextBatch(stage)
  await playDecided(stage)
}

async function playBatch(stage: Stage): Promise<string> {
  return stage.create(office, -40, 'land_batch', {
    name: '东片区一期',
    number: `东征${stage.today.slice(0, 4)}-01`,
    purpose: 'development',
    approver: 'province',
    places: ['霁光社区公告栏', '麦浪社区公告栏', '砚池村村部'],
    ...contents,
    purposeOn: stage.on(-260),
    preNoticeOn: stage.on(-250),
    surveyedOn: stage.on(-190),
    riskOn: stage.on(-185),
    planNoticeOn: stage.on(-180),
    registeredOn: stage.on(-140),
    fundedOn: stage.on(-135),
  })
}

/** 听证和公告 — most members objected, were heard, and the plan as changed was posted a second time; the expropriation notice is still to come. */
async function playNotices(stage: Stage, batch: string): Promise<void> {
  await stage.move(office, -36, 'land_batch', batch, 'callHearing', {
    ...{ hearingOn: stage.on(-21), hearingPlace: '霁光社区会议室', hearingChair: '市自然资源局政策法规科' },
    ...{ objectors: 86, membersCounted: 152 },
  })
  await stage.move(office, -21, 'land_batch', batch, 'hear', {
    ...{ hearingAttended: 43, hearingPoints, hearingResult: 'changed' },
  })
  await stage.move(office, -18, 'land_batch', batch, 'post', { postNotice: 'plan', postOn: stage.on(-18) })
}

const hearingPoints = [
  {
    ...{ side: 'member', text: '果树、茶树按新栽苗木计价偏低，要求按挂果年限分档。' },
    ...{ answer: '补偿标准第2版已按挂果年限分三档，方案据此修改。', taken: 'taken' },
  },
  {
    ...{ side: 'collective', text: '要求预留村集体发展用地。' },
    ...{ answer: '按规定预留比例执行，位置在控规调整时一并明确。', taken: 'partly' },
  },
  {
    ...{ side: 'other', text: '要求承租人的停产停业损失与房屋补偿合并计算。' },
    ...{ answer: '停产停业损失依法单列，不与房屋补偿合并。', taken: 'not' },
  },
]

/** 西片区启动区 — approved and noticed; one household never agreed, and its compensation was decided and served. */
async function playDecided(stage: Stage): Promise<void> {
  const [village] = demoVillages
  if (village === undefined) return
  const unit = await stage.unit(village.unit)
  const year = stage.today.slice(0, 4)
  const batch = await stage.create(office, -30, 'land_batch', {
    ...{ name: '西片区启动区', number: `西征${year}-00`, purpose: 'infrastructure', approver: 'province' },
    ...{ places: [`${village.unit}公告栏`], ...contents },
    ...{ purposeOn: stage.on(-330), preNoticeOn: stage.on(-320), surveyedOn: stage.on(-290), riskOn: stage.on(-285) },
    ...{ planNoticeOn: stage.on(-280), registeredOn: stage.on(-245), agreedOn: stage.on(-200) },
    ...{ unsigned: '1户对安置方式有异议，未签订协议。', fundedOn: stage.on(-240), appliedOn: stage.on(-190) },
    ...{ approvedOn: stage.on(-90), receivedOn: stage.on(-85), approvalNo: `云政地〔${year}〕18号` },
    ...{ noticedOn: stage.on(-80) },
  })
  const home = await stage.create(office, -30, 'household', {
    ...{
      number: '西户009',
      batch,
      village: unit,
      group: '2组',
      head: '谭某丁',
      members: 4,
      land: 620,
      houseLegal: 136,
    },
    ...{ enteredOn: stage.on(-300), measuredOn: stage.on(-295), publishedOn: stage.on(-282), structure: 'brick' },
  })
  await stage.move(office, -25, 'household', home, 'decide', {
    ...{ decisionOn: stage.on(-25), decisionReason: '多次协商，对安置房位置有异议，在公告期限内未签订协议。' },
    ...{ standard: '《征迁补偿办法》第2版', landSum: 68_200, houseSum: 149_600, cropSum: 5400, movingSum: 24_000 },
    handOverBy: stage.on(40),
  })
  await stage.move(office, -22, 'household', home, 'serve', { servedOn: stage.on(-22), servedHow: 'left' })
}

/** 北片区二期 — the next batch, with its pre-notice on the boards and two villages' land still to be surveyed. */
async function playNextBatch(stage: Stage): Promise<void> {
  const [village] = demoVillages
  if (village === undefined) return
  const unit = await stage.unit(village.unit)
  const batch = await stage.create(office, -9, 'land_batch', {
    name: '北片区二期',
    number: `北征${stage.today.slice(0, 4)}-02`,
    purpose: 'infrastructure',
    approver: 'province',
    places: [`${village.unit}公告栏`, '砚池村村部'],
    noticeBy,
    purposeOn: stage.on(-12),
  })
  await stage.move(office, -8, 'land_batch', batch, 'post', { postNotice: 'pre', postOn: stage.on(-8) })
  const task = { landInitial: 26_000, householdsInitial: 7, housesInitial: 1500, gravesInitial: 3 }
  await stage.create(office, -8, 'land_task', { batch, village: unit, ...task })
  for (let i = 0; i < 3; i += 1) {
    const { outline, area } = outlineOf(i + 40)
    const plot = { number: `北-${i + 1}`, batch, village: unit, landClass: 'arable', area, outline }
    await stage.create(office, -7, 'plot', plot)
  }
}

const noticeBy = '云岭市人民政府'

/** What the notices of a batch say besides its range. */
const contents = {
  noticeBy,
  compensation: '土地补偿费和安置补助费按公布的区片综合地价执行；青苗、地上附着物按《征迁补偿办法》第2版标准清点补偿。',
  rehousing: '被征收土地上的农村村民住宅，由户在安置房、货币补偿、宅基地中选择一种，先补偿后搬迁。',
  social: '符合条件的被征地农民纳入相应的养老等社会保障体系，费用单列。',
  registerAt: '到所在村（社区）便民服务点或东片区指挥部办理',
  objectTo: '书面送东片区指挥部或所在村（社区）',
} as const

async function playPlots(stage: Stage, batch: string): Promise<void> {
  const classes = ['arable', 'otherFarm', 'building', 'unused'] as const
  const firm = (await stage.records('enterprise', 'shortName', '澄波水表'))[0]?.id ?? null
  for (let i = 0; i < 24; i += 1) {
    const village = demoVillages[i % 3]
    if (village === undefined) continue
    const { outline, area } = outlineOf(i)
    const step = i % 9
    const known = (least: number, days: number) => (step >= least ? { on: stage.on(days - i) } : { on: null })
    const id = await stage.create(office, -10, 'plot', {
      number: `东-${String(i + 1).padStart(2, '0')}`,
      batch,
      village: await stage.unit(village.unit),
      landClass: classes[i % 4],
      area,
      outline,
      surveyedOn: known(1, -150).on,
      signedOn: known(2, -120).on,
      paidOn: known(3, -90).on,
      clearedOn: known(4, -60).on,
    })
    if (step < 5) continue
    for (const item of cleanItemKeys.slice(0, 8))
      await stage.move(office, -9, 'plot', id, 'check', { cleanItem: item, cleanProofText: `净地核查记录东-${i + 1}` })
    await stage.move(office, -9, 'plot', id, 'accept')
    if (step >= 6) await supply(stage, id, i, step, firm)
  }
}

async function supply(stage: Stage, id: string, i: number, step: number, firm: string | null): Promise<void> {
  const row = (await stage.records('plot', 'id', id))[0]
  await stage.change(office, -3, 'plot', id, row?.version ?? 1, {
    reservedOn: stage.on(-9),
    ...(step < 7
      ? {}
      : {
          suppliedOn: stage.on(-8),
          enterprise: firm,
          contractNo: `云岭出让${stage.today.slice(0, 4)}-${i + 1}`,
          price: 12_000_000,
          // Taken over from an older contract, so one of them has stood idle for more than a year.
          startDue: i === 7 ? stage.on(-400) : stage.on(60),
          finishDue: stage.on(700),
          planned: 160_000_000,
          ...(i === 7 ? { idleCause: 'government', disposal: '道路未通，拟与企业协商延期，报分管领导研究。' } : {}),
          ...(step === 8
            ? { handedOverOn: stage.on(-6), startedOn: stage.on(-4), areaStarted: 2000, invested: 8_000_000 }
            : {}),
        }),
  })
}

async function playHomes(stage: Stage, batch: string): Promise<void> {
  for (const home of homesOf()) await playHome(stage, batch, home)
}

async function playHome(stage: Stage, batch: string, home: DemoHome): Promise<void> {
  const village = await stage.unit(home.unit)
  const known = (least: number, days: number): Day | null =>
    home.step >= least ? stage.on(days - (home.index % 7)) : null
  const id = await stage.create(office, -130, 'household', {
    number: home.number,
    batch,
    village,
    group: home.group,
    head: home.head,
    members: home.members,
    identity: home.identity,
    phone: home.phone,
    account: home.account,
    cadre: await stage.post(home.cadre),
    longitude: home.at[0],
    latitude: home.at[1],
    land: home.land,
    houseLegal: home.houseLegal,
    houseIllegal: home.houseIllegal,
    structure: home.structure,
    valued: home.houseLegal * 900,
    lines: [
      { kind: 'land', name: '水田', quantity: home.land, unit: '㎡' },
      { kind: 'house', name: '住宅', quantity: home.houseLegal, unit: '㎡' },
      { kind: 'crop', name: '果树', quantity: home.members * 6, unit: '株' },
    ],
    enteredOn: known(0, -180),
    measuredOn: known(1, -160),
    publishedOn: known(2, -145),
    valuedOn: known(3, -140),
    ...(home.step < 4 ? { difficulty: home.difficulty, helper: await stage.post(home.helper) } : {}),
  })
  if (home.step >= 2) await publish(stage, id, home)
  if (home.step < 4) return
  const signed = home.signed
  await stage.move(office, signed, 'household', id, 'sign', {
    signedOn: stage.on(signed),
    agreementNo: `东迁协〔${stage.today.slice(0, 4)}〕${home.index + 1}号`,
    standard: '云高字征迁补偿办法第2版',
    choice: home.choice,
    landSum: Math.round(home.land * 60),
    houseSum: home.houseLegal * 900,
    cropSum: 8000,
    movingSum: 12_000,
    rewardSum: 20_000,
  })
  if (home.step < 5) return
  const agreed = Math.round(home.land * 60) + home.houseLegal * 900 + 40_000
  const part = home.step === 5 ? Math.round(agreed / 2) : agreed
  await stage.move(office, Math.min(-1, signed + 6), 'household', id, 'pay', {
    paySum: part,
    payOn: stage.on(Math.min(-1, signed + 6)),
    payProof: `ZF${String(home.index + 1).padStart(4, '0')}`,
  })
  if (home.step < 7) return
  const row = (await stage.records('household', 'id', id))[0]
  await stage.change(office, -1, 'household', id, row?.version ?? 1, {
    vacatedOn: stage.on(Math.min(-1, signed + 9)),
    acceptedOn: stage.on(Math.min(-1, signed + 10)),
    ...(home.step >= 8 ? { demolishedOn: stage.on(Math.min(-1, signed + 12)) } : {}),
  })
}

/** 公示榜次 — the first round of every household, a second one where something was objected to. */
async function publish(stage: Stage, id: string, home: DemoHome): Promise<void> {
  const first = -145 - (home.index % 7)
  const round = (from: number) => ({ roundFrom: stage.on(from), roundUntil: stage.on(from + 6) })
  if (home.index % 9 !== 0) return
  await stage.move(office, -128, 'household', id, 'object', {
    objectionOn: stage.on(first + 3),
    objection: '果树少计6株',
    objectionAnswer: '现场复核属实，已更正清单',
  })
  await stage.move(office, -127, 'household', id, 'publish', round(-127))
}

async function playGraves(stage: Stage, batch: string): Promise<void> {
  const kinds = ['earth', 'brick', 'double'] as const
  for (let i = 0; i < 30; i += 1) {
    const village = demoVillages[i % 3]
    if (village === undefined) continue
    const hasOwner = i % 6 !== 5
    const id = await stage.create(office, -100, 'grave', {
      number: `坟-${String(i + 1).padStart(2, '0')}`,
      batch,
      village: await stage.unit(village.unit),
      place: `${village.hill}${(i % 4) + 1}号点`,
      longitude: 116.0204 + (i % 10) * 0.0011,
      latitude: 28.0261 + Math.floor(i / 10) * 0.0005,
      hasOwner,
      kin: hasOwner ? `亲属登记${i + 1}` : null,
      kind: kinds[i % 3],
      standard: [800, 1500, 2200][i % 3],
      noticedOn: stage.on(-170),
      agreedOn: hasOwner && i % 5 !== 0 ? stage.on(-120) : null,
    })
    const moved = -(i % 12) - 1
    if (hasOwner && i % 5 !== 0 && i % 2 === 1)
      await stage.move(office, moved, 'grave', id, 'move', { movedOn: workdayBefore(stage.on(moved)) })
  }
}

function workdayBefore(day: Day): Day {
  return weekday(day) < 5 ? day : addDays(day, 4 - weekday(day))
}
