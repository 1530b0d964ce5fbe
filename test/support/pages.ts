import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoAccounts, silentAccounts } from '#demo/accounts.ts'
import { quote } from '#derive/names.ts'
import type { Language } from '#domain/label.ts'
import { registers } from '#registers/index.ts'
import { investmentRulePresets } from '#services/presets/investment.ts'
import { lampPresets } from '#services/presets/lamps.ts'
import { limitPresets } from '#services/presets/limits.ts'
import { seriesPresets } from '#services/presets/series.ts'
import { ticketKindPresets } from '#services/presets/ticket-kinds.ts'
import { openSite, root, type Site } from '#test/support/site.ts'
import { askPage, type Findings, type Look, openTour, type Stop, type View } from '#test/support/tour.ts'

/** 逐页检查 — a tour of all pages of one kind, at least so many, in a zone and a browser of its own, so that tours go beside each other. */
export function tourPages(kind: Stop['kind'], name: string, least: number): void {
  const site = openSite()
  it(`every ${name} keeps nobody out, speaks each language and nothing else, and fits a phone`, {
    timeout: 900_000,
  }, async () => {
    const found = await examinePages(site, least, (stop) => stop.kind === kind)
    // Named in the sentence of the failure: a report keeps that, and not the two sides of a comparison.
    expect(found, JSON.stringify(found)).toEqual({})
  })
}

/** Opens pages once and examines each for who reads otherwise, for its words in both languages, and as a phone shows it. */
async function examinePages(site: Site, least: number, isMine: (stop: Stop) => boolean): Promise<Findings> {
  const tour = openTour(site)
  // What the tour itself adds to the zone is asked for first: it is among what is written there.
  const stops = (await tour.stops()).filter(isMine)
  expect(stops.length).toBeGreaterThanOrEqual(least)
  const looks = [...(await looksOnDesk(site)), ...looksOnPhone]
  return tour.findings(stops, looks)
}

async function looksOnDesk(site: Site): Promise<readonly Look[]> {
  const chinese: View = { language: 'zh' }
  const english: View = { language: 'en', isDark: true }
  return [
    { name: 'strange to Chinese', view: chinese, examine: strangers(await strangerTo(site, 'zh')) },
    { name: 'barriers by day', view: chinese, examine: barriers },
    { name: 'strange to English', view: english, examine: strangers(await strangerTo(site, 'en')) },
    { name: 'barriers at night', view: english, examine: barriers },
  ]
}

const phone = { width: 390, height: 844 }
const looksOnPhone: readonly Look[] = [
  { name: 'misfits in English', view: { language: 'en', ...phone }, examine: (page) => askPage(page, 'misfits') },
  { name: 'misfits in Chinese', view: { language: 'zh', ...phone }, examine: (page) => askPage(page, 'misfits') },
]

function strangers(isStrange: (text: string) => boolean): Look['examine'] {
  return async (page) => (await askPage(page, 'texts')).filter(isStrange).map((text) => text.slice(0, 100))
}

