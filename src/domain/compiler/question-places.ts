import type { Question } from './types.ts'

type Words = { readonly start: number; readonly end: number }

/** 问题位置 — every place that a question asks about; a question put once for many rows names them all. */
export function placesOf(question: Question): readonly Words[] {
  return question.places ?? [question]
}

/** True when the question asks about something in these words. */
export function asksAbout(question: Question, words: Words): boolean {
  return placesOf(question).some((place) => place.start < words.end && place.end > words.start)
}
