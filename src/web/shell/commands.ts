import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { within } from '#domain/label.ts'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { signOut } from '../sign-in/sign-out.ts'
import { useTheme } from '../theme/theme.tsx'
import { words } from '../words.ts'
import { placesFor } from './places.ts'

export type Command = { readonly id: string; readonly label: string; readonly run: () => void }

/** Pages and commands that the search box offers beside records. */
export function useCommands(): readonly Command[] {
  const { say, language, setLanguage } = useLanguage()
  const { isDark, setMode } = useTheme()
  const me = useMe()
  const client = useQueryClient()
  const [, go] = useLocation()
  const places = placesFor(me).flatMap((group) => [...group.places, ...group.seldom])
  const makes = places.filter(
    ({ path }) => path !== '/plan' && path !== '/document' && me.registers[path.slice(1)]?.mayCreate,
  )
  const compiles = me.registers.document?.mayCreate
    ? [{ id: 'compile', label: say(words.newDocument), run: () => go('/compile') }]
    : []
  return [
    { id: 'today', label: say(words.today), run: () => go('/') },
    ...places.map(({ path, label }) => ({ id: path.slice(1), label: say(label), run: () => go(path) })),
    ...compiles,
    ...makes.map(({ path, label }) => ({
      id: `new-${path.slice(1)}`,
      label: say(words.createOf, { label: say(within(label)) }),
      run: () => go(`${path}/new`),
    })),
    { id: 'my-account', label: say(words.myAccount), run: () => go('/me') },
    {
      id: 'language',
      label: `${say(words.language)}：${say(words.otherLanguage)}`,
      run: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    {
      id: 'theme',
      label: `${say(words.theme)}：${say(isDark ? words.themeLight : words.themeDark)}`,
      run: () => setMode(isDark ? 'light' : 'dark'),
    },
    { id: 'sign-out', label: say(words.signOut), run: () => void signOut(client, me.actor.account) },
  ]
}
