import type { Colour } from '#domain/lamp/rule-set.ts'
import { colours } from '#domain/lamp/words.ts'
import type { Counts } from '#schema/standing-lamp.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'

/** From what needs action to what cannot be judged. */
export const order = ['red', 'yellow', 'green', 'blue', 'grey'] as const satisfies readonly Colour[]

/** How many lamps of each colour there are; what is not there is left out. */
export function LampCounts({ counts }: { readonly counts: Counts }) {
  const { say } = useLanguage()
  return (
    <span className="lamp-counts">
      {order
        .filter((colour) => counts[colour] > 0)
        .map((colour) => (
          <Lamp key={colour} light={colour}>
            {say(colours[colour])} <span className="figures">{counts[colour]}</span>
          </Lamp>
        ))}
    </span>
  )
}
