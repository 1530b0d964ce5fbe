import { beforeAll, expect, it } from 'vitest'
import { demoAccounts, silentAccounts } from '#demo/accounts.ts'
import { quote } from '#derive/names.ts'
import { registers } from '#registers/index.ts'
import { limitPresets } from '#services/presets/limits.ts'
import { openSite } from '#test/support/site.ts'
import { askPage, openTour } from '#test/support/tour.ts'

const site = openSite()
const tour = openTour(site)

/** 可用外文 — the only Latin words that a Chinese page may show: kinds of files, keys, programs, a word to switch by. */
const allowedLatin = 'Excel Word Ctrl K Enter English docx doc pdf txt html csv xlsx MB Chrome Linux x'.split(' ')
const logins = [...demoAccounts.map(({ login }) => login), ...silentAccounts.map(([login]) => login)]

/** What is written in records keeps its language on every page, and so does the line that a browser sends about itself. */
let written = ''
let browserLine = ''
beforeAll(async () => {
  const values = registers.map(({ name }) =>
    site.db.query(
      `select found.text #>> '{}' as text
       from ${quote(name)} as one, jsonb_path_query(to_jsonb(one), '$.** ? (@.type() == "string")') as found(text)`,
    ),
  )
  written = (await Promise.all(values))
    .flat()
    .map(({ text }) => text)
    .join('\n')
  browserLine = await (await site.window()).evaluate<string>('navigator.userAgent')
})

it('a Chinese page says everything in Chinese, and nothing that only the machine reads', {
  timeout: 600_000,
}, async () => {
  // A code (“no-stated-limit”, a version) is a name that a record carries; a bare word is not.
  const codes = written.split('\n').filter((value) => /^[\w.]+[-/][\w./-]+$/.test(value))
  const known = new Set([...allowedLatin, ...logins, ...codes, ...limitPresets.map(({ code }) => code)])
  const isAllowed = (word: string) => known.has(word.replace(/^\./, ''))
  const found = await tour.findings({ language: 'zh' }, async (page) =>
    strangeIn(await askPage(page, 'texts'), /[\w./-]*[A-Za-z][\w/-]*/g, isAllowed),
  )
  expect(found).toEqual({})
})

it('an English page says everything in English but the data of the zone, and nothing that only the machine reads', {
  timeout: 600_000,
}, async () => {
  const isAllowed = (word: string) => word === '中文' || written.includes(word)
  const found = await tour.findings({ language: 'en' }, async (page) =>
    strangeIn(await askPage(page, 'texts'), /\p{Script=Han}+/gu, isAllowed),
  )
  expect(found).toEqual({})
})

/** Ids, gaps of the program and places left unfilled mean nothing to a person in any language. */
const raw = /[0-9a-f]{8}-[0-9a-f]{4}-|\b(undefined|null|NaN)\b|\[object|\{\w+\}|Invalid Date/

/** The texts of a page with a word in the wrong language that is not allowed, or with something raw. */
function strangeIn(texts: readonly string[], foreign: RegExp, isAllowed: (word: string) => boolean): readonly string[] {
  return texts
    .filter((text) => text !== browserLine)
    .filter((text) => raw.test(text) || (text.match(foreign) ?? []).some((word) => !isAllowed(word)))
    .map((text) => text.slice(0, 100))
}
