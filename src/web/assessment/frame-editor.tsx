import { Button, Input, InputNumber, Select } from 'antd'
import { roundingModes } from '#domain/score/rounding.ts'
import type { SchemeContent, SchemeGrade, SchemeGroup } from '#domain/score/scheme.ts'
import { refs } from '#schema/fields.ts'
import { Edit } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

type FrameProps = { readonly content: SchemeContent; readonly set: (content: SchemeContent) => void }

/** Groups, rounding, grades and ties, written where they are read. */
export function FrameEditor({ content, set }: FrameProps) {
  const { say } = useLanguage()
  const modes = Object.entries(roundingModes).map(([value, label]) => ({ value, label: say(label) }))
  const { rounding } = content
  const setGroups = (groups: readonly SchemeGroup[]) => set({ ...content, groups })
  return (
    <dl className="scheme-frame">
      <dt>{say(words.groups)}</dt>
      <dd>
        {content.groups.map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while it is written, a group has no other name that stays
          <GroupLine key={i} group={group} at={i} all={content.groups} set={setGroups} />
        ))}
        <Button
          size="small"
          type="dashed"
          onClick={() => setGroups([...content.groups, { code: `${content.groups.length + 1}`, name: '', units: [] }])}
        >
          {say(words.addGroup)}
        </Button>
      </dd>
      <dt>{say(words.rounding)}</dt>
      <dd className="band-line">
        <InputNumber
          aria-label={say(words.places)}
          controls={false}
          min={0}
          max={4}
          value={rounding.places}
          onChange={(places) => set({ ...content, rounding: { ...rounding, places: places ?? 0 } })}
        />
        <Select
          aria-label={say(words.rounding)}
          value={rounding.mode}
          options={modes}
          onChange={(mode) => set({ ...content, rounding: { ...rounding, mode } })}
        />
        <Select
          aria-label={say(words.total)}
          value={rounding.at}
          options={[
            { value: 'item' as const, label: say(words.atItem) },
            { value: 'total' as const, label: say(words.atTotal) },
          ]}
          onChange={(at) => set({ ...content, rounding: { ...rounding, at } })}
        />
      </dd>
      <dt>{say(words.grades)}</dt>
      <dd>
        <Grades content={content} set={set} />
      </dd>
      <dt>{say(words.ties)}</dt>
      <dd>
        <Select
          aria-label={say(words.ties)}
          value={content.ties}
          options={[
            { value: 'equal' as const, label: say(words.tiesEqual) },
            { value: 'forbidden' as const, label: say(words.tiesForbidden) },
          ]}
          onChange={(ties) => set({ ...content, ties })}
        />
      </dd>
    </dl>
  )
}

const unitsField = refs('unit', '单位', 'Units')

type GroupProps = {
  readonly group: SchemeGroup
  readonly at: number
  readonly all: readonly SchemeGroup[]
  readonly set: (groups: readonly SchemeGroup[]) => void
}

function GroupLine({ group, at, all, set }: GroupProps) {
  const { say } = useLanguage()
  return (
    <div className="band-line">
      <Input
        className="filter"
        aria-label={say(words.groups)}
        value={group.name}
        onChange={(event) => set(all.with(at, { ...group, name: event.target.value }))}
      />
      <span className="group-units">
        <Edit
          id={`group-units-${at}`}
          field={unitsField}
          value={group.units}
          onChange={(value) => set(all.with(at, { ...group, units: idsIn(value) }))}
        />
      </span>
      <Button size="small" onClick={() => set(all.filter((_, i) => i !== at))}>
        {say(words.remove)}
      </Button>
    </div>
  )
}

function Grades({ content, set }: FrameProps) {
  const { say } = useLanguage()
  const setGrade = (at: number, grade: SchemeGrade | null) =>
    set({
      ...content,
      grades: grade === null ? content.grades.filter((_, i) => i !== at) : content.grades.with(at, grade),
    })
  const modes = Object.entries(roundingModes).map(([value, label]) => ({ value, label: say(label) }))
  return (
    <>
      {content.grades.map((grade, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: while it is written, a grade has no other name that stays
        <div key={i} className="band-line">
          <Input
            className="filter"
            aria-label={say(words.grade)}
            value={grade.name}
            onChange={(event) => setGrade(i, { ...grade, name: event.target.value })}
          />
          <InputNumber
            aria-label={say(words.share)}
            placeholder={say(words.share)}
            controls={false}
            min={0}
            max={100}
            value={grade.share === null ? null : Number((grade.share * 100).toFixed(4))}
            onChange={(share) => setGrade(i, { ...grade, share: share === null ? null : share / 100 })}
          />
          <Select
            aria-label={say(words.rounding)}
            value={grade.mode}
            options={modes}
            onChange={(mode) => setGrade(i, { ...grade, mode })}
          />
          <Button size="small" onClick={() => setGrade(i, null)}>
            {say(words.remove)}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        type="dashed"
        onClick={() =>
          set({ ...content, grades: [...content.grades, { name: '', share: null, mode: 'half-up', least: null }] })
        }
      >
        {say(words.addGrade)}
      </Button>
    </>
  )
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
