import type { CompileStep } from '#schema/review.ts'
import type { Actor } from '#schema/who.ts'

/** 办理进度 — how far a long request is, for the one who sent it. Kept in memory: it means nothing once the answer is there. */
export type Steps = {
  begin(actor: Actor, key: unknown): { tell(step: CompileStep): void; end(): void }
  find(actor: Actor, key: string): CompileStep | null
}

export function openSteps(): Steps {
  const steps = new Map<string, CompileStep>()
  const nameOf = ({ zone, account }: Actor, key: string) => `${zone} ${account} ${key}`
  return {
    begin(actor, key) {
      if (typeof key !== 'string' || key.length > 100) return { tell: () => undefined, end: () => undefined }
      const name = nameOf(actor, key)
      steps.set(name, 'waiting')
      return { tell: (step) => void steps.set(name, step), end: () => void steps.delete(name) }
    },
    find: (actor, key) => steps.get(nameOf(actor, key)) ?? null,
  }
}
