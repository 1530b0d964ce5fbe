import { Link } from 'wouter'
import { notices } from '#domain/land/posting.ts'
import { landBatch } from '#registers/land/land-batch.ts'
import type { PostedNotice } from '#schema/land-views.ts'
import { fileAddress } from '../api.ts'
import { LineTable } from '../components/line-table.tsx'
import { useLanguage } from '../language.tsx'
import { landWords as words } from './words.ts'

type PostingsProps = { readonly batch: string; readonly postings: readonly PostedNotice[] }

/** 征地公告 — each round as it hung, with its paper and photograph; a draft of each notice for the next posting. */
export function Postings({ batch, postings }: PostingsProps) {
  const { say } = useLanguage()
  const names = landBatch.fields.postNotice.rules.options ?? {}
  return (
    <section className="fact-group">
      <h2>{say(words.postings)}</h2>
      <p className="land-batches no-print">
        {say(words.drafts)}
        {notices.map((notice) => (
          <a key={notice} className="button-link" href={`/api/land/${batch}/notices/${notice}`}>
            {say(names[notice] ?? words.notice)}
          </a>
        ))}
      </p>
      <LineTable
        lines={postings.map((one) => ({ ...one, id: `${one.notice}${one.round}` }))}
        empty={words.noPostings}
        columns={[
          {
            label: landBatch.fields.postNotice.label,
            cell: (one) => <Link href={`/paper/${one.paper}`}>{say(names[one.notice] ?? words.notice)}</Link>,
          },
          { label: words.round, isNumber: true, cell: (one) => one.round },
          { label: landBatch.fields.postOn.label, cell: (one) => <span className="figures">{one.on}</span> },
          {
            label: landBatch.fields.postUntil.label,
            cell: (one) => <span className="figures">{one.until ?? '—'}</span>,
          },
          { label: landBatch.fields.places.label, cell: (one) => one.places.join('、') },
          {
            label: landBatch.fields.postPhoto.label,
            cell: ({ photo }) =>
              photo === null ? (
                <span className="missing">{say(words.noPhoto)}</span>
              ) : (
                <a href={fileAddress(photo.id)} download={photo.name}>
                  {photo.name}
                </a>
              ),
          },
        ]}
      />
    </section>
  )
}
