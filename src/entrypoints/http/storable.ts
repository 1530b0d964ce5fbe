import { refusal } from '#schema/messages.ts'

/** No paper nests its facts deeper; what does is meant to exhaust a stack. */
const deepest = 100

/** Refuses a body that no table can hold: a NUL, which PostgreSQL knows in no text, or values nested without end. */
export function assertStorable(body: unknown): void {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next
    if (typeof value === 'string' && value.includes('\u0000'))
      throw unstorable('含有不能保存的字符', 'a character that cannot be stored')
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue
    if (depth > deepest) throw unstorable('层次过深', 'nested too deep')
    for (const [key, inner] of Object.entries(value))
      left.push({ value: key, depth }, { value: inner, depth: depth + 1 })
  }
}

function unstorable(detail: string, detailEn: string) {
  return refusal('bad-request', { detail, detailEn })
}
