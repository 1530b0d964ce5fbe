import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Needs } from '../api.ts'
import { keys } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { EnrolStep } from './enrol-step.tsx'
import { FirstUse } from './first-use.tsx'
import { NewPasswordStep } from './new-password-step.tsx'
import { PasswordStep } from './password-step.tsx'

/** The sign-in page: it goes on as long as something stands between the person and the work. */
export function SignIn({ needs }: { readonly needs: Needs | null }) {
  const { say } = useLanguage()
  const client = useQueryClient()
  const [step, setStep] = useState<Needs | 'first' | null>(needs)
  useEffect(() => setStep(needs), [needs])
  useEffect(() => {
    document.title = say(words.signIn)
  }, [say])
  const goOn = (next: Needs | null) => {
    if (next === null) void client.invalidateQueries({ queryKey: keys.me })
    else setStep(next)
  }
  if (step === 'first')
    return (
      <Frame title={say(words.first)}>
        <FirstUse back={() => setStep(null)} />
      </Frame>
    )
  if (step === 'new-password') {
    return (
      <Frame title={say(words.changePassword)} note={say(words.mustChange)}>
        <NewPasswordStep goOn={goOn} isAtDoor />
      </Frame>
    )
  }
  if (step === 'enrol')
    return (
      <Frame title={say(words.enrol)} note={say(words.enrolHint)}>
        <EnrolStep goOn={goOn} />
      </Frame>
    )
  return (
    <Frame title={say(words.signIn)}>
      <PasswordStep goOn={goOn} />
      <p className="door-foot">
        <button type="button" className="plain" onClick={() => setStep('first')}>
          {say(words.first)}
        </button>
      </p>
    </Frame>
  )
}

type FrameProps = { readonly title: string; readonly note?: string; readonly children: ReactNode }

function Frame({ title, note, children }: FrameProps) {
  const { say, language, setLanguage } = useLanguage()
  return (
    <main className="outside">
      <section className="door" aria-labelledby="door-title">
        <p className="door-mark">
          <img src="/mark.svg" alt="" width="28" height="28" />
          <span>{say(words.product)}</span>
          <button
            type="button"
            className="plain"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {say(words.otherLanguage)}
          </button>
        </p>
        <h1 id="door-title">{title}</h1>
        {note === undefined ? null : <p className="door-note">{note}</p>}
        {children}
      </section>
      <p className="door-motto">{say(words.motto)}</p>
    </main>
  )
}
