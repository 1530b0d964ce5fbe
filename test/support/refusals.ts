import { Refusal } from '#domain/refusal.ts'

/** The refusal that an action ends in; anything else, success included, fails the test. */
export async function refusalOf(action: () => unknown): Promise<Refusal> {
  try {
    await action()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('The action was not refused.')
}

/** The code of that refusal. */
export async function codeOf(action: Promise<unknown>): Promise<string> {
  return (await refusalOf(() => action)).code
}
