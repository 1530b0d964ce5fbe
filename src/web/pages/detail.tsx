import { Link } from 'wouter'
import { robot } from '#registers/robot.ts'
import { webhook } from '#registers/webhook.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'
import { NeedMatches } from '../finance/need-matches.tsx'
import { LampPanel } from '../lamp/lamp-panel.tsx'
import { PlanLamp } from '../lamp/plan-lamp.tsx'
import { useLanguage } from '../language.tsx'
import { Deliveries, TryRobot } from '../messages/channel.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { words } from '../words.ts'
import { ResetFactor } from './reset-factor.tsx'
import { ResetPassword } from './reset-password.tsx'

/** The page of any record; the few registers with an act of their own get its button here. */
export function DetailPage({ register, id }: { readonly register: AnyRegister; readonly id: string }) {
  return (
    <RecordDetail
      register={register}
      id={id}
      extra={extras[register.name]}
      first={firsts[register.name]}
      below={belows[register.name]}
    />
  )
}

const lampOf = (register: string) => (row: ServedRow) => <LampPanel register={register} id={row.id} />
/** What stands above the facts: the lamp of everything that is judged. */
const firsts: Readonly<Record<string, (row: ServedRow) => React.ReactNode>> = {
  target: lampOf('target'),
  work_item: lampOf('work_item'),
  milestone: lampOf('milestone'),
  plan: (row) => (row.state === 'issued' ? <PlanLamp id={row.id} /> : null),
}

const extras: Readonly<Record<string, (row: ServedRow) => React.ReactNode>> = {
  plan: (row) => <PlanLinks row={row} />,
  indicator: (row) => <CourseLink id={row.id} />,
  target: (row) => (typeof row.measuredBy === 'string' ? <CourseLink id={row.measuredBy} /> : null),
  dispatch_issue: (row) => <IssueSlip id={row.id} />,
  robot: (row) => <TryRobot row={row} />,
  account: (row) => (
    <>
      <ResetPassword row={row} />
      <ResetFactor row={row} />
    </>
  ),
}

const belows: Readonly<Record<string, (row: ServedRow) => React.ReactNode>> = {
  finance_need: (row) => <NeedMatches row={row} />,
  robot: (row) => <Deliveries register={robot} id={row.id} />,
  webhook: (row) => <Deliveries register={webhook} id={row.id} />,
}

function CourseLink({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  return (
    <Link href={`/indicator/${id}/course`} className="button-link">
      {say(words.course)}
    </Link>
  )
}

function IssueSlip({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  return (
    <a className="button-link" href={`/api/dispatch-issue/${id}/slip.docx`}>
      {say(words.issueSlip)}
    </a>
  )
}

function PlanLinks({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  return (
    <>
      <Link href={`/plan/${row.id}/review`} className="button-link">
        {say(words.openReview)}
      </Link>
      {row.state === 'issued' && row.notice !== null ? (
        <>
          <a className="button-link" href={`/api/plan/${row.id}/notice.docx`}>
            {say(words.noticePaper)}
          </a>
          <a className="button-link" href={`/api/plan/${row.id}/tasks.xlsx`}>
            {say(words.tasksSheet)}
          </a>
        </>
      ) : null}
    </>
  )
}
