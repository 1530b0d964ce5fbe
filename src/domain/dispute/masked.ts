/** 当事人掩名 — the surname stays and the rest becomes 某: what a list and a leader read. Phones and numbers go altogether. */
export function masked(parties: string): string {
  const names = parties
    .split(/[、，,；;\n]/)
    .map((one) => one.replace(/[（(].*?[）)]/g, '').replace(/[\dxX+\-\s]/g, ''))
    .filter((one) => one !== '')
  return names.map(maskedName).join('、')
}

/** Names of firms and units name no person. */
function maskedName(name: string): string {
  if (/(公司|厂|合作社|村|社区|村委会|居委会|医院|学校|局|中心)$/.test(name)) return name
  return `${[...name][0] ?? ''}某`
}
