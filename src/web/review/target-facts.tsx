import { target } from '#registers/target.ts'
import { useLanguage } from '../language.tsx'
import type { TargetRow } from './model.ts'
import { words } from './words.ts'

/** The value wanted, in the words of the register, with its owner and its day. */
export function TargetFacts({ row }: { readonly row: TargetRow }) {
  const { say } = useLanguage()
  const lead = row.names?.lead
  return (
    <div className="review-facts">
      <span className="review-fact">
        <Value row={row} />
      </span>
      {row.strength && (
        <span className="review-mark">
          {say(target.fields.strength.rules.options?.[row.strength] ?? words.missing)}
        </span>
      )}
      <span className="review-fact">
        <span className="review-label">{say(target.fields.lead.label)}</span>{' '}
        {typeof lead === 'string' ? (
          <strong>{lead}</strong>
        ) : (
          <span className="review-missing">？{say(words.missing)}</span>
        )}
      </span>
      <span className="review-fact">
        <span className="review-label">{say(words.due)}</span>{' '}
        {row.due === null ? (
          <span className="review-missing">？{say(words.missing)}</span>
        ) : (
          <strong className="review-number">{row.due}</strong>
        )}
        {row.period && <span className="review-note"> {say(words.saidDue, { phrase: row.period })}</span>}
      </span>
    </div>
  )
}

function Value({ row }: { readonly row: TargetRow }) {
  const { say, language } = useLanguage()
  const comparator = say(target.fields.comparator.rules.options?.[row.comparator] ?? words.missing)
  // In Chinese “about” stands behind the number.
  const isBehind = row.comparator === 'approx' && language === 'zh'
  if (row.noQuantity === 'none' || row.noQuantity === 'awaited')
    return <strong>{say(target.fields.noQuantity.rules.options?.[row.noQuantity] ?? words.missing)}</strong>
  if (row.amount === null) {
    return (
      <>
        {comparator}{' '}
        <span className="review-missing">
          ？{say(target.fields.noQuantity.rules.options?.pending ?? words.missing)}
        </span>
        {row.saidValue && <span className="review-note"> {say(words.saidDue, { phrase: row.saidValue })}</span>}
      </>
    )
  }
  return (
    <>
      {isBehind ? '' : `${comparator} `}
      <strong className="review-number">{row.upper === null ? row.amount : `${row.amount}–${row.upper}`}</strong>{' '}
      {row.unitName}
      {isBehind ? ` ${comparator}` : ''}
    </>
  )
}
