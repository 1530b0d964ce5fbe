import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, confirm, enterDay } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const title = '高精度压延铜箔项目'

it('an investor comes from the first word to production, and the money is counted for two units as a leader ruled', async () => {
  const officer = await site.signedIn('zhaoshang2')
  const lead = await enterLead(officer)
  await officer.goto(lead)
  await takeStep(officer, '答复', async (dialog) => dialog.getByLabel('首次答复').fill('已联系，索取项目建议书。'))
  await inState(officer, '待研判')
  await takeStep(officer, '研判', async (dialog) => {
    await choose(officer, dialog.getByLabel('研判结论'), '跟进')
    await dialog.getByLabel('研判理由').fill('补链项目，要素可保障。')
  })
  await inState(officer, '待反馈')
  await takeStep(officer, '反馈：跟进', async (dialog) => dialog.getByLabel('下步计划').fill('邀请来区考察'))
  await inState(officer, '跟进中')

  await passRound(lead, '初审', '2026-11-24')
  await passRound(lead, '会审', '2026-11-25')
  await contractAndMoney(lead)
})

/** Two days later everybody signs in anew. */
async function contractAndMoney(lead: string): Promise<void> {
  const officer = await site.signedIn('zhaoshang2')
  const contract = await draftContract(officer, lead)
  const head = await site.signedIn('zhaoshang')
  await head.goto(contract)
  await takeStep(head, '签约', async (dialog) => dialog.getByLabel('合法性审查意见').fill('合法性审查通过'))
  await inState(head, '已签约')

  await officer.goto(contract)
  await takeStep(officer, '登记注册企业', async (dialog) =>
    choose(officer, dialog.getByLabel('落地企业'), '云岭砺金铜箔有限公司'),
  )
  await officer.locator('.detail').getByText('云岭砺金铜箔有限公司').first().waitFor()
  await produce(officer, lead)
  await countMoney(officer, head, contract)
}

/** The project that the signing proposed is listed and its days verified; the lead tells them without being told. */
async function produce(officer: Page, lead: string): Promise<void> {
  await officer.goto(lead)
  const project = await officer.locator('.investment-chain a[href^="/project/"]').getAttribute('href')
  const supervision = await site.signedIn('ducha')
  await supervision.goto(project ?? '')
  await supervision.getByRole('button', { name: '列入', exact: true }).click()
  await inState(supervision, '已列入')
  await takeStep(supervision, '登记核实日期', async (dialog) => {
    await enterDay(supervision, dialog.getByLabel('实际开工'), '2026-11-25')
    await enterDay(supervision, dialog.getByLabel('实际投产'), '2026-11-25')
    await dialog.getByLabel('理由').fill('现场核实。')
  })
  await officer.reload()
  const stages = officer.locator('.investment-stages')
  expect(await stages.locator('[aria-current]').innerText()).toContain('投产')
  expect(await stages.locator('.stage-done').count()).toBe(9)
}

async function countMoney(officer: Page, head: Page, contract: string): Promise<void> {
  await officer.goto(contract)
  await officer.getByRole('button', { name: '报到位凭证' }).click()
  const paper = officer.locator('form.record-form')
  await paper.getByLabel('凭证号').fill('投资故事-0001')
  await paper.getByLabel('所属月份').fill('2026-11')
  await choose(officer, paper.getByLabel('类别'), '设备')
  await paper.getByLabel('金额').first().fill('9050')
  await enterDay(officer, paper.getByLabel('凭证日期'), '2026-11-24')
  await paper.getByLabel('付款方').fill('云岭砺金铜箔有限公司')
  await paper.getByRole('button', { name: '报到位凭证' }).click()
  await officer.waitForURL(/\/paid-in\/[0-9a-f-]{36}$/u)

  const statistician = await site.signedIn('jingfa2')
  await statistician.goto(officer.url())
  await takeStep(statistician, '核定', async (dialog) => dialog.getByLabel('核定金额').fill('9050'))
  await inState(statistician, '已核定')

  const claim = await claimShares(officer, contract)
  await statistician.goto(claim)
  await takeStep(statistician, '核查', async (dialog) => dialog.getByLabel('核查意见').fill('凭证齐全，现场核实。'))
  await inState(statistician, '已核查')
  await head.goto(claim)
  await takeStep(head, '认定', async () => undefined)
  await inState(head, '已认定')
  await credited(head, ['5,430', '3,620'])

  const other = await site.signedIn('jianshe')
  await other.goto(claim)
  await takeStep(other, '提出异议', async (dialog) => dialog.getByLabel('异议').fill('我局全程服务，份额应各半。'))
  await inState(other, '复议中')
  const leader = await site.signedIn('zhuren')
  await leader.goto(claim)
  await takeStep(leader, '裁定', async (dialog) => {
    await dialog.getByLabel('裁定意见').fill('各占一半。')
    await enterShares(leader, dialog, [
      ['招商局', '50'],
      ['建设局', '50'],
    ])
  })
  await inState(leader, '已裁定')
  await credited(leader, ['4,525', '4,525'])
  await leader.goto('/investment')
  const row = leader.getByRole('row').filter({ hasText: '建设局' }).first()
  expect(await row.locator('td').nth(2).innerText()).toBe('4,525')
}

