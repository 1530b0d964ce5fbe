import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { signTicket } from '#services/sign-in/ticket.ts'
import { choose, confirm } from '#test/support/hands.ts'
import { openSite, sharedSecret } from '#test/support/site.ts'

const site = openSite()
const title = '厂区门口雨污管网堵塞'
const phone = { width: 390, height: 844 }

it('a firm asks on a phone, refuses the first reply, confirms the second and rates it, and the unit sees no rating', async () => {
  const firm = await site.signedIn('chengbo', phone)
  expect(await firm.locator('.side').count()).toBe(0)
  await firm.getByRole('link', { name: '提诉求' }).first().click()
  await firm.getByLabel('诉求').fill(title)
  await firm.getByLabel('具体情况').fill('雨天积水半米，货车进不来。')
  await firm.getByRole('button', { name: '提交', exact: true }).click()
  await firm.getByText('现在企业服务中心').waitFor()
  const path = new URL(firm.url()).pathname
  expect(await firm.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)

  const centre = await site.signedIn('qifu')
  await centre.goto('/service')
  await centre.getByRole('link', { name: title }).click()
  await centre.getByText('裁定先例').first().waitFor()
  await centre.getByRole('button', { name: '受理交办', exact: true }).click()
  const triage = centre.getByRole('dialog')
  await choose(centre, triage.getByLabel('类型'), '水电气')
  await choose(centre, triage.getByLabel('办理方式'), '限时办')
  await choose(centre, triage.getByLabel('难易'), '一般')
  await choose(centre, triage.getByLabel('主办单位'), '建设局')
  await confirm(centre, '受理交办')
  await stands(centre, '待签收')

  const unit = await site.signedIn('jianshe2')
  await unit.goto(path)
  await unit.getByRole('button', { name: '签收', exact: true }).click()
  await stands(unit, '办理中')
  await reply(unit, '已安排清疏车到场，管网已疏通。')
  await firm.goto(path)
  await firm.getByRole('button', { name: '未解决，退回重办', exact: true }).click()
  await firm.getByRole('dialog').getByLabel('还有什么没解决').fill('昨晚下雨又积水。')
  await confirm(firm, '未解决，退回重办')
  await firm.getByText('现在建设局').waitFor()

  await unit.reload()
  await unit.getByText('企业未认可：昨晚下雨又积水。').waitFor()
  await reply(unit, '更换破损管道二十米，雨后复查无积水。')
  await firm.reload()
  await firm.getByRole('button', { name: '确认已解决', exact: true }).click()
  await firm.locator('.page-head').getByText('待回访', { exact: true }).waitFor()
  // Nothing is chosen beforehand, and sending without a choice rates nothing.
  expect(await firm.getByRole('radio', { checked: true }).count()).toBe(0)
  await firm.getByRole('button', { name: '提交评价', exact: true }).click()
  await firm.getByText('请先选一档。').waitFor()
  await firm.getByRole('radio', { name: '不满意', exact: true }).check()
  await firm.getByRole('button', { name: '提交评价', exact: true }).click()
  await firm.getByText('已评价：不满意').waitFor()

  await centre.goto('/service-rating')
  await centre.getByText('不满意', { exact: true }).first().waitFor()
  await unit.goto('/service-rating')
  await unit.getByRole('heading', { level: 1 }).waitFor()
  expect(await listed(unit, 'service-rating')).toEqual([])
  expect((await listed(centre, 'service-rating')).length).toBeGreaterThan(0)
  await centre.goto(path)
  await centre.getByRole('button', { name: '回访办结', exact: true }).click()
  await centre.getByRole('dialog').getByLabel('回访情况').fill('已回访，差评转核实。')
  await confirm(centre, '回访办结')
  await stands(centre, '已办结')
})

