import type { Label } from '#domain/label.ts'

/** Refusals about assessments of what is done with data of persons. */
export const privacyMessages = {
  'assessment-replaces-wrong': [
    '被替代的评估应为本单位现行有效的评估。',
    'What is examined again is an assessment of the same unit that is in force.',
  ],
} as const satisfies Record<string, Label>
