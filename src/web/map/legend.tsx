import type { LayerKey, ZoneMap } from '#schema/map-views.ts'
import { useLanguage } from '../language.tsx'
import { colourOf, isHatched, shapes } from './marks.ts'
import { mapWords as words } from './words.ts'

type Props = {
  readonly map: ZoneMap
  readonly hidden: ReadonlySet<LayerKey>
  readonly toggle: (key: LayerKey) => void
}

/** 图例 — layers to be switched on and off, each state with its mark, its words and how many there are. */
export function Legend({ map, hidden, toggle }: Props) {
  const { say } = useLanguage()
  return (
    <aside className="zone-map-legend" aria-label={say(words.layers)}>
      {map.layers.map(({ key, label, kinds, things, placeless }) => (
        <fieldset key={key}>
          <legend>
            <label>
              <input type="checkbox" checked={!hidden.has(key)} onChange={() => toggle(key)} /> {say(label)}{' '}
              <b className="figures">{things.length}</b>
            </label>
          </legend>
          <ul>
            {kinds.map((kind) => (
              <li key={kind.key}>
                <span
                  className={`zone-mark zone-mark-${isHatched(key, kind.key) ? 'hatched' : shapes[key]}`}
                  style={{ color: colourOf(key, kind.key) }}
                />
                {say(kind.label)} <b className="figures">{kind.count}</b>
              </li>
            ))}
          </ul>
          {placeless > 0 ? <p className="field-hint">{say(words.placeless, { count: placeless })}</p> : null}
        </fieldset>
      ))}
    </aside>
  )
}
