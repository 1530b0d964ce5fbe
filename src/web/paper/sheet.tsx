import { type Annex, officialDate, type Paper } from '#domain/paper/paper.ts'
import { titleLines } from '#domain/paper/title-lines.ts'
import { Blocks } from './blocks.tsx'
import './paper.css'
import './paper-narrow.css'
import './paper-print.css'
import { useFit } from './use-fit.ts'

/** 版面 — the tree of a paper as sheets of A4 in the measures of the standard; the printer breaks it into pages. */
export function Sheet({ paper, isVoid }: { readonly paper: Paper; readonly isVoid: boolean }) {
  const fit = useFit()
  return (
    <article className="paper" lang="zh" data-form={paper.form ?? 'document'} ref={fit.ref} style={fit.style}>
      <section className="paper-sheet">
        {isVoid ? <p className="paper-void">作废</p> : null}
        <Head paper={paper} />
        <h2 className="paper-title">
          {titleLines(paper.title, 19).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
        {paper.addressees === null ? null : <p className="paper-flush">{paper.addressees}：</p>}
        <Blocks blocks={paper.body} />
        <Closing paper={paper} />
        {paper.annexes.length === 0 ? <Imprint paper={paper} /> : null}
      </section>
      {paper.annexes.map((annex, index) => (
        <AnnexSheet
          key={annex.title}
          annex={annex}
          number={paper.annexes.length > 1 ? String(index + 1) : ''}
          paper={index === paper.annexes.length - 1 ? paper : null}
        />
      ))}
    </article>
  )
}

function Head({ paper }: { readonly paper: Paper }) {
  const { masthead, head, number } = paper
  if (masthead !== undefined)
    return (
      <header className="paper-head paper-masthead">
        <p className="paper-issuer">{masthead.name}</p>
        <p className="paper-issue">{number ?? '第　期'}</p>
        <p className="paper-line-of">
          <span>{masthead.office}</span>
          <span>{officialDate(masthead.on)}</span>
        </p>
      </header>
    )
  if (head === null) return null
  return (
    <header className="paper-head">
      {head.marks.map((mark) => (
        <p key={mark} className="paper-mark">
          {mark}
        </p>
      ))}
      <p className="paper-issuer">{head.issuer}</p>
      <p className={head.signatory === null ? 'paper-number' : 'paper-line-of'}>
        <span>{number ?? '〔　　〕　号'}</span>
        {head.signatory === null ? null : <span>签发人：{head.signatory}</span>}
      </p>
    </header>
  )
}

function Closing({ paper }: { readonly paper: Paper }) {
  const { annexes, attendance = [], signature, note } = paper
  return (
    <>
      {annexes.length === 0 ? null : (
        <ol className="paper-annexes">
          {annexes.map(({ title }, index) => (
            <li key={title}>
              <span>{index === 0 ? '附件：' : ''}</span>
              {annexes.length > 1 ? `${index + 1}.` : ''}
              {title}
            </li>
          ))}
        </ol>
      )}
      {attendance.map(({ label, names }) => (
        <p key={label} className="paper-attendance">
          <strong>{label}：</strong>
          {names}
        </p>
      ))}
      {signature === null ? null : (
        <div className={signature.isSealed ? 'paper-signature' : 'paper-signature paper-unsealed'}>
          <p>{signature.issuer}</p>
          <p>{officialDate(signature.on)}</p>
        </div>
      )}
      {note === null ? null : <p className="paper-text">（{note}）</p>}
    </>
  )
}

type AnnexProps = { readonly annex: Annex; readonly number: string; readonly paper: Paper | null }

/** The imprint stands at the foot of the last sheet. */
function AnnexSheet({ annex, number, paper }: AnnexProps) {
  return (
    <section className={annex.isLandscape ? 'paper-sheet paper-wide' : 'paper-sheet'}>
      <p className="paper-annex-mark">附件{number}</p>
      <h2 className="paper-title paper-annex-title">{annex.title}</h2>
      <Blocks blocks={annex.body} />
      {paper === null ? null : <Imprint paper={paper} />}
    </section>
  )
}

function Imprint({ paper: { imprint } }: { readonly paper: Paper }) {
  if (imprint === null) return null
  return (
    <footer className="paper-imprint">
      {imprint.copies === null ? null : <p>抄送：{imprint.copies}。</p>}
      <p>
        <span>{imprint.printer}</span>
        <span>{officialDate(imprint.printedOn)}印发</span>
      </p>
    </footer>
  )
}
