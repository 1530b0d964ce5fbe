import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { choose, confirm, enterDay } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

async function idOf(statement: string, ...values: readonly string[]): Promise<string> {
  const [row] = await site.db.query(statement, [demoZone, ...values])
  if (row === undefined) throw new Error('Nothing is there')
  return row.id
}

const sitting = (title: string) => idOf('select id from meeting where zone_id = $1 and title = $2', title)

it('a unit that missed its task explains, the meeting decides, a task arises, and the next meeting opens with it', async () => {
  const officer = await site.signedIn('ducha')
  const call = async (title: string, on: string) => {
    await officer.goto('/meeting/new')
    await choose(officer, officer.getByLabel('会议系列'), '党工委会议')
    await officer.getByLabel('会议名称').fill(title)
    await enterDay(officer, officer.getByRole('textbox', { name: /^日期/ }), on)
    await choose(officer, officer.getByLabel('主持人职务'), '党工委书记')
    await officer.getByRole('button', { name: '保存', exact: true }).click()
    await officer.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  await call('第二十一次会议', '2026-12-03')
  await call('第二十二次会议', '2026-12-17')
  const id = await sitting('第二十一次会议')

  await officer.goto(`/meeting/${id}`)
  await officer.getByRole('button', { name: '按规则列名单' }).click()
  await officer.getByText('重点项目任务逾期：完成标准厂房二期主体工程').first().waitFor()
  await officer.getByRole('button', { name: '确认名单' }).click()
  await officer.getByRole('link', { name: '建设局', exact: true }).waitFor()

  const unit = await site.signedIn('jianshe')
  await unit.goto('/')
  await unit.getByRole('link').filter({ hasText: '提交说明' }).filter({ hasText: '第二十一次会议' }).click()
  await unit.getByText('未销号问题').waitFor()
  await choose(unit, unit.getByLabel('原因类别'), '用地')
  await unit.locator('form textarea').first().fill('北侧消防通道占用绿线，总平面调整未批。')
  await enterDay(unit, unit.getByLabel('新承诺期限'), '2026-12-25')
  await unit.getByRole('button', { name: '提交说明', exact: true }).click()
  await unit.getByText('已说明', { exact: true }).first().waitFor()

  // Ten days later nobody is signed in any more.
  site.passDays(10)
  const clerk = await site.signedIn('ducha')
  await clerk.goto(`/meeting/${id}`)
  await clerk.getByRole('button', { name: '宣布开会', exact: true }).click()
  await clerk.getByRole('dialog').getByText('党工委书记').waitFor()
  await confirm(clerk, '宣布开会')
  const line = clerk.getByRole('listitem').filter({ has: clerk.getByRole('link', { name: '建设局', exact: true }) })
  await line.getByText('北侧消防通道占用绿线，总平面调整未批。').waitFor()
  await line.getByRole('button', { name: '记录会议意见' }).click()
  await clerk.getByRole('dialog').getByLabel('会议意见').fill('按新承诺办理，下次会议回看。')
  await confirm(clerk, '记录会议意见')

  const decided = '规划分局会同建设局完成总平面调整，12月15日前办结'
  await clerk.getByText('已召开', { exact: true }).first().waitFor()
  await clerk.keyboard.press('Escape')
  await clerk.locator('main').click({ position: { x: 2, y: 2 } })
  await clerk.keyboard.press('4')
  await clerk.keyboard.type(decided)
  await clerk.getByText('牵头 规划分局').last().waitFor()
  await clerk.getByText('时限 2026-12-15').last().waitFor()
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('button', { name: '全部列为任务（1）' }).click()
  await clerk.getByText('待签收', { exact: true }).first().waitFor()
  const born = await idOf('select id from task where zone_id = $1 and as_issued = $2', decided)
  await clerk.goto(`/task/${born}`)
  await clerk.locator('blockquote').getByText(decided).waitFor()

  await clerk.goto(`/meeting/${id}`)
  await clerk.getByRole('button', { name: '纪要送签', exact: true }).click()
  const secretary = await site.signedIn('shuji')
  await secretary.goto(`/meeting/${id}`)
  await secretary.getByRole('button', { name: '签发纪要', exact: true }).click()
  await secretary.getByText(/^〔2026〕\d+号$/).waitFor()
  const paper = await secretary.request.get(`/api/meeting/${id}/minutes.docx`)
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, expect.stringContaining('wordprocessingml')])

  await secretary.goto(`/meeting/${await sitting('第二十二次会议')}`)
  const opening = secretary.getByRole('region', { name: '上次议定事项' })
  await opening.getByText(decided).waitFor()
  await opening.getByText('按新承诺办理，下次会议回看。').waitFor()
  await opening.getByText('2026-12-25').waitFor()
})

it('a unit that finds a fact wrong says so, and the supervision office answers before the meeting', async () => {
  const own = await idOf(
    `select e.id from explanation e join unit u on u.zone_id = e.zone_id and u.id = e.unit
     where e.zone_id = $1 and u.short_name = $2 order by e.id limit 1`,
    '招商局',
  )
  const unit = await site.signedIn('zhaoshang')
  await unit.goto(`/explanation/${own}`)
  await unit.getByRole('button', { name: '数据有误' }).click()
  await unit.getByRole('dialog').getByLabel('有误之处').fill('十月新签约3个项目未计入。')
  await confirm(unit, '数据有误')
  await unit.getByText('数据核对中', { exact: true }).first().waitFor()
  const officer = await site.signedIn('ducha')
  await officer.goto('/')
  await officer.getByRole('link').filter({ hasText: '核对数据' }).first().click()
  await officer.getByText('十月新签约3个项目未计入。').first().waitFor()
  await officer.getByRole('button', { name: '数据无误', exact: true }).click()
  await officer.getByRole('dialog').getByLabel('核对意见').fill('三个项目签约日期为十一月。')
  await confirm(officer, '数据无误')
  await officer.getByText('待说明', { exact: true }).first().waitFor()
})
