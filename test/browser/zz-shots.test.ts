import { it } from 'vitest'
import { openSite } from '#test/support/site.ts'

const site = openSite()
it('shots', { timeout: 300_000 }, async () => {
  const rows = await site.db.query(
    'select m.id, m.state, s.kind from meeting m join meeting_series s on s.zone_id=m.zone_id and s.id=m.series order by m.on',
  )
  const next = rows.find((r) => r.state === 'planned')?.id
  const held = rows.find((r) => r.state === 'signed')?.id
  const [ex] = await site.db.query(
    "select e.id, u.short_name from explanation e join unit u on u.zone_id=e.zone_id and u.id=e.unit where u.short_name='建设局'",
  )
  const paths: [string, string][] = [
    ['meetings', '/meetings'],
    ['next', `/meeting/${next}`],
    ['held', `/meeting/${held}`],
    ['said', '/said-did'],
    ['dispatch', '/dispatch'],
    ['sheet', '/dispatch?about=' + encodeURIComponent('标准厂房二期')],
    ['expl', `/explanation/${ex?.id}`],
  ]
  for (const [tag, opts] of [
    ['zh', { width: 1366, height: 768 }],
    ['en-dark', { language: 'en', isDark: true, width: 1366, height: 768 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    const page = await site.signedIn('ducha', opts)
    for (const [name, path] of paths) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(300)
      await page.screenshot({ path: `/tmp/shots/${name}-${tag}.png`, fullPage: true })
      if (tag === 'zh' && name === 'sheet') await page.pdf({ path: '/tmp/shots/sheet.pdf', format: 'A4' })
      const w = await page.evaluate(() => document.documentElement.scrollWidth)
      if (w > (opts.width ?? 0)) console.log('WIDE', name, tag, w)
    }
    if (tag === 'zh') {
      await page.goto(`/meeting/${next}`)
      await page.getByRole('button', { name: '按规则列名单' }).click()
      await page.waitForTimeout(800)
      await page.screenshot({ path: `/tmp/shots/draw-zh.png`, fullPage: true })
      for (const [file, url] of [
        ['minutes', `/api/meeting/${held}/minutes.docx`],
        ['notice', `/api/meeting/${next}/notice.docx`],
        ['pack', `/api/explanation/${ex?.id}/pack.docx`],
      ] as const) {
        const r = await page.request.get(site.address + url)
        const { writeFileSync } = await import('node:fs')
        console.log(file, r.status(), r.status() === 200 ? '' : await r.text())
        writeFileSync(`/tmp/shots/${file}.docx`, await r.body())
      }
    }
  }
  const unit = await site.signedIn('jianshe')
  await unit.goto(`/explanation/${ex?.id}`)
  await unit.waitForLoadState('networkidle')
  await unit.screenshot({ path: `/tmp/shots/expl-unit.png`, fullPage: true })
  await unit.goto(`/meeting/${next}`)
  await unit.waitForLoadState('networkidle')
  await unit.screenshot({ path: `/tmp/shots/next-unit.png`, fullPage: true })
})
