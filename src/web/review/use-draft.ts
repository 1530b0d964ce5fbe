import { useState } from 'react'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { api } from '../api.ts'
import { asProblem, isRecord, type Problem } from '../problem.ts'
import { nameOfEdit } from './acts.ts'
import { changed, type Difference, differences, type Facts } from './difference.ts'
import { type Draft, draftKey, dropDraft, findDraft, keepDraft, withFact } from './drafts.ts'
import type { Item, TargetRow, TaskRow } from './model.ts'
import type { Acts } from './use-acts.ts'
import { useGuarded } from './use-guarded.ts'

/** Another officer saved the same item: what differs, and the record as it is now. */
export type Clash = { readonly differences: readonly Difference[]; readonly theirs: Row }

type Row = Facts & { readonly version: number }

const noFacts: Facts = {}

/** What is typed into one item, kept in the browser on every key. */
function useTyped(key: string, row: Row) {
  const [draft, setDraft] = useState<Draft | null>(() => findDraft(localStorage, key))
  const [isRestored] = useState(draft !== null)
  const enter = (field: string, value: unknown) => {
    const next = withFact(draft, row, field, value)
    keepDraft(localStorage, key, next)
    setDraft(Object.keys(next.facts).length === 0 ? null : next)
  }
  const drop = () => {
    dropDraft(localStorage, key)
    setDraft(null)
  }
  return { draft, isRestored, enter, drop }
}

/** The unsaved changes of one item: saved on top of what is on the screen, never over another's work. */
export function useDraft(person: string, item: Item, acts: Pick<Acts, 'put' | 'addStep'>) {
  const row: Row = item.row
  const { draft, isRestored, enter, drop } = useTyped(draftKey(person, item.key), row)
  const [clash, setClash] = useState<Clash | null>(null)
  const { guarded, isBusy } = useGuarded()
  const discard = () => {
    drop()
    setClash(null)
  }
  const send = async (facts: Facts, version: number): Promise<boolean> => {
    const done = await guarded(async () => {
      const answer = await change(item, version, facts).catch((error: unknown) => metIn(error, draft))
      if ('theirs' in answer) {
        acts.put([{ ...item.row, ...answer.theirs }])
        setClash(answer)
        return false
      }
      acts.put([answer])
      acts.addStep({ batch: `${item.key}@${answer.version}`, label: nameOfEdit(titleIn(answer)) })
      discard()
      return true
    })
    return done === true
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
    isSaving: isBusy,
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

function titleIn(row: TaskRow | TargetRow): string {
  return 'title' in row ? row.title : row.indicator
}

/** The clash that a refused save tells of; any other refusal is passed on. */
function metIn(error: unknown, draft: Draft | null): Clash {
  const clash = draft && clashOf(asProblem(error), draft)
  if (!clash) throw error
  return clash
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
