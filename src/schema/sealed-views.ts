/** One opening of a sealed value: who, when, which field and for what. */
export type SealedReading = {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly field: string
  readonly purpose: string
}
