import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { impactAssessment } from '#registers/privacy/impact-assessment.ts'
import type { HoldingLine } from '#schema/privacy-views.ts'
import { read } from '../api.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

/** 个人信息保护 — registers in use that no assessment speaks of, then the assessments in force, each register with its own. */
export function PrivacyPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const found = useQuery({
    queryKey: ['register', 'privacy'],
    queryFn: ({ signal }) => read<readonly HoldingLine[]>('/api/privacy', signal),
    meta: { from: ['impact_assessment'] },
  })
  if (found.isPending) return <Loading />
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  const holdings = found.data
  const named = (lines: readonly HoldingLine[]) => lines.map(({ label }) => say(label)).join(say(words.and))
  const bare = holdings.filter(({ assessments }) => assessments.length === 0)
  const wanting = bare.filter(({ isUsed }) => isUsed)
  const unused = bare.filter(({ isUsed }) => !isUsed)
  return (
    <Page
      title={say(words.title)}
      actions={
        mayCreate(me, impactAssessment) ? (
          <Button onClick={() => go('/impact-assessment/new')}>{say(words.make)}</Button>
        ) : null
      }
    >
      <p className="page-hint">{say(words.hint)}</p>
      <p className="page-hint">
        <b>{say(wanting.length > 0 ? words.missing : words.allThere, { n: wanting.length })}</b>
        {named(wanting)}
      </p>
      <Assessments lines={holdings.flatMap(linesOf).toSorted(byReview)} />
      {unused.length === 0 ? null : (
        <p className="page-hint">
          {say(words.notUsed)}
          {named(unused)}
        </p>
      )}
    </Page>
  )
}

type Line = HoldingLine['assessments'][number] & { readonly of: string; readonly holding: HoldingLine['label'] }

function linesOf({ id: of, label: holding, assessments }: HoldingLine): readonly Line[] {
  return assessments.map((one) => ({ ...one, of: one.id, id: `${of} ${one.id}`, holding }))
}

/** What has to be examined again first stands first. */
function byReview(a: Line, b: Line): number {
  return (a.reviewBy ?? '').localeCompare(b.reviewBy ?? '')
}

function Assessments({ lines }: { readonly lines: readonly Line[] }) {
  const { say } = useLanguage()
  const { options = {} } = impactAssessment.fields.risk.rules
  const columns: readonly LineColumn<Line>[] = [
    { label: words.register, cell: ({ holding }) => say(holding) },
    { label: words.assessment, cell: ({ of, matter }) => <Link href={`/impact-assessment/${of}`}>{matter}</Link> },
    { label: words.unit, cell: ({ unit }) => unit },
    { label: words.risk, cell: ({ risk }) => say(options[risk] ?? words.risk) },
    { label: words.adoptedOn, cell: ({ adoptedOn }) => <span className="figures">{adoptedOn}</span> },
    {
      label: words.reviewBy,
      cell: ({ reviewBy, isLate }) => (
        <>
          <span className="figures">{reviewBy}</span>
          {isLate ? <b> {say(words.late)}</b> : null}
        </>
      ),
    },
  ]
  return <LineTable lines={lines} columns={columns} empty={words.none} />
}
