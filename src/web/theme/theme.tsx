import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '#domain/label.ts'
import { Toasts } from '../components/toast.tsx'
import { recall, remember } from '../data/remember.ts'
import { useLanguage } from '../language.tsx'
import { dark, light, type Palette, propertiesOf } from './tokens.ts'

export type Mode = 'light' | 'dark' | 'system'

type Choice = { readonly mode: Mode; readonly isDark: boolean; readonly setMode: (mode: Mode) => void }

const context = createContext<Choice | null>(null)

/** Light or dark, by the person's choice or as the system says; one palette feeds the style sheets and, where controls are drawn, the kit. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const [mode, setMode] = useState<Mode>(readMode)
  const isSystemDark = useSystemDark()
  const isDark = mode === 'dark' || (mode === 'system' && isSystemDark)
  useEffect(() => {
    paint(isDark ? dark : light, isDark, language)
    remember('theme', mode)
  }, [isDark, mode, language])
  const choice = useMemo(() => ({ mode, isDark, setMode }), [mode, isDark])
  return (
    <context.Provider value={choice}>
      {children}
      <Toasts />
    </context.Provider>
  )
}

export function useTheme(): Choice {
  const choice = useContext(context)
  if (choice === null) throw new Error('No theme is set')
  return choice
}

/** Sets the palette before the first picture, so that nothing flashes. */
export function paintAtOnce(): void {
  const mode = readMode()
  const isDark = mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  paint(isDark ? dark : light, isDark, recall('language') === 'en' ? 'en' : 'zh')
}

function paint(palette: Palette, isDark: boolean, language: Language): void {
  const root = document.documentElement
  root.dataset.theme = isDark ? 'dark' : 'light'
  root.style.colorScheme = isDark ? 'dark' : 'light'
  for (const [name, value] of propertiesOf(palette, language)) root.style.setProperty(name, value)
}

function readMode(): Mode {
  const mode = recall('theme')
  return mode === 'light' || mode === 'dark' ? mode : 'system'
}

function useSystemDark(): boolean {
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isDark
}
