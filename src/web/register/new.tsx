import { Link, useLocation, useSearch } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { within } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'
import { RecordForm } from './form.tsx'
import { addressOf } from './table.tsx'

/** The page on which a record of any register is made. */
export function NewRecord({ register }: { readonly register: AnyRegister }) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const list = `/${pathOf(register.name)}`
  const given = givenIn(register, useSearch())
  const labels = Object.keys(given).map((key) => say(register.fields[key].label))
  return (
    <Page
      title={say(words.createOf, { label: say(within(register.label)) })}
      above={<Link href={list}>{say(register.label)}</Link>}
    >
      {labels.length === 0 ? null : <p className="field-hint">{say(words.brought, { fields: labels.join('、') })}</p>}
      <RecordForm
        register={register}
        given={given}
        onDone={(row) => go(addressOf(register, row.id), { replace: true })}
        onCancel={() => go(list)}
      />
    </Page>
  )
}

/** The records that the page before points to: they are sent along and not asked again. Anything else in the address is left alone. */
function givenIn(register: AnyRegister, search: string): Facts {
  const asked = Object.values<{ readonly fields: readonly string[] }>(register.views.form).flatMap(
    ({ fields }) => fields,
  )
  const pairs = [...new URLSearchParams(search)].filter(
    ([key, value]) => asked.includes(key) && register.fields[key].kind === 'ref' && uuid.test(value),
  )
  return Object.fromEntries(pairs)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
