import { cpus, totalmem } from 'node:os'
import type { InboxBench } from '#test/load/inbox.ts'
import type { LampBench } from '#test/load/lamps.ts'
import type { SheetBench } from '#test/load/sheet.ts'

export type Measured = {
  readonly what: string
  readonly wanted: number
  readonly ratio: number
  readonly spread: readonly [number, number]
  readonly rate: number
}
/** Milliseconds of the newest page, of the first in the list's own order, and of a search for many and for few records. */
export type Growth = {
  readonly size: number
  readonly list: number
  readonly ordered: number
  readonly search: number
  readonly rare: number
}

/** How long a plan of so many nodes takes to be worked out. */
export type Scheduling = { readonly size: number; readonly milliseconds: number }
/** How long the scores of so many units from so many tasks take, all of them and those of one group. */
export type Scored = { readonly units: number; readonly tasks: number; readonly all: number; readonly group: number }
export type Compiling = {
  readonly what: string
  readonly characters: number
  readonly milliseconds: number
  readonly wanted: number
}

/** Milliseconds of a desk that ranks units, of the page behind one line of it, and of a ranking made in memory. */
export type RankingGrowth = {
  readonly size: number
  readonly desk: number
  readonly drill: number
  readonly investment: number
}

/** A zone of some size, its year played in so many seconds, and what the second working out found. */
export type RehearsedYear = {
  readonly scale: number
  readonly requests: number
  readonly events: number
  readonly played: number
  readonly figures: number
  readonly differences: number
}

export type Bench = {
  readonly ratios: readonly Measured[]
  readonly growth: readonly Growth[]
  readonly compiling: readonly Compiling[]
  readonly scheduling: readonly Scheduling[]
  readonly papers: readonly Compiling[]
  readonly scores: readonly Scored[]
  readonly lamps: LampBench
  readonly ranking: readonly RankingGrowth[]
  readonly years: readonly RehearsedYear[]
  readonly sheet: SheetBench
  readonly inbox: InboxBench
}

