/** One spelling for each sign-in name: width, case and blanks make no second name. */
export function loginOf(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}

/** 登录名@高新区代码 — the part before the last @ and the code of a zone behind it; null when there is no such part. */
export function zonedName(login: string): { readonly name: string; readonly zone: string } | null {
  const at = login.lastIndexOf('@')
  return at < 1 || at === login.length - 1 ? null : { name: login.slice(0, at), zone: login.slice(at + 1) }
}
