import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { type Filter, isFilter, narrow } from './filter.ts'
import { groupBySection, orderOf } from './groups.ts'
import { itemsOf, type Review } from './model.ts'
import { afterChange, nothingSelected, type Selection } from './selection.ts'

/** What of the plan is shown, in which order, and what of it is selected. The filter stands in the address. */
export function useLines(review: Review) {
  const [params, setParams] = useSearchParams()
  const asked = params.get('show')
  const filter: Filter = isFilter(asked) ? asked : 'all'
  const [search, setSearch] = useState('')
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const items = useMemo(() => itemsOf(review), [review])
  const groups = useMemo(
    () => groupBySection(narrow(items, filter, search, review.gaps, review.questions), review.outline),
    [items, filter, search, review],
  )
  const order = useMemo(() => orderOf(groups), [groups])
  const before = useRef(order)
  useEffect(() => {
    const earlier = before.current
    before.current = order
    setSelection((now) => afterChange(now, earlier, order))
  }, [order])
  const setFilter = (next: Filter) =>
    setParams(
      (now) => {
        if (next === 'all') now.delete('show')
        else now.set('show', next)
        return now
      },
      { replace: true },
    )
  return { items, groups, order, filter, setFilter, search, setSearch, selection, setSelection }
}

export type Lines = ReturnType<typeof useLines>
