import { useCallback } from 'react'
import type { Day } from '#domain/day.ts'
import { shown } from '#domain/telemetry/metric.ts'
import { metricOf } from '#domain/telemetry/metrics.ts'
import type { DeviceView } from '#schema/telemetry-views.ts'
import { Chart, type Draw } from '../indicator/chart.tsx'
import { useLanguage } from '../language.tsx'
import { clockOf } from './when.ts'
import { markNames, parkWords as words } from './words.ts'

type Series = DeviceView['series'][number]

/** 日曲线 — the values of a day as they were sent; an absent value is a gap of the line, and what is marked says so in the table. */
export function DayCurve({ series, day }: { readonly series: Series; readonly day: Day }) {
  const { say } = useLanguage()
  const { points, step, marks } = series
  const metric = metricOf(series.metric)
  const label = say(metric.label)
  const unit = say(metric.unit)
  const draw = useCallback<Draw>(
    (palette) => ({
      grid: { left: 48, right: 16, top: 28, bottom: 28 },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: points.map((_, i) => clockOf(i * step)),
        axisLine: { lineStyle: { color: palette.rule } },
      },
      yAxis: {
        type: 'value',
        name: unit,
        scale: metric.behaves === 'level',
        splitLine: { lineStyle: { color: palette.rule } },
      },
      series: [
        {
          name: label,
          type: metric.behaves === 'amount' ? 'bar' : 'line',
          data: points.map((point) => (point === null ? null : shown(metric, point))),
          connectNulls: false,
          symbolSize: 4,
          color: palette.ink,
        },
      ],
    }),
    [points, step, metric, label, unit],
  )
  return (
    <Chart
      title={say(words.curve, { metric: `${label}（${unit}）`, day })}
      draw={draw}
      table={{
        heads: [say(words.hour), label, say(words.mark)],
        rows: points.map((point, i) => ({
          key: String(i),
          cells: [
            clockOf(i * step),
            point === null ? say(words.noData) : shown(metric, point),
            say(markNames[marks?.[i] ?? 'N'] ?? words.mark),
          ],
        })),
      }}
    />
  )
}
