import { type ComponentType, lazy, type ReactNode } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { plural } from '#derive/plural.ts'
import { cleanAudit } from '#registers/ecology/clean-audit.ts'
import { emissionPermit } from '#registers/ecology/emission-permit.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import { saving } from '#registers/enterprise/saving.ts'
import { financeNeed } from '#registers/finance/finance-need.ts'
import { loan } from '#registers/finance/loan.ts'
import { jobNeed } from '#registers/labour/job-need.ts'
import { platformService } from '#registers/platform/platform-service.ts'
import { waterPoint } from '#registers/water/water-point.ts'
import type { AnyRegister } from '#schema/register.ts'
import { Page } from '../components/page.tsx'
import { mayCreate, mayEnter, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** What a firm keeps with the zone besides its cases; the lists show its own records and no others. */
const own: readonly AnyRegister[] = [
  financeNeed,
  jobNeed,
  loan,
  platformService,
  saving,
  exceedance,
  emissionPermit,
  cleanAudit,
  waterPoint,
]

const List = page(() => import('../pages/list.tsx').then((one) => one.ListPage))
const Detail = page(() => import('../pages/detail.tsx').then((one) => one.DetailPage))
const New = page(() => import('../register/new.tsx').then((one) => one.NewRecord))
const QuickReport = page(() => import('../enterprise/quick-report-page.tsx').then((one) => one.QuickReportPage))
const PerMu = page(() => import('../enterprise/per-mu-page.tsx').then((one) => one.PerMuPage))
const PerMuSheet = page(() => import('../enterprise/per-mu-sheet-page.tsx').then((one) => one.PerMuSheetPage))
const WaterPoint = page(() => import('../water/point-page.tsx').then((one) => one.PointPage))
const OwnExceedance = page(() => import('../ecology/case-panel.tsx').then((one) => one.OwnExceedancePage))

/** The addresses under which a firm works on them; the more particular first. */
export const ownPages: readonly (readonly [pattern: string, draw: (id: string) => ReactNode])[] = [
  ['/quick-report', () => <QuickReport />],
  ['/per-mu', () => <PerMu />],
  ['/per-mu-sheet/:id', (id) => <PerMuSheet id={id} />],
  ['/exceedance/:id', (id) => <OwnExceedance id={id} />],
  ['/water-point/:id', (id) => <WaterPoint id={id} />],
  ...own.flatMap((register): typeof ownPages => {
    const path = `/${pathOf(register.name)}`
    return [
      [path, () => <List register={register} />],
      [`${path}/new`, () => <New register={register} />],
      [`${path}/:id`, (id) => <Detail register={register} id={id} />],
    ]
  }),
]

/** 报表与需求 — the quick report, the evaluation, and what the firm needs: money, people, services. */
export function OwnRecords() {
  const { say } = useLanguage()
  const me = useMe()
  return (
    <Page title={say(words.reports)}>
      <ul className="portal-own">
        <li>
          <Link href="/quick-report">{say(words.quickReport)}</Link>
        </li>
        <li>
          <Link href="/per-mu">{say(words.perMu)}</Link>
        </li>
        {own
          .filter((register) => mayEnter(me, register))
          .map((register) => (
            <li key={register.name}>
              <Link href={`/${pathOf(register.name)}`}>{say(plural(register.label))}</Link>
              {mayCreate(me, register) ? (
                <Link className="portal-add" href={`/${pathOf(register.name)}/new?enterprise=${me.actor.enterprise}`}>
                  {say(common.create)}
                </Link>
              ) : null}
            </li>
          ))}
      </ul>
    </Page>
  )
}

function page<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(() => load().then((one) => ({ default: one })))
}
