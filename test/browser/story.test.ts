import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Language } from '#domain/label.ts'
import { choose, confirm, enterDay, openFromDesk, type Speech, speakerOf } from '#test/support/hands.ts'
import {
  assignDue,
  assignLead,
  expectWaiting,
  fillGap,
  gapButton,
  lineOf,
  markAll,
  pressOn,
  showAll,
} from '#test/support/review-hands.ts'
import { keepPicture, openSite, root, type Site } from '#test/support/site.ts'

const said = '向上争取总体方案'
const blame = '严肃问责'
const prohibition = '对党工委、管委会决定的事项'

describe.for(['zh', 'en'] as const)('in %s', (language) => {
  const site = openSite()
  it('a speech becomes a plan, and one of its sentences a closed task', { timeout: 300_000 }, async () => {
    const t = speakerOf(language)
    const officer = await site.signedIn('ducha', { language })
    await upload(officer, t, language)
    await review(officer, t, language)
    await issue(officer, t, language)
    const head = await site.signedIn('jingfa', { language })
    await work(head, t, language)
    await verify(officer, t, language)
    await close(site, t, language)
  })
})

async function upload(page: Page, t: Speech, language: Language): Promise<void> {
  await page.goto('/compile')
  await page.locator('input[type=file]').setInputFiles(resolve(root, 'demo', 'speech.docx'))
  await page.getByText(t('已选：speech.docx', 'Chosen: speech.docx')).waitFor()
  await page.getByLabel(t('计划年度', 'Plan year')).fill('2027')
  await keepPicture(page, `${language}-01-upload`)
  await page.getByRole('button', { name: t('开始编译', 'Compile'), exact: true }).click()
  await page.waitForURL(/\/plan\/[^/]+\/review/)
  await lineOf(page, said).waitFor()
}

async function review(page: Page, t: Speech, language: Language): Promise<void> {
  await expectWaiting(page, t)
  await lineOf(page, said).locator('.review-title-text').click()
  await quiet(page)
  await keepPicture(page, `${language}-02-review`)
  await pressOn(page, blame, t('不列入', 'Reject'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('日常职责，不单列', 'Daily duty, not listed apart') })
    .click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const bar = await markAll(page, t)
  await bar.getByRole('button', { name: t('采用建议', 'Take proposals') }).click()
  await page.getByRole('button', { name: t('撤销：采用建议', 'Undo: take the proposals') }).waitFor()
  await keepPicture(page, `${language}-03-bulk`)
  await bar.getByRole('button', { name: t('采纳', 'Accept'), exact: true }).click()
  await gapButton(page, t('未决定 0', '0 undecided')).waitFor()
  await fillGap(page, t, t('缺牵头', 'without lead'), (one) => assignLead(one, t, '经发局'))
  await fillGap(page, t, t('缺时限', 'without due day'), (one) => assignDue(one, t, '2027-12-31'))
  await giveValues(page, t)
  await rescue(page, t, language)
}

/** The first masked value is known by now; the others are confirmed to have none. */
async function giveValues(page: Page, t: Speech): Promise<void> {
  const gap = gapButton(page, t('缺数值', 'without value'))
  await gap.click()
  const pending = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
  const count = await pending.count()
  expect(count).toBeGreaterThan(1)
  for (let left = count; left > 0; left -= 1) {
    await pending.first().locator('.review-title-text').click()
    await pending
      .first()
      .getByRole('button', { name: t('编辑', 'Edit'), exact: true })
      .click()
    const editor = page.locator('.review-editor')
    if (left === count) await editor.getByLabel(t('目标值', 'Target value')).fill('420')
    else
      await choose(
        page,
        editor.getByLabel(t('数值状态', 'State of the value')),
        t('确认不定量', 'Confirmed without quantity'),
      )
    await editor.getByRole('button', { name: t('保存', 'Save'), exact: true }).click()
    await gapButton(page, t(`缺数值 ${left - 1}`, `${left - 1} without value`)).waitFor()
  }
  await showAll(page, t)
}

/** A sentence that the compiler left out becomes a task by hand, with a unit and a day. */
async function rescue(page: Page, t: Speech, language: Language): Promise<void> {
  await page.getByRole('option').filter({ hasText: prohibition }).click()
  await keepPicture(page, `${language}-04-rescue`)
  await page.getByRole('button', { name: t('列为任务', 'Make it a task'), exact: true }).click()
  const editor = page.locator('.review-editor')
  await choose(page, editor.getByLabel(t('牵头单位', 'Lead unit')), '督查室')
  await enterDay(page, editor.getByLabel(t('完成时限', 'Due'), { exact: true }), '2027-12-31')
  await editor.getByRole('button', { name: t('保存', 'Save'), exact: true }).click()
  await editor.waitFor({ state: 'hidden' })
  await pressOn(page, prohibition, t('采纳', 'Accept'))
  await page
    .getByRole('button', { name: t('下发', 'Issue'), exact: true })
    .and(page.locator('[aria-disabled=false]'))
    .waitFor()
}

