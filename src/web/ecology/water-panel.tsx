import { Link } from 'wouter'
import type { NoisePart } from '#domain/ecology/noise.ts'
import { noiseClasses } from '#domain/ecology/noise-labels.ts'
import { waterClasses, waterFactors, waterTypes } from '#domain/ecology/water-labels.ts'
import type { NoiseLine, WaterLine } from '#schema/ecology-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { LineTable } from '../components/line-table.tsx'
import { useLanguage } from '../language.tsx'
import { ClassMark, Completeness, EditionName, NoData } from './marks.tsx'
import { ecologyWords as words } from './words.ts'

/** 地表水 — the class of each station against the target of its function zone. */
export function WaterPanel({ lines }: { readonly lines: readonly WaterLine[] }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={lines}
      empty={words.noWater}
      columns={[
        {
          label: words.station,
          cell: (one) => (
            <>
              <Link href={`/monitor-station/${one.id}`}>{one.name}</Link>
              <small>
                {[one.body, one.type === null ? null : say(waterTypes[one.type])].filter(Boolean).join(' · ')}
              </small>
            </>
          ),
        },
        {
          label: words.target,
          cell: ({ target }) => (target === null ? say(words.noTarget) : say(waterClasses[target])),
        },
        {
          label: words.class,
          cell: (one) => (
            <>
              <ClassMark of={one.class} isKept={one.isKept} />
              {one.worst.length === 0 ? null : (
                <small>
                  {say(words.worst, {
                    what: one.worst.map((factor) => say(waterFactors[factor])).join(say(words.and)),
                  })}
                </small>
              )}
            </>
          ),
        },
        { label: words.edition, cell: (one) => <EditionName id={one.edition} /> },
        { label: words.dataFrom, cell: (one) => <From line={one} /> },
        {
          label: words.complete,
          cell: (one) => (one.from === 'sample' ? null : <Completeness of={one.hours} />),
        },
        { label: words.keptOf, isNumber: true, cell: ({ year }) => `${year.kept} / ${year.judged}` },
      ]}
    />
  )
}

function From({ line }: { readonly line: WaterLine }) {
  const { say } = useLanguage()
  if (line.from === null || line.on === null) return null
  const told = say(line.from === 'line' ? words.line : words.sample, { on: line.on })
  return (
    <span className="eco-from">
      {line.sample === null ? told : <Link href={`/water-sample/${line.sample}`}>{told}</Link>}
    </span>
  )
}

/** 声环境 — day and night of the last whole day against the class of the zone. */
export function NoisePanel({ lines }: { readonly lines: readonly NoiseLine[] }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={lines}
      empty={words.noNoise}
      columns={[
        {
          label: words.station,
          cell: (one) => (
            <>
              <Link href={`/monitor-station/${one.id}`}>{one.name}</Link>
              <small>
                {one.zone !== null && one.zone in noiseClasses
                  ? say(noiseClasses[one.zone as keyof typeof noiseClasses])
                  : null}
              </small>
            </>
          ),
        },
        { label: words.noiseDay, cell: ({ on }) => <span className="figures">{on}</span> },
        { label: words.dayPart, cell: ({ verdict }) => <Part of={verdict?.day ?? null} hours={16} /> },
        { label: words.nightPart, cell: ({ verdict }) => <Part of={verdict?.night ?? null} hours={8} /> },
        {
          label: words.peak,
          cell: ({ verdict }) =>
            verdict?.peak ? (
              <Level level={verdict.peak.level} limit={verdict.peak.limit} isKept={verdict.peak.isKept} />
            ) : null,
        },
        { label: words.edition, cell: ({ verdict }) => <EditionName id={verdict?.edition ?? null} /> },
      ]}
    />
  )
}

/** A part of the day has so many hours by its standard; how many of them came stands beside its level. */
function Part({ of, hours }: { readonly of: NoisePart | null; readonly hours: number }) {
  const { say } = useLanguage()
  if (of === null) return <NoData />
  if (of.level === null || of.isKept === null)
    return (
      <>
        <NoData />
        <small>{say(words.hoursOnly, { n: of.hours })}</small>
      </>
    )
  return (
    <>
      <Level level={of.level} limit={of.limit} isKept={of.isKept} />
      <small>{say(words.hoursOf, { n: of.hours, of: hours })}</small>
    </>
  )
}

function Level({ level, limit, isKept }: { readonly level: number; readonly limit: number; readonly isKept: boolean }) {
  const { say } = useLanguage()
  return (
    <Lamp light={isKept ? 'green' : 'red'}>
      <span className="figures">{level} dB(A)</span> <small>{say(words.ofLimit, { limit })}</small>
    </Lamp>
  )
}
