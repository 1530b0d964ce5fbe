import { Button } from 'antd'
import { useLocation } from 'wouter'
import type { AnyRegister } from '#schema/register.ts'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RegisterList } from '../register/list.tsx'
import { words } from '../words.ts'

/** Documents, plans and what comes out of them are made by compiling; nobody types them into a form. */
const compiled = new Set(['document', 'plan', 'task', 'target'])

/** The list of any register, with the one button that makes sense there. */
export function ListPage({ register }: { readonly register: AnyRegister }) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const me = useMe()
  if (!compiled.has(register.name)) return <RegisterList register={register} />
  const action = mayCreate(me, register) ? (
    <Button type="primary" onClick={() => go('/compile')}>
      {say(words.newDocument)}
    </Button>
  ) : (
    <span />
  )
  return <RegisterList register={register} action={action} />
}
