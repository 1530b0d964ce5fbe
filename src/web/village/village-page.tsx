import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { ruralWork } from '#registers/rural/rural-work.ts'
import type { VillageDesk } from '#schema/rural-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { useLanguage } from '../language.tsx'
import { DisputeForm, LookForm, TicketForm, VisitForm } from './forms.tsx'
import type { Write } from './outbox.ts'
import { isReached, useOutbox, useVillageDesk, useWorker } from './use-village.ts'
import { words } from './words.ts'
import './village.css'

/** 村干部一页 — one short page on a phone: households, works, disputes of the own village; written without a network too. */
export function VillagePage() {
  const { say } = useLanguage()
  const desk = useVillageDesk()
  const outbox = useOutbox()
  useWorker()
  const shown = desk.data?.data
  return (
    <Page title={say(words.title)} beside={shown ? <span>{shown.village.name}</span> : null}>
      <div className="village">
        <p className="field-hint">{say(words.hint)}</p>
        <Bar outbox={outbox} asOf={shown?.today} isOnline={isReached(desk)} />
        {shown ? <Desk desk={shown} write={outbox.write} /> : null}
        {desk.isPending ? <Loading /> : null}
        {desk.isError && !shown ? <Failed error={desk.error} /> : null}
      </div>
    </Page>
  )
}

type BarProps = {
  readonly outbox: ReturnType<typeof useOutbox>
  /** The day of what is shown; before anything is shown nobody says who answers. */
  readonly asOf: Day | undefined
  readonly isOnline: boolean
}

