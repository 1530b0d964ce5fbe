import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Label } from '#domain/label.ts'
import { platform } from '#registers/platform/platform.ts'
import { platformService } from '#registers/platform/platform-service.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { usePlatforms } from './queries.ts'
import { financeWords as words } from './words.ts'

/** 服务平台成效 — each platform by what it did for firms and what firms confirmed. */
export function PlatformsPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const platforms = usePlatforms()
  if (platforms.isPending) return <Loading />
  if (platforms.isError) return <Failed error={platforms.error} retry={() => void platforms.refetch()} />
  const kinds: Readonly<Record<string, Label>> = platform.fields.kind.rules.options ?? {}
  return (
    <Page
      title={say(words.platforms)}
      beside={<span className="field-hint">{say(words.platformHint)}</span>}
      actions={
        mayCreate(me, platformService) ? (
          <Button type="primary" onClick={() => go('/platform-service/new')}>
            {say(words.newService)}
          </Button>
        ) : null
      }
    >
      <Panel title={say(platform.label)} count={platforms.data.platforms.length}>
        <LineTable
          lines={platforms.data.platforms}
          empty={words.noPlatforms}
          columns={[
            {
              label: words.platform,
              cell: (one) => (
                <>
                  <Link href={`/platform/${one.id}`}>{one.name}</Link>
                  <small>{`${say(kinds[one.kind] ?? common.none)} · ${one.operator}`}</small>
                </>
              ),
            },
            { label: words.firmsServed, isNumber: true, cell: ({ firms }) => firms },
            {
              label: words.services,
              isNumber: true,
              cell: (one) => <Link href={`/platform-service?platform=${one.id}`}>{one.services}</Link>,
            },
            {
              label: words.confirmed,
              isNumber: true,
              cell: ({ confirmed, disputed }) => (
                <>
                  {confirmed}
                  {disputed === 0 ? null : <small>{say(words.disputedOf, { n: disputed })}</small>}
                </>
              ),
            },
            {
              label: words.quarters,
              cell: ({ quarters }) => (
                <span className="figures">
                  {quarters.map(({ name, services }) => `${name.slice(5)} ${services}`).join(' · ')}
                </span>
              ),
            },
            { label: words.tenants, isNumber: true, cell: ({ tenants }) => tenants },
            {
              label: words.incubated,
              isNumber: true,
              cell: ({ incubated, graduated }) => `${incubated} / ${graduated}`,
            },
          ]}
        />
      </Panel>
    </Page>
  )
}
