import { Lamp, type Light } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { scheduleWords } from './words.ts'

/** 余量 — how many days a milestone or a plan has left before the promise at its end breaks. */
export function Slack({ days }: { readonly days: number | null }) {
  const { say } = useLanguage()
  if (days === null) return <Lamp light="grey">{say(scheduleWords.unknown)}</Lamp>
  return <Lamp light={lightOf(days)}>{say(wordOf(days), { n: Math.abs(days) })}</Lamp>
}

/** Below zero the promise is broken; a week or less calls for care. */
function lightOf(days: number): Light {
  if (days < 0) return 'red'
  return days <= 7 ? 'yellow' : 'green'
}

function wordOf(days: number) {
  if (days === 0) return scheduleWords.onTheDay
  return days < 0 ? scheduleWords.lateDays : scheduleWords.slackDays
}
