import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { columnsOf } from '#derive/columns.ts'
import { type Label, within } from '#domain/label.ts'
import { account } from '#registers/account.ts'
import { roles } from '#schema/who.ts'
import { read } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { deviceName } from '../pages/own-account.tsx'
import { Pages } from '../register/pages.tsx'
import { RecordTable } from '../register/table.tsx'
import { momentIn } from '../register/timeline.tsx'
import { words } from '../words.ts'
import { Panel } from './panel.tsx'

/** The desk of an administrator: accounts and registers of people, or the events at the door; no business data. */
export function AdminDesk() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const isAudit = me.actor.roles.includes('auditAdmin')
  return (
    <Page
      title={say(words.adminDesk)}
      actions={
        mayCreate(me, account) ? (
          <Button type="primary" onClick={() => go('/account/new')}>
            {say(words.createOf, { label: say(within(account.label)) })}
          </Button>
        ) : null
      }
      beside={<span className="page-who">{me.actor.roles.map((role) => say(roles[role])).join('、')}</span>}
    >
      {isAudit ? <SecurityEvents /> : null}
      <Panel title={say(words.accounts)}>
        <Pages register={account} params={{ order: 'login' }} pageSize={100}>
          {(rows) => (
            <RecordTable register={account} columns={columnsOf(account)} rows={rows} caption={say(account.label)} />
          )}
        </Pages>
      </Panel>
    </Page>
  )
}

type SecurityEvent = {
  readonly seq: number
  readonly at: string
  readonly act: string
  readonly login: string
  readonly by: string
  readonly device: string
  readonly reason?: string
}

function SecurityEvents() {
  const { say } = useLanguage()
  const events = useQuery({
    queryKey: ['security-events'],
    queryFn: () => read<readonly SecurityEvent[]>('/api/sign-in/events'),
  })
  return (
    <Panel title={say(words.securityEvents)}>
      {events.isPending ? <Loading isLine /> : null}
      {events.isError ? <Failed error={events.error} /> : null}
      {events.data?.length === 0 ? <p className="missing">{say(words.noEvents)}</p> : null}
      {events.data && events.data.length > 0 ? (
        <div className="scroll">
          <table className="records">
            <thead>
              <tr>
                {[words.at, words.act, words.login, words.doneBy, words.device, words.reason].map((label) => (
                  <th key={label[1]} scope="col">
                    {say(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {events.data.map((event) => (
                <tr key={event.seq}>
                  <td className="figures" data-label={say(words.at)}>
                    {momentIn(event.at)}
                  </td>
                  <td data-label={say(words.act)}>{say(acts[event.act] ?? [event.act, event.act])}</td>
                  <td data-label={say(words.login)}>{event.login}</td>
                  <td data-label={say(words.doneBy)}>{event.by === event.login ? '' : event.by}</td>
                  <td data-label={say(words.device)} title={event.device}>
                    {deviceName(event.device)}
                  </td>
                  <td data-label={say(words.reason)}>{reasonIn(event.reason ?? '', say)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Panel>
  )
}

/** A reading in a room apart is noted with what was asked for: a list or one record, and never which one. */
function reasonIn(reason: string, say: (label: Label) => string): string {
  if (!reason.startsWith('/api/')) return reason
  return say(/[0-9a-f]{8}-/.test(reason) ? ['一条记录', 'One record'] : ['清单', 'The list'])
}

const acts: Readonly<Record<string, Label>> = {
  'signed-in': ['登录', 'Signed in'],
  refused: ['口令不对，拒绝登录', 'Refused: wrong password'],
  locked: ['连续失败，已锁定', 'Locked after failures'],
  'signed-out': ['退出', 'Signed out'],
  'password-changed': ['修改口令', 'Password changed'],
  'password-reset': ['重置口令', 'Password reset'],
  'factor-enrolled': ['绑定验证器', 'Authenticator set up'],
  'code-asked': ['口令正确，待验证码', 'Password right, code asked'],
  'factor-removed': ['本人解除验证器', 'Authenticator removed by its owner'],
  'conduct-read': ['查阅作风纪律决定', 'Read decisions on conduct'],
  'curve-read': ['查看用水曲线', 'Looked at a curve of water'],
  'sealed-read': ['查阅加密内容', 'Opened something sealed'],
  'recovered-at-terminal': ['在服务器终端找回', 'Recovered at the server’s terminal'],
  'factor-reset': ['管理员解除验证器', 'Authenticator removed by an administrator'],
  'factor-refused': ['验证码不对', 'Code refused'],
  'sessions-ended': ['退出其他设备', 'Devices signed out'],
  'first-administrator': ['建立首个管理员', 'First administrator made'],
}
