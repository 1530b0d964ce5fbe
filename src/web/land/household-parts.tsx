import type { Label } from '#domain/label.ts'
import { type Dossier, dossierOf } from '#domain/land/dossier.ts'
import type { Payment, SurveyLine } from '#registers/land/household.ts'
import { type CleanProof, cleanItems } from '#registers/land/plot.ts'
import type { ServedRow } from '../api.ts'
import { useLanguage } from '../language.tsx'
import './land.css'
import { landWords as words } from './words.ts'

type RowProps = { readonly row: ServedRow }

/** 户档案袋 — what is in the file of the household and what is missing, with survey and payments. */
export function HouseholdParts({ row }: RowProps) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.dossier)}</h2>
      <dl className="facts">
        {dossierOf(row).map(({ item, standing }) => (
          <div key={item}>
            <dt>{say(papers[item])}</dt>
            <dd className={standing === 'lacks' ? undefined : 'missing'}>{say(words[standing])}</dd>
          </div>
        ))}
      </dl>
      <Survey lines={row.lines as readonly SurveyLine[] | null} />
      <Payments payments={row.payments as readonly Payment[] | null} />
    </section>
  )
}

/** 净地核查清单 — item by item with its proof. */
export function CleanChecklist({ row }: RowProps) {
  const { say } = useLanguage()
  const proved = (row.cleanList ?? []) as readonly CleanProof[]
  return (
    <section className="fact-group">
      <h2>{say(words.checklist)}</h2>
      <dl className="facts">
        {Object.entries(cleanItems).map(([item, label]) => {
          const found = proved.find((one) => one.item === item)
          return (
            <div key={item}>
              <dt>{say(label)}</dt>
              <dd>
                {found === undefined ? (
                  <span className="missing">{say(words.lacks)}</span>
                ) : (
                  `${found.proof} ${found.on}`
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Survey({ lines }: { readonly lines: readonly SurveyLine[] | null }) {
  const { say } = useLanguage()
  return (
    <>
      <h3>{say(words.survey)}</h3>
      {lines === null || lines.length === 0 ? <p className="missing">{say(words.noSurvey)}</p> : null}
      <ul className="lines">
        {(lines ?? []).map((one) => (
          <li key={`${one.kind}${one.name}`} className="line">
            <span>{say(kinds[one.kind])}</span>
            <span>{one.name}</span>
            <span className="figures">{`${one.quantity} ${one.unit}`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Payments({ payments }: { readonly payments: readonly Payment[] | null }) {
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

const kinds: Readonly<Record<SurveyLine['kind'], Label>> = {
  land: ['土地', 'Land'],
  crop: ['青苗', 'Crop'],
  attachment: ['附着物', 'Attachment'],
}

const papers: Readonly<Record<Dossier['item'], Label>> = {
  survey: ['调查表', 'Survey'],
  photo: ['照片', 'Photograph'],
  notice: ['公示', 'Notice'],
  valuation: ['评估', 'Valuation'],
  agreement: ['协议', 'Agreement'],
  vouchers: ['付款凭证', 'Vouchers'],
  acceptance: ['腾房验收', 'Acceptance'],
  cancellation: ['注销证', 'Title cancelled'],
}
