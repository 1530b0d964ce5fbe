import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { demoZone } from '#demo/seed.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { recompute } from '#rehearsal/verify/bulletins.ts'
import { readLog } from '#rehearsal/verify/event-log.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { publicCost } from '#services/sign-in/secrets.ts'
import { monthSheet } from '#test/support/figure-sheet.ts'
import { choose, confirm, enterDay, openFromDesk } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'
import { askedStep, fillIn, openForm, send, stands, step } from '#test/support/steps.ts'

/** 演练月 — a month of the issued plan, played by its people from the twenty-third of November, one chapter after another. */
const site = openSite()
const late = '完成标准厂房二期主体工程'
const alsoLate = '化工企业安全隐患排查整改'
const running = '组建驻外招商小分队'
const wronglyGiven = '东片区增设公交停靠站'

async function idOf(register: 'task' | 'meeting' | 'plan', title: string): Promise<string> {
  const [row] = await site.db.query(
    `select id from ${register} where zone_id = $1 and ${register === 'plan' ? 'name' : 'title'} = $2`,
    [demoZone, title],
  )
  if (row === undefined) throw new Error(`The zone has no ${title}`)
  return row.id
}

async function at(login: string, path: string): Promise<Page> {
  const page = await site.signedIn(login)
  await page.goto(path)
  return page
}

it('the plan is issued, and the owner of a series enters the figures of October', async () => {
  const leader = await at('shuji', `/plan/${await idOf('plan', '2026年工作计划（云岭高新区2026年重点工作安排）')}`)
  await stands(leader, '已下发')
  const owner = await at('jingfa2', '/figures')
  await owner.getByLabel('选择 Excel 文件').setInputFiles(await monthSheet('GDZCTZ', '2026-10', 148.62, 8.4))
  await owner.getByRole('button', { name: '确认导入1条' }).click()
  await owner.getByText('已导入1条。').waitFor()
})

it('two tasks are late: one unit is urged and acknowledges, the other gets a slip', async () => {
  const officer = await at('ducha', `/task/${await idOf('task', late)}`)
  const urge = await openForm(officer, '催办或发提示单', '种类')
  await fillIn(officer, urge, { 种类: '〔催办单〕', 要求: '请于12月上旬前完成主体验收。', 限定日期: '2026-12-10' })
  await send(urge, '催办或发提示单')
  await officer.getByText('请于12月上旬前完成主体验收。').waitFor()
  await officer.goto(`/task/${await idOf('task', alsoLate)}`)
  const slip = await openForm(officer, '催办或发提示单', '种类')
  await fillIn(officer, slip, { 种类: '〔黄色提示单〕', 要求: '请说明储罐区整改情况。', 限定日期: '2026-12-04' })
  await send(slip, '催办或发提示单')
  await officer.getByText('请说明储罐区整改情况。').waitFor()

  const unit = await at('jianshe', `/task/${await idOf('task', late)}`)
  const line = unit.locator('li.slip').filter({ hasText: '请于12月上旬前完成主体验收。' })
  await line.getByRole('button', { name: '签收', exact: true }).click()
  await confirm(unit, '签收')
  await line.getByText('已签收', { exact: true }).waitFor()
})

it('an extension asked for before the due day is granted, and the original day stays beside it', async () => {
  const unit = await at('zhaoshang', `/task/${await idOf('task', running)}`)
  const asking = await openForm(unit, '申请延期', '延期理由')
  await fillIn(unit, asking, { 延期理由: '第三支小分队人选待组织程序确定。', 申请延至: '2026-12-18' })
  await send(asking, '申请延期')
  const officer = await site.signedIn('ducha')
  await openFromDesk(officer, '答复延期', running)
  await officer.getByRole('button', { name: '批准', exact: true }).click()
  await confirm(officer, '批准')
  await officer.getByText('原定 2026-11-27').first().waitFor()
  expect(await officer.locator('.clock-day').allInnerTexts()).toContain('2026-12-18')
})

it('a unit objects to a task that is not its own, and the office gives it to the right one', async () => {
  const unit = await at('jianshe', `/task/${await idOf('task', wronglyGiven)}`)
  const objection = await openForm(unit, '提出异议', '建议牵头单位')
  await fillIn(unit, objection, { 建议牵头单位: '〔规划分局〕', 理由: '站点选址由规划分局审定。' })
  await send(objection, '提出异议')
  const officer = await site.signedIn('ducha')
  await openFromDesk(officer, '裁定异议', wronglyGiven)
  await askedStep(officer, '成立，改派', '待签收')
})

