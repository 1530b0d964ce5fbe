import { App } from 'antd'
import { useCallback, useState } from 'react'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { api } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { asProblem, isRecord, type Problem } from '../problem.ts'
import { nameOfEdit } from './acts.ts'
import { changed, type Difference, differences, type Facts } from './difference.ts'
import { type Draft, draftKey, dropDraft, findDraft, keepDraft, withFact } from './drafts.ts'
import type { Item, TargetRow, TaskRow } from './model.ts'
import type { Acts } from './use-acts.ts'

/** Another officer saved the same item: what differs, and the record as it is now. */
export type Clash = {
  readonly differences: readonly Difference[]
  readonly theirs: Facts & { readonly version: number }
}

const noFacts: Facts = {}

/** The unsaved changes of one item: kept on every key, saved on top of what is on the screen, never over another's work. */
export function useDraft(person: string, item: Item, acts: Pick<Acts, 'put' | 'addStep'>) {
  const key = draftKey(person, item.key)
  const [draft, setDraft] = useState<Draft | null>(() => findDraft(localStorage, key))
  const [isRestored] = useState(draft !== null)
  const [clash, setClash] = useState<Clash | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { message } = App.useApp()
  const { say } = useLanguage()
  const row: Facts & { readonly version: number } = item.row

  const enter = (field: string, value: unknown) => {
    const next = withFact(draft, row, field, value)
    keepDraft(localStorage, key, next)
    setDraft(Object.keys(next.facts).length === 0 ? null : next)
  }
  const discard = useCallback(() => {
    dropDraft(localStorage, key)
    setDraft(null)
    setClash(null)
  }, [key])

  const send = async (facts: Facts, version: number): Promise<boolean> => {
    setSaving(true)
    try {
      const saved = await change(item, version, facts)
      acts.put([saved])
      acts.addStep({
        batch: `${item.key}@${saved.version}`,
        label: nameOfEdit('title' in saved ? saved.title : saved.indicator),
      })
      discard()
      return true
    } catch (error) {
      const problem = asProblem(error)
      const met = draft && clashOf(problem, draft)
      if (met) {
        acts.put([{ ...item.row, ...met.theirs }])
        setClash(met)
      } else void message.error(say(problem.text))
      return false
    } finally {
      setSaving(false)
    }
  }
  /** Saves; true when nothing is left unsaved. */
  const save = async (): Promise<boolean> => {
    const facts = changed(draft?.facts ?? noFacts, row)
    if (draft === null || Object.keys(facts).length === 0) {
      discard()
      return true
    }
    const met = differences(draft.base, facts, row, Object.keys(facts))
    if (met.some((one) => one.isConflict)) {
      setClash({ differences: met, theirs: row })
      return false
    }
    return send(facts, row.version)
  }
  return {
    facts: draft?.facts ?? noFacts,
    isRestored,
    isSaving,
    clash,
    enter,
    discard,
    save,
    send,
    leaveClash: () => setClash(null),
  }
}

export type DraftWork = ReturnType<typeof useDraft>

async function change(item: Item, version: number, facts: Facts): Promise<TaskRow | TargetRow> {
  return item.register === 'task'
    ? api.change(task, item.row.id, version, facts)
    : api.change(target, item.row.id, version, facts)
}

function clashOf(problem: Problem, draft: Draft): Clash | null {
  const { now } = problem.body
  if (problem.code !== 'stale-version' || !isRecord(now) || typeof now.version !== 'number') return null
  const fields = [...new Set([...Object.keys(draft.base), ...Object.keys(problem.body.changed ?? {})])]
  const before = Object.fromEntries(Object.entries(problem.body.changed ?? {}).map(([field, pair]) => [field, pair[0]]))
  const base = { ...before, ...draft.base }
  return {
    differences: differences(
      base,
      draft.facts,
      now,
      fields.filter((field) => field !== 'state'),
    ),
    theirs: { ...now, version: now.version },
  }
}
