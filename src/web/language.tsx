import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Label, type Language, say as sayLabel } from '#domain/label.ts'
import { follow } from './data/follow.ts'
import { recall, remember } from './data/remember.ts'
import { fill } from './fill.ts'

type Speaking = {
  readonly language: Language
  /** The text of a pair in the language of the reader; `{name}` is filled from the values, `{name?day|days}` by whether it is one. */
  readonly say: (label: Label, values?: Readonly<Record<string, string | number>>) => string
  readonly setLanguage: (language: Language) => void
}

const context = createContext<Speaking | null>(null)

/** Chinese first, English by one switch, remembered on this machine and followed by its other windows. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => languageOf(recall('language')))
  useEffect(() => follow('language', (value) => setLanguage(languageOf(value))), [])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    remember('language', language)
  }, [language])
  const speaking = useMemo<Speaking>(
    () => ({ language, setLanguage, say: (label, values) => fill(sayLabel(label, language), values) }),
    [language],
  )
  return <context.Provider value={speaking}>{children}</context.Provider>
}

export function useLanguage(): Speaking {
  const speaking = useContext(context)
  if (speaking === null) throw new Error('No language is set')
  return speaking
}

function languageOf(remembered: string | null): Language {
  return remembered === 'en' ? 'en' : 'zh'
}
