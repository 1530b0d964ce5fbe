import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Failed, Loading } from '../components/notices.tsx'
import { useLive } from '../data/live.ts'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { useOverview } from '../leader/overview.ts'
import { overviewWords } from '../leader/words.ts'
import { useTheme } from '../theme/theme.tsx'
import { words } from '../words.ts'
import { ScreenChanges, ScreenLamps, ScreenPark, ScreenProjects, ScreenReds } from './panels.tsx'
import { ScreenTargets } from './tiles.tsx'
import './screen.css'

/**
 * 大屏 — the same figures, larger: every number is a link to its rows and carries its day, source and unit. It moves only
 * when a fact changes. Wide walls (3840×1080) have a layout of their own.
 */
export function ScreenPage() {
  const { say } = useLanguage()
  const me = useMe()
  const isLive = useLive()
  const overview = useOverview()
  const { isDark, setMode } = useTheme()
  useScale()
  useEffect(() => {
    document.title = `${say(overviewWords.screen)} · ${me.zone.shortName}`
  }, [say, me])
  if (overview.isPending) return <Loading />
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  const { targets, reds, counts, units, changes, projects, names } = overview.data
  return (
    <main className="screen" id="main">
      <header className="screen-head">
        <h1>{me.zone.name}</h1>
        <p className="figures">
          {say(words.asOf, { day: me.today })} · {say(me.isPast ? words.pastDay : isLive ? words.live : words.notLive)}
        </p>
        <button type="button" onClick={() => setMode(isDark ? 'light' : 'dark')}>
          {say(isDark ? overviewWords.lightScreen : overviewWords.darkScreen)}
        </button>
        <Link href="/">{say(overviewWords.leaveScreen)}</Link>
      </header>
      <ScreenTargets targets={targets} names={names} />
      <ScreenLamps counts={counts} units={units} names={names} />
      <ScreenReds reds={reds} />
      <ScreenProjects projects={projects} names={names} />
      <ScreenChanges changes={changes} />
      <ScreenPark since={changes.since} />
    </main>
  )
}

/** Sizes follow the smaller side of the wall, so that letters are as large on one wall as on another of its height. */
function useScale(): void {
  const [size, setSize] = useState(() => ({ width: window.innerWidth, height: window.innerHeight }))
  useEffect(() => {
    const measure = () => setSize({ width: window.innerWidth, height: window.innerHeight })
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  useEffect(() => {
    const root = document.documentElement
    const wide = size.width / size.height > 2.4
    const scale = Math.min(size.width / (wide ? 3000 : 1920), size.height / (wide ? 800 : 1080))
    root.style.setProperty('--screen', String(Math.max(0.6, scale)))
    return () => {
      root.style.removeProperty('--screen')
    }
  }, [size])
}
