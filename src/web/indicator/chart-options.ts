import type { Palette } from '../theme/tokens.ts'
import type { Draw } from './chart.tsx'

export type Line = {
  readonly name: string
  readonly values: readonly (number | null)[]
  /** `main` is what the chart is about; `plan` what was meant; `side` what stands beside it. */
  readonly as: 'main' | 'plan' | 'stretch' | 'side'
}

/** Lines over periods, each with its name at its end; missing periods are gaps and never zeros. */
export function lines(periods: readonly string[], all: readonly Line[], unit: string, isRank = false): Draw {
  return (palette) => ({
    grid: { left: 8, right: 118, top: 28, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      ...tipOf(palette),
      valueFormatter: (value: unknown) => formatted(value, unit),
    },
    xAxis: axisOf(palette, { type: 'category', data: periods, boundaryGap: false }),
    yAxis: axisOf(palette, {
      type: 'value',
      name: unit,
      nameTextStyle: { color: palette.inkFaint, align: 'right' },
      scale: true,
      ...(isRank ? { inverse: true, min: 1, minInterval: 1 } : {}),
    }),
    series: all.map(({ name, values, as }) => ({
      type: 'line',
      name,
      data: values,
      connectNulls: as !== 'main',
      showSymbol: as === 'main',
      symbolSize: 5,
      color: colourOf(as, palette),
      lineStyle: {
        width: as === 'main' ? 2.4 : 1.1,
        opacity: as === 'side' ? 0.55 : 1,
        type: as === 'plan' || as === 'stretch' ? 'dashed' : 'solid',
      },
      z: as === 'main' ? 5 : 2,
      endLabel: { show: true, formatter: '{a}', color: colourOf(as, palette), distance: 6 },
      labelLayout: { moveOverlap: 'shiftY' },
    })),
  })
}

/** On a phone names stand below each other, or they would run into one another. */
const narrow = { width: 42, overflow: 'break' }

export type Step = { readonly name: string; readonly points: number }

/** 瀑布图 — parts that add up to a whole: each bar begins where the one before ended, the whole stands at the end. */
export function waterfall(steps: readonly Step[], whole: Step, unit: string): Draw {
  const starts = steps.map((_, i) => steps.slice(0, i).reduce((sum, step) => sum + step.points, 0))
  const bars = [
    ...steps.map((step, i) => ({ ...step, from: starts[i] ?? 0, to: (starts[i] ?? 0) + step.points, isWhole: false })),
    { ...whole, from: 0, to: whole.points, isWhole: true },
  ]
  return (palette, isNarrow) => ({
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
    xAxis: axisOf(palette, {
      type: 'category',
      data: bars.map(({ name }) => name),
      axisLabel: { interval: 0, color: palette.inkSoft, ...(isNarrow ? narrow : {}) },
    }),
    yAxis: axisOf(palette, { type: 'value', name: unit, nameTextStyle: { color: palette.inkFaint } }),
    series: [
      // A bar without colour lifts the coloured one to where it begins. One that crosses zero stands in two parts.
      part(
        bars.map(({ from, to }) =>
          from >= 0 && to >= 0 ? Math.min(from, to) : from < 0 && to < 0 ? Math.max(from, to) : 0,
        ),
        null,
      ),
      ...[
        {
          sign: 1,
          of: (bar: Bar) => Math.max(0, Math.max(bar.from, bar.to)) - Math.max(0, Math.min(bar.from, bar.to)),
        },
        {
          sign: -1,
          of: (bar: Bar) => Math.min(0, Math.min(bar.from, bar.to)) - Math.min(0, Math.max(bar.from, bar.to)),
        },
      ].map(({ sign, of }) => part(bars.map(of), (i) => barLook(bars[i], sign, palette))),
    ],
  })
}

type Bar = Step & { readonly from: number; readonly to: number; readonly isWhole: boolean }

function part(values: readonly number[], look: ((i: number) => object) | null): object {
  return {
    type: 'bar',
    stack: 'all',
    barWidth: '52%',
    silent: true,
    ...(look === null ? { itemStyle: { color: 'transparent' } } : {}),
    data: values.map((value, i) => (look === null ? value : { value, ...look(i) })),
  }
}

function barLook(bar: Bar | undefined, sign: number, palette: Palette): object {
  if (bar === undefined) return {}
  const isUp = bar.points >= 0
  const colour = bar.isWhole ? palette.blue : isUp ? palette.inkFaint : palette.lampYellow
  const isLabelled = sign === (Math.max(bar.from, bar.to) > 0 ? 1 : -1)
  return {
    itemStyle: { color: colour },
    label: {
      show: isLabelled,
      position: sign === 1 ? 'top' : 'bottom',
      color: palette.ink,
      formatter: `${bar.isWhole ? '' : isUp ? '+' : '−'}${Math.abs(bar.points).toFixed(1)}`,
    },
  }
}

function axisOf(palette: Palette, axis: Readonly<Record<string, unknown>>): object {
  return {
    axisLine: { lineStyle: { color: palette.ruleStrong } },
    axisTick: { show: false },
    axisLabel: { color: palette.inkSoft, hideOverlap: true },
    splitLine: { lineStyle: { color: palette.rule } },
    ...axis,
  }
}

function tipOf(palette: Palette): object {
  return {
    backgroundColor: palette.surface,
    borderColor: palette.rule,
    textStyle: { color: palette.ink, fontSize: 12 },
  }
}

function formatted(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${Math.round(value * 100) / 100}${unit}` : '—'
}

function colourOf(as: Line['as'], palette: Palette): string {
  return { main: palette.blue, plan: palette.inkSoft, stretch: palette.inkFaint, side: palette.inkFaint }[as]
}
