import type { Reason } from '#domain/service/policy-match.ts'
import { rungs } from '#registers/enterprise/growth-criterion.ts'
import { policy, policyRungs } from '#registers/service/policy.ts'
import type { Options } from '#schema/fields.ts'
import type { PolicyLine, Portal } from '#schema/service-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { usePortal } from '../service/queries.ts'
import { words } from './words.ts'

/** 适合本企业的政策 — each with the reasons for which it fits, and what to do; then those that one rung is wanting for. */
export function PoliciesPage() {
  const { say } = useLanguage()
  const portal = usePortal()
  const all = portal.data?.policies ?? []
  const near = all.filter(({ match }) => match.fits === 'near')
  const fitting = all.filter(({ match }) => match.fits !== 'near')
  return (
    <Page title={say(words.policies)}>
      <p className="page-hint">{say(words.policiesHint)}</p>
      {portal.isPending ? <Loading /> : null}
      {portal.isError ? <Failed error={portal.error} /> : null}
      {portal.isSuccess && fitting.length === 0 ? <p className="missing">{say(words.noPolicies)}</p> : null}
      <Policies lines={fitting} keepers={portal.data?.keepers ?? {}} />
      {near.length === 0 ? null : (
        <Panel title={say(words.nearPolicies)} count={near.length}>
          <Policies lines={near} keepers={portal.data?.keepers ?? {}} />
        </Panel>
      )}
    </Page>
  )
}

type Keepers = Portal['keepers']

function Policies({ lines, keepers }: { readonly lines: readonly PolicyLine[]; readonly keepers: Keepers }) {
  return (
    <ul className="case-lines">
      {lines.map((one) => (
        <PolicyOf key={one.id} one={one} keepers={keepers} />
      ))}
    </ul>
  )
}

const lights = { yes: 'green', maybe: 'yellow', near: 'blue', no: 'grey' } as const

function PolicyOf({ one, keepers }: { readonly one: PolicyLine; readonly keepers: Keepers }) {
  const { say } = useLanguage()
  return (
    <li>
      <h2 className="portal-policy">{one.title}</h2>
      <p>
        <Lamp light={lights[one.match.fits]}>{say(words.fit[one.match.fits])}</Lamp> <small>{one.documentNo}</small>
        {one.validUntil === null ? null : (
          <small className="figures">{say(words.until, { day: one.validUntil })}</small>
        )}
      </p>
      <p lang="zh-CN">{one.benefit}</p>
      <div>
        <b>{say(words.why)}</b> {one.match.reasons.length === 0 ? say(words.open) : null}
        <ul className="portal-reasons">
          {one.match.reasons.map((reason) => (
            <li key={reason.condition}>
              <ReasonOf reason={reason} keeper={keepers[reason.keeper] ?? ''} />
            </li>
          ))}
        </ul>
      </div>
      <p lang="zh-CN">
        <b>{say(words.todo)}</b> {one.todo} <small>{one.unit}</small>
      </p>
    </li>
  )
}

function ReasonOf({ reason, keeper }: { readonly reason: Reason; readonly keeper: string }) {
  const { say } = useLanguage()
  const names = (keys: string, options: Options = optionsOf[reason.condition]) =>
    keys
      .split(',')
      .map((key) => say(options[key] ?? [key, codeIn(key)]))
      .join(say(words.and))
  const { condition, verdict, asked, has } = reason
  return (
    <>
      {say(words.condition[condition])}
      {say(words.asks, { what: names(asked) })} <b>{say(words.verdict[verdict])}</b>
      {has === null || condition === 'land' ? null : say(words.yours, { what: names(has, held[condition]) })}
      {verdict === 'unknown' ? say(words.keeper, { unit: keeper }) : null}
      {verdict === 'missed' ? say(words.entered, { unit: keeper }) : null}
    </>
  )
}

/** The names of industries are Chinese ones: in English their code is told. */
function codeIn(industry: string): string {
  return /（(\d{4})）$/.exec(industry)?.[1] ?? industry
}

const optionsOf: Readonly<Record<Reason['condition'], Options>> = {
  industry: {},
  size: policy.fields.sizes.rules.options ?? {},
  scale: policy.fields.scale.rules.options ?? {},
  // A firm may hold the rung above scale too, which no policy asks for as a rung.
  rung: { ...policyRungs, aboveScale: rungs.aboveScale },
  land: policy.fields.land.rules.options ?? {},
}

/** What a firm is, where that is said otherwise than what a policy asks for. */
const held: Partial<Record<Reason['condition'], Options>> = {
  scale: { above: ['规上企业', 'above scale'], below: ['规下企业', 'below scale'] },
}
