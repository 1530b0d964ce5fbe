export type SubsidyTerms = {
  /** Yuan for each person and year. */
  readonly rate: number
  readonly years: number
  /** Per cent that is paid ahead of the exam; nought where nothing is. */
  readonly prepaidShare: number
}

/** 预拨 = planned × rate × years × share paid ahead. */
export function prepaidOf(planned: number, { rate, years, prepaidShare }: SubsidyTerms): number {
  return Math.round((planned * rate * years * prepaidShare) / 100)
}

/** 应补差额 = passed × rate × years − what was paid ahead; below nought it is to be returned. */
export function finalOf(passed: number, prepaid: number, { rate, years }: SubsidyTerms): number {
  return Math.round(passed * rate * years) - prepaid
}
