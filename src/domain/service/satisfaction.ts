/** 好差评 — how often each level was given; what was not rated is in no level. */
export type Levels = Readonly<Record<'s5' | 's4' | 's3' | 's2' | 's1', number>>

export type Satisfaction = {
  readonly rated: number
  readonly closed: number
  /** Null where it is not told, because too few rated. */
  readonly satisfied: number | null
  /** (5 + 4 + 3) of those rated; null when nobody rated. */
  readonly rate: number | null
  /** Rated of those closed; null when nothing was closed. */
  readonly participation: number | null
}

/** 满意率 = (5+4+3)/rated, 参评率 = rated/closed (economy.md I4); the numbers stand beside the rates. */
export function satisfactionOf(levels: Levels, closed: number): Satisfaction {
  const satisfied = levels.s5 + levels.s4 + levels.s3
  const rated = satisfied + levels.s2 + levels.s1
  return {
    rated,
    closed,
    satisfied,
    rate: rated === 0 ? null : satisfied / rated,
    participation: closed === 0 ? null : rated / closed,
  }
}

/** Of few ratings only their number is told: the rate would tell what each firm gave. None at all is no secret. */
export function withoutFew(one: Satisfaction, least: number): Satisfaction {
  return one.rated === 0 || one.rated >= least ? one : { ...one, satisfied: null, rate: null }
}