function Bar({ outbox: { entries, sent, forget, go }, asOf, isOnline }: BarProps) {
  const { say } = useLanguage()
  return (
    <>
      <p className="village-bar" role="status">
        {asOf ? <span>{say(isOnline ? words.online : words.offline)}</span> : null}
        {entries === null ? null : (
          <b>{entries.length > 0 ? say(words.waiting, { n: entries.length }) : say(words.none)}</b>
        )}
        {asOf && !isOnline ? <span>{say(words.asOf, { day: asOf })}</span> : null}
        {sent > 0 ? <span>{say(words.sent, { n: sent })}</span> : null}
        {entries !== null && entries.length > 0 ? (
          <Button onClick={() => void go()}>{say(words.sendNow)}</Button>
        ) : null}
      </p>
      {entries !== null && entries.length > 0 ? (
        <ul className="village-lines">
          {entries.map((one) => (
            <li key={one.key}>
              <span className="village-what">
                {one.title}
                {one.refused === null ? null : <small>{say(words.refused, { why: say(one.refused) })}</small>}
              </span>
              {one.refused === null ? null : <Button onClick={() => void forget(one.key)}>{say(words.drop)}</Button>}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

type DeskProps = { readonly desk: VillageDesk; readonly write: Write }

function Desk({ desk, write }: DeskProps) {
  const { say } = useLanguage()
  const [open, setOpen] = useState<string | null>(null)
  const keep: Write = async (entry) => {
    await write(entry)
    setOpen(null)
    void message.success(say(words.kept, { title: entry.title }))
  }
  const at = { open, setOpen, desk, write: keep }
  return (
    <>
      <Households {...at} />
      <Works {...at} />
      <Matters {...at} />
    </>
  )
}

type At = DeskProps & { readonly open: string | null; readonly setOpen: (key: string | null) => void }

function Households({ desk, open, setOpen, write }: At) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.households)}</h2>
      {desk.households.length === 0 ? <p className="missing">{say(words.noHouseholds)}</p> : null}
      <ul className="village-lines">
        {desk.households.map((one) => (
          <Line
            key={one.id}
            title={<Link href={`/watched-household/${one.id}`}>{`${one.head} ${one.number}`}</Link>}
            note={
              one.state !== 'watched'
                ? say(words.recognising)
                : one.isDue
                  ? say(words.due)
                  : say(words.dueBy, { day: one.due ?? '' })
            }
            isDue={one.isDue}
            act={one.state === 'watched' ? say(words.visit) : null}
            isOpen={open === one.id}
            toggle={() => setOpen(open === one.id ? null : one.id)}
          >
            <VisitForm desk={desk} household={one} write={write} />
          </Line>
        ))}
      </ul>
    </section>
  )
}

function Works({ desk, open, setOpen, write }: At) {
  const { say } = useLanguage()
  const used = (isInUse: boolean | null) => (isInUse === null ? '' : say(isInUse ? words.inUse : words.notInUse))
  return (
    <section>
      <h2>{say(words.works)}</h2>
      {desk.works.length === 0 ? <p className="missing">{say(words.noWorks)}</p> : null}
      <ul className="village-lines">
        {desk.works.map((one) => (
          <Line
            key={one.id}
            title={<Link href={`/rural-work/${one.id}`}>{one.name}</Link>}
            note={[
              say(ruralWork.fields.kind.rules.options?.[one.kind] ?? words.works),
              one.lastLookOn === null ? say(words.never) : say(words.lookedAt, { day: one.lastLookOn }),
              used(one.isInUse),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
            isDue={one.isDue}
            act={say(words.lookAt)}
            isOpen={open === one.id}
            toggle={() => setOpen(open === one.id ? null : one.id)}
          >
            <LookForm desk={desk} work={one} write={write} />
          </Line>
        ))}
      </ul>
    </section>
  )
}

function Matters({ desk, open, setOpen, write }: At) {
  const { say } = useLanguage()
  const lines = [
    ...desk.tickets.map((one) => ({ ...one, path: 'ticket' })),
    ...desk.disputes.map((one) => ({ ...one, path: 'dispute' })),
  ]
  const toggle = (key: string) => () => setOpen(open === key ? null : key)
  return (
    <section>
      <h2>{say(words.matters)}</h2>
      {lines.length === 0 ? <p className="missing">{say(words.noMatters)}</p> : null}
      <ul className="village-lines">
        {lines.map((one) => (
          <Line
            key={one.id}
            title={<Link href={`/${one.path}/${one.id}`}>{one.title}</Link>}
            note={one.due === null ? '' : say(words.until, { day: one.due })}
            isDue={one.due !== null && one.due < desk.today}
          />
        ))}
      </ul>
      <More n={desk.more?.tickets} path={`/ticket?area=${desk.village.id}`} label={words.moreTickets} />
      <More n={desk.more?.disputes} path={`/dispute?place=${desk.village.id}`} label={words.moreDisputes} />
      <p className="village-bar">
        <Button onClick={toggle('ticket')}>{say(words.report)}</Button>
        <Button onClick={toggle('dispute')}>{say(words.newDispute)}</Button>
      </p>
      {open === 'ticket' ? <TicketForm desk={desk} write={write} /> : null}
      {open === 'dispute' ? <DisputeForm desk={desk} write={write} /> : null}
    </section>
  )
}

type MoreProps = { readonly n: number | undefined; readonly path: string; readonly label: Label }

/** A desk kept on the phone before there was a count of the rest has none. */
function More({ n = 0, path, label }: MoreProps) {
  const { say } = useLanguage()
  return n === 0 ? null : (
    <p>
      <Link href={path}>{say(label, { n })}</Link>
    </p>
  )
}

type LineProps = {
  readonly title: ReactNode
  readonly note: string
  readonly isDue: boolean
  readonly act?: string | null
  readonly isOpen?: boolean
  readonly toggle?: () => void
  readonly children?: ReactNode
}

function Line({ title, note, isDue, act = null, isOpen = false, toggle, children }: LineProps) {
  return (
    <li>
      <span className="village-what">
        {title}
        <small className={isDue ? 'village-due' : undefined}>{note}</small>
      </span>
      {act === null ? null : (
        <Button aria-expanded={isOpen} onClick={toggle}>
          {act}
        </Button>
      )}
      {isOpen ? children : null}
    </li>
  )
}
