export type Firm = {
  readonly id: string
  readonly isAlive: boolean
  readonly members: number | null
  readonly hasBody: boolean
}

export type Coverage = {
  readonly covered: readonly string[]
  readonly due: readonly string[]
  /** Firms alive whose members nobody counted: they stand in no rate. */
  readonly unknown: readonly string[]
  /** Null where no firm must have a body. */
  readonly rate: number | null
}

/**
 * 组织覆盖率 — firms alive with members enough that have a body ÷ firms alive with members enough (three: Party constitution art. 30,
 * from memory). Dead firms and firms without a count are no part of it; a firm with few members that has a body all the same is
 * told in no rate either.
 */
export function coverageOf(firms: readonly Firm[], least: number): Coverage {
  const alive = firms.filter(({ isAlive }) => isAlive)
  const due = alive.filter(({ members }) => members !== null && members >= least)
  const covered = due.filter(({ hasBody }) => hasBody)
  return {
    covered: covered.map(({ id }) => id),
    due: due.map(({ id }) => id),
    unknown: alive.filter(({ members }) => members === null).map(({ id }) => id),
    rate: due.length === 0 ? null : covered.length / due.length,
  }
}
