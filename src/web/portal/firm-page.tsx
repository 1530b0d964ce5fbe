import { enterprise } from '#registers/enterprise/enterprise.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useMe, useRecord } from '../data/queries.ts'
import { FactGroups } from '../register/facts.tsx'

/** 企业信息 — the master data that everybody in the zone works with; a mistake in it is reported as a case. */
export function FirmPage() {
  const me = useMe()
  const record = useRecord(enterprise, me.actor.enterprise ?? '')
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} />
  return (
    <Page title={record.data.name}>
      <FactGroups
        register={enterprise}
        row={record.data}
        without={['name', 'unit', 'leader', 'servant']}
        part="entered"
      />
    </Page>
  )
}
