import { Select } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { serviceComplaint } from '#registers/service/service-complaint.ts'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { usePortal } from '../service/queries.ts'
import { words } from './words.ts'

/** 投诉办事作风 — to the supervision office, on a road that the unit and the centre cannot see. */
export function ComplainPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const about = new URLSearchParams(useSearch()).get('case')
  const portal = usePortal()
  const [unit, setUnit] = useState<string | null>(null)
  return (
    <Page title={say(words.complain)}>
      <p className="field-hint">{say(words.complainHint)}</p>
      <div className="portal-unit">
        <label htmlFor="complain-unit">{say(words.complainUnit)}</label>
        <Select
          id="complain-unit"
          value={unit}
          onChange={setUnit}
          showSearch={{ optionFilterProp: 'label' }}
          options={(portal.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      {unit === null ? null : (
        <RecordForm
          register={serviceComplaint}
          given={{ enterprise: me.actor.enterprise, serviceCase: about, unit }}
          submitLabel={say(words.send)}
          onDone={() => {
            void message.success(say(words.complained))
            go('/')
          }}
        />
      )}
    </Page>
  )
}
