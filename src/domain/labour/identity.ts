/**
 * 公民身份号码 (GB 11643-1999): 17 digits and a check character by ISO 7064 MOD 11-2. Only its form is looked at; the number
 * itself goes no further than the sum that tells two arrivals of one worker.
 */
export function normaliseIdentity(raw: string): string {
  return raw.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

export function isIdentity(number: string): boolean {
  return /^\d{17}[\dX]$/.test(number) && checkOf(number.slice(0, 17)) === number[17]
}

export function checkOf(first: string): string {
  const sum = [...first].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** 脱敏 — the family name is kept, the rest is not. */
export function maskedName(name: string): string {
  const [first = ''] = [...name.trim()]
  return first === '' ? '' : `${first}某`
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
