import { Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Label } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import type { Facts } from '../register/draft.ts'
import { RecordForm } from '../register/form.tsx'
import { addressOf } from '../register/table.tsx'

export type Offer = { readonly register: AnyRegister; readonly label: Label; readonly given: Facts }

/** What a record gives rise to: made on its page with all that it knows already, so that nothing is typed again. */
export function Grow({ offers }: { readonly offers: readonly Offer[] }) {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const [open, setOpen] = useState<string | null>(null)
  const possible = me.isPast ? [] : offers.filter(({ register }) => mayCreate(me, register))
  if (possible.length === 0) return null
  const chosen = possible.find(({ register }) => register.name === open)
  return (
    <section className="grow">
      <p className="page-actions">
        {possible.map(({ register, label }) => (
          <Button key={register.name} onClick={() => setOpen(register.name === open ? null : register.name)}>
            {say(label)}
          </Button>
        ))}
      </p>
      {chosen === undefined ? null : (
        <RecordForm
          key={chosen.register.name}
          register={chosen.register}
          given={known(chosen.given)}
          submitLabel={say(chosen.label)}
          onDone={(row) => go(addressOf(chosen.register, row.id))}
          onCancel={() => setOpen(null)}
        />
      )}
    </section>
  )
}

/** What the record does not know is asked. */
function known(given: Facts): Facts {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined))
}
