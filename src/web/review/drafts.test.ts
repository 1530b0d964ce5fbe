import { expect, test } from 'vitest'
import { draftKey, dropDraft, findDraft, keepDraft, type Shelf, withFact } from './drafts.ts'

function shelf(): Shelf {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
const key = draftKey('a1', 'task:t1')
const row = { version: 3, title: '方案', lead: null }

test('what was typed is there again after the browser was closed', () => {
  const store = shelf()
  const draft = withFact(withFact(null, row, 'title', '总体方案'), row, 'lead', 'u1')
  keepDraft(store, key, draft)
  expect(findDraft(store, key)).toEqual({
    version: 3,
    base: { title: '方案', lead: null },
    facts: { title: '总体方案', lead: 'u1' },
  })
})

test('a fact set back to its own value is no longer a draft', () => {
  const store = shelf()
  const draft = withFact(withFact(null, row, 'title', '总体方案'), row, 'title', '方案')
  keepDraft(store, key, draft)
  expect(findDraft(store, key)).toBeNull()
})

test('the base is the value when typing began, whatever happened to the record since', () => {
  const first = withFact(null, row, 'title', '总')
  expect(withFact(first, { ...row, version: 4, title: '别人改的' }, 'title', '总体').base).toEqual({ title: '方案' })
})

test('drafts of two persons on one browser stay apart', () => {
  const store = shelf()
  keepDraft(store, draftKey('a1', 'task:t1'), withFact(null, row, 'title', '甲'))
  expect(findDraft(store, draftKey('a2', 'task:t1'))).toBeNull()
})

test('damaged or forbidden storage is no draft and no failure', () => {
  const store = shelf()
  for (const text of ['{', '[]', '{"version":"x"}', 'null']) {
    store.setItem(key, text)
    expect(findDraft(store, key)).toBeNull()
  }
  const refusing: Shelf = { getItem: () => fail(), setItem: () => fail(), removeItem: () => fail() }
  expect(findDraft(refusing, key)).toBeNull()
  keepDraft(refusing, key, withFact(null, row, 'title', '甲'))
  dropDraft(refusing, key)
})

function fail(): never {
  throw new Error('storage is switched off')
}
