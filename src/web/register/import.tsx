import { Button, Progress } from 'antd'
import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { plural } from '#derive/plural.ts'
import { within } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import { FileDrop } from '../components/file-drop.tsx'
import { ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from './import-words.ts'
import { type Imported, type Step, useImport } from './use-import.ts'
import './import.css'

/** 导入 — the page on which a table of any register comes in: tried first, what does not fit shown with its reason, then entered. */
export function ImportPage({ register }: { readonly register: AnyRegister }) {
  const { say, language } = useLanguage()
  const me = useMe()
  const { step, error, take, enter, cancel, saveRefused } = useImport(register)
  const list = `/${pathOf(register.name)}`
  const isBusy = step.at === 'trying' || step.at === 'entering'
  return (
    <Page
      title={say(words.title, { label: say(within(plural(register.label))) })}
      above={<Link href={list}>{say(register.label)}</Link>}
      actions={
        mayCreate(me, register) ? (
          <a className="button-link" href={`/api${list}/template.xlsx?language=${language}`}>
            {say(words.template)}
          </a>
        ) : null
      }
    >
      <p className="import-hint">{say(words.hint)}</p>
      <SheetDrop isBusy={isBusy} isFirst={step.at === 'start'} onFile={(file) => void take(file)} />
      <ProblemLine error={error} />
      {step.at === 'cancelled' ? <p role="status">{say(words.cancelled)}</p> : null}
      {step.at === 'trying' || step.at === 'entering' ? <Busy step={step} cancel={cancel} /> : null}
      {step.at === 'tried' || step.at === 'done' ? (
        <Outcome
          step={step}
          list={list}
          enter={() => void enter(step.file)}
          saveRefused={() => void saveRefused(step.file, `${say(register.label)}-${say(words.refused)}`)}
        />
      ) : null}
    </Page>
  )
}

type DropProps = { readonly isBusy: boolean; readonly isFirst: boolean; readonly onFile: (file: File) => void }

function SheetDrop({ isBusy, isFirst, onFile }: DropProps) {
  const { say } = useLanguage()
  const take = (file: File) => {
    if (!isBusy) onFile(file)
  }
  return (
    <FileDrop
      className="import-drop"
      accept=".xlsx,.csv"
      label={say(words.choose)}
      place={say(words.place)}
      onFile={take}
    >
      {(choose) => (
        <>
          <p>{say(words.drop)}</p>
          <Button type={isFirst ? 'primary' : 'default'} disabled={isBusy} onClick={choose}>
            {say(isFirst ? words.choose : words.other)}
          </Button>
        </>
      )}
    </FileDrop>
  )
}

type BusyProps = { readonly step: Extract<Step, { readonly share: number | null }>; readonly cancel: () => void }

function Busy({ step: { at, file, share }, cancel }: BusyProps) {
  const { say } = useLanguage()
  const percent = Math.floor((share ?? 0) * 100)
  return (
    <div className="import-busy">
      <p role="status">{say(at === 'trying' ? words.trying : words.entering, { name: file.name })}</p>
      <Progress percent={percent} showInfo={share !== null} aria-label={say(words.share, { share: percent })} />
      <Button onClick={cancel}>{say(words.cancel)}</Button>
    </div>
  )
}

/** From here on others notice the writing. */
const manyRows = 10_000

type OutcomeProps = {
  readonly step: Extract<Step, { readonly answer: Imported }>
  readonly list: string
  readonly enter: () => void
  readonly saveRefused: () => void
}

function Outcome({ step: { at, file, answer }, list, enter, saveRefused }: OutcomeProps) {
  const { say } = useLanguage()
  const { counts, followed, passedOver, ignored, computed, refused } = answer
  const writable = counts.new + counts.changed + followed
  return (
    <section className="import-outcome" aria-live="polite">
      <p role="status" className="import-counts">
        {at === 'done' ? say(words.done, counts) : say(words.tried, { name: file.name, ...counts })}
      </p>
      {followed > 0 ? (
        <p className="import-counts">{say(at === 'done' ? words.editionsDone : words.editions, { n: followed })}</p>
      ) : null}
      {ignored.length > 0 ? <p className="import-hint">{say(words.ignored, { titles: ignored.join('、') })}</p> : null}
      {computed.length > 0 ? (
        <p className="import-hint">{say(words.computed, { titles: computed.join('、') })}</p>
      ) : null}
      {passedOver > 0 ? <p className="import-hint">{say(words.passedOver, { n: passedOver })}</p> : null}
      {at === 'tried' && writable > manyRows ? <p className="import-hint">{say(words.many)}</p> : null}
      <div className="import-buttons">
        {at === 'tried' && writable > 0 ? (
          <Button type="primary" onClick={enter}>
            {say(words.enter, { n: writable })}
          </Button>
        ) : null}
        {counts.refused > 0 ? <Button onClick={saveRefused}>{say(words.refusedOnes)}</Button> : null}
        {at === 'done' ? <Link href={list}>{say(words.toList)}</Link> : null}
        {at === 'tried' && writable === 0 ? <span>{say(words.nothing)}</span> : null}
      </div>
      {refused.length > 0 ? <RefusedRows rows={refused} count={counts.refused} /> : null}
    </section>
  )
}

function RefusedRows({ rows, count }: { readonly rows: Imported['refused']; readonly count: number }) {
  const { say } = useLanguage()
  return (
    <>
      <h2>
        {say(words.refused)}
        {count > rows.length ? say(words.first, { n: rows.length }) : null}
      </h2>
      <p className="import-hint">{say(words.refusedHint)}</p>
      <table className="records import-table">
        <caption className="for-readers">{say(words.refused)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.row)}</th>
            <th scope="col">{say(words.what)}</th>
            <th scope="col">{say(words.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, title, reasons }) => (
            <tr key={row}>
              <td data-label={say(words.row)} className="figures">
                {row}
              </td>
              <td data-label={say(words.what)}>{title === '' ? '—' : title}</td>
              <td data-label={say(words.reason)}>{reasons.map((reason) => say(reason)).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
