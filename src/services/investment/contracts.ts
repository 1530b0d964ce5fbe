import { yearOf } from '#domain/day.ts'
import { strays } from '#domain/investment/gate.ts'
import { contract } from '#registers/investment/contract.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { lead } from '#registers/investment/lead.ts'
import type { paidIn } from '#registers/investment/paid-in.ts'
import { promise } from '#registers/investment/promise.ts'
import { project } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertMonth } from '#services/investment/days.ts'
import { carry, loadRow, loadWhere, parameterOn } from '#services/investment/load.ts'
import { plantRecord } from '#services/save.ts'
import { shareAnew } from '#services/schedule/projects.ts'

type Contract = RowOf<typeof contract>

/** 签约 — only with all clauses reviewed; a formal one only behind the gate, with what was reviewed there. */
export async function signContract(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = asContract(row)
  await assertClauses(context, one)
  if (one.kind !== 'formal') return facts
  if (one.fixedAssets === null || one.startBy === null || one.produceBy === null) throw refusal('contract-terms')
  const about = await loadRow(context, lead, one.lead)
  if (about.signedOn !== null) throw refusal('lead-signed')
  await assertGate(context, one, about)
  const made = await proposeProject(context, one, about)
  return { ...facts, project: made }
}

/** The lead is signed, and its project stands on the list of proposals under its own name. */
export async function carrySigning(context: Context, row: Row): Promise<void> {
  const one = asContract(row)
  if (one.kind !== 'formal') return
  const { today } = context.now
  const about = await loadRow(context, lead, one.lead)
  const facts = { state: 'signed', signedOn: today, contract: one.id, project: one.project, projectOn: today }
  await carry(context, lead, about, facts, 'sign')
}

export async function carryRegistration(context: Context, row: Row): Promise<void> {
  const one = asContract(row)
  const about = await loadRow(context, lead, one.lead)
  await carry(context, lead, about, { enterprise: one.enterprise, registeredOn: one.registeredOn }, 'register')
  for (const given of await loadWhere(context, promise, 'contract', one.id))
    await carry(context, promise, given, { enterprise: one.enterprise }, 'name-firm')
  if (one.project === null) return
  // The investor named in the contract becomes the firm on the books, which from now on follows its own project.
  const built = await loadRow(context, project, one.project)
  await carry(context, project, built, { enterprise: one.enterprise, owner: null }, 'land')
  await shareAnew(context, (await loadRow(context, project, one.project)) as unknown as Row)
}

/** 政策承诺 — joins a contract that is not signed yet, and remembers who proposed it. */
export async function proposePromise(context: Context, row: Row): Promise<Facts> {
  const about = await loadRow(context, contract, row.contract)
  if (about.state !== 'draft') throw refusal('promise-late')
  return { proposedBy: context.actor.person, enterprise: about.enterprise }
}

export async function filePaidIn(context: Context, row: Row): Promise<Facts> {
  assertMonth(row.period)
  return { filedBy: context.actor.person }
}

export async function changePaidIn(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { period }: Facts = { ...row, ...facts }
  assertMonth(period)
  return facts
}

/** 核定凭证 — never above what the document says, and with the reason when below. */
export async function verifyPaidIn(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { amount, verified, verifiedWords } = { ...row, ...facts } as unknown as RowOf<typeof paidIn> // a row of this register
  if ((verified ?? 0) > amount) throw refusal('verified-above')
  if (verified !== null && verified < amount && !verifiedWords?.trim()) throw refusal('verified-reason')
  return facts
}

async function assertClauses(context: Context, { id }: Contract): Promise<void> {
  const open = (await loadWhere(context, promise, 'contract', id)).filter(
    ({ state }) => state === 'proposed' || state === 'barred',
  )
  if (open.length === 0) return
  throw refusal('clauses-open', { n: open.length, clauses: open.map(({ clause }) => clause.slice(0, 30)).join('；') })
}

async function assertGate(context: Context, one: Contract, about: RowOf<typeof lead>): Promise<void> {
  const { today } = context.now
  const { review, passedOn, passedUntil } = about
  if (review === null || passedOn === null || (passedUntil !== null && passedUntil < today))
    throw refusal('gate-needed', { until: passedUntil ?? '—' })
  const reviewed = await loadRow(context, gateReview, review)
  const percent = await parameterOn(context, 'change-percent', today)
  const pairs = [
    [contract.fields.fixedAssets.label, reviewed.fixedInvest, one.fixedAssets],
    [contract.fields.land.label, reviewed.land, one.land],
  ] as const
  for (const [[what, whatEn], before, now] of pairs)
    if (strays(before, now, percent)) throw refusal('gate-changed', { what, whatEn, percent })
}

/** 列为重点项目 — proposed with what the contract and the lead say already; whether it is listed, a person decides. */
async function proposeProject(context: Context, one: Contract, about: RowOf<typeof lead>): Promise<string> {
  const made = await plantRecord(context, project, {
    facts: {
      name: about.title,
      unit: one.unit,
      cooperating: (about.followers ?? []).filter((unit) => unit !== one.unit),
      leader: about.leader,
      owner: about.investor,
      content: about.content,
      kind: 'industry',
      building: 'fresh',
      industry: about.industry,
      total: one.amount,
      listedYear: yearOf(context.now.today),
      plannedStart: one.startBy,
      plannedCompletion: one.finishBy,
      plannedProduction: one.produceBy,
    },
  })
  return made.id
}

function asContract(row: Row): Contract {
  return row as unknown as Contract // the procedures of this register are called with its rows
}