async function issue(page: Page, t: Speech, language: Language): Promise<void> {
  await page.getByRole('button', { name: t('下发', 'Issue'), exact: true }).click()
  await page.getByRole('dialog').getByText(t('下发后不能撤销', 'issuing cannot be undone')).waitFor()
  await quiet(page)
  await keepPicture(page, `${language}-05-issue`)
  await confirm(page, t('下发', 'Issue'))
  await page.getByText(t('已下发 2026-11-23', 'Issued on 2026-11-23')).waitFor()
  expect(await opening(page, t('通知（.docx）', 'Notice (.docx)'))).toBe('PK')
  expect(await opening(page, t('任务分解表（.xlsx）', 'Table of tasks (.xlsx)'))).toBe('PK')
}

/** The first two letters of a file that the page gives away. */
async function opening(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  return (await readFile(await download.path())).toString('latin1', 0, 2)
}

async function work(page: Page, t: Speech, language: Language): Promise<void> {
  const waiting = page.getByRole('link').filter({ hasText: said })
  await waiting.getByText(t('个工作日', 'workdays left')).waitFor()
  await keepPicture(page, `${language}-06-desk`)
  await openFromDesk(page, t('签收', 'Sign for'), said)
  await page.getByRole('button', { name: t('签收', 'Sign for'), exact: true }).click()
  await page.getByText(t('办理中', 'In progress'), { exact: true }).first().waitFor()
  await divide(page, t)
  await page
    .getByRole('textbox', { name: t('进展', 'Progress') })
    .fill(t('方案初稿已征求财政局意见。', 'The draft has gone to the finance unit for comment.'))
  await page.getByRole('button', { name: t('报进展', 'Report progress'), exact: true }).click()
  await page.locator('.reports li').waitFor()
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await quiet(page)
  await keepPicture(page, `${language}-07-task`)
  await page.getByRole('button', { name: t('提请办结', 'Submit for closing'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByLabel(t('办理结果', 'Outcome'))
    .fill(t('总体方案经管委会研究通过。', 'The plan was approved by the committee.'))
  await confirm(page, t('提请办结', 'Submit for closing'))
  await page.getByText(t('待核验', 'To be verified'), { exact: true }).first().waitFor()
}

/** The unit divides its task: a post, a day, and a result that can be seen on the way. */
async function divide(page: Page, t: Speech): Promise<void> {
  await page.getByRole('button', { name: t('加工作项', 'Add a work item'), exact: true }).click()
  const form = page.locator('form.record-form').filter({ has: page.getByLabel(t('责任岗位', 'Responsible post')) })
  const name = t('征求意见并修改方案', 'Gather comments and revise the plan')
  await form.getByLabel(t('工作项', 'Work item')).fill(name)
  await choose(page, form.getByLabel(t('责任岗位', 'Responsible post')), '经发局项目科科长')
  await enterDay(page, form.getByLabel(t('完成时限', 'Due')), '2027-05-31')
  await form.getByRole('button', { name: t('加工作项', 'Add a work item'), exact: true }).click()
  await page.getByText(name).waitFor()
  await page.getByRole('button', { name: t('加节点', 'Add a milestone'), exact: true }).click()
  const next = page.locator('form.record-form').filter({ has: page.getByLabel(t('形象进度', 'Visible result')) })
  const result = t('意见汇总成册', 'All comments in one paper')
  await next.getByLabel(t('形象进度', 'Visible result')).fill(result)
  await enterDay(page, next.getByLabel(t('时限', 'Due')), '2027-04-30')
  await next.getByRole('button', { name: t('加节点', 'Add a milestone'), exact: true }).click()
  await page.getByText(result).waitFor()
}

async function verify(page: Page, t: Speech, language: Language): Promise<void> {
  await openFromDesk(page, t('核验', 'Verify'), said)
  await page.getByRole('button', { name: t('核验通过', 'Verify'), exact: true }).click()
  await page.getByText(t('待办结', 'To be closed'), { exact: true }).first().waitFor()
  // Who has verified sees that another person must close.
  await page.getByText(t('尚不能办理：办结', 'Not possible for you: Close')).waitFor()
  expect(await page.getByRole('button', { name: t('办结', 'Close'), exact: true }).count()).toBe(0)
  await quiet(page)
  await keepPicture(page, `${language}-08-verified`)
}

async function close(site: Site, t: Speech, language: Language): Promise<void> {
  const page = await site.signedIn('ducha2', { language })
  await openFromDesk(page, t('办结', 'Close'), said)
  await page.getByRole('button', { name: t('办结', 'Close'), exact: true }).click()
  await confirm(page, t('办结', 'Close'))
  await page.getByText(t('已办结', 'Closed'), { exact: true }).first().waitFor()
  const history = page.getByRole('complementary', { name: t('办理过程', 'History') })
  for (const step of [
    t('采纳', 'Accept'),
    t('下发', 'Issue'),
    t('签收', 'Sign for'),
    t('提请办结', 'Submit for closing'),
    t('核验通过', 'Verify'),
    t('办结', 'Close'),
  ])
    await history.getByText(step).first().waitFor()
  expect(await page.locator('blockquote').innerText()).toContain(said)
  await quiet(page)
  await keepPicture(page, `${language}-09-closed`)
}

/** No message covers the page any more. */
async function quiet(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.toast').count(), { timeout: 20_000 }).toBe(0)
}
