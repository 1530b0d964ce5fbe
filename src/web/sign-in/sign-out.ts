import type { QueryClient } from '@tanstack/react-query'
import { write } from '../api.ts'
import { forgetBearer } from '../data/bearer.ts'
import { keys } from '../data/queries.ts'
import { forgetAll } from '../data/remember.ts'

/** Leaves nothing behind at the machine: session, drafts and what was read. */
export async function signOut(client: QueryClient, account: string): Promise<void> {
  await write('POST', '/api/sign-out', {})
  forgetBearer()
  forgetAll(`draft.${account}`)
  client.clear()
  client.setQueryData(keys.me, null)
}
