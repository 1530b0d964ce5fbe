import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { roles } from '#schema/who.ts'
import { Drop } from '../components/drop.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { signOut } from '../sign-in/sign-out.ts'
import { type Mode, useTheme } from '../theme/theme.tsx'
import { words } from '../words.ts'

const modes = [
  ['light', words.themeLight],
  ['dark', words.themeDark],
  ['system', words.themeSystem],
] as const satisfies readonly (readonly [Mode, unknown])[]

/** Who is signed in; language, light or dark, own account, the way out. */
export function UserMenu() {
  const me = useMe()
  return (
    <Drop
      className="bar-user"
      isRight
      button={
        <>
          <span className="bar-user-name">{me.actor.name}</span>
          <span aria-hidden> ▾</span>
        </>
      }
    >
      {(close) => <Menu close={close} />}
    </Drop>
  )
}

function Menu({ close }: { readonly close: () => void }) {
  const { say, language, setLanguage } = useLanguage()
  const me = useMe()
  const { mode, setMode } = useTheme()
  const client = useQueryClient()
  const [, go] = useLocation()
  const units = me.actor.units.map((unit) => me.names[unit] ?? '').join('、')
  return (
    <div className="popup user-menu">
      <p className="user-roles">
        {me.actor.roles.map((role) => say(roles[role])).join('、')}
        {units === '' ? '' : ` · ${units}`}
      </p>
      <button
        type="button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {say(words.otherLanguage)}
      </button>
      <span className="switch" role="group" aria-label={say(words.theme)}>
        {modes.map(([one, label]) => (
          <button key={one} type="button" aria-pressed={mode === one} onClick={() => setMode(one)}>
            {say(label)}
          </button>
        ))}
      </span>
      <button
        type="button"
        onClick={() => {
          close()
          go('/me')
        }}
      >
        {say(words.myAccount)}
      </button>
      <button type="button" onClick={() => void signOut(client, me.actor.account)}>
        {say(words.signOut)}
      </button>
    </div>
  )
}
