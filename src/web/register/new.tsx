import { Link, useLocation } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { within } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { RecordForm } from './form.tsx'
import { addressOf } from './table.tsx'

/** The page on which a record of any register is made. */
export function NewRecord({ register }: { readonly register: AnyRegister }) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const list = `/${pathOf(register.name)}`
  return (
    <Page
      title={say(words.createOf, { label: say(within(register.label)) })}
      above={<Link href={list}>{say(register.label)}</Link>}
    >
      <RecordForm
        register={register}
        onDone={(row) => go(addressOf(register, row.id), { replace: true })}
        onCancel={() => go(list)}
      />
    </Page>
  )
}
