/** Litres as m³ with one decimal; what is not known stays null. */
export function cubic(litres: number | null): string | null {
  return litres === null
    ? null
    : (litres / 1000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** Flows of a night are small: two decimals. */
export function nightCubic(litres: number | null): string | null {
  return litres === null ? null : (litres / 1000).toFixed(2)
}

/** A change with its sign. */
export function signedCubic(litres: number): string {
  return litres < 0 ? `−${nightCubic(-litres)}` : `+${nightCubic(litres)}`
}

export function percentText(value: number | null): string | null {
  return value === null ? null : `${value}%`
}
