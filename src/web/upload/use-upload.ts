import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Label } from '#domain/label.ts'
import type { CompileStep } from '#schema/review.ts'
import { message } from '../components/toast.tsx'
import { newKey } from '../data/new-key.ts'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { findStep, type Given, sendDocument } from './send.ts'
import { words } from './words.ts'

export type Progress = { readonly sent: number; readonly seconds: number; readonly step: CompileStep | null }

/** Sends the document, tells how far it is, stops on demand, and goes to the review when it is done. */
export function useUpload() {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refused, setRefused] = useState<Label | null>(null)
  const running = useRef<AbortController | null>(null)
  const [, navigate] = useLocation()
  const { say } = useLanguage()
  useEffect(() => () => running.current?.abort(), [])

  const send = async (given: Given) => {
    const controller = new AbortController()
    running.current = controller
    setRefused(null)
    setProgress({ sent: 0, seconds: 0, step: null })
    const key = newKey()
    const clock = setInterval(() => {
      setProgress((now) => now && { ...now, seconds: now.seconds + 1 })
      // Not knowing how far it is takes nothing from the work itself.
      findStep(key, controller.signal).then(
        (step) => setProgress((now) => now && { ...now, step: step ?? now.step }),
        () => undefined,
      )
    }, 1000)
    try {
      const made = await sendDocument(given, key, controller.signal, (sent) =>
        setProgress((now) => now && { ...now, sent }),
      )
      void message.info(made.notice ? say(made.notice) : say(words.found, made.counts))
      navigate(`/plan/${made.plan}/review`)
    } catch (error) {
      setRefused(controller.signal.aborted ? words.cancelled : asProblem(error).text)
    } finally {
      clearInterval(clock)
      setProgress(null)
    }
  }
  return { progress, refused, setRefused, send, cancel: () => running.current?.abort() }
}
