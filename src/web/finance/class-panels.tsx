import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { jobClass } from '#registers/labour/job-class.ts'
import { subsidy } from '#registers/labour/subsidy.ts'
import type { JobsView } from '#schema/finance-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { financeWords as words } from './words.ts'

/** 校企班 — how far each is by its days, and how many are left of those it began with. */
export function ClassPanel({ classes }: { readonly classes: JobsView['classes'] }) {
  const { say } = useLanguage()
  const stages: Readonly<Record<string, Label>> = jobClass.stages ?? {}
  const number = (value: number | null) => value ?? say(common.none)
  return (
    <LineTable
      lines={classes}
      empty={words.noClasses}
      columns={[
        {
          label: words.class,
          cell: (one) => (
            <>
              <Link href={`/job-class/${one.id}`}>{one.name}</Link>
              <small>{one.school}</small>
            </>
          ),
        },
        { label: jobClass.fields.enterprise.label, cell: ({ enterprise }) => enterprise ?? say(common.none) },
        { label: words.stageOf, cell: ({ at }) => say(stages[at ?? ''] ?? common.none) },
        { label: words.planned, isNumber: true, cell: ({ planned }) => planned },
        { label: words.enrolled, isNumber: true, cell: ({ enrolled }) => number(enrolled) },
        { label: words.passed, isNumber: true, cell: ({ passed }) => number(passed) },
        { label: words.placed, isNumber: true, cell: ({ placed }) => number(placed) },
        { label: words.stayed, isNumber: true, cell: ({ stayed }) => number(stayed) },
      ]}
    />
  )
}

export function SubsidyPanel({ subsidies }: { readonly subsidies: JobsView['subsidies'] }) {
  const { say } = useLanguage()
  const number = (value: number | null) => value ?? say(common.none)
  return (
    <LineTable
      lines={subsidies}
      empty={words.noSubsidies}
      columns={[
        { label: words.subsidy, cell: (one) => <Link href={`/subsidy/${one.id}`}>{one.name}</Link> },
        {
          label: words.where,
          cell: ({ state, publicUntil }) => (
            <>
              <StateMark register={subsidy} state={state} />
              {state === 'public' && publicUntil !== null ? (
                <small>{say(words.publicUntil, { day: publicUntil })}</small>
              ) : null}
            </>
          ),
        },
        {
          label: words.passedOf,
          isNumber: true,
          cell: ({ passed, planned }) => `${number(passed)} / ${planned}`,
        },
        { label: words.standard, isNumber: true, cell: ({ rate }) => number(rate) },
        { label: words.prepaid, isNumber: true, cell: ({ prepaid }) => number(prepaid) },
        { label: words.final, isNumber: true, cell: (one) => number(one.final) },
      ]}
    />
  )
}
