import { pathOf } from '#derive/names.ts'
import type { AnyRegister } from '#schema/register.ts'
import { download, type Params, queryOf } from '../api.ts'

/** Saves exactly what the list shows, with its columns and filters, as a sheet. */
export async function exportSheet(register: AnyRegister, params: Params, name: string): Promise<void> {
  const sheet = await download(`/api/${pathOf(register.name)}/export.xlsx${queryOf(params)}`)
  saveAs(sheet, `${name}.xlsx`)
}

/** Hands a file that the server made to the person. */
export function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
