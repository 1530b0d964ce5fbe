import type { DmaView } from '#schema/water-views.ts'
import { Chart } from '../indicator/chart.tsx'
import { lines } from '../indicator/chart-options.ts'
import { useLanguage } from '../language.tsx'
import { nightCubic } from './format.ts'
import { waterWords as words } from './words.ts'
import '../indicator/indicator.css'

/** 夜间流量图 — each night with the base: nights without enough data are gaps. */
export function NightChart({ view }: { readonly view: DmaView }) {
  const { say } = useLanguage()
  const { nights, line, window, usedShare } = view
  if (nights.every(({ litres }) => litres === null)) return <p className="missing">{say(words.noNights)}</p>
  const inCubic = (litres: number | null) => (litres === null ? null : litres / 1000)
  const { base, current, step } = line.night
  const all = [
    { name: say(words.netNight), values: nights.map(({ litres }) => inCubic(litres)), as: 'main' },
    { name: say(words.inflowNight), values: nights.map(({ inflow }) => inCubic(inflow)), as: 'side' },
    ...(base === null
      ? []
      : [{ name: say(words.baseLine), values: nights.map(() => base / 1000), as: 'plan' } as const]),
  ] as const
  const heads = [words.day, words.netNight, words.inflowNight, words.usedNight, words.completeness].map((one) =>
    say(one),
  )
  const rows = nights.map((one) => ({
    key: one.day,
    cells: [
      one.day,
      nightCubic(one.litres) ?? say(words.noData),
      nightCubic(one.inflow) ?? say(words.noData),
      nightCubic(one.used) ?? say(words.noData),
      one.percent === null ? say(words.noData) : `${one.percent}%`,
    ],
  }))
  return (
    <>
      <Chart
        title={say(words.nightChart)}
        draw={lines(
          nights.map(({ day }) => day.slice(5)),
          all,
          say(words.cubicHour),
        )}
        table={{ heads, rows }}
      />
      <ul className="water-night-figures figures">
        {current === null ? null : <li>{say(words.current, { n: nightCubic(current) ?? '' })}</li>}
        {base === null ? <li>{say(words.noBase)}</li> : <li>{say(words.base, { n: nightCubic(base) ?? '' })}</li>}
        {step === null ? null : <li>{say(words.stepNow, { n: (step / 1000).toFixed(2) })}</li>}
      </ul>
      <p className="field-hint">{say(words.nightHow, { from: window[0], until: window[1], share: usedShare })}</p>
    </>
  )
}