/** The page docs/benchmarks.md: ratios first, absolute figures only to give an idea of the machine. */
export function reportOf(bench: Bench): string {
  const { ratios, growth, compiling, scheduling, papers, scores, lamps, ranking, years, sheet, inbox } = bench
  return `# Benchmarks

Made by \`npm run bench\`. ${machine()} Server, database and load share the machine, so only the ratios carry over to another one:
each compares our server with a floor measured turn by turn in the same run (32 connections, 4 s a turn, median of 3; the first turn is not counted).
The floor of lists and records is a bare \`node:http\` + \`pg\` server that runs the same statement row by row as a named statement and answers
with \`JSON.stringify\`, without sign-in. The floor of creating is two bare inserts in one transaction.

| what | ratio to the floor | min–max | wanted | a second here |
|---|---|---|---|---|
${ratios.map((m) => `| ${m.what} | **${m.ratio.toFixed(2)}** | ${m.spread.map((n) => n.toFixed(2)).join('–')} | ≥ ${m.wanted} | ${Math.round(m.rate)} |`).join('\n')}

## Growth with size

One statement at a time, median of 50, in milliseconds and as a factor of the smallest register; each with the permission filter of an
officer who sees one unit in forty. Wanted: ≤ 100 milliseconds at a million records.

| tasks in the zone | newest 20 | first 20 by due day | search, found in one of eight | search, found in one of four thousand |
|---|---|---|---|---|
${growth.map((g) => `| ${g.size.toLocaleString('en')} | ${(['list', 'ordered', 'search', 'rare'] as const).map((key) => `${g[key].toFixed(2)} (×${(g[key] / growth[0]![key]).toFixed(1)})`).join(' | ')} |`).join('\n')}

## Compiler

| what | characters | milliseconds here | wanted |
|---|---|---|---|
${compiling.map((c) => `| ${c.what} | ${c.characters.toLocaleString('en')} | **${c.milliseconds.toFixed(c.milliseconds < 100 ? 1 : 0)}** | ≤ ${c.wanted} |`).join('\n')}

## Back-planning

Backward pass on the official calendar, forward pass from facts, critical chain and findings of plans with two ways through each project;
median of 20. Wanted: 10,000 nodes in ≤ 50 milliseconds.

| nodes | milliseconds here | microseconds a node |
|---|---|---|
${scheduling.map((s) => `| ${s.size.toLocaleString('en')} | **${s.milliseconds.toFixed(1)}** | ${((s.milliseconds * 1000) / s.size).toFixed(2)} |`).join('\n')}

## Papers

From the frozen snapshot to the .docx, median of 20.

| what | characters of the snapshot | milliseconds here | wanted |
|---|---|---|---|
${papers.map((p) => `| ${p.what} | ${p.characters.toLocaleString('en')} | **${p.milliseconds.toFixed(0)}** | ≤ ${p.wanted} |`).join('\n')}
## Scores

Every score, tree and rank of a zone by the shipped scheme, in milliseconds; a new fact asks for the group of its unit alone.

| units | tasks | all scores (wanted ≤ 200) | one group (wanted ≤ 5) |
|---|---|---|---|
${scores.map((s) => `| ${s.units} | ${s.tasks.toLocaleString('en')} | **${s.all.toFixed(1)}** | **${s.group.toFixed(1)}** |`).join('\n')}
## Lamps

A zone with 1,000 tasks, 100 projects with their milestones, 60 indicators × 60 months and 24 units. Every lamp with its whole course, its
reason and what would turn it, the standing of every target, and the scores and ranks of all units by the shipped scheme. Median, the database
not counted.

| what | milliseconds here | wanted |
|---|---|---|
${lamps.times.map((one) => `| ${one.what} | **${one.milliseconds.toFixed(1)}** | ${one.wanted === null ? '' : `≤ ${one.wanted}`} |`).join('\n')}

One progress report more, as the log grows: everything from reading the event to having all lamps again, and the judging alone.

| events in the log | all, milliseconds | judging alone |
|---|---|---|
${lamps.growth.map((g) => `| ${g.events.toLocaleString('en')} | ${g.fact.toFixed(1)} (×${(g.fact / lamps.growth[0]!.fact).toFixed(1)}) | ${g.judged.toFixed(1)} (×${(g.judged / lamps.growth[0]!.judged).toFixed(1)}) |`).join('\n')}

${rankingLines(ranking)}
${yearLines(years)}
${sheetLines(sheet)}
${inboxLines(inbox)}`
}

/** What a whole year costs, by the size of the zone. */
export function yearLines(years: readonly RehearsedYear[]): string {
  return `## A year rehearsed

A whole year through the public API in simulated time, then every published number worked out again from the log alone; 1 is a zone of 430 firms, 86
projects, 310 leads, 1,900 cases. On a database with fsync on. Wanted: 1 in ≤ 300 seconds, no difference.

| size of the zone | requests | events | seconds played | milliseconds a request | figures worked out twice | differences |
|---|---|---|---|---|---|---|
${years.map((one) => `| ${one.scale} | ${one.requests.toLocaleString('en')} | ${one.events.toLocaleString('en')} | **${one.played.toFixed(0)}** | ${((one.played * 1000) / one.requests).toFixed(1)} | ${one.figures.toLocaleString('en')} | ${one.differences} |`).join('\n')}
`
}

/** How a ranking grows: the desk of units, its drill-down, and recognised investment. */
export function rankingLines(points: readonly RankingGrowth[]): string {
  return `## Rankings

The desk of the service centre over cases of ten years (what is open, units of the year, what many ask alike), the first page of a unit's cases as that
unit may see them, and the ranking of forty units by recognised investment. Median in milliseconds; wanted: ≤ 200 with drill-down.

| cases, recognitions | desk with ranking | drill-down | ranking of investment |
|---|---|---|---|
${points.map((one) => `| ${one.size.toLocaleString('en')} | ${one.desk.toFixed(1)} | ${one.drill.toFixed(1)} | ${one.investment.toFixed(1)} |`).join('\n')}
`
}

