import type { Moment } from '#domain/moment.ts'
import { type PasswordPolicy, passwordPolicies } from '#domain/password-policy.ts'
import { minute } from '#services/sign-in/policy.ts'

/** The preset in force: MLPS 2.0 level 3 unless the installation chooses otherwise by GAOXIN_PASSWORD_POLICY. */
export function policyInForce(name = process.env.GAOXIN_PASSWORD_POLICY): PasswordPolicy {
  return name === 'asvs' ? passwordPolicies.asvs : passwordPolicies.mlps3
}

/** Whether the policy asks for a new password now. */
export function isOverdue(changedAt: number, now: Moment, policy = policyInForce()): boolean {
  return policy.changeAfterDays !== null && now.millisecond - changedAt > policy.changeAfterDays * 24 * 60 * minute
}
