import { createHash } from 'node:crypto'
import type { Label } from '#domain/label.ts'
import type { Connection } from '#store/database.ts'
import { findChainHead, rawEvents, zonesOf } from '#store/events.ts'

/** The length and last hash of a chain, written down outside the database: only this shows a chain that was redone whole. */
export type Checkpoint = { readonly zone: string; readonly seq: number; readonly hash: string }

export type BadEvent = { readonly zone: string; readonly seq: number; readonly problem: Label }

export type Verdict = { readonly zones: readonly Checkpoint[]; readonly bad: BadEvent | null }

/** Recomputes every chain of hashes and names the first event that does not fit: edited, missing, moved or exchanged. */
export async function verifyChain(db: Connection, checkpoints: readonly Checkpoint[] = []): Promise<Verdict> {
  const zones: Checkpoint[] = []
  for (const zone of await zonesOf(db)) {
    const result = await verifyZone(
      db,
      zone,
      checkpoints.filter((one) => one.zone === zone),
    )
    if ('problem' in result) return { zones, bad: result }
    zones.push(result)
  }
  const lost = checkpoints.find((one) => !zones.some((zone) => zone.zone === one.zone))
  return { zones, bad: lost === undefined ? null : { zone: lost.zone, seq: 1, problem: problems.gone } }
}

const problems = {
  hash: ['内容与校验值不符', 'its words do not give its hash'],
  gap: ['此处缺少事件', 'the event is missing'],
  tail: ['末尾事件缺失', 'the last events are missing'],
  surplus: ['多出未入链的事件', 'the event is not in the chain'],
  checkpoint: ['与库外留存的校验点不符', 'it differs from the checkpoint kept outside'],
  gone: ['整条事件链缺失', 'the whole chain is missing'],
} as const satisfies Record<string, Label>

async function verifyZone(
  db: Connection,
  zone: string,
  checkpoints: readonly Checkpoint[],
): Promise<Checkpoint | BadEvent> {
  const bad = (seq: number, problem: Label): BadEvent => ({ zone, seq, problem })
  const head = await findChainHead(db, zone)
  let last: Checkpoint = { zone, seq: 0, hash: zone }
  for await (const { seq, hash, body } of rawEvents(db, zone)) {
    if (seq !== last.seq + 1) return bad(last.seq + 1, problems.gap)
    if (hash !== hashOf(last.hash, seq, body)) return bad(seq, problems.hash)
    if (checkpoints.some((one) => one.seq === seq && one.hash !== hash)) return bad(seq, problems.checkpoint)
    if (head !== null && seq > head.seq) return bad(seq, problems.surplus)
    last = { zone, seq, hash }
  }
  const wanted = Math.max(head?.seq ?? 0, ...checkpoints.map((one) => one.seq))
  if (wanted > last.seq) return bad(last.seq + 1, problems.tail)
  if (head === null || head.hash !== last.hash) return bad(last.seq, problems.hash)
  return last
}

/** The very rule by which the database links an event to the one before it. */
function hashOf(before: string, seq: number, body: string): string {
  return createHash('sha256').update(`${before}\n${seq}\n${body}`, 'utf8').digest('hex')
}
