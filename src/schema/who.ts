import type { Label } from '#domain/label.ts'

/** Roles of an account. The three administrators exclude one another and see no business data. */
export const roles = {
  supervision: ['督查员', 'Supervision officer'],
  leader: ['领导', 'Zone leader'],
  unitHead: ['单位负责人', 'Unit head'],
  unitOfficer: ['单位经办人', 'Unit officer'],
  systemAdmin: ['系统管理员', 'System administrator'],
  securityAdmin: ['安全管理员', 'Security administrator'],
  auditAdmin: ['审计管理员', 'Audit administrator'],
} as const satisfies Record<string, Label>

export type Role = keyof typeof roles

/** Who may: data, so that one rule becomes a check, an SQL filter and a greyed-out button with its reason. */
export type Who<
  UnitKey extends string = string,
  PersonKey extends string = string,
  State extends string = string,
  Key extends string = string,
> =
  | { readonly any: true }
  | { readonly nobody: true }
  | { readonly role: Role | readonly Role[] }
  /** One of the actor's units stands in this field. */
  | { readonly sameUnit: UnitKey }
  /** The actor is the person in this field. */
  | { readonly person: PersonKey }
  | { readonly inState: State | readonly State[] }
  /** Something stands in this field: what the record belongs to decides who answers for it. */
  | { readonly filled: Key }
  | { readonly either: readonly Who<UnitKey, PersonKey, State, Key>[] }
  | { readonly both: readonly Who<UnitKey, PersonKey, State, Key>[] }
  | { readonly not: Who<UnitKey, PersonKey, State, Key> }

/** The one who acts, resolved from the session for the day of the request. */
export type Actor = {
  readonly zone: string
  readonly account: string
  readonly person: string | null
  readonly name: string
  readonly roles: readonly Role[]
  /** Units of the posts that the person holds today. */
  readonly units: readonly string[]
  readonly posts: readonly string[]
}
