import { Button } from 'antd'
import { useLocation } from 'wouter'
import { useLanguage } from '../language.tsx'
import { landWords as words } from './words.ts'

type ChoiceProps = {
  readonly batches: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string | null
  readonly path: string
}

/** 选批次 — every page of land speaks of one batch at a time and says which. */
export function BatchChoice({ batches, chosen, path }: ChoiceProps) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  if (batches.length < 2) return null
  return (
    <p className="land-batches no-print">
      {say(words.batch)}
      {batches.map(({ id, name }) => (
        <Button key={id} size="small" disabled={id === chosen} onClick={() => go(`${path}?batch=${id}`)}>
          {name}
        </Button>
      ))}
    </p>
  )
}