/** Importing a table: trial, entering beside its floor, the same once more, changes, how long others waited, and memory. */
export function sheetLines(sheet: SheetBench): string {
  const { rows, kilobytes, trial, entering, processor, floor, again, changing, held, grown } = sheet
  return `## Tables

A workbook of ${rows.toLocaleString('en')} firms (${kilobytes.toLocaleString('en')} KB), through the server; wanted: entering in ≤ 60 seconds.

| trial, s | entering, s | processor of the server, s | rows and events copied in the database (floor), s | the same file again, s | changing a fifth, s | others waited at most, s | memory of the server above its start, MB |
|---|---|---|---|---|---|---|---|
| ${trial.toFixed(1)} | **${entering.toFixed(1)}** | ${processor.toFixed(1)} | ${floor.toFixed(1)} (×${(entering / floor).toFixed(1)}) | ${again.toFixed(1)} | ${changing.toFixed(1)} | ${held.toFixed(1)} | ${grown} |
`
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function machine(): string {
  const [cpu] = cpus()
  return `Machine: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, embedded PostgreSQL 18 with fsync on.`
}

/** The inbox of devices: its ratio to a plain upsert first, then what holds whatever the machine. */
export function inboxLines(inbox: InboxBench, mqtt: readonly Measured[] = []): string {
  const { meters, accepted, stored, floor, ratio, spread, bare, overload, taken, ended, waiting } = inbox
  const { night, pass, curve, silent, missing, load, on } = inbox
  const ms = (value: number) => Math.round(value).toLocaleString('en')
  const ofBroker = mqtt.map((m) => `| ${m.what} | **${m.ratio.toFixed(2)}** (${range(m.spread)}) | ≥ ${m.wanted} |\n`)
  return `${inboxTitle}

Made by \`npm run bench -- inbox\` (\`million\` for a million meters, \`long\` for ten minutes of overload) on ${on}, load average ${load.toFixed(1)}.
Packets of 24 values through batched HTTP push, a thousand a message, from a thread of its own on the same cores. The floor is a batched
\`unnest … on conflict\` of the same rows of \`device_day\`; the bare one has no columns but zone, day, device and points.

| what | here | wanted |
|---|---|---|
| on the disk and acknowledged, packets a second | ${ms(accepted)} | ≥ 16,700 |
| made into data from the first push on, packets a second | ${ms(stored)} (floor ${ms(floor)}, bare ${ms(bare)}) | |
| ratio to the floor | **${ratio.toFixed(2)}** (${range(spread)}); to the bare one ${(stored / bare).toFixed(2)} | ≥ 0.5 |
| acknowledged = stored + kept apart + waiting | ${ms(taken)} = ${ms(ended)} + ${ms(waiting)} | equal |
| ten times that, by 300 impatient connections for ${ms(overload.seconds)} s: taken, refused, failed | ${ms(overload.taken)}, ${ms(overload.refused)}, ${ms(overload.failed)} | |
| memory grown, megabytes | ${ms(overload.grown)} | bounded |
| an officer's list of 20 tasks, 95th percentile before and meanwhile, ms | ${overload.before.toFixed(1)} → ${overload.during.toFixed(1)} | at most doubled |
| night flow of ${ms(meters)} meters by area, ms; by a pass over all meters, while sums are stale | ${ms(night)}; ${ms(pass)} | ≤ 1,500 for a million |
| a meter's curve of a month, ms | ${curve.toFixed(1)} | ≤ 5 |
| who is silent, ms | ${ms(silent)} | ≤ 500 for a million |
| who is missing on a day, ms | ${ms(missing)} | ≤ 500 for a million |
${ofBroker.join('')}`
}

const range = (spread: readonly number[]) => spread.map((one) => one.toFixed(2)).join('–')

const inboxTitle = '## Messages of devices'

/** The page with this section in place of its former one. */
export function withInbox(page: string, lines: string): string {
  const from = page.indexOf(inboxTitle)
  if (from === -1) return `${page.trimEnd()}\n\n${lines}`
  const next = page.indexOf('\n## ', from + inboxTitle.length)
  return page.slice(0, from) + lines + (next === -1 ? '' : page.slice(next))
}
