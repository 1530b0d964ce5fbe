import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { bridgeLoan } from '#registers/finance/bridge-loan.ts'
import { loan } from '#registers/finance/loan.ts'
import type { BridgeLine, FinanceView, FundLine, GroupFigure } from '#schema/finance-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { tenThousands } from './rates.tsx'
import { financeWords as words } from './words.ts'

/** 本年贷款 by scheme — credit granted and money lent stand in two columns — and what is overdue. */
export function LoanPanels({ view }: { readonly view: FinanceView }) {
  const { say } = useLanguage()
  const schemes: Readonly<Record<string, Label>> = loan.fields.scheme.rules.options ?? {}
  return (
    <>
      <Panel title={say(words.schemes)}>
        <LineTable
          lines={view.schemes.map((one) => ({ ...one, id: one.scheme }))}
          empty={words.noLoans}
          columns={[
            {
              label: words.scheme,
              cell: ({ scheme }) => <Link href={`/loan?scheme=${scheme}`}>{say(schemes[scheme] ?? common.none)}</Link>,
            },
            { label: words.loans, isNumber: true, cell: ({ loans }) => loans },
            { label: words.renewals, isNumber: true, cell: ({ renewals }) => renewals },
            { label: words.creditGranted, isNumber: true, cell: ({ granted }) => tenThousands(granted) },
            { label: words.lent, isNumber: true, cell: ({ lent }) => tenThousands(lent) },
            { label: words.compensated, isNumber: true, cell: (one) => tenThousands(one.compensation) },
          ]}
        />
      </Panel>
      <Panel title={say(words.overdue)} count={view.overdue.length}>
        <LineTable
          lines={view.overdue}
          empty={words.noOverdue}
          columns={[
            { label: words.contract, cell: (one) => <Link href={`/loan/${one.id}`}>{one.contract}</Link> },
            { label: loan.fields.enterprise.label, cell: ({ enterprise }) => enterprise ?? say(common.none) },
            { label: words.dueOn, cell: ({ dueOn }) => <span className="figures">{dueOn}</span> },
            { label: words.overdueDays, isNumber: true, cell: ({ days }) => <b className="fin-late">{days}</b> },
          ]}
        />
      </Panel>
    </>
  )
}

export function BridgePanel({ bridges }: { readonly bridges: readonly BridgeLine[] }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={bridges}
      empty={words.noBridges}
      columns={[
        {
          label: bridgeLoan.fields.enterprise.label,
          cell: (one) => (
            <>
              <Link href={`/bridge-loan/${one.id}`}>{one.enterprise ?? say(common.none)}</Link>
              <small>{one.bank}</small>
            </>
          ),
        },
        { label: words.where, cell: ({ state }) => <StateMark register={bridgeLoan} state={state} /> },
        { label: words.asked, isNumber: true, cell: ({ asked }) => tenThousands(asked) },
        { label: words.lentOn, cell: ({ lentOn }) => <DayOf day={lentOn} /> },
        { label: bridgeLoan.fields.dueOn.label, cell: ({ dueOn }) => <DayOf day={dueOn} /> },
        { label: words.repaidOn, cell: ({ repaidOn }) => <DayOf day={repaidOn} /> },
        { label: words.days, isNumber: true, cell: ({ days }) => days ?? say(common.none) },
        { label: words.fee, isNumber: true, cell: ({ fee }) => (fee === null ? say(common.none) : tenThousands(fee)) },
        {
          label: words.overdueDays,
          isNumber: true,
          cell: ({ overdue }) => (overdue === 0 ? 0 : <b className="fin-late">{overdue}</b>),
        },
      ]}
    />
  )
}

function DayOf({ day }: { readonly day: string | null }) {
  const { say } = useLanguage()
  return <span className="figures">{day ?? say(common.none)}</span>
}

export function FundPanel({ funds }: { readonly funds: readonly FundLine[] }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={funds}
      empty={words.noFunds}
      columns={[
        { label: words.funds, cell: (one) => <Link href={`/fund/${one.id}`}>{one.name}</Link> },
        {
          label: words.size,
          isNumber: true,
          cell: ({ size, paidIn }) => `${tenThousands(size)} / ${tenThousands(paidIn)}`,
        },
        {
          label: words.invested,
          isNumber: true,
          cell: (one) => (
            <>
              {tenThousands(one.invested)}
              <small>{say(words.companies, { n: one.companies })}</small>
            </>
          ),
        },
        { label: words.returned, isNumber: true, cell: ({ returned }) => tenThousands(returned) },
        {
          label: words.counted,
          isNumber: true,
          cell: ({ counted, asked }) =>
            `${tenThousands(counted)} / ${asked === null ? say(common.none) : tenThousands(asked)}`,
        },
      ]}
    />
  )
}

export function GroupPanel({ figures }: { readonly figures: readonly GroupFigure[] }) {
  const { say } = useLanguage()
  const show = (value: number | null, unitName: string) => (value === null ? say(common.none) : `${value} ${unitName}`)
  return (
    <LineTable
      lines={figures}
      empty={words.noGroup}
      columns={[
        { label: words.figure, cell: (one) => <Link href={`/indicator/${one.id}`}>{one.name}</Link> },
        { label: words.formula, cell: ({ caliber }) => caliber },
        { label: words.quarter, cell: ({ period }) => <DayOf day={period} /> },
        { label: words.value, isNumber: true, cell: ({ value, unitName }) => show(value, unitName) },
        { label: words.before, isNumber: true, cell: ({ before, unitName }) => show(before, unitName) },
      ]}
    />
  )
}
