import { type AirGrade, airGrades } from '#domain/ecology/air.ts'
import { airEditions } from '#domain/ecology/air-standards.ts'
import { noiseEditions } from '#domain/ecology/noise.ts'
import { trophicEditions } from '#domain/ecology/trophic.ts'
import { waterEditions } from '#domain/ecology/water.ts'
import { type WaterClass, waterClasses } from '#domain/ecology/water-labels.ts'
import type { Received } from '#schema/ecology-views.ts'
import { Lamp, type Light } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { ecologyWords as words } from './words.ts'

const lights: Readonly<Record<AirGrade, Light>> = {
  excellent: 'green',
  good: 'green',
  light: 'yellow',
  moderate: 'red',
  heavy: 'red',
  severe: 'red',
}

/** A grade of air by shape and word; without one it is grey and says so. */
export function GradeMark({ grade, aqi }: { readonly grade: AirGrade | null; readonly aqi: number | null }) {
  const { say } = useLanguage()
  if (grade === null) return <NoData />
  return (
    <Lamp light={lights[grade]}>
      {say(airGrades[grade])} <span className="figures">{aqi}</span>
    </Lamp>
  )
}

export function lightOf(grade: AirGrade | null): Light {
  return grade === null ? 'grey' : lights[grade]
}

export function NoData() {
  const { say } = useLanguage()
  return <Lamp light="grey">{say(words.noData)}</Lamp>
}

/** A class of water against its target. */
export function ClassMark({ of, isKept }: { readonly of: WaterClass | null; readonly isKept: boolean | null }) {
  const { say } = useLanguage()
  if (of === null) return <NoData />
  const word = isKept === null ? words.noTarget : isKept ? words.kept : words.notKept
  return (
    <Lamp light={isKept === null ? 'grey' : isKept ? 'green' : 'red'}>
      {say(waterClasses[of])} <small>{say(word)}</small>
    </Lamp>
  )
}

export function EditionName({ id }: { readonly id: string | null }) {
  const { say } = useLanguage()
  const found = [...airEditions, ...waterEditions, ...noiseEditions, ...trophicEditions].find((one) => one.id === id)
  return found === undefined ? null : <small title={say(found.source)}>{say(found.label)}</small>
}

/** 完整 — how much came of what should have come. */
export function Completeness({ of }: { readonly of: Received | null }) {
  const { say } = useLanguage()
  if (of === null || of.expected === 0) return <NoData />
  const share = Math.floor((of.received / of.expected) * 1000) / 10
  return (
    <span className="figures">
      {share} % <small>{say(words.received, of)}</small>
    </span>
  )
}
