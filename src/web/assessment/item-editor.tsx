import { Button, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { type Band, bandsOf, type Parameter, type ParameterValue } from '#domain/score/formula.ts'
import { type FormulaKind, formulaOf, kit } from '#domain/score/kit.ts'
import type { InputUse, SchemeContent, SchemeItem } from '#domain/score/scheme.ts'
import type { MeasureLine } from '#schema/assessment.ts'
import { ref } from '#schema/fields.ts'
import { Edit } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

type ItemEditorProps = {
  readonly item: SchemeItem
  readonly content: SchemeContent
  readonly measures: ReadonlyMap<string, MeasureLine>
  readonly set: (item: SchemeItem | null) => void
  readonly close: () => void
}

const documentField = ref('document', '否决依据文件', 'Document of the legal basis')

/** One line of a scheme as a form: name and points, a formula of the kit, and where its figures come from. */
export function ItemEditor({ item, content, measures, set, close }: ItemEditorProps) {
  const { say } = useLanguage()
  const formula = formulaOf(item.formula)
  const id = `item-${item.code}`
  const text = (key: 'code' | 'name' | 'owner' | 'basis') => (
    <Input id={`${id}-${key}`} value={item[key]} onChange={(event) => set({ ...item, [key]: event.target.value })} />
  )
  return (
    <div className="scheme-form">
      <div className="fields">
        <Labelled id={`${id}-code`} label={say(words.itemCode)}>
          {text('code')}
        </Labelled>
        <Labelled id={`${id}-name`} label={say(words.itemName)}>
          {text('name')}
        </Labelled>
        <Labelled id={`${id}-points`} label={say(words.points)}>
          <NumberInput
            id={`${id}-points`}
            value={item.points}
            set={(points) => set({ ...item, points: points ?? 0 })}
          />
        </Labelled>
        {content.groups.map(({ code, name }) => (
          <Labelled key={code} id={`${id}-${code}`} label={say(words.pointsInGroup, { group: name })}>
            <NumberInput
              id={`${id}-${code}`}
              value={item.pointsByGroup[code] ?? null}
              placeholder={say(words.sameAsBase)}
              set={(points) => set({ ...item, pointsByGroup: withEntry(item.pointsByGroup, code, points) })}
            />
          </Labelled>
        ))}
        <Labelled id={`${id}-formula`} label={say(words.formula)}>
          <Select
            id={`${id}-formula`}
            value={item.formula}
            options={Object.entries(kit).map(([value, one]) => ({ value, label: say(one.label) }))}
            onChange={(kind) => set(withFormula(item, kind as FormulaKind /* a key of the kit */))}
          />
          <p className="field-hint">{say(formula.says)}</p>
        </Labelled>
        {formula.inputs.map(({ name, label }) => (
          <Labelled key={name} id={`${id}-in-${name}`} label={say(label)}>
            <SourceInput
              id={`${id}-in-${name}`}
              use={item.inputs[name]}
              measures={measures}
              set={(use) => set({ ...item, inputs: withEntry(item.inputs, name, use) })}
            />
          </Labelled>
        ))}
        {formula.parameters.map((parameter) => (
          <Labelled key={parameter.name} id={`${id}-p-${parameter.name}`} label={say(parameter.label)}>
            <ParameterInput
              id={`${id}-p-${parameter.name}`}
              parameter={parameter}
              item={item}
              set={(value) => set({ ...item, parameters: withEntry(item.parameters, parameter.name, value) })}
            />
          </Labelled>
        ))}
        <Labelled id={`${id}-owner`} label={say(words.dataOwner)}>
          {text('owner')}
        </Labelled>
        <Labelled id={`${id}-basis`} label={say(words.basis)}>
          {text('basis')}
        </Labelled>
        <Labelled id={`${id}-missing`} label={say(words.whenMissing)}>
          <Select
            id={`${id}-missing`}
            value={item.whenMissing}
            options={[
              { value: 'open' as const, label: say(words.missingOpen) },
              { value: 'zero' as const, label: say(words.missingZero) },
            ]}
            onChange={(whenMissing) => set({ ...item, whenMissing })}
          />
        </Labelled>
        {item.formula === 'gate' ? (
          <Labelled id={`${id}-legal`} label={say(words.legalBasis)}>
            <Edit
              id={`${id}-legal`}
              field={documentField}
              value={item.legalBasis}
              onChange={(value) => set({ ...item, legalBasis: typeof value === 'string' ? value : null })}
            />
          </Labelled>
        ) : null}
      </div>
      <div className="form-foot">
        <Button onClick={close}>{say(words.done)}</Button>
        <Button
          onClick={() => {
            close()
            set(null)
          }}
        >
          {say(words.remove)}
        </Button>
      </div>
    </div>
  )
}

type LabelledProps = { readonly id: string; readonly label: string; readonly children: ReactNode }

function Labelled({ id, label, children }: LabelledProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  )
}

