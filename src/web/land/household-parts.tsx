import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { type Dossier, dossierOf } from '#domain/land/dossier.ts'
import { type Payment, type PublicityRound, surveyColumns } from '#registers/land/household.ts'
import type { ServedRow } from '../api.ts'
import { linesIn, ShowLines } from '../kinds/lines.tsx'
import { useLanguage } from '../language.tsx'
import { Decision } from './decision.tsx'
import './land.css'
import { landWords as words } from './words.ts'

type RowProps = { readonly row: ServedRow }

/** 户档案袋 — what is in the file of the household and what is missing, with survey and payments. */
export function HouseholdParts({ row }: RowProps) {
  const { say } = useLanguage()
  return (
    <section className="fact-group household-parts">
      <h2>{say(words.dossier)}</h2>
      <p>
        <Link href={`/household/${row.id}/file`}>{say(words.wholeFile)}</Link>
      </p>
      <dl className="facts">
        {dossierOf(row).map(({ item, standing }) => (
          <div key={item}>
            <dt>{say(papers[item])}</dt>
            <dd className={standing === 'lacks' ? undefined : 'missing'}>{say(words[standing])}</dd>
          </div>
        ))}
      </dl>
      <Survey lines={row.lines} />
      <Rounds rounds={row.rounds as readonly PublicityRound[] | null} />
      <Decision row={row} />
      <Payments payments={row.payments as readonly Payment[] | null} />
    </section>
  )
}

export function Survey({ lines }: { readonly lines: unknown }) {
  const { say } = useLanguage()
  return (
    <>
      <h3>{say(words.survey)}</h3>
      {linesIn(lines).length === 0 ? (
        <p className="missing">{say(words.noSurvey)}</p>
      ) : (
        <ShowLines columns={surveyColumns} value={lines} isShort={false} />
      )}
    </>
  )
}

/** 公示榜次 — each round with its objections and what was answered. */
export function Rounds({ rounds }: { readonly rounds: readonly PublicityRound[] | null }) {
  const { say } = useLanguage()
  return (
    <>
      <h3>{say(words.rounds)}</h3>
      {(rounds ?? []).length === 0 ? <p className="missing">{say(words.noRounds)}</p> : null}
      <ul className="lines">
        {(rounds ?? []).map((one) => (
          <li key={one.round} className="line">
            <span>{say(words.roundOf, { n: one.round })}</span>
            <span className="figures">
              {one.until === null ? one.from : say(words.fromUntil, { from: one.from, until: one.until })}
            </span>
            {one.objections.length === 0 ? <span>{say(words.noObjections)}</span> : null}
            {one.objections.map((objection) => (
              <span key={objection.text}>
                {say(words.objectionOf, { on: objection.on, text: objection.text })}{' '}
                {objection.answer === null ? (
                  <span className="missing">{say(words.notAnswered)}</span>
                ) : (
                  say(words.answered, { answer: objection.answer })
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

export function Payments({ payments }: { readonly payments: readonly Payment[] | null }) {
  const { say } = useLanguage()
  return (
    <>
      <h3>{say(words.paymentsOf)}</h3>
      {payments === null || payments.length === 0 ? <p className="missing">{say(words.noPaymentsYet)}</p> : null}
      <ul className="lines">
        {(payments ?? []).map((one) => (
          <li key={one.proof} className="line">
            <span className="figures">{one.on}</span>
            <span className="figures">{`${say(words.amount)} ${one.sum}`}</span>
            <span>{`${say(words.voucher)} ${one.proof}`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

export const papers: Readonly<Record<Dossier['item'], Label>> = {
  survey: ['调查表', 'Survey'],
  photo: ['照片', 'Photograph'],
  notice: ['公示', 'Notice'],
  valuation: ['评估', 'Valuation'],
  agreement: ['协议', 'Agreement'],
  vouchers: ['付款凭证', 'Vouchers'],
  acceptance: ['腾房验收', 'Acceptance'],
  cancellation: ['注销证', 'Title cancelled'],
}