async function claimShares(officer: Page, contract: string): Promise<string> {
  await officer.goto(contract)
  await officer.getByRole('button', { name: '申报认定' }).click()
  const form = officer.locator('form.record-form')
  await form.getByLabel('认定事项').fill(`${title}到位资金`)
  await choose(officer, form.getByLabel('认定类别'), '到位资金')
  await form.getByLabel('所属月份').fill('2026-11')
  await form.getByLabel('申报金额').fill('9050')
  await enterShares(officer, form, [
    ['招商局', '60'],
    ['建设局', '40'],
  ])
  await form.getByText('份额合计100%').waitFor()
  await form.getByRole('button', { name: '申报认定' }).click()
  await officer.waitForURL(/\/recognition\/[0-9a-f-]{36}$/u)
  await inState(officer, '已申报')
  return officer.url()
}

/** One line for each unit: who, and how many percent. */
async function enterShares(page: Page, form: Locator, shares: readonly (readonly [string, string])[]): Promise<void> {
  const editor = form.locator('.lines-editor')
  for (const [i, [unit, percent]] of shares.entries()) {
    if (i > 0) await editor.getByRole('button', { name: '加一行' }).click()
    const line = editor.locator('fieldset').nth(i)
    await choose(page, line.getByLabel('单位'), unit)
    await line.getByLabel('份额').fill(percent)
  }
}

async function enterLead(officer: Page): Promise<string> {
  await officer.goto('/lead/new')
  const form = officer.locator('form.record-form')
  await form.getByLabel('项目名称').fill(title)
  await enterDay(officer, form.getByLabel('收到日期'), '2026-11-23')
  await choose(officer, form.getByLabel('线索来源'), '走出去')
  await choose(officer, form.getByLabel('招商方式'), '直接招商')
  await form.getByLabel(/^投资方\s*\*$/u).fill('样本铜箔公司')
  await choose(officer, form.getByLabel('资金来源地'), '省外')
  await choose(officer, form.getByLabel('责任单位'), '招商局')
  for (const [label, value] of [
    ['计划总投资', '50000'],
    ['固定资产投资', '32000'],
    ['用地', '100'],
    ['预计年税收', '3200'],
    ['年综合能耗', '2600'],
  ] as const)
    await form.getByLabel(label).fill(value)
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await officer.waitForURL(/\/lead\/[0-9a-f-]{36}$/u)
  await inState(officer, '待答复')
  return officer.url()
}

/** The papers go out with what the lead says already; the next day the unit of the gate passes them. */
async function passRound(lead: string, round: string, on: string): Promise<void> {
  const officer = await site.signedIn('zhaoshang2')
  await officer.goto(lead)
  await officer.getByRole('button', { name: '报准入评审' }).click()
  const form = officer.locator('form.record-form')
  await choose(officer, form.getByLabel('轮次'), round)
  await enterDay(officer, form.getByLabel('评审日期'), on)
  await form.getByRole('button', { name: '报准入评审' }).click()
  await officer.waitForURL(/\/gate-review\/[0-9a-f-]{36}$/u)
  await takeStep(officer, '送审', async () => undefined)
  await inState(officer, '待评审')
  await officer.getByRole('row').filter({ hasText: '投资强度' }).filter({ hasText: '320' }).getByText('达标').waitFor()
  site.passDays(1)
  const gate = await site.signedIn('jingfa')
  await gate.goto(officer.url())
  await takeStep(gate, '通过', async (dialog) => dialog.getByLabel('评审意见').fill('同意。'))
  await inState(gate, '通过')
}

async function draftContract(officer: Page, lead: string): Promise<string> {
  await officer.goto(lead)
  await officer.getByRole('button', { name: '拟合同' }).click()
  const form = officer.locator('form.record-form')
  await choose(officer, form.getByLabel('类型'), '正式')
  await form.getByLabel('签约方').fill('管委会、样本铜箔公司')
  await form.getByLabel('合同金额').fill('50000')
  await form.getByLabel('固定资产投资承诺').fill('32000')
  await enterDay(officer, form.getByLabel('开工期限'), '2027-05-01')
  await enterDay(officer, form.getByLabel('投产期限'), '2028-06-01')
  await form.getByRole('button', { name: '拟合同' }).click()
  await officer.waitForURL(/\/contract\/[0-9a-f-]{36}$/u)
  await inState(officer, '拟稿')
  return officer.url()
}

async function takeStep(page: Page, name: string, fill: (dialog: Locator) => Promise<unknown>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await fill(page.getByRole('dialog'))
  await confirm(page, name)
}

async function inState(page: Page, name: string): Promise<void> {
  await page.locator('.page-head').getByText(name, { exact: true }).first().waitFor()
}

/** What each unit is credited with, in the order of the units. */
async function credited(page: Page, amounts: readonly string[]): Promise<void> {
  const cells = page.locator('.investment-table tbody tr td:last-child')
  await cells
    .first()
    .filter({ hasText: amounts[0] ?? '' })
    .waitFor()
  expect(await cells.allInnerTexts()).toEqual(amounts)
}