const program = readFileSync(resolve(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(program)
  return askPage(page, 'barriers')
}

/** 可用外文 — the only Latin words that a Chinese page may show: kinds of files, keys, programs, a word to switch by. */
const allowedLatin = [
  ...'Excel Word Ctrl K Enter English docx doc pdf txt html csv xlsx kB MB Chrome Linux x v'.split(' '),
  ...'Q1 2026-Q1 SHA-256 k whsec_ Base64 code year n GB/T CGCS2000'.split(' '),
  // Units of measure, what is measured, standards, and formats of messages, as every office in China writes them.
  ...'m mg g m/m mg/m g/m mg/L /h dB dBm V A pH GB HJ SO NO CO O PM COD RSRP IMEI DMA GCJ-02'.split(' '),
  '4a',
  // The index of lakes by its usual letters.
  'TLI',
]
const logins = [...demoAccounts.map(({ login }) => login), ...silentAccounts.map(([login]) => login)]

/** Ids, gaps of the program and places left unfilled mean nothing to a person in any language. */
const raw = /[0-9a-f]{8}-[0-9a-f]{4}-|\b(undefined|null|NaN)\b|\[object|\{\w+\}|Invalid Date/

/** What is written in records keeps its language on every page, and so does the line that a browser sends about itself. */
async function strangerTo(site: Site, language: Language): Promise<(text: string) => boolean> {
  const written = await writtenIn(site)
  const browserLine = await (await site.window()).evaluate<string>('navigator.userAgent')
  const [foreign, isAllowed] =
    language === 'zh' ? [/[\w./-]*[A-Za-z][\w/-]*/g, latinIn(written)] : [/\p{Script=Han}+/gu, hanIn(written)]
  const whole = new Set(written.split('\n').filter((value) => /:\/\/|\{\w+\}/.test(value)))
  const isRecord = (text: string) => whole.has(text) || hints.has(text)
  return (text) =>
    text !== browserLine &&
    !isRecord(text) &&
    (raw.test(text) || (text.replaceAll('叶绿素 a', '叶绿素').match(foreign) ?? []).some((word) => !isAllowed(word)))
}

/** A code (“no-stated-limit”, a version, GYZJZ, a sum) is a name that a record carries; a bare word is not. Rules are called R1, seeds are read in fours. */
const code = /^[\w.]+[-/][\w./-]+$|^[A-Z]{3,}$|^[0-9a-f]{64}$|^[A-Z]{2}\d{4,}$|^[0-9A-Z]{18}$/

function latinIn(written: string): (word: string) => boolean {
  // A number may begin with the part of the zone in which it is counted; a page that names the part apart shows the rest.
  const codes = written
    .split('\n')
    .flatMap((value) => [value, value.replace(/^\p{Script=Han}+-/u, '')])
    .filter((value) => code.test(value))
  // A sum is shown by its beginning where its record shows it whole.
  const beginnings = codes.filter((one) => /^[0-9a-f]{64}$/.test(one)).map((one) => one.slice(0, 12))
  const known = new Set([...allowedLatin, ...logins, ...codes, ...beginnings, ...declaredCodes])
  return (word) =>
    known.has(word.replace(/^[.-]/, '')) ||
    /^[A-D]$|^[A-Z]\d{1,2}$|^DN\d+$|^cell-[A-Z]$|^GB\d+-\d{4}$|^(?:[a-z0-9]{4}-){3}[a-z0-9]{4}$|^[0-9a-f]{64}$/.test(
      word,
    )
}

/** Codes under which presets keep limits, sets of rules, series of numbers and kinds of tickets; their records show them as codes. */
const declaredCodes = [
  ...[...limitPresets, ...lampPresets, ...investmentRulePresets, ...seriesPresets].map(({ code }) => code),
  ...ticketKindPresets.map(({ code }) => code),
]

function hanIn(written: string): (word: string) => boolean {
  // Most words stand on many pages, and all that is written is long: each word is looked for once.
  const known = new Map([['中文', true]])
  return (word) => {
    const isKnown = known.get(word) ?? written.includes(word)
    known.set(word, isKnown)
    return isKnown
  }
}

/** Hints name tags as they are typed. */
const hints = new Set(
  registers
    .flatMap(({ fields }) => Object.values(fields).flatMap(({ rules }) => rules.hint ?? []))
    .filter((hint) => /\{[#/]?\S+\}/.test(hint)),
)

async function writtenIn(site: Site): Promise<string> {
  const values = registers.map(({ name }) =>
    site.db.query(
      `select found.text #>> '{}' as text
       from ${quote(name)} as one, jsonb_path_query(to_jsonb(one), '$.** ? (@.type() == "string")') as found(text)`,
    ),
  )
  const told = site.db.query(
    `select found.text #>> '{}' as text
     from event as one, jsonb_path_query(to_jsonb(one), '$.** ? (@.type() == "string")') as found(text)`,
  )
  return (await Promise.all([...values, told]))
    .flat()
    .map(({ text }) => text)
    .join('\n')
}
