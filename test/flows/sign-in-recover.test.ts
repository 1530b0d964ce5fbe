import { afterAll, beforeEach, expect, test } from 'vitest'
import { recoverSecurityAdministrator } from '#services/sign-in/recover.ts'
import { Browser, codeOf, type Door, enrol, openDoor, passwordOf, settle, zoneCode } from '#test/support/door.ts'

const door: Door = await openDoor()
const ids = await settle(door)
afterAll(() => door.close())
beforeEach(() => door.wait(60))

const recover = (login: string, reason = '管理员离任，验证器遗失') =>
  recoverSecurityAdministrator(door.db, login, reason, door.now())

test('the terminal gives the sole security administrator a way back, once, and the auditor sees it', async () => {
  await enrol(new Browser(door), 'anquan')
  const auditor = new Browser(door)
  const { secret } = await enrol(auditor, 'shenji')
  const password = await recover(`anquan@${zoneCode}`)

  const browser = new Browser(door)
  expect((await browser.signIn('anquan', passwordOf('anquan'))).body.code).toBe('wrong-password')
  expect((await browser.signIn('anquan', password)).body.needs).toBe('new-password')
  const changed = await browser.post('/api/sign-in/password', { old: password, fresh: 'Orchard-58-mint' })
  expect(changed.body.needs).toBe('enrol')
  expect((await new Browser(door).signIn('anquan', password)).body.code).toBe('wrong-password')

  door.wait(1)
  await auditor.signIn('shenji', passwordOf('shenji'), codeOf(door, secret))
  const events = (await auditor.get('/api/sign-in/events')).body
  expect(JSON.stringify(events)).toContain('recovered-at-terminal')
  expect(JSON.stringify(events)).toContain('管理员离任，验证器遗失')
  expect(JSON.stringify(events)).not.toContain(password)
})

test('it opens no other account, needs a reason, and holds for 72 hours', async () => {
  for (const login of ['ducha', 'xitong', 'shenji', 'nobody', 'anquan@nowhere'])
    await expect(recover(login)).rejects.toMatchObject({ code: 'no-security-administrator' })
  await expect(recover('anquan', ' ')).rejects.toMatchObject({ code: 'missing-reason' })
  const password = await recover('anquan')
  door.wait(73 * 60)
  expect((await new Browser(door).signIn('anquan', password)).body.code).toBe('initial-password-expired')
})

test('while another security administrator can help, the terminal does not', async () => {
  await door.db.query(`update account set roles = '{securityAdmin}' where id = $1`, [ids.jingfa])
  await expect(recover('anquan')).rejects.toMatchObject({ code: 'other-security-administrator' })
})
