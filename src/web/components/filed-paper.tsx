import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ServedRow } from '../api.ts'

type Props = {
  readonly row: ServedRow
  /** Where the paper is drawn while there is none on file, or for readers who may not see the whole of it. */
  readonly drawnAt: string | null
  readonly isReadable?: boolean
  readonly children: ReactNode
}

/** Leads to the paper on file of a matter, where it is read, traced and printed. */
export function FiledPaper({ row, drawnAt, isReadable = true, children }: Props) {
  const { filed } = row
  if (isReadable && typeof filed === 'string')
    return (
      <Link className="button-link" href={`/paper/${filed}`}>
        {children}
      </Link>
    )
  if (drawnAt === null) return null
  return (
    <a className="button-link" href={drawnAt}>
      {children}
    </a>
  )
}
