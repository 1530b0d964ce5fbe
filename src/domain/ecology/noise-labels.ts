import type { Label } from '#domain/label.ts'

/** 声环境功能区 — classes of GB 3096. */
export const noiseClasses = {
  zero: ['0类', 'Class 0'],
  one: ['1类', 'Class 1'],
  two: ['2类', 'Class 2'],
  three: ['3类', 'Class 3'],
  fourA: ['4a类', 'Class 4a'],
  fourB: ['4b类', 'Class 4b'],
} as const satisfies Record<string, Label>

export type NoiseClass = keyof typeof noiseClasses
