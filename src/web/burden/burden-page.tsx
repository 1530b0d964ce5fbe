import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { read } from '../api.ts'
import { Figure } from '../components/figure.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import './burden.css'

type Typed = { readonly unit: string; readonly month: string; readonly typed: number; readonly filled: number }

type Burden = {
  readonly asOf: Day
  readonly units: Readonly<Record<string, string>>
  readonly typed: readonly Typed[]
  readonly formsRefused: number
  readonly formsInForce: number
  readonly askedByForms: number
  readonly papers: readonly { readonly name: string; readonly thisYear: number; readonly lastYear: number }[]
}

/** 负担表 — what units are asked to type, what is filled in for them, which forms were refused; it measures forms, not people. */
export function BurdenPage() {
  const { say } = useLanguage()
  const burden = useQuery({ queryKey: ['burden'], queryFn: () => read<Burden>('/api/burden') })
  if (burden.isPending) return <Loading />
  if (burden.isError) return <Failed error={burden.error} retry={() => void burden.refetch()} />
  return (
    <Page title={say(words.title)} beside={<span className="field-hint">{say(words.hint)}</span>}>
      <Tiles burden={burden.data} />
      <Panel title={say(words.byUnit)}>
        <ByUnit burden={burden.data} />
      </Panel>
      <Panel title={say(words.papers)}>
        <Papers burden={burden.data} />
      </Panel>
    </Page>
  )
}

function Tiles({ burden }: { readonly burden: Burden }) {
  const month = burden.asOf.slice(0, 7)
  const sum = (part: 'typed' | 'filled') =>
    burden.typed.filter((one) => one.month === month).reduce((total, one) => total + one[part], 0)
  const [typed, filled] = [sum('typed'), sum('filled')]
  const share = typed + filled === 0 ? null : Math.round((1000 * filled) / (typed + filled)) / 10
  const shared = { asOf: burden.asOf, source: words.log }
  return (
    <div className="counters">
      <Figure label={words.typedNow} value={typed} unit={words.fields} {...shared} />
      <Figure label={words.filledShare} value={share} unit={['%', '%']} {...shared} />
      <Figure
        label={words.asked}
        value={burden.askedByForms}
        unit={words.fields}
        asOf={burden.asOf}
        source={words.forms}
      />
      <Figure
        label={words.refused}
        value={burden.formsRefused}
        unit={words.piece}
        asOf={burden.asOf}
        source={words.forms}
        trace={<FormsLink />}
      />
    </div>
  )
}

function FormsLink() {
  const { say } = useLanguage()
  return <Link href="/form?state=refused">{say(words.seeRefused)}</Link>
}

/** One row a unit, one column a month: how many fields were typed; the share filled in automatically stands at the end. */
function ByUnit({ burden }: { readonly burden: Burden }) {
  const { say } = useLanguage()
  const months = [...new Set(burden.typed.map(({ month }) => month))].sort()
  const units = [...new Set(burden.typed.map(({ unit }) => unit))]
  if (units.length === 0) return <p className="missing">{say(words.nothing)}</p>
  const most = Math.max(1, ...burden.typed.map(({ typed }) => typed))
  return (
    <div className="scroll">
      <table className="records burden">
        <thead>
          <tr>
            <th scope="col">{say(words.unit)}</th>
            {months.map((month) => (
              <th key={month} scope="col" className="figures cell-number">
                {month}
              </th>
            ))}
            <th scope="col" className="cell-number">
              {say(words.filledShare)}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const own = burden.typed.filter((one) => one.unit === unit)
            const typed = own.reduce((total, one) => total + one.typed, 0)
            const filled = own.reduce((total, one) => total + one.filled, 0)
            return (
              <tr key={unit}>
                <th scope="row">{burden.units[unit] ?? ''}</th>
                {months.map((month) => {
                  const n = own.find((one) => one.month === month)?.typed ?? 0
                  return (
                    <td
                      key={month}
                      className="figures cell-number"
                      data-label={month}
                      style={{ '--heat': `${Math.round((40 * n) / most)}%` } as React.CSSProperties} // a custom property
                    >
                      {n === 0 ? '' : n}
                    </td>
                  )
                })}
                <td className="figures cell-number" data-label={say(words.filledShare)}>
                  {Math.round((100 * filled) / (typed + filled))} %
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Papers({ burden }: { readonly burden: Burden }) {
  const { say } = useLanguage()
  if (burden.papers.length === 0) return <p className="missing">{say(words.nothing)}</p>
  return (
    <div className="scroll">
      <table className="records">
        <thead>
          <tr>
            <th scope="col">{say(words.series)}</th>
            <th scope="col" className="cell-number">
              {say(words.thisYear)}
            </th>
            <th scope="col" className="cell-number">
              {say(words.lastYear)}
            </th>
          </tr>
        </thead>
        <tbody>
          {burden.papers.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td className="figures cell-number" data-label={say(words.thisYear)}>
                {one.thisYear}
              </td>
              <td className="figures cell-number" data-label={say(words.lastYear)}>
                {one.lastYear}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const words = {
  title: ['负担表', 'Burden meter'],
  hint: ['衡量报表和程序，不衡量人', 'It measures forms and the program, not people'],
  byUnit: ['各单位每月手工填写的项数', 'Fields typed by units, month by month'],
  papers: ['发文数量与上年比较', 'Papers issued, against last year'],
  typedNow: ['本月手工填写', 'Typed this month'],
  filledShare: ['自动带出', 'Filled in automatically'],
  asked: ['报表每月要求填写', 'Asked by forms each month'],
  refused: ['不予登记的重复报表', 'Duplicate forms refused'],
  seeRefused: ['查看这些报表', 'See these forms'],
  fields: ['项', 'fields'],
  piece: ['张', 'forms'],
  log: ['办理日志', 'log of events'],
  forms: ['报表目录', 'register of forms'],
  unit: ['单位', 'Unit'],
  series: ['编号系列', 'Series'],
  thisYear: ['今年至今', 'This year so far'],
  lastYear: ['去年全年', 'The whole last year'],
  nothing: ['还没有数据。', 'No data yet.'],
} as const satisfies Record<string, Label>
