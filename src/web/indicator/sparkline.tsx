type SparklineProps = {
  readonly values: readonly number[]
  /** Where the line should be by now, for a dot to be seen against. */
  readonly aim?: number | null
}

/** 走势 — a small line of a target's periods; its numbers stand in the row, so that it says nothing alone. */
export function Sparkline({ values, aim = null }: SparklineProps) {
  if (values.length < 2) return null
  const [width, height, edge] = [88, 24, 3]
  const all = aim === null ? values : [...values, aim]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = (i: number) => edge + (i / (values.length - 1)) * (width - 2 * edge)
  const y = (value: number) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge)
  const last = values.length - 1
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {aim === null ? null : <line x1={edge} x2={width - edge} y1={y(aim)} y2={y(aim)} className="sparkline-aim" />}
      <polyline points={values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r={2.2} />
    </svg>
  )
}
