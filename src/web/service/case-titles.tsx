import { Link } from 'wouter'
import { serviceCase } from '#registers/service/service-case.ts'
import type { Params } from '../api.ts'
import { StateMark } from '../components/state-mark.tsx'
import { useLines } from '../data/queries.ts'
import './service.css'

/** Cases by their titles, each with its firm and how it stands. */
export function CaseTitles({ params }: { readonly params: Params }) {
  const cases = useLines(serviceCase, { limit: 200, ...params })
  return (
    <ul className="case-lines">
      {(cases.data?.items ?? []).map((one) => (
        <li key={one.id} className="case-line">
          <Link href={`/service-case/${one.id}`}>{one.title}</Link>
          <span>
            <small>{one.names.enterprise}</small> <StateMark register={serviceCase} state={one.state} />
          </span>
        </li>
      ))}
    </ul>
  )
}
