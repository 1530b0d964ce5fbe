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
  enterprise: ['企业用户', 'Enterprise user'],
} as const satisfies Record<string, Label>

export type Role = keyof typeof roles

/** 统筹职能 — what a unit looks after for the whole zone: its officers keep the ledger of it, whatever the unit is called here. */
export const charges = {
  investment: ['招商统筹', 'Investment promotion'],
  funds: ['向上争取统筹', 'Projects, funds and policies from above'],
  keyProjects: ['重点项目统筹', 'Key projects'],
  enterprises: ['企业培育', 'Growth of enterprises'],
  chains: ['产业链统筹', 'Industry chains'],
  gate: ['准入评审秘书处', 'Access review'],
  land: ['征迁拓园', 'Land and clearance'],
  finance: ['投融资服务', 'Finance'],
  labour: ['用工服务', 'Jobs'],
  platforms: ['服务平台管理', 'Service platforms'],
  service: ['企业诉求受理', 'Enterprise service'],
  legal: ['涉企执法协调', 'Rule of law for enterprises'],
  statistics: ['统计', 'Statistics'],
  ideas: ['金点子和学习', 'Ideas and learning'],
  party: ['党建工作', 'Party building'],
  discipline: ['纪检监察', 'Discipline'],
  society: ['社会治理（网格、矛盾纠纷）', 'Grass-roots governance: grid events, disputes'],
  safety: ['安全生产和应急', 'Safety and emergencies'],
  food: ['食品安全', 'Food safety'],
  ecology: ['生态环境', 'Environment'],
  water: ['供水和水务', 'Water supply'],
  park: ['智慧园区', 'Smart park'],
  planning: ['规划管理', 'Planning'],
  city: ['城市功能和公共服务', 'City functions and public services'],
  rural: ['乡村振兴和农业农村', 'Villages and farming'],
} as const satisfies Record<string, Label>

export type Charge = keyof typeof charges

/** Who may: data, so that one rule becomes a check, an SQL filter and a greyed-out button with its reason. */
export type Who<
  UnitKey extends string = string,
  PersonKey extends string = string,
  State extends string = string,
  Key extends string = string,
  PostKey extends string = string,
  FlagKey extends string = string,
  EnterpriseKey extends string = string,
  ChargeKey extends string = string,
> =
  | { readonly any: true }
  | { readonly nobody: true }
  | { readonly role: Role | readonly Role[] }
  /** One of the actor's units looks after this for the zone. */
  | { readonly charge: Charge | readonly Charge[] }
  /** One of the actor's units looks after what this choice names: the record itself says which charge keeps it. */
  | { readonly chargeIn: ChargeKey }
  /** The actor signs in for the enterprise in this field; `id` for the record of the enterprise itself. */
  | { readonly sameEnterprise: EnterpriseKey | 'id' }
  /** One of the actor's units stands in this field. */
  | { readonly sameUnit: UnitKey }
  /** The actor is the person in this field. */
  | { readonly person: PersonKey }
  /** One of the posts that the actor holds stands in this field. */
  | { readonly samePost: PostKey }
  /** This field says yes. */
  | { readonly flag: FlagKey }
  | { readonly inState: State | readonly State[] }
  /** Something stands in this field: what the record belongs to decides who answers for it. */
  | { readonly filled: Key }
  /** This choice has been made, one of these ways. */
  | { readonly chosen: Key; readonly as: string | readonly string[] }
  | { readonly either: readonly Who<UnitKey, PersonKey, State, Key, PostKey, FlagKey, EnterpriseKey, ChargeKey>[] }
  | { readonly both: readonly Who<UnitKey, PersonKey, State, Key, PostKey, FlagKey, EnterpriseKey, ChargeKey>[] }
  | { readonly not: Who<UnitKey, PersonKey, State, Key, PostKey, FlagKey, EnterpriseKey, ChargeKey> }

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
  /** What those units look after for the whole zone. */
  readonly charges: readonly Charge[]
  /** The enterprise that the account signs in for; its user sees what is its own. */
  readonly enterprise: string | null
}

/** Everybody who works for the zone: what is open within the house and not to enterprises. */
export const staff = { not: { role: 'enterprise' } } as const
