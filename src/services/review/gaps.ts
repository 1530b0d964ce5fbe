import type { Sentence } from '#domain/compiler/types.ts'
import type { Label } from '#domain/label.ts'
import type { target } from '#registers/target.ts'
import type { task } from '#registers/task.ts'
import type { RowOf } from '#schema/register.ts'
import type { Gaps } from '#schema/review.ts'

type Task = RowOf<typeof task>
type Target = RowOf<typeof target>

/** What still stands between a reviewed plan and its issue; every count comes with the ids of its items. */
export function gapsOf(sentences: readonly Sentence[], tasks: readonly Task[], targets: readonly Target[]): Gaps {
  const all = [...tasks, ...targets]
  const live = all.filter((item) => item.state === 'proposed' || item.state === 'accepted')
  const withoutLead = idsOf(live.filter((item) => item.lead === null))
  const withoutDue = [
    ...idsOf(tasks.filter((item) => isLive(item) && item.dueCurrent === null)),
    ...idsOf(targets.filter((item) => isLive(item) && item.due === null)),
  ]
  const withoutValue = idsOf(targets.filter((item) => isLive(item) && item.noQuantity === 'pending'))
  const undecided = idsOf(all.filter((item) => item.state === 'proposed'))
  const accepted = all.filter((item) => item.state === 'accepted').length
  const missing = [
    say(undecided, '条未审定', 'not decided'),
    say(withoutLead, '条缺牵头单位', 'without lead unit'),
    say(withoutDue, '条缺完成时限', 'without due day'),
    say(withoutValue, '项目标值待核定', 'targets without value'),
    ...(accepted === 0 ? [['没有已采纳的条目', 'nothing accepted'] as const] : []),
  ].filter((part): part is Label => part !== null)
  return {
    sentences: sentences.length,
    accounted: sentences.length,
    undecided,
    withoutLead,
    withoutDue,
    withoutValue,
    accepted,
    mayIssue: missing.length === 0,
    text:
      missing.length === 0
        ? ['可以下发', 'Ready to issue']
        : [missing.map(([zh]) => zh).join('，'), missing.map(([, en]) => en).join(', ')],
  }
}

function isLive(item: { readonly state: string }): boolean {
  return item.state === 'proposed' || item.state === 'accepted'
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id)
}

function say(ids: readonly string[], zh: string, en: string): Label | null {
  return ids.length === 0 ? null : [`${ids.length} ${zh}`, `${ids.length} ${en}`]
}
