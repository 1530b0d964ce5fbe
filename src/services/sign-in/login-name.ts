/** One spelling for each sign-in name: width, case and blanks make no second name. */
export function loginOf(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}
