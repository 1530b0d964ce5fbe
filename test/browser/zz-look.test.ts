import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { registers } from '#registers/index.ts'
import { quote } from '#derive/names.ts'
import { openSite, root } from '#test/support/site.ts'
import { askPage, openTour, type Stop } from '#test/support/tour.ts'

const site = openSite()
const tour = openTour(site)
const dir = '/tmp/look-schedule'
const program = readFileSync(resolve(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')
const mine = /^\/(schedule|battle-map|project|layout|plan-template|milestone|limit)(\/|$)|^\/task\/[0-9a-f]/

it('look', { timeout: 400_000 }, async () => {
  const stops = (await tour.stops()).filter(({ path }) => mine.test(path))
  const written = (await Promise.all(registers.map(({ name }) => site.db.query(`select value #>> '{}' as text from ${quote(name)} as one, jsonb_path_query(to_jsonb(one), '$.** ? (@.type() == "string")') as value`)))).flat().map(({ text }) => text).join('\n')
  const raw = /[0-9a-f]{8}-[0-9a-f]{4}-|\b(undefined|null|NaN)\b|\[object|\{\w+\}|Invalid Date/
  const found: string[] = []
  const note = (stop: Stop, view: string, lines: readonly string[]) => { for (const line of lines) found.push(`${view} ${stop.login} ${stop.path.replace(/[0-9a-f-]{36}/, ':id')}: ${line}`) }
  for (const stop of stops) {
    let page = await tour.visit(stop, { language: 'zh' })
    await page.evaluate(program)
    note(stop, 'axe', await askPage(page, 'barriers'))
    note(stop, 'zh', (await askPage(page, 'texts')).filter((t) => raw.test(t) || (t.match(/[\w./-]*[A-Za-z][\w/-]*/g) ?? []).some((w) => !written.includes(w))))
    page = await tour.visit(stop, { language: 'en', isDark: true })
    await page.evaluate(program)
    note(stop, 'axe-en', await askPage(page, 'barriers'))
    note(stop, 'en', (await askPage(page, 'texts')).filter((t) => raw.test(t) || (t.match(/\p{Script=Han}+/gu) ?? []).some((w) => w !== '中文' && !written.includes(w))))
    page = await tour.visit(stop, { language: 'zh', width: 390, height: 844 })
    note(stop, 'narrow', await askPage(page, 'misfits'))
    await page.screenshot({ path: `${dir}/n-${stop.path.replace(/[0-9a-f-]{36}/, 'id').replaceAll('/', '_')}.png` })
  }
  expect(found).toEqual([])
})
