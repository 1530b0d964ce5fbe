import { waterPoint } from '#registers/water/water-point.ts'
import type { CurveView } from '#schema/water-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Chart } from '../indicator/chart.tsx'
import { lines } from '../indicator/chart-options.ts'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { momentIn } from '../register/timeline.tsx'
import { useCurve } from './queries.ts'
import { signWords, waterWords as words } from './words.ts'
import '../indicator/indicator.css'
import './water.css'

/** 用水户 — for the office and for the customer: the curve, what shows in it, and the chain of meters. */
export function PointPage({ id }: { readonly id: string }) {
  return (
    <RecordDetail register={waterPoint} id={id} first={() => <Curve id={id} />} below={() => <WhoLooked id={id} />} />
  )
}

/** 谁看过曲线 — for whoever may see the curve: the customer learns who of the office looked. */
function WhoLooked({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const curve = useCurve(id)
  if (curve.data === undefined) return null
  return (
    <section className="fact-group">
      <h2>{say(words.looked)}</h2>
      <p className="page-hint">{say(words.lookedHint)}</p>
      <LineTable
        lines={curve.data.readings}
        empty={words.nobodyLooked}
        columns={[
          { label: words.lookedBy, cell: ({ by }) => by },
          { label: words.lookedAt, cell: ({ at }) => <span className="figures">{momentIn(at)}</span> },
        ]}
      />
    </section>
  )
}

export function Curve({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const curve = useCurve(id)
  if (curve.isPending) return <Loading />
  if (curve.isError) return <Failed error={curve.error} />
  const { days, signs } = curve.data
  if (days.every(({ hours }) => hours.length === 0)) return <p className="missing">{say(words.noCurve)}</p>
  return (
    <>
      {signs.length === 0 ? null : (
        <section aria-label={say(words.ownSigns)}>
          <h2>{say(words.ownSigns)}</h2>
          <ul className="water-signs">
            {signs.map((sign) => (
              <li key={sign.kind}>{say(signWords(sign))}</li>
            ))}
          </ul>
        </section>
      )}
      <Hours days={days} />
      <Days days={days} />
      <p className="field-hint water-part">{say(words.curveHint)}</p>
    </>
  )
}

type Days = CurveView['days']

function Hours({ days }: { readonly days: Days }) {
  const { say } = useLanguage()
  const points = days.slice(-7).flatMap(({ day, hours }) =>
    Array.from({ length: 24 }, (_, hour) => ({
      at: `${day.slice(5)} ${String(hour).padStart(2, '0')}`,
      litres: hours[hour] ?? null,
    })),
  )
  return (
    <Chart
      title={say(words.lastWeek)}
      draw={lines(
        points.map(({ at }) => at),
        [{ name: say(words.curve), values: points.map(({ litres }) => litres), as: 'main' }],
        say(words.litresHour),
      )}
      table={{
        heads: [say(words.day), say(words.litres)],
        rows: points.map(({ at, litres }) => ({ key: at, cells: [at, litres ?? say(words.noData)] })),
      }}
    />
  )
}

function Days({ days }: { readonly days: Days }) {
  const { say } = useLanguage()
  return (
    <Chart
      title={say(words.dayTotal)}
      draw={lines(
        days.map(({ day }) => day.slice(5)),
        [{ name: say(words.total), values: days.map(({ total }) => total), as: 'main' }],
        say(words.litres),
      )}
      table={{
        heads: [say(words.day), say(words.total)],
        rows: days.map(({ day, total }) => ({ key: day, cells: [day, total ?? say(words.noData)] })),
      }}
    />
  )
}
