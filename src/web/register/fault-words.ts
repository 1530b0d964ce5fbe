import { useLanguage } from '../language.tsx'
import type { Fault } from './faults.ts'

/** The faults of a form in the language of the page, each with the name of its field. */
export function useFaultWords() {
  const { say } = useLanguage()
  return (faults: Readonly<Record<string, Fault>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(faults).map(([key, { text, values, label }]) => [
        key,
        say(text, { ...values, label: say(label) }),
      ]),
    )
}
