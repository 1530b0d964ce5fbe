import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { financeNeed } from '#registers/finance/finance-need.ts'
import type { FinanceView } from '#schema/finance-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { BridgePanel, FundPanel, GroupPanel, LoanPanels } from './money-panels.tsx'
import { NeedPanel } from './need-panel.tsx'
import { useFinance } from './queries.ts'
import { Rate, Rates, ShareRate, tenThousands } from './rates.tsx'
import { financeWords as words } from './words.ts'

/** 投融资平台 — needs with their matching, loans, bridge loans with fees and overdue days, funds, and the figures of the state group. */
export function FinancePage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const finance = useFinance()
  if (finance.isPending) return <Loading />
  if (finance.isError) return <Failed error={finance.error} retry={() => void finance.refetch()} />
  const view = finance.data
  const mayFile = mayCreate(me, financeNeed)
  return (
    <Page
      title={say(words.finance)}
      beside={<span className="field-hint">{say(words.hint)}</span>}
      actions={
        mayFile ? (
          <Button type="primary" onClick={() => go('/finance-need/new')}>
            {say(words.newNeed)}
          </Button>
        ) : null
      }
    >
      <Findings count={view.figures.findings} />
      <Figures view={view} />
      <Panel title={say(words.needs)} count={view.needs.length}>
        <NeedPanel needs={view.needs} />
      </Panel>
      <LoanPanels view={view} />
      <Panel title={say(words.bridges)} count={view.bridges.length}>
        <BridgePanel bridges={view.bridges} />
      </Panel>
      <Panel title={say(words.funds)} count={view.funds.length}>
        <FundPanel funds={view.funds} />
      </Panel>
      <Panel title={say(words.group)}>
        <GroupPanel figures={view.group} />
      </Panel>
    </Page>
  )
}

function Findings({ count }: { readonly count: number }) {
  const { say } = useLanguage()
  if (count === 0) return null
  return (
    <p className="field-hint fin-hint">
      <Link href="/loan?state=finding">{say(words.findings, { n: count })}</Link> {say(words.findingsHow)}
    </p>
  )
}

function Figures({ view: { figures } }: { readonly view: FinanceView }) {
  const { say } = useLanguage()
  const { rate, rateBefore, bridgeLent, bridgeSize, bridgeTurnover } = figures
  // The change of what is printed, so that a reader who subtracts finds the same.
  const change =
    rate === null || rateBefore === null ? null : Math.round(hundredths(rate) - hundredths(rateBefore)) / 100
  const lent = tenThousands(bridgeLent)
  return (
    <Rates label={words.figures}>
      <ShareRate label={words.metByCount} share={figures.byCount} unit={words.piece} />
      <ShareRate label={words.metByAmount} share={figures.byAmount} unit={words.money} isMoney />
      <Rate
        label={words.rate}
        value={rate === null ? null : `${rate.toFixed(2)}%`}
        how={
          change === null || rateBefore === null
            ? say(words.rateAlone)
            : say(words.rateHow, {
                before: `${rateBefore.toFixed(2)}%`,
                change: change < 0 ? `−${-change}` : `+${change}`,
              })
        }
      />
      <ShareRate label={words.firstTime} share={figures.firstTime} unit={words.firm} />
      <ShareRate label={words.compensation} share={figures.compensation} unit={words.money} isMoney />
      <Rate
        label={words.turnover}
        value={bridgeTurnover === null ? null : say(words.times, { n: Math.round(bridgeTurnover * 100) / 100 })}
        how={
          bridgeSize === null
            ? say(words.turnoverNone, { lent })
            : say(words.turnoverHow, { lent, size: tenThousands(bridgeSize) })
        }
      />
    </Rates>
  )
}

function hundredths(rate: number): number {
  return Math.round(rate * 100)
}
