/**
 * 亩 — areas are kept in m²; 1 mu = 2000/3 m² exactly (15 mu = 1 ha). Papers print mu with four decimals at most, so the
 * printed figure is a whole number of ten-thousandths and sums of printed rows add up as the reader adds them.
 */
export function tenThousandthsOfMu(squareMetres: number): number {
  // m² × 3 / 2000 × 10,000 = m² × 15; a tiny nudge keeps halves that binary fractions write a hair too low.
  return Math.round(squareMetres * 15 + Math.sign(squareMetres) * 1e-7)
}

export function squareMetresOf(mu: number): number {
  return (mu * 2000) / 3
}

/** As printed: up to four decimals, no zeros at the end. */
export function muText(squareMetres: number): string {
  return textOf(tenThousandthsOfMu(squareMetres))
}

/** The sum of rows as they are printed, not of what lies behind them. */
export function muSumText(areas: readonly number[]): string {
  return textOf(areas.reduce((sum, area) => sum + tenThousandthsOfMu(area), 0))
}

/** A number of mu for a cell of a sheet. */
export function muNumber(squareMetres: number): number {
  return tenThousandthsOfMu(squareMetres) / 10_000
}

function textOf(tenThousandths: number): string {
  const size = Math.abs(tenThousandths)
  const decimals = String(size % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  const sign = tenThousandths < 0 ? '-' : ''
  return `${sign}${Math.floor(size / 10_000)}${decimals === '' ? '' : `.${decimals}`}`
}
