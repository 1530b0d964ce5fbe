import { normaliseUscc } from '#domain/enterprise/uscc.ts'
import { firstTalker } from '#domain/investment/first-talk.ts'
import { lead } from '#registers/investment/lead.ts'
import { leadClaim } from '#registers/investment/lead-claim.ts'
import { project as projects } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertReceived } from '#services/investment/days.ts'
import { carry, loadRow, loadWhere, unitNameOf } from '#services/investment/load.ts'
import { limitFrom } from '#services/limits.ts'
import { proveProject } from '#services/schedule/milestones.ts'

type Lead = RowOf<typeof lead>
type Claim = RowOf<typeof leadClaim>

/** 登记线索 — the code of the investor is spelt in one way, so that two units with one investor are found. */
export async function fileLead(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (row.version === 1) assertReceived(context, asLead(row).receivedOn)
  const code = facts.investorUscc
  return typeof code === 'string' && code !== '' ? { ...facts, investorUscc: normaliseUscc(code) } : facts
}

/** 反馈 — says what was judged and nothing else. */
export async function feedBackLead(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { verdict } = asLead(row)
  if (verdict !== 'follow') {
    const [word = '', wordEn = ''] = lead.fields.verdict.rules.options?.[verdict ?? ''] ?? []
    throw refusal('lead-verdict', { verdict: word, verdictEn: wordEn })
  }
  return facts
}

/** 进入洽谈 — the first day of talks stays. */
export async function beginTalks({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, talksOn: asLead(row).talksOn ?? now.today }
}

export async function declineLead(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (asLead(row).verdict === 'follow') throw refusal('lead-declined')
  return facts
}

/** 登记首谈或流转 — on a lead that is still open, once for each unit. */
export async function fileClaim(context: Context, row: Row): Promise<Facts> {
  const claim = row as unknown as Claim // a row of this register
  const about = await loadRow(context, lead, claim.lead)
  if (['signed', 'dropped', 'lost'].includes(about.state)) throw refusal('claim-closed')
  const unit = await unitNameOf(context, claim.unit)
  const [kind = ''] = leadClaim.fields.kind.rules.options?.[claim.kind] ?? []
  const name = `${unit}${kind}：${about.title}`.slice(0, 120)
  if (claim.kind === 'transfer') {
    if (claim.toUnit === null || claim.share === null || claim.toUnit === claim.unit) throw refusal('transfer-terms')
    return { name, filedOn: context.now.today }
  }
  const others = await loadWhere(context, leadClaim, 'lead', claim.lead)
  if (others.some((one) => one.kind === 'firstTalk' && one.unit === claim.unit && one.state !== 'dismissed'))
    throw refusal('claim-twice', { unit })
  const { on } = await limitFrom(context.db, context.actor.zone, 'first-talk-validity', claim.proofOn)
  return { name, filedOn: context.now.today, validUntil: on }
}

/** 裁定成立 — by the dated papers and the word of the investor; only a leader may rule otherwise. */
export async function weighClaim(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const claim = row as unknown as Claim // a row of this register
  if (claim.kind === 'transfer' || context.actor.roles.includes('leader')) return facts
  const claims = (await loadWhere(context, leadClaim, 'lead', claim.lead)).filter(
    (one) => one.kind === 'firstTalk' && one.state !== 'dismissed',
  )
  const first = firstTalker(claims.map((one) => ({ ...one, isConfirmed: one.isConfirmed === true })))
  if (first?.id !== claim.id) throw refusal('claim-not-first', { unit: await unitNameOf(context, first?.unit ?? null) })
  return facts
}

/** The lead learns who talked first, or goes to the other unit with the shares that both agreed on. */
export async function carryClaim(context: Context, row: Row): Promise<void> {
  const claim = row as unknown as Claim // a row of this register
  const about = await loadRow(context, lead, claim.lead)
  if (claim.kind === 'firstTalk')
    return carry(
      context,
      lead,
      about,
      { firstTalkUnit: claim.unit, firstTalkOn: claim.proofOn, firstTalkUntil: claim.validUntil },
      'claim',
    )
  const share = claim.share ?? 0
  const credit = [
    `${await unitNameOf(context, claim.unit)} ${share}%`,
    `${await unitNameOf(context, claim.toUnit)} ${100 - share}%`,
  ]
  const followers = [...new Set([...(about.followers ?? []), claim.unit])]
  await carry(context, lead, about, { unit: claim.toUnit, followers, credit }, 'transfer', { reason: claim.grounds })
}

/** The key project tells the lead that it started and produces: nobody types these days a second time. */
export async function tellLead(context: Context, row: Row): Promise<void> {
  const [about] = await loadWhere(context, lead, 'project', row.id)
  if (about === undefined) return
  const known = row as unknown as RowOf<typeof projects> // called with rows of key projects
  for (const [day, move] of [
    ['startedOn', 'start'],
    ['producedOn', 'produce'],
  ] as const) {
    if (known[day] === null) continue
    const now = await loadRow(context, lead, about.id)
    if (now[day] !== known[day]) await carry(context, lead, now, { [day]: known[day] }, move)
  }
}

/** A verified milestone proves a day of its project, and through it of the lead. */
export async function proveAndTell(context: Context, row: Row): Promise<void> {
  await proveProject(context, row)
  if (typeof row.project === 'string')
    await tellLead(context, (await loadRow(context, projects, row.project)) as unknown as Row)
}

function asLead(row: Row): Lead {
  return row as unknown as Lead // the procedures of this register are called with its rows
}
