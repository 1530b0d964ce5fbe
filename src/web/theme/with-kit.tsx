import type { ComponentType } from 'react'

/**
 * Brings the kit of controls together with a part that is drawn with it. The desk and the bar around every page are drawn
 * without, so that the first picture does not wait for what it does not show.
 */
export async function withKit<Props extends object>(
  part: Promise<ComponentType<Props>>,
): Promise<{ readonly default: ComponentType<Props> }> {
  const [{ Kit }, Part] = await Promise.all([import('./kit.tsx'), part])
  const WithKit = (props: Props) => (
    <Kit>
      <Part {...props} />
    </Kit>
  )
  return { default: WithKit }
}
