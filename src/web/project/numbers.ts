/** 万元 — as offices write amounts; a missing one is a dash, never nought. */
export function wan(amount: number | null): string {
  return amount === null ? '—' : (amount / 10_000).toLocaleString('zh-CN', { maximumFractionDigits: 0 })
}

export function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : `${value.toFixed(1)}%`
}

export function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return rounded > 0 ? `+${rounded.toFixed(1)}` : rounded < 0 ? `−${(-rounded).toFixed(1)}` : '0.0'
}
