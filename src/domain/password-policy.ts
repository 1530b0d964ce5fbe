import type { Label } from '#domain/label.ts'
import { keyboardRuns, weakWords } from '#domain/weak-words.ts'

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
  /** How many different characters must remain once common words and runs are taken away (our own measure). */
  readonly own: number
}

/** The two schools contradict each other on composition and forced change, so the installation chooses a named preset. */
export const passwordPolicies = {
  mlps3: {
    name: 'mlps3',
    source: 'GB/T 22239-2019 8.1.4.1',
    shortest: 8,
    classes: 3,
    changeAfterDays: 90,
    history: 5,
    own: 5,
  },
  asvs: {
    name: 'asvs',
    source: 'OWASP ASVS 5.0 V6.2',
    shortest: 12,
    classes: 1,
    changeAfterDays: null,
    history: 0,
    own: 5,
  },
} as const satisfies Record<string, PasswordPolicy>

const longest = 128

/** Why a password is refused, or null when it will do. `context` holds names that everybody here would guess. */
export function passwordFault(policy: PasswordPolicy, password: string, context: readonly string[]): Label | null {
  const letters = [...password.normalize('NFKC')]
  if (letters.length < policy.shortest)
    return [`口令至少${policy.shortest}位。`, `A password needs at least ${policy.shortest} characters.`]
  if (letters.length > longest)
    return [`口令不得超过${longest}位。`, `A password may have ${longest} characters at most.`]
  if (classesIn(password) < policy.classes) {
    return [
      `口令须包含大写字母、小写字母、数字、符号中的至少${policy.classes}类。`,
      `A password needs at least ${policy.classes} of: upper case, lower case, digits, signs.`,
    ]
  }
  if (holdsName(password, context)) {
    return [
      '口令不得包含登录名、姓名、单位名或高新区名称。',
      'A password may not contain the sign-in name or the name of a person, a unit or the zone.',
    ]
  }
  if (ownCharacters(password) < policy.own)
    return ['这个口令太容易猜到，请换一个。', 'This password is too easily guessed; choose another.']
  return null
}

function classesIn(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((pattern) => pattern.test(password.normalize('NFKC'))).length
}

function holdsName(password: string, context: readonly string[]): boolean {
  const names = context.map(plain).filter((name) => name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 3))
  return readings(password).some((reading) => names.some((name) => reading.includes(name)))
}

/** How many different characters of a password are its own: not part of a common word, a run, a repetition or a year. */
function ownCharacters(password: string): number {
  const text = plain(password)
  const known = new Set<number>()
  const mark = (start: number, length: number) => {
    for (let i = start; i < start + length; i += 1) known.add(i)
  }
  for (const reading of readings(password))
    for (const word of weakWords) for (const start of placesOf(word, reading)) mark(start, word.length)
  for (const block of text.matchAll(/(.{2,8})\1+/gu)) mark(block.index, block[0].length)
  for (const year of text.matchAll(/(?:19|20)\d\d/g)) mark(year.index, 4)
  for (let i = 0; i + 3 <= text.length; i += 1) if (isRun(text.slice(i, i + 3))) mark(i, 3)
  return new Set(text.split('').filter((_, i) => !known.has(i))).size
}

/** Three characters that are neighbours: the same, counting up or down, or side by side on the keyboard. */
function isRun(three: string): boolean {
  const [a = 0, b = 0, c = 0] = [three.charCodeAt(0), three.charCodeAt(1), three.charCodeAt(2)]
  if (b - a === c - b && Math.abs(b - a) <= 1) return true
  const backwards = [...three].reverse().join('')
  return keyboardRuns.some((run) => run.includes(three) || run.includes(backwards))
}

function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}

/** The password as typed, and with the usual signs read as the letters that they stand for. */
function readings(password: string): readonly string[] {
  const text = plain(password)
  return [
    text,
    ...[lookAlikes, { ...lookAlikes, '1': 'l' }].map((table) =>
      text.replace(/[@$!013457]/g, (sign) => table[sign] ?? sign),
    ),
  ]
}

const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
