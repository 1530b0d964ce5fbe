import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { chainNode } from '#registers/chain/chain-node.ts'
import { industryChain } from '#registers/chain/industry-chain.ts'
import type { ChainMap } from '#schema/chain-views.ts'
import { read, type ServedRow } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import './chain.css'
import { NodeCard } from './node-card.tsx'
import { chainWords as words } from './words.ts'

/** 产业链 — its map first: nodes by segment, each as strong as the firms on it make it; then who answers for the chain. */
export function ChainPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const me = useMe()
  return (
    <RecordDetail
      register={industryChain}
      id={id}
      first={(row) => <ChainMapOf row={row} />}
      extra={() =>
        mayCreate(me, chainNode) ? <Link href={`/chain-node/new?chain=${id}`}>{say(words.addNode)}</Link> : null
      }
    />
  )
}

const segments = ['up', 'middle', 'down', 'support'] as const

function ChainMapOf({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const map = useQuery({
    queryKey: ['register', 'chain', 'map', row.id],
    queryFn: ({ signal }) => read<ChainMap>(`/api/industry-chain/${row.id}/map`, signal),
    meta: { from: ['industry_chain', 'chain_node', 'chain_member', 'enterprise'] },
  })
  if (map.isPending) return <Loading />
  if (map.isError) return <Failed error={map.error} />
  const { nodes, coverage } = map.data
  if (nodes.length === 0) return <p className="missing">{say(words.noNodes)}</p>
  const labels = chainNode.fields.segment.rules.options ?? {}
  return (
    <section className="fact-group chain-map" aria-label={say(words.map)}>
      <h2>
        {say(words.map)} <small className="figures">{say(words.coverage, coverage)}</small>
      </h2>
      <div className="chain-segments">
        {segments.map((segment) => {
          const own = nodes.filter((node) => node.segment === segment)
          return own.length === 0 ? null : (
            <div className={`chain-segment is-${segment}`} key={segment}>
              <h3>{say(labels[segment] ?? [segment, segment])}</h3>
              <ul>
                {own.map((node) => (
                  <NodeCard node={node} key={node.id} />
                ))}
              </ul>
            </div>
          )
        })}
      </div>
      <p className="field-hint">
        {say(words.rule, {
          strong: String(row.strongFrom),
          present: String(row.presentFrom),
          basis: String(row.ruleBasis),
        })}
      </p>
    </section>
  )
}
