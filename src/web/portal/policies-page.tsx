import type { Reason } from '#domain/service/policy-match.ts'
import { policy } from '#registers/service/policy.ts'
import type { Options } from '#schema/fields.ts'
import type { PolicyLine } from '#schema/service-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { usePortal } from '../service/queries.ts'
import { words } from './words.ts'

/** 适合本企业的政策 — each with the reasons for which it fits, and what to do. */
export function PoliciesPage() {
  const { say } = useLanguage()
  const portal = usePortal()
  return (
    <Page title={say(words.policies)}>
      {portal.isPending ? <Loading /> : null}
      {portal.isError ? <Failed error={portal.error} /> : null}
      {portal.data?.policies.length === 0 ? <p className="missing">{say(words.noPolicies)}</p> : null}
      <ul className="case-lines">
        {(portal.data?.policies ?? []).map((one) => (
          <PolicyOf key={one.id} one={one} />
        ))}
      </ul>
    </Page>
  )
}

function PolicyOf({ one }: { readonly one: PolicyLine }) {
  const { say } = useLanguage()
  return (
    <li>
      <h2 className="portal-policy">{one.title}</h2>
      <p>
        <Lamp light={one.match.fits === 'yes' ? 'green' : 'yellow'}>
          {say(one.match.fits === 'yes' ? words.fits : words.maybe)}
        </Lamp>{' '}
        <small>{one.documentNo}</small>
        {one.validUntil === null ? null : (
          <small className="figures">{say(words.until, { day: one.validUntil })}</small>
        )}
      </p>
      <p lang="zh-CN">{one.benefit}</p>
      <p>
        <b>{say(words.why)}</b> {one.match.reasons.length === 0 ? say(words.open) : null}
        {one.match.reasons.map((reason) => (
          <ReasonOf key={reason.condition} reason={reason} />
        ))}
      </p>
      <p lang="zh-CN">
        <b>{say(words.todo)}</b> {one.todo} <small>{one.unit}</small>
      </p>
    </li>
  )
}

function ReasonOf({ reason }: { readonly reason: Reason }) {
  const { say } = useLanguage()
  const asked = namesOf(reason)
    .map((label) => say(label))
    .join('、')
  return (
    <span className="portal-reason">
      {say(words.condition[reason.condition])}（{asked}）{say(words.verdict[reason.verdict])}
    </span>
  )
}

const optionsOf: Readonly<Record<Reason['condition'], Options>> = {
  industry: {},
  size: policy.fields.sizes.rules.options ?? {},
  scale: policy.fields.scale.rules.options ?? {},
  rung: policy.fields.rungs.rules.options ?? {},
}

function namesOf({ condition, asked }: Reason) {
  const options = optionsOf[condition]
  return asked.split(',').map((key) => options[key] ?? ([key, key] as const))
}
