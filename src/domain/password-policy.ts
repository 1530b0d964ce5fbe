import type { Label } from '#domain/label.ts'

/** 口令策略 — what a password must be and how long it lasts; presets are data with their source. */
export type PasswordPolicy = {
  readonly name: string
  readonly source: string
  readonly shortest: number
  /** How many of lower case, upper case, digits and signs must occur. */
  readonly classes: number
  /** Days after which it must be changed; null for never. */
  readonly changeAfterDays: number | null
  /** How many earlier passwords may not come back. */
  readonly history: number
}

/** The two schools contradict each other on composition and forced change, so the zone chooses a named preset. */
export const passwordPolicies = {
  mlps3: { name: 'mlps3', source: 'GB/T 22239-2019 8.1.4.1', shortest: 8, classes: 3, changeAfterDays: 90, history: 5 },
  asvs: { name: 'asvs', source: 'OWASP ASVS 5.0 V6.2', shortest: 12, classes: 1, changeAfterDays: null, history: 0 },
} as const satisfies Record<string, PasswordPolicy>

/** Why a password is refused, or null when it will do. `context` holds names that everybody here would guess. */
export function passwordFault(policy: PasswordPolicy, password: string, context: readonly string[]): Label | null {
  const letters = [...password]
  if (letters.length < policy.shortest) return [`口令至少${policy.shortest}位。`, `A password needs at least ${policy.shortest} characters.`]
  if (letters.length > 128) return ['口令不得超过128位。', 'A password may have 128 characters at most.']
  if (classesIn(password) < policy.classes) {
    return [
      `口令须包含大写字母、小写字母、数字、符号中的至少${policy.classes}类。`,
      `A password needs at least ${policy.classes} of: upper case, lower case, digits, signs.`,
    ]
  }
  if (isCommon(password)) return ['这个口令太常见，请换一个。', 'This password is too common; choose another.']
  if (context.some((word) => word.length >= 3 && plain(password).includes(plain(word)))) {
    return ['口令不得包含登录名、姓名或单位名。', 'A password may not contain the sign-in name, a name or the name of the zone.']
  }
  return null
}

function classesIn(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((pattern) => pattern.test(password)).length
}

const commonCores = ['password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'qwerty', 'qwer1234', 'asdf', 'zxcv', 'admin', 'root', 'abc123', 'abcd', '123456', '654321', '1qaz', '2wsx', 'iloveyou', 'welcome', 'woaini', 'letmein']

/** A common word with a year or a sign at its end is as easily guessed as the word. */
function isCommon(password: string): boolean {
  const core = plain(password).replace(/[\d!@#$%.]+$/u, '')
  const isOneLetter = new Set(plain(password)).size <= 3
  return isOneLetter || commonCores.some((word) => core === word || core === word.replace(/\d+$/, '') || plain(password).startsWith(word))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
