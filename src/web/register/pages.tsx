import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { AnyRegister } from '#schema/register.ts'
import type { Params, ServedRow } from '../api.ts'
import { Failed, Loading, Notice } from '../components/notices.tsx'
import { usePages } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

export type PagesProps = {
  readonly register: AnyRegister
  readonly params: Params
  readonly pageSize?: number
  /** How many records pass the filter, where it is known. */
  readonly total?: number | undefined
  readonly isFiltered?: boolean
  /** Says how many are listed only while there are more. */
  readonly isQuiet?: boolean
  readonly children: (rows: readonly ServedRow[]) => ReactNode
}

/** Reads a list page by page, and says so when it is empty, loading or failed. */
export function Pages({ register, params, pageSize = 50, total, isFiltered, isQuiet, children }: PagesProps) {
  const { say } = useLanguage()
  const pages = usePages(register, { ...params, limit: pageSize })
  if (pages.isPending) return <Loading />
  if (pages.isError) return <Failed error={pages.error} retry={() => void pages.refetch()} />
  const rows = pages.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) {
    return (
      <Notice title={say(isFiltered ? words.emptyFiltered : words.emptyList)}>
        {isFiltered ? null : <p>{say(words.emptyHint)}</p>}
      </Notice>
    )
  }
  return (
    <>
      {children(rows)}
      {isQuiet && !pages.hasNextPage ? null : (
        <p className="list-foot">
          <span className="figures">
            {total === undefined
              ? say(words.total, { n: rows.length })
              : say(words.shown, { shown: rows.length, n: Math.max(total, rows.length) })}
          </span>
          {pages.hasNextPage ? (
            <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {say(words.more, {
                n: total === undefined ? pageSize : Math.min(pageSize, Math.max(1, total - rows.length)),
              })}
            </Button>
          ) : null}
        </p>
      )}
    </>
  )
}