it('a complaint reaches supervision and neither the unit that it is about nor the centre', async () => {
  const firm = await site.signedIn('chengbo', phone)
  await firm.getByRole('link', { name: '投诉办事作风' }).click()
  await choose(firm, firm.getByLabel('投诉哪个单位'), '建设局')
  await choose(firm, firm.getByLabel('情形'), '推诿扯皮')
  await firm.getByLabel('投诉内容').fill('三个科室互相推，两周没有答复。')
  await firm.getByRole('button', { name: '提交', exact: true }).click()
  await firm.getByText('三个科室互相推，两周没有答复。').waitFor()
  const [officer, unit, centre] = [
    await site.signedIn('ducha'),
    await site.signedIn('jianshe'),
    await site.signedIn('qifu'),
  ]
  expect((await listed(officer, 'service-complaint')).length).toBeGreaterThan(1)
  expect(await listed(unit, 'service-complaint')).toEqual([])
  expect(await listed(centre, 'service-complaint')).toEqual([])
})

it('a firm that types an address of the house stays in its own portal', async () => {
  const firm = await site.signedIn('chengbo', phone)
  await firm.goto('/task')
  await firm.getByRole('link', { name: '提诉求' }).first().waitFor()
  expect(await firm.locator('.side').count()).toBe(0)
  await firm.goto('/policies')
  await firm.getByText('智能制造装备更新补助').waitFor()
  expect(await firm.getByText('食品企业标准化改造补助').count()).toBe(0)
})

it('inside an app that lets no cookie through a firm sends a file, opens it, and sees at once what the centre does', async () => {
  const [known] = await site.db.query(
    'select e.uscc from account a join enterprise e on e.zone_id = a.zone_id and e.id = a.enterprise where a.zone_id = $1',
    [demoZone],
  )
  const told = { zone: demoZone, uscc: known.uscc, until: site.now() + 60_000, nonce: 'story-of-an-enterprise' }
  const ticket = signTicket(sharedSecret, Buffer.from(JSON.stringify(told)).toString('base64url'))
  const firm = await site.window(phone)
  await firm.goto(`/#ticket=${ticket}`)
  await firm.getByRole('link', { name: '用地需求' }).click()
  await firm.getByLabel('诉求').fill('扩产需要三十亩地')
  await firm.getByLabel('具体情况').fill('明年三季度用地，邻近现厂区。')
  await firm
    .locator('input[type=file]')
    .setInputFiles({ name: '扩产方案.txt', mimeType: 'text/plain', buffer: Buffer.from('三十亩') })
  await firm.getByText('扩产方案.txt').waitFor()
  await firm.getByRole('button', { name: '提交', exact: true }).click()
  await firm.getByText('现在企业服务中心').waitFor()
  const [file] = await Promise.all([
    firm.waitForEvent('download'),
    firm.getByRole('link', { name: /扩产方案/u }).click(),
  ])
  expect(file.suggestedFilename()).toBe('扩产方案.txt')

  const centre = await site.signedIn('qifu')
  await centre.goto(new URL(firm.url()).pathname)
  await centre.getByRole('button', { name: '一次性告知补充', exact: true }).click()
  await centre.getByRole('dialog').getByLabel('需补充的材料').fill('现有厂区利用情况')
  await confirm(centre, '一次性告知补充')
  // Nothing is loaded anew: the line of changes tells the page.
  await firm.getByText('还需补充：现有厂区利用情况').waitFor()
  expect(await firm.context().cookies()).toEqual([])
})

async function reply(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '答复企业', exact: true }).click()
  await page.getByRole('dialog').getByLabel('办理答复').fill(words)
  await confirm(page, '答复企业')
  await stands(page, '待企业确认')
}

async function stands(page: Page, state: string): Promise<void> {
  await page.locator('.page-head').getByText(state, { exact: true }).waitFor()
}

/** What a list of the server gives to whoever is signed in at this page. */
async function listed(page: Page, register: string): Promise<readonly unknown[]> {
  const answer = await page.evaluate<{ items?: readonly unknown[] }>(
    `fetch('/api/${register}').then((one) => one.json())`,
  )
  return answer.items ?? []
}
