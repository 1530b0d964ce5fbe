/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters of which the last is a check on the others, and the ninth to seventeenth an
 * organisation code with a check of its own (GB 11714-1997).
 */

/** One spelling: narrow capital letters and digits, without the spaces and dashes that people put in. */
export function normaliseUscc(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\-‐–—]/g, '')
    .toUpperCase()
}

export type UsccFault = 'length' | 'letter' | 'organisation' | 'check'

/** What is wrong with a code in its one spelling; null for a valid one. */
export function usccFault(code: string): UsccFault | null {
  if (code.length !== 18) return 'length'
  if ([...code].some((letter) => !letters.includes(letter))) return 'letter'
  if (checkOfOrganisation(code.slice(8, 16)) !== code[16]) return 'organisation'
  return checkOf(code.slice(0, 17)) === code[17] ? null : 'check'
}

/** The check letter behind the first seventeen: (31 − Σ Cᵢ·3^(i−1) mod 31) mod 31 in the row of letters. */
export function checkOf(seventeen: string): string {
  const sum = [...seventeen].reduce((total, letter, i) => total + letters.indexOf(letter) * (weights[i] ?? 0), 0)
  return letters.charAt((31 - (sum % 31)) % 31)
}

/** The check letter of an organisation code: 11 − Σ Cᵢ·Wᵢ mod 11, with 10 written X and 11 written 0. */
export function checkOfOrganisation(eight: string): string {
  const sum = [...eight].reduce(
    (total, letter, i) => total + Number.parseInt(letter, 36) * (organisationWeights[i] ?? 0),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** A whole code from its parts, for samples: department and kind (91 for a firm), region and the eight of the organisation. */
export function usccOf(kind: string, region: string, eight: string): string {
  const seventeen = `${kind}${region}${eight}${checkOfOrganisation(eight)}`
  return `${seventeen}${checkOf(seventeen)}`
}

/** No I, O, S, V and Z, which are taken for digits and for one another. */
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** 3^(i−1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
