import { type ComponentType, lazy, type ReactNode, useState } from 'react'
import { pathOf } from '#derive/names.ts'
import { registers } from '#registers/index.ts'
import type { AnyRegister } from '#schema/register.ts'
import { withKit } from './theme/with-kit.tsx'

/** An address of the console: its pattern, how its page is loaded ahead, and how it is drawn with what the pattern names. */
export type Address = {
  readonly pattern: string
  readonly load: () => void
  /** Null where the address names a register that does not exist. */
  readonly draw: (params: Params) => ReactNode
}

export type Params = Readonly<Record<string, string>>

type ParamsIn<P extends string> = P extends `${string}:id${string}` ? { readonly id: string } : object

/** A page at an address; `:id` in the pattern is handed to it. */
export function at<P extends string>(pattern: P, load: () => Promise<ComponentType<ParamsIn<P>>>): Address {
  return bareAt(pattern, () => withKit(load()).then((one) => one.default))
}

/** A page without controls of the kit, or one that brings it only where it is needed. */
export function bareAt<P extends string>(pattern: P, load: () => Promise<ComponentType<ParamsIn<P>>>): Address {
  const { start, draw } = loaded(load)
  // The pattern decides by its type what the page is given.
  return { pattern, load: start, draw: (params) => draw(params as ParamsIn<P>) }
}

type OfRegister = { readonly register: AnyRegister; readonly id: string }

/** A page that serves every register which has none of its own. */
export function forRegisters(pattern: string, load: () => Promise<ComponentType<OfRegister>>): Address {
  const { start, draw } = loaded(() => withKit(load()).then((one) => one.default))
  return {
    pattern,
    load: start,
    draw: ({ register: path, id = '' }) => {
      const register = registers.find(({ name }) => pathOf(name) === path)
      return register === undefined ? null : draw({ register, id })
    },
  }
}

/** What the pattern names in a path; null where it does not fit. */
export function paramsOf(pattern: string, path: string): Params | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const there = given[i] ?? ''
    if (part.startsWith(':') && there !== '') params[part.slice(1)] = there
    else if (part !== there) return null
  }
  return params
}

/**
 * A page that is loaded when it is first opened. Once it is there it is drawn directly: React holds back what comes out of
 * a fallback for a third of a second, which a page that is already loaded need not wait. A load that fails, as without a network, is
 * forgotten: whoever opens the page later asks again.
 */
function loaded<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loading: Promise<ComponentType<Props>> | null = null
  let Loaded: ComponentType<Props> | null = null
  const start = () => {
    loading ??= load().then(
      (one) => {
        Loaded = one
        return one
      },
      (error) => {
        loading = null
        Lazy = newLazy()
        throw error
      },
    )
    return loading
  }
  const newLazy = () => lazy(() => start().then((default_) => ({ default: default_ })))
  let Lazy = newLazy()
  function Page(props: Props) {
    // Chosen once: another component at the same place would lose what was typed into the page.
    const [One] = useState<ComponentType<Props>>(() => Loaded ?? Lazy)
    return <One {...props} />
  }
  // Nobody waits for what is loaded ahead, so its failure is nobody's either.
  return { start: () => void start().catch(() => {}), draw: (props: Props) => <Page {...props} /> }
}