type NumberProps = {
  readonly id?: string
  readonly label?: string
  readonly value: number | null
  readonly placeholder?: string
  readonly set: (value: number | null) => void
}

function NumberInput({ id, label, value, placeholder, set }: NumberProps) {
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      controls={false}
      value={value}
      onChange={(given) => set(typeof given === 'number' ? given : null)}
    />
  )
}

const fixed = 'fixed'

type SourceProps = {
  readonly id: string
  readonly use: InputUse | undefined
  readonly measures: ReadonlyMap<string, MeasureLine>
  readonly set: (use: InputUse | null) => void
}

/** Where an input comes from: a measure of the catalogue or a number that the scheme fixes. */
function SourceInput({ id, use, measures, set }: SourceProps) {
  const { say } = useLanguage()
  const chosen = use === undefined ? null : 'measure' in use ? use.measure : fixed
  const says = use !== undefined && 'measure' in use ? measures.get(use.measure)?.says : undefined
  return (
    <>
      <Select
        id={id}
        allowClear
        showSearch
        optionFilterProp="label"
        value={chosen}
        options={[
          { value: fixed, label: say(words.fixed) },
          ...[...measures.values()].map(({ code, label }) => ({ value: code, label: say(label) })),
        ]}
        onChange={(code) =>
          set(code === undefined || code === null ? null : code === fixed ? { constant: 100 } : { measure: code })
        }
      />
      {use !== undefined && 'constant' in use ? (
        <NumberInput
          label={say(words.fixed)}
          value={use.constant}
          set={(constant) => set({ constant: constant ?? 0 })}
        />
      ) : null}
      {says === undefined ? null : <p className="field-hint">{say(says)}</p>}
    </>
  )
}

type ParameterProps = {
  readonly id: string
  readonly parameter: Parameter
  readonly item: SchemeItem
  readonly set: (value: ParameterValue | null) => void
}

function ParameterInput({ id, parameter, item, set }: ParameterProps) {
  const { say } = useLanguage()
  const value = item.parameters[parameter.name] ?? parameter.default
  if (typeof value === 'number') return <NumberInput id={id} value={value} set={(given) => set(given ?? 0)} />
  if (typeof value === 'string')
    return (
      <Select
        id={id}
        value={value}
        options={Object.entries(parameter.options ?? {}).map(([one, label]) => ({ value: one, label: say(label) }))}
        onChange={set}
      />
    )
  return <Bands label={say(parameter.label)} bands={bandsOf(item.parameters, parameter.name)} set={set} />
}

type BandsProps = {
  readonly label: string
  readonly bands: readonly Band[]
  readonly set: (bands: readonly Band[]) => void
}

function Bands({ label, bands, set }: BandsProps) {
  const { say } = useLanguage()
  return (
    <div>
      {bands.map((band, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the table
        <div key={i} className="band-line">
          <NumberInput
            label={`${label} ${i + 1}`}
            value={band.at}
            set={(at) => set(bands.with(i, { ...band, at: at ?? 0 }))}
          />
          →
          <NumberInput
            label={`${label} ${i + 1} →`}
            value={band.gives}
            set={(gives) => set(bands.with(i, { ...band, gives: gives ?? 0 }))}
          />
          <Button size="small" onClick={() => set(bands.filter((_, at) => at !== i))}>
            {say(words.remove)}
          </Button>
        </div>
      ))}
      <Button size="small" type="dashed" onClick={() => set([...bands, { at: 0, gives: 0 }])}>
        {say(words.addBand)}
      </Button>
    </div>
  )
}

/** Another formula asks for other parameters and inputs; what both know by the same name is kept. */
function withFormula(item: SchemeItem, kind: FormulaKind): SchemeItem {
  const { parameters, inputs } = formulaOf(kind)
  return {
    ...item,
    formula: kind,
    parameters: Object.fromEntries(parameters.map((one) => [one.name, item.parameters[one.name] ?? one.default])),
    inputs: Object.fromEntries(
      inputs.flatMap(({ name }) => {
        const use = item.inputs[name]
        return use === undefined ? [] : [[name, use]]
      }),
    ),
  }
}

function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const { [key]: _old, ...others } = entries
  return value === null ? others : { ...others, [key]: value }
}
