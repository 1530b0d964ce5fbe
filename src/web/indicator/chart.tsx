import type { EChartsCoreOption } from 'echarts/core'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { ScrollFrame } from '../components/scroll-frame.tsx'
import { useLanguage } from '../language.tsx'
import { useTheme } from '../theme/theme.tsx'
import { dark, fontFor, light, type Palette } from '../theme/tokens.ts'
import { words } from './words.ts'

const Canvas = lazy(() => import('./chart-canvas.tsx').then(({ ChartCanvas: default_ }) => ({ default: default_ })))

export type Draw = (palette: Palette, isNarrow: boolean) => EChartsCoreOption

export type ChartTable = {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

type ChartProps = { readonly title: string; readonly draw: Draw; readonly table: ChartTable }

/** 图 — the title says what the chart answers, and behind it lies a table whose numbers show where they come from. */
export function Chart({ title, draw, table }: ChartProps) {
  const { say, language } = useLanguage()
  const { isDark } = useTheme()
  const option = useMemo(() => {
    const palette = isDark ? dark : light
    return {
      textStyle: { fontFamily: fontFor(language), color: palette.inkSoft },
      ...draw(palette, window.innerWidth < 600),
    }
  }, [draw, isDark, language])
  return (
    <figure className="chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <Suspense fallback={<div className="chart-canvas" />}>
        <Canvas option={option} name={title} />
      </Suspense>
      <details>
        <summary>{say(words.dataTable)}</summary>
        <ScrollFrame name="chart-table" label={`${title} ${say(words.dataTable)}`}>
          <table>
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells: [first, ...others] }) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {others.map((cell, i) => (
                    <td key={table.heads[i + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </details>
    </figure>
  )
}
