/** 当事人掩名 — the surname stays and the rest becomes 某: what a list and a leader read. Phones and numbers go altogether. */
export function masked(parties: string): string {
  const names = parties
    .split(/[、，,；;\n]/)
    .map((one) => one.replace(/[（(].*?[）)]/g, '').replace(/[\dxX+\-\s]/g, ''))
    .filter((one) => one !== '')
  return names.map(maskedName).join('、')
}

const bodies = /(公司|厂|合作社|村|社区|村委会|居委会|医院|学校|局|中心)$/
const parts = /(业主|家长|居民|村民|商户|职工|工人|学生|租户)$/

/** Names of firms and units name no person; who stands for many is told by the part they have, a group by its first and its size. */
function maskedName(name: string): string {
  if (bodies.test(name)) return name
  const part = parts.exec(name)?.[1]
  if (part !== undefined) return `某${part}`
  const many = /等[一二三四五六七八九十百\d]*[人户名]$/.exec(name)?.[0] ?? ''
  return `${[...name][0] ?? ''}某${many}`
}
