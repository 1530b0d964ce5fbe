import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { getRegister } from '#registers/index.ts'
import { rowsWhere } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
void actsIn
void codeOf
void testNow
it('the demo is there', async () => {
  expect(await rowsWhere(zone.db, getRegister('household'), demoZone, 'state', ['open', 'signed'])).toHaveLength(60)
})
