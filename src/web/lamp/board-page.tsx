import { Select } from 'antd'
import { useSearchParams } from 'wouter'
import { pathOf } from '#derive/names.ts'
import type { Label } from '#domain/label.ts'
import type { Colour } from '#domain/lamp/rule-set.ts'
import { colours } from '#domain/lamp/words.ts'
import { countsOf } from '#domain/lamp/worst.ts'
import { findRegister } from '#registers/index.ts'
import type { Counts, LampBoard, StandingLamp } from '#schema/standing-lamp.ts'
import { Lamp } from '../components/lamp.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { LampCounts, order } from './lamp-counts.tsx'
import { LampLine } from './lamp-line.tsx'
import { useLampBoard } from './queries.ts'
import { lampWords } from './words.ts'

/** 亮灯看板 — all lamps that this person may see: red first, each with why, since when and what would turn it. */
export function BoardPage() {
  const { say } = useLanguage()
  const board = useLampBoard({})
  return (
    <Page title={say(lampWords.board)}>
      {board.isPending ? <Loading /> : null}
      {board.isError ? <Failed error={board.error} retry={() => void board.refetch()} /> : null}
      {board.data ? <Board board={board.data} /> : null}
    </Page>
  )
}

function Board({ board }: { readonly board: LampBoard }) {
  const { say } = useLanguage()
  const [params, setParams] = useSearchParams()
  const set = (key: string, value: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      if (value === null) next.delete(key)
      else next.set(key, value)
      return next
    })
  const [kind, group] = [params.get('kind'), params.get('group') ?? 'unit']
  const ofKind = board.items.filter(({ register }) => kind === null || pathOf(register) === kind)
  const wanted = chosen(params.get('colour'), countsOf(ofKind.map(({ colour }) => colour)))
  const items = ofKind.filter(({ colour }) => wanted === null || colour === wanted)
  const kinds = [...new Set(board.items.map(({ register }) => register))]
  return (
    <>
      <Tabs
        counts={countsOf(ofKind.map(({ colour }) => colour))}
        wanted={wanted}
        choose={(colour) => set('colour', colour ?? 'all')}
      />
      <div className="lamp-choices">
        <Choice
          id="lamp-kind"
          label={lampWords.kind}
          value={kind ?? ''}
          options={[['', lampWords.all], ...kinds.map((name) => [pathOf(name), labelOf(name)] as const)]}
          set={(value) => set('kind', value === '' ? null : value)}
        />
        <Choice
          id="lamp-group"
          label={lampWords.group}
          value={group}
          options={[
            ['unit', lampWords.byUnit],
            ['kind', lampWords.byKind],
          ]}
          set={(value) => set('group', value)}
        />
      </div>
      {items.length === 0 ? <p className="missing">{say(lampWords.none)}</p> : null}
      {groupsOf(items, group).map(([name, lamps]) => (
        <section key={name[0]} className="lamp-group">
          <header>
            <h2>{say(name)}</h2>
            <LampCounts counts={countsOf(lamps.map(({ colour }) => colour))} />
          </header>
          <ul>
            {lamps.map((item) => (
              <LampLine key={`${item.register}-${item.id}`} item={item} hidesUnit={group === 'unit'} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

type TabsProps = {
  readonly counts: Counts
  readonly wanted: Colour | null
  readonly choose: (colour: Colour | null) => void
}

function Tabs({ counts, wanted, choose }: TabsProps) {
  const { say } = useLanguage()
  const all = order.reduce((sum, colour) => sum + counts[colour], 0)
  return (
    <div className="lamp-tabs">
      {order.map((colour) => (
        <button key={colour} type="button" aria-pressed={wanted === colour} onClick={() => choose(colour)}>
          <Lamp light={colour}>{say(colours[colour])}</Lamp>
          <span className="figures">{counts[colour]}</span>
        </button>
      ))}
      <button type="button" aria-pressed={wanted === null} onClick={() => choose(null)}>
        {say(lampWords.all)} <span className="figures">{all}</span>
      </button>
    </div>
  )
}

type ChoiceProps = {
  readonly id: string
  readonly label: Label
  readonly value: string
  readonly options: readonly (readonly [value: string, label: Label])[]
  readonly set: (value: string) => void
}

function Choice({ id, label, value, options, set }: ChoiceProps) {
  const { say } = useLanguage()
  return (
    <label htmlFor={id}>
      {say(label)}
      <Select
        id={id}
        value={value}
        onChange={set}
        popupMatchSelectWidth={false}
        options={options.map(([one, name]) => ({ value: one, label: say(name), title: say(name) }))}
      />
    </label>
  )
}

/** The colour that the address asks for; without one the worst that there is. */
function chosen(given: string | null, counts: Counts): Colour | null {
  if (given === 'all') return null
  return order.find((colour) => colour === given) ?? order.find((colour) => counts[colour] > 0) ?? null
}

/** The worst groups first, and in each the worst and longest lamps first. */
function groupsOf(items: readonly StandingLamp[], by: string): readonly (readonly [Label, readonly StandingLamp[]])[] {
  const sorted = items.toSorted(
    (a, b) => order.indexOf(a.colour) - order.indexOf(b.colour) || (a.since ?? '').localeCompare(b.since ?? ''),
  )
  const groups = new Map<string, readonly [Label, StandingLamp[]]>()
  for (const item of sorted) {
    const name: Label =
      by === 'kind'
        ? labelOf(item.register)
        : item.unitName === null
          ? lampWords.noUnit
          : [item.unitName, item.unitName]
    const group = groups.get(name[0])
    if (group === undefined) groups.set(name[0], [name, [item]])
    else group[1].push(item)
  }
  const badness = ([, lamps]: readonly [Label, readonly StandingLamp[]]) => {
    const { red, yellow } = countsOf(lamps.map(({ colour }) => colour))
    return red * 10_000 + yellow
  }
  return [...groups.values()].toSorted((a, b) => badness(b) - badness(a))
}

function labelOf(register: string): Label {
  return findRegister(register)?.label ?? [register, register]
}
