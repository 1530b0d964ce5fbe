import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { openSite } from '#test/support/site.ts'

const site = openSite()
it('looks', async () => {
  const page = await site.signedIn('ducha', { width: 1366, height: 768 })
  await page.goto('/paper')
  await page.waitForTimeout(800)
  await page.screenshot({ path: '/tmp/pp/s-list.png' })
  await page.locator('.records a').last().click()
  await page.locator('.paper-title').first().waitFor()
  await page.waitForTimeout(500)
  await page.screenshot({ path: '/tmp/pp/s-page.png', fullPage: true })
  await page.locator('.paper-figure').first().hover()
  await page.waitForTimeout(600)
  await page.screenshot({ path: '/tmp/pp/s-trace.png' })
  writeFileSync('/tmp/pp/web.pdf', await page.pdf({ preferCSSPageSize: true }))
  const url = page.url()
  const docx = await page.request.get(url.replace('/paper/', '/api/paper/') + '/paper.docx')
  writeFileSync('/tmp/pp/sup.docx', await docx.body())
  writeFileSync(
    '/tmp/pp/sup-trace.docx',
    await (await page.request.get(url.replace('/paper/', '/api/paper/') + '/paper.docx?trace=1')).body(),
  )
  const en = await site.signedIn('ducha', { width: 1366, height: 768, language: 'en', isDark: true })
  await en.goto(url)
  await en.locator('.paper-title').first().waitFor()
  await en.waitForTimeout(600)
  await en.screenshot({ path: '/tmp/pp/s-en.png' })
  const ph = await site.signedIn('ducha', { width: 390, height: 800 })
  await ph.goto(url)
  await ph.locator('.paper-title').first().waitFor()
  await ph.waitForTimeout(600)
  await ph.screenshot({ path: '/tmp/pp/s-phone.png', fullPage: true })
})