it('at the dispatch meeting an issue of a project is raised, answered by its owner and closed by who raised it', async () => {
  const [meeting, issue] = ['重点项目调度会（11月26日）', '检定车间排水接入点未定']
  const officer = await at('ducha', '/meeting/new')
  await callMeeting(officer, '重点项目调度会', meeting, '2026-11-26', '管委会副主任（建设、征迁）')
  site.passDays(3)
  const clerk = await at('ducha', `/meeting/${await idOf('meeting', meeting)}`)
  await askedStep(clerk, '宣布开会', '已召开')
  const raiser = await at('jingfa2', '/dispatch')
  const form = await openForm(raiser, '提问题', '解决时限')
  await fillIn(raiser, form, { 重点项目: '〔苇白水务装备扩能技改〕', 调度会: `〔${meeting}〕`, 问题: issue })
  await fillIn(raiser, form, { 提出单位: '〔经发局〕', 解决单位: '〔建设局〕', 解决时限: '2026-12-02' })
  await send(form, '保存')
  await raiser.getByRole('link', { name: '苇白水务装备扩能技改', exact: true }).click()
  await raiser.getByText(issue).waitFor()

  const owner = await at('jianshe2', `/dispatch?about=${encodeURIComponent('苇白水务装备扩能技改')}`)
  await askedStep(owner, '报已解决', '待确认', { 解决情况: '接入点已会同水务公司现场确定。' })
  expect(await owner.getByRole('button', { name: '确认销号' }).count()).toBe(0)
  await raiser.reload()
  await askedStep(raiser, '确认销号', '已销号')
})

it('who missed a task explains at the meeting of the committee, and the following meeting opens with it', async () => {
  const [sitting, following] = ['第二十一次会议', '第二十二次会议']
  const officer = await site.signedIn('ducha')
  for (const [title, on] of [
    [sitting, '2026-12-03'],
    [following, '2026-12-17'],
  ] as const) {
    await officer.goto('/meeting/new')
    await callMeeting(officer, '党工委会议', title, on, '党工委书记')
  }
  const id = await idOf('meeting', sitting)
  await officer.goto(`/meeting/${id}`)
  await officer.getByRole('button', { name: '按规则列名单' }).click()
  await officer.getByText(`重点项目任务逾期：${late}`).first().waitFor()
  await officer.getByRole('button', { name: '确认名单' }).click()
  await officer.getByRole('link', { name: '建设局', exact: true }).waitFor()

  const unit = await at('jianshe', '/')
  await unit.getByRole('link').filter({ hasText: '提交说明' }).filter({ hasText: sitting }).click()
  await unit.getByText('未销号问题').waitFor()
  await choose(unit, unit.getByLabel('原因类别'), '本单位工作')
  await unit.locator('form textarea').first().fill('施工组织安排不紧，已增加两个班组。')
  await enterDay(unit, unit.getByLabel('新承诺期限'), '2026-12-25')
  await unit.getByRole('button', { name: '提交说明', exact: true }).click()
  await stands(unit, '已说明')

  site.passDays(7)
  const clerk = await at('ducha', `/meeting/${id}`)
  await askedStep(clerk, '宣布开会', '已召开')
  const line = clerk.getByRole('listitem').filter({ has: clerk.getByRole('link', { name: '建设局', exact: true }) })
  await line.getByRole('button', { name: '记录会议意见' }).click()
  await clerk.getByRole('dialog').getByLabel('会议意见').fill('按新承诺办理，下次会议回看。')
  await confirm(clerk, '记录会议意见')
  await step(clerk, '纪要送签', '纪要待签')
  const secretary = await at('shuji', `/meeting/${id}`)
  await step(secretary, '签发纪要', '纪要已签发')
  await secretary.goto(`/meeting/${await idOf('meeting', following)}`)
  const opening = secretary.getByRole('region', { name: '上次议定事项' })
  await opening.getByText('按新承诺办理，下次会议回看。').waitFor()
  await opening.getByText('2026-12-25').waitFor()
})

const bulletins = [
  ['经济运行通报', '2026-10-31'],
  ['重点项目通报', '2026-11-30'],
  ['招商引资任务通报', '2026-11-30'],
  ['督查通报', '2026-11-30'],
] as const
const issued: string[] = []

