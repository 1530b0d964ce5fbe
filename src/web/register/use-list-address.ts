import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { AnyRegister } from '#schema/register.ts'
import { type ListAddress, readAddress, writeAddress } from './list-address.ts'

/** The address of a list and how to change it. */
export function useListAddress(register: AnyRegister): readonly [ListAddress, (next: ListAddress) => void] {
  const search = useSearch()
  const [path, go] = useLocation()
  const address = useMemo(() => readAddress(register, search), [register, search])
  const set = (next: ListAddress) => {
    const written = writeAddress(next)
    go(written === '' ? path : `${path}?${written}`, { replace: true })
  }
  return [address, set]
}