it('the bulletins of the month are drafted, frozen, signed under a number and issued', async () => {
  const officer = await site.signedIn('ducha')
  const leader = await site.signedIn('shuji')
  for (const [kind, asOf] of bulletins) {
    await officer.goto('/paper/new')
    await fillIn(officer, officer.locator('form.record-form'), {
      文种: `〔${kind}〕`,
      数据截止日: asOf,
      印发单位: '〔党政办〕',
    })
    await officer.getByRole('button', { name: '保存', exact: true }).click()
    await officer.locator('.paper-title').first().waitFor()
    await step(officer, '定稿', '已定稿')
    await leader.goto(officer.url())
    await step(leader, '签发', '已签发')
    await leader
      .locator('.page-head')
      .getByText(/〔2026〕\d+号|第\d+期/)
      .waitFor()
    await officer.reload()
    await step(officer, '印发', '已印发')
    issued.push(new URL(officer.url()).pathname)
  }
})

it('a preliminary assessment goes to the units, and one of them objects to its score', async () => {
  const name = '2026年度第二次阶段考核'
  const officer = await at('ducha', '/assessment/new')
  const form = officer.locator('form.record-form')
  await fillIn(officer, form, { 名称: name, 考核方案: '〔2026年度综合考核方案〕', 类别: '〔阶段考核〕' })
  await fillIn(officer, form, { 考核期起: '2026-01-01', 数据截止: '2026-11-30' })
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await step(officer, '形成初步结果', '初步结果')
  await officer.getByRole('link', { name: '建设局', exact: true }).waitFor()
  await step(officer, '发送单位', '征求意见')
  const head = await at('jianshe', new URL(officer.url()).pathname)
  await head.getByRole('link', { name: '建设局', exact: true }).click()
  const item = head.locator('details').filter({ hasText: '任务按期办结' })
  await item.locator('summary').click()
  await item.getByRole('button', { name: '申请复核', exact: true }).click()
  await head.getByLabel('申请理由').fill('连续降雨停工9天，属客观原因。')
  await head.locator('form.record-form').getByRole('button', { name: '申请复核', exact: true }).click()
  await stands(head, '待答复')
  await officer.goto('/')
  await openFromDesk(officer, '答复复核', `${name} 建设局`)
  await officer.getByText('连续降雨停工9天，属客观原因。').waitFor()
})

it('the main pages of the month speak English too', async () => {
  const page = await site.signedIn('ducha', { language: 'en' })
  for (const [path, title] of [
    ['/', /today|desk/i],
    ['/targets', /targets/i],
    ['/supervision/ledger', /ledger/i],
    ['/meetings', /meetings/i],
    ['/paper', /papers/i],
    ['/assessment', /assessments/i],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor()
  }
})

it('every figure that was printed follows from the log alone, and a year later the papers are the same bytes', async () => {
  const { papers, discrepancies } = recompute(await readLog(site.db, demoZone))
  expect(discrepancies).toEqual([])
  const printed = papers.filter(({ id }) => issued.includes(`/paper/${id}`))
  expect(printed.map(({ kind }) => kind)).toEqual(['economy', 'projects', 'investment', 'supervision'])
  expect(Math.min(...printed.map(({ figures }) => figures))).toBeGreaterThan(5)
  const reader = await site.signedIn('shuji')
  const bytes = await Promise.all(issued.map((path) => docxOf(reader, path)))
  site.passDays(365)
  await renewPassword('shuji')
  const nextYear = await site.signedIn('shuji')
  for (const [i, path] of issued.entries())
    expect((await docxOf(nextYear, path)).equals(bytes[i] ?? Buffer.alloc(0))).toBe(true)
  await nextYear.goto(issued[0] ?? '/')
  await stands(nextYear, '已印发')
})

async function callMeeting(page: Page, series: string, title: string, on: string, chair: string): Promise<void> {
  await choose(page, page.getByLabel('会议系列'), series)
  await page.getByLabel('会议名称').fill(title)
  await enterDay(page, page.getByRole('textbox', { name: /^日期/ }), on)
  await choose(page, page.getByLabel('主持人职务'), chair)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function docxOf(page: Page, path: string): Promise<Buffer> {
  const answer = await page.request.get(`/api${path}/paper.docx`)
  expect(answer.status()).toBe(200)
  return answer.body()
}

/** A password does not last a year: by then the leader has another, here the same one set anew. */
async function renewPassword(login: string): Promise<void> {
  const [account] = await site.db.query('select id from account where zone_id = $1 and login = $2', [demoZone, login])
  const password = demoAccounts.find((one) => one.login === login)?.password
  if (account === undefined || password === undefined) throw new Error(`Nobody signs in as ${login}`)
  await setPassword(site.db, demoZone, account.id, password, momentOf(site.now()), publicCost)
}
